package say

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/evidence"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// Row says one item of a list.
func (s Speaker) Row(item thing.Item) Row {
	row := rowOf(item)
	switch i := item.(type) {
	case data.ContactRow:
		row.Title, row.Sub, row.Fact = i.Name, Join(i.Title, i.Company), starred(i.Starred, cmp.Or(when(i.NameOnly, s.T("contact.name_only")), s.since(i.LastHeldAt)))
	case thing.KnownItem:
		row.Title, row.Sub, row.Fact = i.Name, Join(i.Title, i.Company), when(!i.ConnectedOn.IsZero(), s.T("contact.since", "day", s.Date(i.ConnectedOn)))
	case data.CompanyRow:
		row.Title, row.Sub = i.Name, Join(when(i.Own, s.T("company.own")), i.Industry)
		row.Fact = cmp.Or(when(i.People > 0, s.N("company.people", i.People)), when(i.Known > 0, s.N("company.known", i.Known)))
	case data.IndustryRow:
		row.Title = i.Name
		row.Sub = Join(when(i.Own, s.T("industry.own")), s.optional("decision.", i.Decision), s.N("industry.lessons", i.Lessons))
		row.Fact = when(i.Voices > 0, s.N("industry.voices", i.Voices))
	case data.InterviewRow:
		s.interview(&row, i)
	case data.NoteRow:
		row.Title, row.Mark = offRecord(i.OffRecord, i.Text), markOf(i.Kind)
		row.Sub, row.Fact = Join(s.T("line."+i.Kind), i.Who), s.since(i.At)
	case data.LessonRow:
		s.lesson(&row, i)
	case thing.GroupedLesson:
		s.lesson(&row, i.LessonRow)
		row.Heading = i.Group
	case data.GapRow:
		row.Title, row.Mark = offRecord(i.OffRecord, i.Text), "?"
		row.Sub, row.Fact = Join(s.T("gap.state."+i.State), i.Who, i.Industry), s.since(i.CreatedAt)
	case data.PromiseRow:
		s.promise(&row, i)
	case data.FocusAreaRow:
		row.Title, row.Mark = offRecord(i.OffRecord, i.Text), "*"
		row.Sub, row.Fact = Join(s.kind(thing.KindFocusArea), i.Who), s.since(i.CreatedAt)
	case data.OutreachRow:
		s.outreach(&row, i)
	case data.TagRow:
		s.tag(&row, i)
	case data.RatingRow:
		s.rating(&row, i, "")
	case data.FiledRow:
		s.filed(&row, i)
	default:
		s.material(&row, item)
	}
	return row
}

func (s Speaker) interview(row *Row, i data.InterviewRow) {
	lessons := when(i.Lessons > 0, s.N("industry.lessons", i.Lessons))
	row.Title = cmp.Or(i.People, s.T("interview.nobody"))
	row.Sub = Join(s.T("stage."+string(i.Stage)), s.optional("purpose.", string(i.Purpose)), i.Industry, lessons)
	row.Fact = when(i.Stage != data.StageIdea, s.since(i.At))
}

func (s Speaker) lesson(row *Row, l data.LessonRow) {
	row.Title, row.Mark = offRecord(l.OffRecord, l.Text), "!"
	row.Sub, row.Fact = Join(s.optional("lesson.kind.", l.Kind), l.Who, l.Industry), starred(l.Starred, s.since(l.CreatedAt))
}

// starred is the fact of a row with its star.
func starred(is bool, fact string) string {
	if !is {
		return fact
	}
	return strings.TrimSpace("★ " + fact)
}

func (s Speaker) promise(row *Row, p data.PromiseRow) {
	row.Title, row.Mark = offRecord(p.OffRecord, p.Text), markOf(p.Direction)
	row.Sub = Join(s.T("line."+p.Direction), p.Who)
	switch {
	case !p.DoneAt.IsZero():
		row.Fact = s.T("state.done")
	case !p.Due.IsZero():
		row.Fact, row.Warn = s.Relative(p.Due, s.today()), p.Due.Before(s.today())
	}
}

// rating says one score with whose it is and what it rests on; Enter on it
// leads there. where is what it is about, "" on the page of that.
func (s Speaker) rating(row *Row, r data.RatingRow, where string) {
	kind := s.T("rating.second_hand")
	if r.SelfReport {
		kind = s.T("rating.first_hand")
	}
	who, interested := cmp.Or(r.Who, s.T("rating.me")), when(r.Interested, s.T("rating.interested"))
	row.Title, row.Sub, row.Fact = offRecord(r.OffRecord, r.Evidence), Join(where, who, kind, interested), strconv.Itoa(r.Score)+"/5"
	if r.Evidence == "" {
		row.Title, row.Sub = cmp.Or(where, s.T("rating.hollow")), Join(who, kind, interested, s.T("rating.hollow"))
	}
	row.Target = evidenceOf(r)
}

// evidenceOf leads to what a score rests on, else to whose it is, else to what
// it is about.
func evidenceOf(r data.RatingRow) thing.Link {
	switch {
	case r.LessonID != "":
		return thing.Link{Kind: thing.KindLesson, ID: r.LessonID}
	case r.NoteID != "":
		return thing.Link{Kind: thing.KindNote, ID: r.NoteID}
	case r.ContactID != "":
		return thing.Link{Kind: thing.KindContact, ID: r.ContactID}
	}
	return thing.Link{Kind: thing.KindIndustry, ID: r.IndustryID}
}

// filed says where a lesson is filed, on the lesson's own page; Enter leads
// there, deleting takes it out again.
func (s Speaker) filed(row *Row, f data.FiledRow) {
	row.Title, row.Sub = f.Place, Join(s.kind(thing.KindChallenge), f.Company)
	row.Target = thing.Link{Kind: thing.KindChallenge, ID: f.ChallengeID}
	if f.FunctionID != "" {
		row.Sub, row.Target = Join(s.T("aspect."+f.Aspect), f.Company), thing.Link{Kind: thing.KindFunction, ID: f.FunctionID}
	}
}

// material says an item of what one works with.
func (s Speaker) material(row *Row, item thing.Item) {
	switch i := item.(type) {
	case data.ChallengeRow:
		row.Title, row.Sub, row.Fact = i.Text, i.Industry, when(i.Answers > 0, s.N("challenge.answers", i.Answers))
	case data.SkillRow:
		row.Title, row.Sub, row.Fact = i.Name, Join(i.Industry, i.How), s.T("skill.state."+i.State)
	case data.CompanyLinkRow:
		row.Title, row.Sub = s.companyLink(i), i.About
	case data.FindingRow:
		row.Title, row.Sub, row.Fact = i.Text, Join(i.Company, i.Who, i.Source), s.Relative(i.FoundOn, s.today())
	case data.SavedSearch:
		row.Title, row.Sub, row.Fact = i.Name, i.Query, s.T(savedOf[i.List])
	case thing.TemplateItem:
		s.template(row, i)
	case thing.QuestionItem:
		row.Title, row.Sub, row.Fact = i.Text, s.questionSub(i.Question), s.state(i.State)
		row.Heading = s.purpose(i.Purpose)
	case thing.HolidayItem:
		row.Title, row.Sub, row.Fact = i.Name, s.holidayState(i), s.Day(i.Day)
		row.Heading = strconv.Itoa(i.Day.Y)
	case thing.CriterionItem:
		row.Title, row.Sub = s.Criterion(i.Criterion), when(i.RedLine > 0, s.T("criterion.red_line.at", "n", i.RedLine))
		row.Fact = s.T("criterion.weight.at", "n", i.Weight)
	case thing.FunctionItem:
		s.function(row, i)
	}
}

// Criterion says what a criterion is called.
func (s Speaker) Criterion(c data.Criterion) string {
	if c.Name == "" && c.Ships != "" {
		return s.T("criterion.ships." + c.Ships)
	}
	return c.Name
}

// criterionCalled is what a criterion is called whose name may be the key of one
// that ships.
func (s Speaker) criterionCalled(name string) string {
	if slices.Contains(evidence.Shipped, name) {
		return s.T("criterion.ships." + name)
	}
	return name
}

func (s Speaker) companyLink(l data.CompanyLinkRow) string {
	return s.T("company_link.is."+l.Kind, "from", l.From, "to", l.To)
}

// state says whose something is that may ship.
func (s Speaker) state(state thing.State) string { return s.optional("template.", string(state)) }

func (s Speaker) purpose(p data.Purpose) string {
	if p == "" {
		return s.T("template.any_purpose")
	}
	return s.T("purpose." + string(p))
}

func (s Speaker) questionSub(q data.Question) string {
	return Join(s.T("phase."+q.Phase), when(q.Must, s.T("question.must")), when(q.Starred, s.T("question.starred")), when(q.Hidden, s.T("question.hidden")))
}

func (s Speaker) template(row *Row, t thing.TemplateItem) {
	place := s.templatePlace(t.Template)
	row.Title, row.Sub = place, cmp.Or(t.Subject, Shorten(t.Body, 80))
	if t.Name != "" {
		row.Title, row.Sub = t.Name, Join(place, t.Subject)
	}
	row.Fact, row.Heading = s.state(t.State), s.T(outreach.Kind(t.Kind).Key())
}

// templatePlace says within its kind what a template is for: purpose or
// outcome, and channel.
func (s Speaker) templatePlace(t data.Template) string {
	purpose := ""
	switch {
	case t.Purpose != "":
		purpose = s.T("purpose." + string(t.Purpose))
	case t.Outcome != "":
		purpose = s.T("stage." + t.Outcome)
	case t.Kind == string(outreach.Ask):
		purpose = s.T("template.any_purpose")
	}
	return Join(purpose, s.T(outreach.Channel(t.Channel).Key()))
}

func (s Speaker) holidayState(h thing.HolidayItem) string {
	switch {
	case h.Working:
		return s.T("holiday.working")
	case h.State == thing.Own:
		return s.T("holiday.own")
	case h.Estimated:
		return s.T("holiday.estimated")
	}
	return ""
}

// functionName says what a function is called.
func (s Speaker) functionName(f thing.FunctionItem) string {
	if f.Name != "" {
		return f.Name
	}
	return s.T("function.ships." + f.Ships)
}

func (s Speaker) function(row *Row, f thing.FunctionItem) {
	row.Title = s.functionName(f)
	row.Heading, row.Sub = Join(f.Company, s.T("function.blank")), s.T("function.blank.text")
	if len(f.People) > 0 {
		row.Heading = Join(f.Company, s.T("function.known"))
		row.Sub, row.Fact = s.N("function.heard", f.Heard()), s.N("company.people", len(f.People))
	}
}

// FitWords says how an industry's fit stands: number, spread, voices.
func (s Speaker) FitWords(f weigh.Fit) string {
	if !f.Known() {
		return s.T("fit.none")
	}
	return Join(s.fitNumber(f), when(f.Provisional, s.T("fit.provisional")), s.N("chart.said", f.Voices), when(f.Interested > 0, s.N("fit.interested", f.Interested)))
}

// fitNumber says a fit with how far voices differ, where there are enough of
// them to differ.
func (s Speaker) fitNumber(f weigh.Fit) string {
	if f.Compared() {
		return s.T("fit.spread", "fit", s.Decimal(f.Fit, 1), "spread", s.Decimal(f.Spread, 1))
	}
	return s.T("fit.of", "fit", s.Decimal(f.Fit, 1))
}
