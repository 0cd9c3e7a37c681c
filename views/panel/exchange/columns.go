package exchange

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/interchange"
	"wawasan/app/say"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Columns is the panel in which a person says what the columns of a list hold.
type Columns struct {
	*panel.Listed
	host    panel.Host
	path    string
	heads   interchange.Heads
	content fyne.CanvasObject
}

// openColumns asks what the columns of a list hold; back is what Esc does.
func openColumns(h panel.Host, path string, heads interchange.Heads, back func()) {
	w := h.App().Words()
	p := &Columns{host: h, path: path, heads: heads}
	p.Listed = panel.NewListed(h, "columns", w.T("import.columns.title", "file", filepath.Base(path)), w.T("import.columns.text"), list.Params{Wrap: true, OnBack: back, OnOpen: func(list.Item) { p.pick() }})
	p.content = foot.Under(p.Listed.Content(), foot.Keys{Host: h, Back: back}, []*part.Button{
		part.NewPrimaryButton(w.T("import.columns.do"), command.KeyOf("record.save"), p.Save),
		part.NewButton(w.T("import.columns.pick"), "Enter", p.pick),
		part.NewButton(w.T("import.leave"), "Esc", back),
	})
	p.Rows.SetRows(columnRows(w, heads))
	h.OpenPanel(p)
}

// Content is the list of columns over its buttons.
func (p *Columns) Content() fyne.CanvasObject { return p.content }

// SaveWord is the word on its button.
func (p *Columns) SaveWord() string { return p.host.App().Words().T("import.columns.do") }

// EnterWord is what Enter does with a column: it asks what it holds.
func (p *Columns) EnterWord() string { return p.host.App().Words().T("import.columns.pick") }

// Save shows what the list would bring, read so.
func (p *Columns) Save() {
	choice := p.heads.Choice()
	previewAs(p.host, p.path, &choice)
}

// columnRows show the columns of a list, each with what it holds.
func columnRows(w *say.Words, heads interchange.Heads) []app.Row {
	rows := make([]app.Row, len(heads))
	for i, h := range heads {
		rows[i] = app.Row{Key: strconv.Itoa(i), Title: columnName(w, heads, i), Sub: h.Sample, Fact: say.ImportField(w, h.Field)}
		switch {
		case h.Further:
			rows[i].Fact = w.T("import.field.further")
		case h.Field == "":
			rows[i].Fact = ""
		}
	}
	return rows
}

// pick asks what the chosen column holds.
func (p *Columns) pick() {
	at := p.At(len(p.heads))
	if at < 0 {
		return
	}
	w := p.host.App().Words()
	holds := func(f interchange.Field) int {
		return slices.IndexFunc(p.heads, func(h interchange.Head) bool { return f != "" && h.Field == f })
	}
	var choices []overlay.Choice[interchange.Field]
	for _, f := range slices.Concat(interchange.Fields, []interchange.Field{""}) {
		c := page.A(f, say.IconCommand, say.ImportField(w, f))
		if held := holds(f); held >= 0 {
			c.Sub = p.heads[held].Heading
		}
		choices = append(choices, c)
	}
	page.Pick(p.host, columnName(w, p.heads, at), choices, func(f interchange.Field) {
		before := holds(f)
		p.heads.Set(at, f)
		p.Rows.SetRows(columnRows(w, p.heads))
		p.Rows.SelectAt(min(at+1, len(p.heads)-1))
		p.host.Say(picked(w, p.heads, at, before), false)
	})
}

// picked says what became of a column, of the one that held the same before, and
// which one is chosen now.
func picked(w *say.Words, heads interchange.Heads, at, before int) string {
	said := w.T("import.columns.set", "column", columnName(w, heads, at), "field", say.ImportField(w, heads[at].Field))
	if heads[at].Field == "" {
		said = w.T("import.columns.unset", "column", columnName(w, heads, at))
	}
	if before >= 0 && before != at {
		said += " " + w.T("import.columns.moved", "column", columnName(w, heads, before))
	}
	if at+1 < len(heads) {
		return said + " " + w.T("import.columns.next", "column", columnName(w, heads, at+1))
	}
	return said + " " + w.T("import.columns.last", "key", command.KeyOf("record.save"))
}

// columnName is what a column is called, one without a heading by its number.
func columnName(w *say.Words, heads interchange.Heads, at int) string {
	if heads[at].Heading == "" {
		return w.T("import.columns.nameless", "n", at+1)
	}
	return heads[at].Heading
}

// columnsOf asks what the columns of a list hold whose header says nothing that
// is known; for what has no columns the reason stays why.
func columnsOf(ctx context.Context, h panel.Host, path string, why error) (func(), error) {
	heads, err := h.App().ImportColumns(ctx, path, nil, "")
	if err != nil {
		return nil, why
	}
	return func() {
		h.Say(h.App().Words().T("import.columns.unknown", "file", filepath.Base(path)), false)
		openColumns(h, path, heads, h.LeavePanel)
	}, nil
}
