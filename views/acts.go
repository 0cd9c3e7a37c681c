package views

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// actor shows what can be done with what is in front: a few acts in the bar, all
// of them in the panel that Space opens, and the one of a letter.
type actor struct {
	s     *Shell
	bar   *part.ActBar
	shown *overlay.Acts  // the panel opened last
	at    *fyne.Position // where it asked from, nil for the keyboard
}

// subject is what acts are done with.
type subject struct {
	title string
	kinds []string // kinds of things, and command.Due for a row of Today
	next  string   // the command that does what comes next, "" for none
}

// likely are the acts of the bar: what comes next, what is done with a row of
// Today, what is done with such a thing and nothing else, and then the rest.
func (a *actor) likely(on subject) []part.Act {
	var next, due, own, more, rest []part.Act
	for _, c := range a.s.registry.Acts(on.kinds...) {
		switch act := a.act(c); {
		case c.Act.Letter == command.MarkLetter: // Space twice; its letter alone would be the key of all acts
		case c.Act.Letter == "" || a.s.registry.Own(c.ID) != "": // what lies over the window goes
		case c.ID == on.next:
			next = append(next, act)
		case slices.Contains(on.kinds, command.Due) && slices.Contains(c.Act.On, command.Due):
			due = append(due, act) // what makes the row go
		case len(c.Act.On) > 0 && !c.Seldom():
			own = append(own, act)
		case c.Act.Group != command.Everywhere:
			more = append(more, act)
		default:
			rest = append(rest, act)
		}
	}
	if on.title == "" {
		return append(rest, more...)
	}
	return slices.Concat(next, due, own, more)
}

func (a *actor) act(c command.Command) part.Act {
	title := c.Title
	if c.ID == "today.never" && a.s.chosen.draft() {
		title = "acts.discard"
	}
	act := part.Act{Key: c.Act.Letter, Title: a.s.words().T(title), Do: func() { a.run(c.ID) }}
	if act.Key == command.MarkLetter { // it is handed on, see other
		act.Key = a.s.words().T("key.space")
	}
	if act.Key == "" {
		act.Key = strings.Join(c.Caps(system), "")
	}
	return act
}

// run does an act, or shows those it leads on to.
func (a *actor) run(id string) {
	under := a.s.registry.Under(id)
	if len(under) == 0 {
		a.s.Do(id)
		return
	}
	p := overlay.ActsParams{Title: a.s.words().T("command." + id)}
	p.OnText = func(r rune) {
		for _, c := range under {
			if c.Act.Letter == strings.ToLower(string(r)) { // not now: it says why
				a.s.Do(c.ID)
				return
			}
		}
		a.other(r)
	}
	a.add(&p, "", under)
	a.show(p)
}

// Letter runs the command of a letter with what is in front, and reports
// whether there is one; one that cannot run says why.
func (s *Shell) Letter(r rune) bool {
	c, ok := s.registry.ByLetter(strings.ToLower(string(r)), s.acts.subject().kinds...)
	if ok {
		s.acts.run(c.ID)
	}
	return ok
}

// Acts shows all that can be done with what is in front.
func (s *Shell) Acts(at *fyne.Position) {
	s.Moved() // a click may just have chosen it
	s.acts.open(at)
}

// lettersAct reports whether letters act at once where the keyboard is: nothing
// can be typed there.
func (s *Shell) lettersAct() bool {
	p, ok := s.current().(page.Lettered)
	return ok && s.panel == nil && p.LettersAct()
}

// subject is what is in front.
func (a *actor) subject() subject {
	s := a.s
	if s.panel != nil {
		if link := s.chosen.interview(); !link.New() {
			return subject{title: s.panelTitle(link), kinds: []string{string(thing.KindInterview)}}
		}
		return subject{}
	}
	e, ok := s.current().(page.Editable)
	if !ok {
		return subject{}
	}
	if item := s.chosen.due(); item.Rule != "" {
		on := subject{title: s.chosen.title(), kinds: []string{command.Due}, next: say.DueAct(item.Rule)}
		if item.Thing.Kind == thing.KindInterview {
			on.kinds = append(on.kinds, string(thing.KindInterview))
		}
		return on
	}
	if s.chosen.draft() { // Enter goes on with it
		return subject{title: s.chosen.title(), kinds: []string{command.Due}, next: "today.never"}
	}
	link, ok := e.Chosen()
	if !ok {
		return subject{}
	}
	on := subject{title: s.chosen.title(), kinds: []string{string(link.Kind)}, next: s.chosen.says().NextAct}
	if row := s.chosen.row(thing.KindLesson, thing.KindGap, thing.KindPromise); !row.New() && row.Kind != link.Kind {
		on.kinds = append(on.kinds, string(row.Kind)) // of its timeline
	}
	return on
}

// panelTitle is what an interview that a panel is about is called.
func (s *Shell) panelTitle(link app.Link) string {
	title, err := s.app.Title(context.Background(), link)
	if err != nil {
		return ""
	}
	return title
}
