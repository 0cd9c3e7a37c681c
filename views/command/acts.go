package command

import (
	"fmt"
	"slices"
)

// Opens is the command that shows all that can be done with what is in front.
// Space runs it where no text is being typed; a letter then runs an act.
const Opens = "acts.open"

// OpensKey is the key of Opens, as Caps names keys.
const OpensKey = "Space"

// MarkLetter is the letter that marks a row: Space once more.
const MarkLetter = " "

// Group says in which column of the panel of acts a command stands.
type Group string

// The groups, in the order of the panel.
const (
	Before     Group = "before"     // getting to a conversation
	After      Group = "after"      // during one and afterwards
	Here       Group = "here_group" // what is in front, as a record
	Everywhere Group = "everywhere" // whatever is in front
)

// Groups returns every group in the order of the panel.
func Groups() []Group { return []Group{Before, After, Here, Everywhere} }

// Title returns the translation key of the group's name.
func (g Group) Title() string { return "acts." + string(g) }

// Due is what a row of Today is, beside the thing it is about.
const Due = "due"

// Act is how a command is run without a chord: by one letter behind Space, or
// by the letter alone where nothing can be typed.
type Act struct {
	// Letter is one key that every keyboard types without AltGr and without a
	// dead key, the same in all languages; "" for a command that has none.
	Letter string
	Group  Group
	// On names what the act is done with: kinds of things, Due for a row of
	// Today. An act without it is done everywhere.
	On []string
	// Under is the act whose letter comes first; "" for none.
	Under string
}

// Seldom reports whether a command is done so rarely with what it is done with
// that others come before it.
func (c Command) Seldom() bool { return c.ID == "record.merge" || c.ID == "list.mark" }

// Applies reports whether an act is done with one of some subjects.
func (a Act) Applies(subjects ...string) bool {
	if a.Group == "" || a.Under != "" {
		return false
	}
	return len(a.On) == 0 || slices.ContainsFunc(subjects, func(s string) bool { return slices.Contains(a.On, s) })
}

// acts are the letters of the commands, by their IDs. A letter means one thing
// with whatever is in front; only on Today, where all letters act at once, some
// mean another.
var acts = map[string]Act{
	"outreach.write":     {"m", Before, []string{"contact", "interview", "industry", "company", "promise", "lesson", Due}, ""},
	"interview.new":      {"i", Before, nil, ""},
	"interview.plan":     {"p", Before, []string{"interview"}, ""},
	"interview.brief":    {"b", Before, []string{"interview"}, ""},
	"interview.calendar": {"k", Before, []string{"interview"}, ""},
	"interview.outcome":  {"r", Before, []string{"interview"}, ""},

	"interview.talk":    {"t", After, []string{"interview"}, ""},
	"interview.debrief": {"n", After, []string{"interview"}, ""},
	"interview.stage":   {"g", After, []string{"interview"}, ""},
	"interview.log":     {"l", After, nil, ""},
	"industry.rate":     {"w", After, []string{"interview", "industry", "lesson"}, ""},
	"lesson.apply":      {"u", After, []string{"lesson"}, ""},
	"lesson.file":       {"f", After, []string{"lesson"}, ""},
	"lesson.link":       {"v", After, []string{"lesson"}, ""},

	"promise.done":  {"d", Here, []string{"promise", "gap", "contact", Due}, ""},
	"today.later":   {"s", Here, []string{Due}, ""},
	"today.never":   {"x", Here, []string{Due}, ""},
	"lesson.star":   {"s", Here, []string{"lesson", "contact"}, ""},
	"contact.raise": {"x", Here, []string{"contact"}, ""},
	"record.edit":   {"e", Here, nil, ""},
	"record.copy":   {"y", Here, nil, ""},
	"person.open":   {"o", Here, []string{"interview", "promise", "lesson", Due}, ""},
	"record.merge":  {"j", Here, []string{"contact", "company", "industry", "lesson", "focus_area"}, ""},
	"record.delete": {"", Here, nil, ""},
	"list.mark":     {MarkLetter, Here, []string{"contact", "interview"}, ""},

	"add.open":         {"a", Everywhere, nil, ""},
	"capture.focus":    {".", Everywhere, nil, ""},
	"industry.compare": {"c", Everywhere, nil, ""},
	"lesson.review":    {"h", Everywhere, nil, ""},
	"edit.undo":        {"z", Everywhere, nil, ""},
	"palette.open":     {"/", Everywhere, nil, ""},
	"settings.open":    {",", Everywhere, nil, ""},
	"help.shortcuts":   {"?", Everywhere, nil, ""},

	"contact.new":   {"c", Everywhere, nil, "add.open"},
	"contact.paste": {"v", Everywhere, nil, "add.open"},
	"company.new":   {"o", Everywhere, nil, "add.open"},
	"industry.new":  {"f", Everywhere, nil, "add.open"},
	"lesson.new":    {"l", Everywhere, nil, "add.open"},
	"gap.new":       {"g", Everywhere, nil, "add.open"},
	"promise.new":   {"p", Everywhere, nil, "add.open"},
	"record.new":    {"a", Everywhere, nil, "add.open"},

	// Behind q stands what is done seldom, with the letter of its chord where
	// that is free.
	"more.open":          {"q", Everywhere, nil, ""},
	"search.open":        {"f", Everywhere, nil, "more.open"},
	"lesson.views":       {"o", Everywhere, nil, "more.open"},
	"lesson.digest":      {"s", Everywhere, nil, "more.open"},
	"criterion.weigh":    {"w", Everywhere, nil, "more.open"},
	"picture.open":       {"g", Everywhere, nil, "more.open"},
	"chart.write":        {"c", Everywhere, nil, "more.open"},
	"function.introduce": {"n", Everywhere, nil, "more.open"},
	"list.order":         {"u", Everywhere, nil, "more.open"},
	"list.marked":        {"d", Everywhere, nil, "more.open"},
	"list.views":         {"l", Everywhere, nil, "more.open"},
	"list.save":          {"k", Everywhere, nil, "more.open"},
	"line.move":          {"m", Everywhere, nil, "more.open"},
	"edit.redo":          {"z", Everywhere, nil, "more.open"},
	"history.open":       {"h", Everywhere, nil, "more.open"},
	"import.open":        {"i", Everywhere, nil, "more.open"},
	"inbox.open":         {"r", Everywhere, nil, "more.open"},
	"meetings.open":      {"p", Everywhere, nil, "more.open"},
	"export.open":        {"e", Everywhere, nil, "more.open"},
	"backup.open":        {"b", Everywhere, nil, "more.open"},
	"contact.lower":      {"x", Everywhere, nil, "more.open"},
	"double.open":        {"j", Everywhere, nil, "more.open"},

	"tab.today":      {"1", "", nil, ""},
	"tab.contacts":   {"2", "", nil, ""},
	"tab.interviews": {"3", "", nil, ""},
	"tab.industries": {"4", "", nil, ""},
	"tab.lessons":    {"5", "", nil, ""},
	"tab.insight":    {"6", "", nil, ""},
	"tab.materials":  {"7", "", nil, ""},
}

// order is that of the acts in a group and in the bar: what is done most first.
var order = []string{
	"outreach.write", "interview.plan", "interview.brief", "interview.calendar", "interview.outcome", "interview.new",
	"interview.talk", "interview.debrief", "interview.stage", "interview.log", "industry.rate", "lesson.apply", "lesson.file", "lesson.link",
	"promise.done", "today.later", "today.never", "lesson.star", "record.edit", "record.copy", "person.open", "contact.raise", "record.merge", "record.delete", "list.mark",
	"add.open", "capture.focus", "industry.compare", "lesson.review", "edit.undo", "palette.open", "settings.open", "help.shortcuts", "more.open",
	"search.open", "lesson.views", "lesson.digest", "criterion.weigh", "picture.open", "chart.write", "function.introduce", "line.move", "contact.lower", "double.open", "list.order", "list.views", "list.save", "list.marked",
	"edit.redo", "history.open", "import.open", "inbox.open", "meetings.open", "export.open", "backup.open",
	"record.new", "contact.new", "contact.paste", "company.new", "industry.new", "lesson.new", "gap.new", "promise.new",
}

// withActs gives commands their letters.
func withActs(commands []Command) []Command {
	for n, c := range commands {
		commands[n].Act = acts[c.ID]
	}
	return commands
}

// Acts returns what can be done with some subjects, in the order of use.
func (r *Registry) Acts(subjects ...string) []Command {
	return r.inOrder(func(c Command) bool { return c.Act.Applies(subjects...) })
}

// Under returns what an act leads on to, in the order of use.
func (r *Registry) Under(id string) []Command {
	return r.inOrder(func(c Command) bool { return c.Act.Under == id })
}

func (r *Registry) inOrder(holds func(Command) bool) []Command {
	var found []Command
	for _, id := range order {
		if c, ok := r.ByID(id); ok && holds(c) {
			found = append(found, c)
		}
	}
	return found
}

// ByLetter returns the command that a letter runs with some subjects, and
// whether there is one.
func (r *Registry) ByLetter(letter string, subjects ...string) (Command, bool) {
	return r.lettered(letter, func(a Act) bool { return a.Group == "" || a.Applies(subjects...) })
}

// WithLetter returns a command that has a letter, whatever it is done with, and
// whether there is one.
func (r *Registry) WithLetter(letter string) (Command, bool) {
	return r.lettered(letter, func(Act) bool { return true })
}

func (r *Registry) lettered(letter string, fits func(Act) bool) (Command, bool) {
	n := slices.IndexFunc(r.commands, func(c Command) bool {
		return letter != "" && c.Act.Letter == letter && c.Act.Under == "" && fits(c.Act)
	})
	if n < 0 {
		return Command{}, false
	}
	return r.commands[n], true
}

// validateActs returns the first two acts with one letter that can be meant at
// the same time, and the first act without a place in the order.
func (r *Registry) validateActs() error {
	for i, a := range r.commands {
		if a.Act.Group != "" && !slices.Contains(order, a.ID) {
			return fmt.Errorf("the act %s has no place in the order", a.ID)
		}
		for _, b := range r.commands[i+1:] {
			if a.Act.clashes(b.Act) {
				return fmt.Errorf("%s and %s share the letter %s", a.ID, b.ID, a.Act.Letter)
			}
		}
	}
	return nil
}

// clashes reports whether two acts with one letter can be meant at the same
// time: a page may show things of several kinds at once, and a row of Today is
// an interview at most.
func (a Act) clashes(b Act) bool {
	if a.Letter == "" || a.Letter != b.Letter || a.Under != b.Under {
		return false
	}
	onToday := func(x Act) bool {
		return len(x.On) == 0 || slices.Contains(x.On, Due) || slices.Contains(x.On, "interview")
	}
	elsewhere := func(x Act) bool {
		return len(x.On) == 0 || slices.ContainsFunc(x.On, func(s string) bool { return s != Due })
	}
	return onToday(a) && onToday(b) || elsewhere(a) && elsewhere(b)
}

// LetterCaps returns what stands on the keys that run the command without a
// chord, nil where there are none.
func (c Command) LetterCaps(words Words) []string {
	if c.Act.Letter == "" {
		return nil
	}
	caps := []string{words.T("key.space")}
	if c.Act.Under != "" {
		caps = append(caps, acts[c.Act.Under].Letter)
	}
	if c.Act.Letter == MarkLetter {
		return append(caps, words.T("key.space"))
	}
	return append(caps, c.Act.Letter)
}
