package app

import (
	"context"
	"sync"
)

// drafts writes what is typed into forms behind the typing: only the newest
// text of a form is written, and never after it was dropped.
type drafts struct {
	mu      sync.Mutex
	pending map[Link]map[string]string
	running bool
	writing sync.Mutex
}

// KeepDraft keeps what is typed into a form, soon and in the background; the
// newest text wins.
func (a *App) KeepDraft(form Link, values map[string]string) {
	d := &a.drafts
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.pending == nil {
		d.pending = map[Link]map[string]string{}
	}
	d.pending[form] = values
	if !d.running {
		d.running = true
		go a.writeDrafts()
	}
}

func (a *App) writeDrafts() {
	for a.writeDraft() {
	}
}

// writeDraft writes one waiting draft and reports whether there was one.
func (a *App) writeDraft() bool {
	d := &a.drafts
	d.writing.Lock()
	defer d.writing.Unlock()
	d.mu.Lock()
	for form, values := range d.pending {
		delete(d.pending, form)
		d.mu.Unlock()
		// A draft that cannot be written is lost only with a crash.
		_ = a.store.SaveDraft(context.Background(), string(form.Kind), string(form.ID), values)
		return true
	}
	d.running = false
	d.mu.Unlock()
	return false
}

// FlushDrafts returns when every draft kept so far is written.
func (a *App) FlushDrafts() { a.writeDrafts() }

// Draft returns what was kept for a form, nil when there is nothing.
func (a *App) Draft(ctx context.Context, form Link) (map[string]string, error) {
	a.FlushDrafts()
	return a.store.Draft(ctx, string(form.Kind), string(form.ID))
}

// DropDraft forgets a form's draft.
func (a *App) DropDraft(ctx context.Context, form Link) error {
	d := &a.drafts
	d.mu.Lock()
	delete(d.pending, form)
	d.mu.Unlock()
	d.writing.Lock()
	defer d.writing.Unlock()
	return a.store.DropDraft(ctx, string(form.Kind), string(form.ID))
}

// Unsaved lists the forms that have a draft, the newest first.
func (a *App) Unsaved(ctx context.Context) ([]Row, error) {
	a.FlushDrafts()
	found, err := a.store.Drafts(ctx)
	if err != nil {
		return nil, err
	}
	var rows []Row
	w := a.Words()
	for _, d := range found {
		kind := Kind(d.Kind)
		if _, ok := things[kind]; !ok {
			continue // the capture line brings its own text back
		}
		first := ""
		for _, f := range []string{"name", "text", "contacts", "raw"} {
			if first == "" {
				first = d.Fields[f]
			}
		}
		rows = append(rows, Row{ID: "draft:" + d.Ref, Kind: KindDraft, Title: shorten(first, 80), Sub: w.T("draft.of", "form", w.T("kind."+d.Kind)), Target: Link{kind, d.Ref}})
	}
	return rows, nil
}
