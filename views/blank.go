package views

import (
	"cmp"
	"context"

	"wawasan/app"
	"wawasan/views/first"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// blanker shows the first page in the place of Today while nothing stands in
// the notebook.
type blanker struct {
	s       *Shell
	page    *first.Page // nil until it is shown
	blank   bool
	hidden  []bool // tabs on which nothing would stand, nil for none
	skipped bool
}

// look counts what stands on the tabs: those with nothing are hidden, and with
// nothing on any, and no form begun, the notebook is blank.
func (b *blanker) look() {
	b.blank, b.hidden = true, make([]bool, barTabs)
	ctx := context.Background()
	for tab, g := range grown {
		n := 0
		for _, kind := range g.kinds {
			count, err := b.s.app.Count(ctx, kind, "")
			if err != nil {
				b.blank, b.hidden = false, nil // then all are in sight
				return
			}
			n += count
		}
		b.hidden[tab] = n < g.most
		b.blank = b.blank && n == 0
	}
	if b.blank {
		begun, err := b.s.app.Unsaved(ctx)
		b.blank = err == nil && len(begun) == 0
	}
}

// holds reports whether the first page stands in the place of Today.
func (b *blanker) holds() bool {
	return b.blank && !b.skipped && !b.s.params.CaptureOnly && b.s.app.ReadOnly() == ""
}

// shown reports whether it is in front.
func (b *blanker) shown() bool {
	return b.s.panel == nil && b.s.tab == tabToday && b.holds()
}

// first is the page.
func (b *blanker) first() *first.Page {
	if b.page == nil {
		b.page = first.New(b.s, first.Params{Skip: b.skip, Speak: b.s.setLanguage, Look: b.dress, Variant: cmp.Or(b.s.variant(), theme.System)})
	}
	return b.page
}

// skip goes on without it, until the program starts again.
func (b *blanker) skip() {
	shown := b.shown()
	b.skipped = true
	if shown {
		b.s.showTab(tabToday)
	}
}

// dress changes the look, and the page tells which holds.
func (b *blanker) dress(variant string) {
	b.s.params.Theme = ""
	b.s.keepLook(app.SettingTheme, variant)
	b.page = nil
	b.s.showTab(tabToday)
}

// follow hears of each change: the page leaves with the first line, and comes
// back when that is undone.
func (b *blanker) follow() {
	before := b.shown()
	b.look()
	b.s.bar.Without(b.hidden)
	if after := b.shown(); before != after {
		b.s.showTab(tabToday)
	}
}

// room takes the capture line away while the page, which has its own, is in
// front.
func (b *blanker) room() {
	draw.ShowIf(b.s.line.entry, !b.shown())
	b.s.stage.Refresh()
}
