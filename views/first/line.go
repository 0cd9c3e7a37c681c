package first

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/form"
)

// lineEntry is the line one begins with.
type lineEntry struct {
	form.Entry
	page *Page
}

func newLineEntry(p *Page) *lineEntry {
	e := &lineEntry{page: p}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.OnKey = e.key
	e.ExtendBaseWidget(e)
	return e
}

func (e *lineEntry) key(k *fyne.KeyEvent) bool {
	if k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
		e.page.begin()
		return true
	}
	return e.page.key(k)
}

// TypedRune offers the page what it may mean in an empty line.
func (e *lineEntry) TypedRune(r rune) {
	if !e.page.typed(r) {
		e.Entry.TypedRune(r)
	}
}
