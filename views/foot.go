package views

import (
	"slices"

	"fyne.io/fyne/v2"

	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
)

// build makes the bar; it follows the keyboard from then on.
func (a *actor) build() {
	a.bar = part.NewActBar(a.everything())
	core.FollowKeyboard(a.s.Canvas(), a.follow)
}

// follow shows what keys do now: acts with what is in front, or, while letters
// are text where the keyboard is, the keys that are none.
func (a *actor) follow() {
	a.renew()
	if a.s.Canvas().Overlays().Top() != nil {
		return // it has the keyboard, and keys of its own
	}
	a.s.toast.Hint(a.s.undoHint())
	a.s.care.follow()
	f := a.s.Canvas().Focused()
	switch core.UseOf(f) {
	case core.Filtering:
		keys := []part.Act{a.pressed(f, "Esc", "acts.key.all", fyne.KeyEscape)}
		if l, ok := f.(*list.KeyList); !ok || l.State().Len() > 0 {
			keys = append([]part.Act{a.pressed(f, "Enter", "acts.key.open", fyne.KeyReturn)}, keys...)
		}
		if m, why := a.s.chosen.marking(); why == "" {
			if len(m.Marked()) > 0 {
				keys = append(a.withMarked(f), keys...)
			} else {
				keys = append(keys, a.pressed(f, "Ins", "acts.key.mark", fyne.KeyInsert))
			}
		}
		a.told(keys...)
	case core.Filling:
		a.told(a.fieldKeys(f)...)
	case core.Pressing:
		a.told(append([]part.Act{a.pressed(f, "Enter", "acts.key.press", fyne.KeyReturn)}, a.fieldKeys(f)...)...)
	default:
		if a.s.panel != nil {
			a.panelled(f)
			return
		}
		a.offer()
	}
}

// panelled shows in a panel what belongs to it and to nothing behind it: its
// buttons say the rest.
func (a *actor) panelled(f fyne.Focusable) {
	keys := a.saving()
	if p, ok := a.s.panel.(panel.Enterer); ok && f != nil && p.EnterWord() != "" {
		enter := a.typed(f, "Enter", p.EnterWord(), fyne.KeyReturn)
		keys = append([]part.Act{enter}, slices.DeleteFunc(keys, func(k part.Act) bool { return k.Title == enter.Title })...)
	}
	if f != nil {
		keys = append(keys, a.back(f))
	}
	a.bar.Lead(a.everything())
	a.bar.Say(a.subject().title, "", "", keys)
}

// back is what Esc does in a panel.
func (a *actor) back(f fyne.Focusable) part.Act {
	if p, ok := a.s.panel.(panel.Backer); ok && p.BackWord() != "" {
		return a.typed(f, "Esc", p.BackWord(), fyne.KeyEscape)
	}
	return a.pressed(f, "Esc", "acts.key.back", fyne.KeyEscape)
}

// saving is the key that saves what is in front, in the word of its button; none
// where nothing can be saved.
func (a *actor) saving() []part.Act {
	c, ok := a.s.registry.ByID("record.save")
	if !ok || a.s.registry.Why(c.ID) != "" {
		return nil
	}
	title := a.s.words().T(c.Title)
	if p, ok := a.s.panel.(panel.Saver); ok {
		title = p.SaveWord()
	}
	return []part.Act{{Key: command.KeyOf(c.ID), Title: title, Do: func() { a.s.Do(c.ID) }}}
}

// offer shows the acts of what is in front.
func (a *actor) offer() {
	on, w := a.subject(), a.s.words()
	before, then := w.T("key.space"), w.T("acts.then")
	if a.s.lettersAct() {
		before, then = "", ""
	}
	acts := a.likely(on)
	f, does := a.s.Canvas().Focused(), a.s.chosen.leads()
	switch n := a.s.chosen.marked(); {
	case f != nil && n > 0: // what is done now is done with them
		on.title, before, then = w.N("acts.marked", n), "", ""
		acts = a.withMarked(f)
	case f != nil && does != "":
		before, then, acts = "", "", []part.Act{a.typed(f, "Enter", does, fyne.KeyReturn)}
	case f != nil && a.s.chosen.draft():
		acts = append([]part.Act{a.pressed(f, "Enter", "acts.key.resume", fyne.KeyReturn)}, acts...)
	}
	a.bar.Lead(a.everything(), a.wayBack(f)...)
	a.bar.Say(on.title, before, then, acts)
}

// wayBack is the key that leads to where one was before, none where it does not.
func (a *actor) wayBack(f fyne.Focusable) []part.Act {
	to := a.s.places.whereto()
	if f == nil || to == "" {
		return nil
	}
	return []part.Act{a.typed(f, "Esc", a.s.words().T("acts.key.back_to", "place", to), fyne.KeyEscape)}
}

// withMarked are the keys that do something with all marked rows.
func (a *actor) withMarked(f fyne.Focusable) []part.Act {
	return []part.Act{
		{Key: command.KeyOf("list.marked"), Title: a.s.words().T("acts.marked.with"), Do: func() { a.s.Do("list.marked") }},
		a.pressed(f, "Del", "acts.marked.delete", fyne.KeyDelete),
	}
}

// everything leads to all acts with what is in front.
func (a *actor) everything() part.Act {
	w := a.s.words()
	key := w.T("key.space")
	if _, ok := a.s.panel.(panel.Boxed); ok {
		key = "F10" // Space ticks
	}
	return part.Act{Key: key, Title: w.T("acts.all"), Do: func() { a.open(nil) }}
}

// told shows keys that are no letters, and the way to everything else.
func (a *actor) told(keys ...part.Act) {
	a.bar.Lead(part.Act{Key: command.KeyOf("palette.open"), Title: a.s.words().T("acts.key.else"), Do: func() { a.s.Do("palette.open") }})
	a.bar.Say("", "", "", keys)
}

// fieldKeys are the keys of a form: on to the next field, save, back.
func (a *actor) fieldKeys(f fyne.Focusable) []part.Act {
	w := a.s.words()
	keys := []part.Act{{Key: "Tab", Title: w.T("acts.key.next"), Do: func() {
		a.s.Canvas().Focus(f)
		a.s.Canvas().FocusNext()
	}}}
	return append(append(keys, a.saving()...), a.pressed(f, "Esc", "acts.key.back", fyne.KeyEscape))
}

// pressed is a key that what has the keyboard knows itself, title the key of what
// it does.
func (a *actor) pressed(f fyne.Focusable, key, title string, name fyne.KeyName) part.Act {
	return a.typed(f, key, a.s.words().T(title), name)
}

// typed is pressed of what is said already; a click takes the keyboard from what
// has it, so it gets it back first.
func (a *actor) typed(f fyne.Focusable, key, said string, name fyne.KeyName) part.Act {
	return part.Act{Key: key, Title: said, Do: func() {
		a.s.Canvas().Focus(f)
		f.TypedKey(&fyne.KeyEvent{Name: name})
	}}
}
