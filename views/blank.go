package views

import (
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
	skipped bool
}

// look reads whether there is anything that has a tab, or a form that was begun.
func (b *blanker) look() {
	begun, err := b.s.app.Unsaved(context.Background())
	b.blank = err == nil && len(begun) == 0
	for _, g := range grown {
		for _, kind := range g.kinds {
			if !b.blank {
				return
			}
			n, err := b.s.app.Count(context.Background(), kind, "")
			b.blank = err == nil && n == 0
		}
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
		b.page = first.New(b.s, first.Params{Skip: b.skip, Speak: b.s.setLanguage, Look: b.dress, Variant: b.variant()})
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

func (b *blanker) variant() string {
	if v := b.s.params.Theme; v != "" {
		return v
	}
	if v := b.s.app.Setting(context.Background(), app.SettingTheme); v != "" {
		return v
	}
	return theme.System
}

// follow hears of each change: the page leaves with the first line, and comes
// back when that is undone.
func (b *blanker) follow() {
	before := b.shown()
	b.look()
	if after := b.shown(); before != after {
		b.s.showTab(tabToday)
	}
}

// room takes the capture line away while the page, which has its own, is in
// front.
func (b *blanker) room() {
	if b.s.stage == nil {
		return
	}
	draw.ShowIf(b.s.line.entry, !b.shown())
	b.s.stage.Refresh()
}
