package views

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// open shows all that can be done with what is in front, and behind it what
// cannot be done now and why. At the pointer, what is done everywhere is one
// more row.
func (a *actor) open(at *fyne.Position) {
	p := a.all(at)
	if at != nil {
		p.OnText = func(r rune) {
			if r == ' ' {
				a.open(nil)
				return
			}
			a.other(r)
		}
	}
	a.shown, a.at = a.show(p), at
}

// renew follows what is in front in the panel that is open: a page may have been
// read since, which says what can be done.
func (a *actor) renew() {
	if a.shown != nil && a.shown.IsOpen() {
		p := a.all(a.at)
		p.Hint, p.NotNow = a.hints()
		a.shown.Say(p)
	}
}

// all is what a panel says of what is in front.
func (a *actor) all(at *fyne.Position) overlay.ActsParams {
	w, on := a.s.words(), a.subject()
	if row, ok := a.pointed(); ok && at != nil {
		return a.ofRow(row, at)
	}
	p := overlay.ActsParams{Title: w.T("acts.title"), Subject: cmp.Or(on.title, w.T("acts.here")), First: command.LetterOf(on.next), At: at}
	all := a.s.registry.Acts(on.kinds...)
	for _, g := range command.Groups() {
		if at != nil && g == command.Everywhere {
			continue
		}
		a.add(&p, w.T(g.Title()), slices.DeleteFunc(slices.Clone(all), func(c command.Command) bool {
			return c.Act.Group != g
		}))
	}
	if at != nil {
		p.Later = nil
		p.Groups = append(p.Groups, overlay.ActGroup{Acts: []part.Act{a.everything()}})
	}
	return p
}

// ofRow is what can be done with a row on the page of something else: what is
// done with such a thing, and with a line what its own keys do.
func (a *actor) ofRow(row app.Row, at *fyne.Position) overlay.ActsParams {
	f := a.s.Canvas().Focused()
	p := overlay.ActsParams{Subject: row.Title, At: at}
	kinds := []string{string(row.Kind)}
	if made := a.s.chosen.row(thing.KindLesson, thing.KindGap, thing.KindPromise); !made.New() {
		kinds = append(kinds, string(made.Kind)) // of the line that is the row
	}
	opens := a.pressed(f, "Enter", "acts.key.open", fyne.KeyReturn)
	p.Groups = []overlay.ActGroup{{Acts: []part.Act{opens}}}
	a.add(&p, "", slices.DeleteFunc(a.s.registry.Acts(kinds...), func(c command.Command) bool {
		return c.Seldom() || len(c.Act.On) == 0 && c.ID != "record.copy" && (c.ID != "record.edit" || !page.Noted(row.Kind))
	}))
	if page.Noted(row.Kind) {
		remove := a.pressed(f, command.KeyOf("record.delete"), "command.record.delete", fyne.KeyDelete)
		p.Groups = append(p.Groups, overlay.ActGroup{Acts: []part.Act{remove}})
	}
	p.Groups = append(p.Groups, overlay.ActGroup{Acts: []part.Act{a.everything()}})
	p.Later = nil
	return p
}

// pointed is the row of a timeline that is marked, and whether it is a thing of
// its own.
func (a *actor) pointed() (app.Row, bool) {
	d, ok := a.s.current().(page.Detailed)
	if a.s.panel != nil || !ok {
		return app.Row{}, false
	}
	says, row, shown := d.Shown()
	link := row.Link()
	return row, shown && !link.New() && link != says.Link
}

// add adds a group of acts to a panel: those that can be done, and what cannot
// be done now to the rest.
func (a *actor) add(p *overlay.ActsParams, title string, commands []command.Command) {
	w, g := a.s.words(), overlay.ActGroup{Title: title}
	for _, c := range commands {
		if why := a.s.registry.Own(c.ID); why != "" { // the panel is gone when one is done
			p.Later = append(p.Later, overlay.Later{Title: w.T(c.Title), Why: w.T(why)})
			continue
		}
		g.Acts = append(g.Acts, a.act(c))
	}
	p.Groups = append(p.Groups, g)
}

func (a *actor) hints() (hint, notNow string) {
	w := a.s.words()
	return w.T("acts.hint"), w.T("acts.not_now")
}

func (a *actor) show(p overlay.ActsParams) *overlay.Acts {
	p.Hint, p.NotNow = a.hints()
	if p.OnText == nil {
		p.OnText = a.other
	}
	panel := overlay.NewActs(p)
	panel.Open(a.s.Canvas())
	return panel
}

// other is a letter that no act of the panel has: that of a tab goes there,
// that of an act that cannot be done with what is in front says why, and any
// other begins a word to search by.
func (a *actor) other(r rune) {
	if a.s.Letter(r) {
		return
	}
	if c, ok := a.s.registry.WithLetter(strings.ToLower(string(r))); ok {
		a.s.Do(c.ID)
		return
	}
	a.s.openPalette()
	if top, ok := a.s.Canvas().Overlays().Top().(*overlay.Palette); ok && r != ' ' {
		top.Target().TypedRune(r)
	}
}
