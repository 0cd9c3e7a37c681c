package page

import (
	"wawasan/app"
	"wawasan/app/thing"
)

// view is a list of all things of a kind, empty until the command is run that
// starts it.
func view(kind app.Kind, title, empty, icon, starts string) View {
	return View{Kind: kind, Title: title, Empty: empty, Icon: icon, Starts: starts}
}

// in is the view with a shorter word for the row of lists.
func (v View) in(short string) View {
	v.Short = short
	return v
}

// Contacts is the tab of the people one knows, and of those one knows by name.
func Contacts(Host) Config {
	return Config{
		EmptyDetail: "detail.empty",
		Views: []View{
			view(thing.KindContact, "tab.contacts", "empty.contacts", "contacts", "contact.new"),
			view(thing.KindKnown, "view.known", "empty.known", "contacts", "import.open"),
		},
	}
}

// Interviews is the tab of the conversations. What is typed on an open one goes
// to the capture line: in a conversation nobody looks for a key first.
func Interviews(host Host) Config {
	return Config{
		EmptyDetail: "detail.empty",
		Views:       []View{view(thing.KindInterview, "tab.interviews", "empty.interviews", "interviews", "interview.log")},
		Typing:      func(_ app.Link, r rune) { host.Type(r) },
	}
}

// Industries is the tab of the fields explored, their companies, my own company
// by function, what my industry struggles with, and the skills that are asked
// for.
func Industries(Host) Config {
	return Config{
		EmptyDetail: "detail.empty",
		Views: []View{
			view(thing.KindIndustry, "tab.industries", "empty.industries", "industries", "record.new"),
			view(thing.KindCompany, "view.companies", "empty.companies", "industries", "record.new"),
			view(thing.KindFunction, "view.functions", "empty.functions", "contacts", "company.new"),
			view(thing.KindChallenge, "view.challenges", "empty.challenges", "gap", "record.new"),
			view(thing.KindSkill, "view.skills", "empty.skills", "lessons", "record.new"),
		},
		Tables: []string{"criteria", "ratings"},
	}
}

// Lessons is the tab of what was learned, and of what is still to be learned,
// promised and followed.
func Lessons(Host) Config {
	return Config{
		Alone: true,
		Views: []View{
			view(thing.KindLesson, "tab.lessons", "empty.lessons", "lessons", "capture.focus"),
			view(thing.KindGap, "view.gaps", "empty.gaps", "gap", "capture.focus"),
			view(thing.KindPromise, "view.promises", "empty.promises", "mine", "capture.focus"),
			view(thing.KindFocusArea, "view.focus_areas", "empty.focus_areas", "focus", "capture.focus").in("view.focus_areas.short"),
			view(thing.KindNote, "view.notes", "empty.notes", "note", "capture.focus"),
		},
	}
}

// Materials is the place of what ships with the program and can be made one's
// own, message templates, questions and holidays, and of what one found out
// before asking.
func Materials(Host) Config {
	return Config{
		Views: []View{
			view(thing.KindTemplate, "view.templates", "empty.templates", "note", "record.new"),
			view(thing.KindQuestion, "view.questions", "empty.questions", "gap", "record.new"),
			view(thing.KindFinding, "view.findings", "empty.findings", "note", "record.new"),
			view(thing.KindCriterion, "view.criteria", "empty.criteria", "industries", "record.new"),
			view(thing.KindCompanyLink, "view.company_links", "empty.company_links", "industries", "record.new"),
			view(thing.KindSearch, "view.searches", "empty.searches", "lessons", "record.new"),
			view(thing.KindHoliday, "view.holidays", "empty.holidays", "today", "record.new"),
		},
	}
}

// switchTo brings another list.
func (b *Browser) switchTo(n int) {
	b.closeForm()
	b.setView(n)
	b.load()
	b.Focus()
}

// Kind is what the list shows.
func (b *Browser) Kind() app.Kind { return b.config.Views[b.view].Kind }

// Opens reports whether things of this kind are listed here.
func (b *Browser) Opens(kind app.Kind) bool { return b.listOf(kind) >= 0 }

// viewOf is the list a thing belongs to: the one shown, where the thing stands in
// it, else that of its kind; negative for none.
func (b *Browser) viewOf(link app.Link) int {
	if thing.Listed(b.Kind()) == link.Kind && b.selects(link) {
		return b.view
	}
	return b.listOf(link.Kind)
}

// selects selects a thing in the list and reports whether it is there by now.
func (b *Browser) selects(link app.Link) bool {
	return !link.New() && (b.list.SelectKey(link.String()) || link.ID != "" && b.list.SelectID(link.ID))
}

func (b *Browser) listOf(kind app.Kind) int {
	for i, v := range b.config.Views {
		if v.Kind == kind {
			return i
		}
	}
	return -1
}
