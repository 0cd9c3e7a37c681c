package page

import (
	"cmp"
	"context"
	"maps"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/form"
)

// New opens the form for a new thing; the empty kind means what is listed.
func (b *Browser) New(kind app.Kind) {
	b.Fill(app.Link{Kind: cmp.Or(kind, thing.Listed(b.Kind()))}, nil)
}

// Fill opens the form of a thing, or of a new one, with values for what it has
// none of: what is kept stays.
func (b *Browser) Fill(link app.Link, values map[string]string) {
	if n := b.viewOf(link); n != b.view && n >= 0 {
		b.closeForm()
		b.setView(n)
		b.load()
	}
	b.openForm(link, values)
}

// Edit opens the form of what is chosen: of the line marked on an open thing,
// else of the thing.
func (b *Browser) Edit() {
	if row := b.RowLink(); b.opened != (app.Link{}) && Noted(row.Kind) {
		b.openForm(row, nil)
		return
	}
	if link, ok := b.Chosen(); ok {
		b.openForm(link, nil)
	}
}

// Noted reports whether things of a kind are made by lines, so that one of
// them is meant where it is marked on the page of something else.
func Noted(kind app.Kind) bool {
	switch kind {
	case thing.KindNote, thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea:
		return true
	}
	return false
}

// Editing reports whether a form is open.
func (b *Browser) Editing() bool { return b.form != nil }

// Save saves the open form.
func (b *Browser) Save() {
	if b.form != nil {
		b.form.Submit()
	}
}

// openForm asks first about what was typed before and not saved; values fill
// what is empty in a form that is begun anew.
func (b *Browser) openForm(link app.Link, values map[string]string) {
	ctx, a, w := context.Background(), b.host.App(), b.words()
	fields, draft, ok := b.formAndDraft(link)
	if !ok {
		return
	}
	if !differs(fields, draft) {
		b.begin(link, fields, values)
		return
	}
	b.host.Ask(w.T("form.draft.title"), w.T("form.draft.text", "what", firstText(fields, draft)), w.T("form.draft.yes"), w.T("form.draft.no"),
		func() { b.putForm(link, fields, draft) },
		func() {
			if err := a.DropDraft(ctx, app.FormDraft(link)); err != nil {
				b.host.Fail(err)
			}
			b.begin(link, fields, values)
		})
}

// begin puts a form up with values in what is empty. They count as typed once
// anything was.
func (b *Browser) begin(link app.Link, fields []app.Field, values map[string]string) {
	filled := map[string]string{}
	for _, f := range fields {
		if v := values[f.Key]; v != "" && f.Value == "" {
			filled[f.Key] = v
		}
	}
	b.putForm(link, fields, filled)
	b.formBegan = b.form.Values()
}

// Resume opens a form again with what was typed into it.
func (b *Browser) Resume(link app.Link) { b.resume(link) }

// resume opens a form with what was typed before: the person asked for it.
func (b *Browser) resume(link app.Link) {
	if fields, draft, ok := b.formAndDraft(link); ok {
		b.putForm(link, fields, draft)
	}
}

func (b *Browser) formAndDraft(link app.Link) (fields []app.Field, draft map[string]string, ok bool) {
	ctx, a := context.Background(), b.host.App()
	fields, err := a.FormOf(ctx, link)
	if err == nil {
		draft, err = a.Draft(ctx, app.FormDraft(link))
	}
	if err != nil {
		b.host.Fail(err)
	}
	return fields, draft, err == nil
}

func differs(fields []app.Field, draft map[string]string) bool {
	for _, f := range fields {
		if v, ok := draft[f.Key]; ok && v != f.Value {
			return true
		}
	}
	return false
}

func firstText(fields []app.Field, draft map[string]string) string {
	for _, f := range fields {
		if v := draft[f.Key]; v != "" && v != f.Value {
			return v
		}
	}
	return ""
}

func withDraft(fields []app.Field, draft map[string]string) []app.Field {
	out := append([]app.Field(nil), fields...)
	for i, f := range out {
		if v, ok := draft[f.Key]; ok {
			out[i].Value = v
		}
	}
	return out
}

// putForm puts a form up with what was typed into it before. What the person
// changed counts from the fields as they are kept.
func (b *Browser) putForm(link app.Link, fields []app.Field, draft map[string]string) {
	w, of := b.words(), app.FormDraft(link)
	title := w.T("form.new." + string(link.Kind))
	if !link.New() {
		title = w.T("form.edit." + string(link.Kind))
	}
	asked := form.NewForm(form.Params{
		Words: w, SaveKey: command.KeyOf("record.save"), Title: title, Fields: withDraft(fields, draft), Today: b.host.App().Today,
		Suggest:  func(kind thing.FieldType, query string) ([]string, error) { return Suggest(b.host.App(), kind, query) },
		OnChange: func(values map[string]string) { b.host.App().KeepDraft(of, say.Changed(fields, values)) },
		OnSubmit: func(values map[string]string) { b.save(link, say.Changed(fields, values)) },
		OnCancel: b.cancel, OnKey: b.host.Key,
	})
	b.form, b.formOf, b.formHad, b.formBegan = asked, link, fields, nil
	b.putSide(asked)
	b.Focus()
	b.host.Moved()
}

// Suggest returns names of the notebook that a field of a kind may be filled
// with, best first; none for a field that takes any text.
func Suggest(a *app.App, kind thing.FieldType, query string) ([]string, error) {
	mark, want := '@', thing.KindContact
	switch kind {
	case thing.FieldZone:
		return app.Zones(query), nil
	case thing.FieldIndustry:
		mark, want = '#', thing.KindIndustry
	case thing.FieldCompany:
		want = thing.KindCompany
	case thing.FieldContact, thing.FieldContacts:
		mark = 'p'
	default:
		return nil, nil
	}
	found, err := a.Complete(context.Background(), mark, query, 30)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, c := range found {
		if c.Kind == want && len(names) < 5 {
			names = append(names, c.Name)
		}
	}
	return names, nil
}

// save keeps what was changed, in the background; a second wish while that is
// under way is the same wish.
func (b *Browser) save(link app.Link, values map[string]string) {
	asked, a, run := b.form, b.host.App(), b.host.Runner()
	if b.saving == asked {
		return
	}
	b.saving = asked
	b.host.Write(func(ctx context.Context) (func(), error) {
		id, err := data.ID(""), core.ErrPanic
		run.Guard(func() { id, err = a.SaveForm(ctx, link, values) })
		return func() {
			b.saving = nil
			if b.form == asked {
				b.saved(link, id, err)
			}
		}, nil
	})
}

// saved closes the form of a thing that was kept, or says what is wrong with it.
func (b *Browser) saved(link app.Link, id data.ID, err error) {
	if fields, refused := fieldErrors(err); refused {
		b.form.SetErrors(fields)
		return
	}
	if _, named := b.form.Values()["name"]; named && data.CodeOf(err) == data.CodeConflict {
		b.form.SetErrors(map[string]string{"name": b.words().Error(err)}) // it is taken
		return
	}
	if err != nil {
		b.host.Fail(err)
		return
	}
	verb := ".edit"
	if link.New() {
		verb = ".new"
	}
	b.closeForm()
	link = app.Link{Kind: link.Kind, ID: id} // what ships with the program is one's own now
	b.host.Say(b.words().T("change."+string(link.Kind)+verb), true)
	if b.opened != (app.Link{}) && b.opened != link && !b.Opens(link.Kind) { // a line of what is open
		b.Reload()
		b.Focus()
		return
	}
	b.Open(link, true)
}

// cancel closes the form; what was typed stays as a draft.
func (b *Browser) cancel() {
	if b.form == nil {
		return
	}
	of, changed := app.FormDraft(b.formOf), say.Changed(b.formHad, b.form.Values())
	if maps.Equal(b.formBegan, b.form.Values()) {
		changed = nil
	}
	b.closeForm()
	if len(changed) > 0 {
		b.host.Say(b.words().T("form.draft.kept"), false)
	} else if err := b.host.App().DropDraft(context.Background(), of); err != nil {
		b.host.Fail(err)
	}
	b.Focus()
}

func (b *Browser) closeForm() {
	if b.form == nil {
		return
	}
	b.form, b.formOf, b.formHad, b.formBegan = nil, app.Link{}, nil, nil
	shown := b.shown
	b.shown = app.Link{}
	if shown == (app.Link{}) {
		b.putSide()
	} else { // what was shown stands there at once, so that it can take the focus
		b.putSide(b.detail)
		b.look.Load(b.fetch(shown))
	}
	b.host.Moved()
}

// FormOf is the form that is open, for the window to describe.
func (b *Browser) FormOf() (app.Link, bool) { return b.formOf, b.form != nil }
