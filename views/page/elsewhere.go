package page

import (
	"context"

	"fyne.io/fyne/v2"

	"wawasan/app"
)

// elsewhere is another list of the browser that has what this one has not been
// filtered down to; the zero value is none.
type elsewhere struct {
	kind  app.Kind
	title string // translation key
	many  int
}

// lookElsewhere counts what the other lists have for a filter that this one has nothing
// for, and is the first that has something. A filter that a list does not know is
// nothing it has.
func (b *Browser) lookElsewhere(ctx context.Context, a *app.App, v View, filter string) elsewhere {
	for _, other := range b.config.Views {
		if other.Told != nil || other.Kind == "" || other.Kind == v.Kind {
			continue
		}
		if n, err := a.Count(ctx, other.Kind, filter); err == nil && n > 0 {
			return elsewhere{other.Kind, other.Title, n}
		}
	}
	return elsewhere{}
}

// saidElsewhere is the sentence that stands where the filtered list is empty.
func (b *Browser) saidElsewhere(e elsewhere, filter string) string {
	if e.many == 0 {
		return ""
	}
	w := b.words()
	return w.T("list.elsewhere", "text", filter, "list", w.T(e.title), "n", w.Number(e.many))
}

// goElsewhere follows Enter where the list has nothing and another has.
func (b *Browser) goElsewhere(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter || b.other.many == 0 || b.list.State().Len() > 0 {
		return false
	}
	b.host.List(b.other.kind, b.list.Filter())
	return true
}
