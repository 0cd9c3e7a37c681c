package act

import (
	"context"

	"wawasan/app"
	"wawasan/app/line"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
	"wawasan/views/panel"
)

// Merge asks which other thing of its kind a thing is the same as, then field by
// field which of the two is right where they differ, and makes one of the two. Esc
// on the way changes nothing.
func Merge(h page.Host, from app.Link) {
	w := h.App().Words()
	other(h, from, w.T("merge.title."+string(from.Kind)), w.T("merge.nothing"), func(into app.Row) { Join(h, from, into) })
}

// MergeTags asks for two tags, which have no page to be chosen on, and makes one
// of them as Merge does.
func MergeTags(h page.Host) {
	w := h.App().Words()
	other(h, app.Link{Kind: thing.KindTag}, w.T("tag.merge.title"), w.T("tag.merge.nothing"), func(from app.Row) {
		other(h, from.Self(), w.T("tag.merge.into", "name", from.Title), w.T("merge.nothing"), func(into app.Row) { Join(h, from.Self(), into) })
	})
}

// Join makes one of two things of a kind, as Merge does once it knows which.
func Join(h page.Host, from app.Link, into app.Row) {
	h.Write(func(ctx context.Context) (func(), error) {
		fields, err := h.App().Differences(ctx, from, into.Self())
		return func() { settle(h, from, into, fields, nil) }, err
	})
}

// settle asks of the first of the fields that are left, and merges when none is.
func settle(h page.Host, from app.Link, into app.Row, fields []say.Differing, take []string) {
	w := h.App().Words()
	if len(fields) == 0 {
		page.Change(h, w.T("change."+string(from.Kind)+".merge")+": "+into.Title, func(ctx context.Context) error {
			return h.App().Merge(ctx, from, into.Self(), take...)
		})
		return
	}
	f := fields[0]
	stays, goes := page.A(false, say.IconCommand, f.Stays), page.A(true, say.IconCommand, f.Goes)
	stays.Sub, goes.Sub = w.T("merge.stays"), w.T("merge.goes")
	title := w.T("merge.field", "what", f.Label, "n", len(fields))
	page.Pick(h, title, []overlay.Choice[bool]{stays, goes}, func(other bool) {
		if other {
			take = append(take, f.Key)
		}
		settle(h, from, into, fields[1:], take)
	})
}

// Raise makes a contact of somebody known by name only.
func Raise(h page.Host, link app.Link) { turn(h, link, "toast.raised", h.App().Raise) }

// Lower makes somebody known by name only.
func Lower(h page.Host, link app.Link) { turn(h, link, "toast.lowered", h.App().Lower) }

// turn says whom it turned: they leave the list they stood in.
func turn(h page.Host, link app.Link, said string, as func(context.Context, data.ID) error) {
	h.Write(func(ctx context.Context) (func(), error) {
		name, err := h.App().Title(ctx, link)
		if err == nil {
			err = as(ctx, link.ID)
		}
		return func() { h.Say(h.App().Words().T(said, "name", name), true) }, err
	})
}

// MoveLine asks where a line, or what it became, belongs: an interview, a
// person, a company, an industry, or nobody.
func MoveLine(h page.Host, of app.Link) {
	a, w := h.App(), h.App().Words()
	_, raw, err := a.LineOf(context.Background(), of)
	if err != nil {
		h.Fail(err)
		return
	}
	page.Choose(h, overlay.PaletteParams[line.To]{
		Title: w.T("line.move.title", "line", say.Shorten(raw, 60)), Hint: w.T("line.move.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[line.To], error) { return places(ctx, a, text) },
		OnPick: func(to line.To) {
			page.Change(h, w.T("toast.moved"), func(ctx context.Context) error { return a.MoveLine(ctx, of, to) })
		},
	})
}

// places are the interviews, people, companies and industries that fit a text, and
// nobody.
func places(ctx context.Context, a *app.App, text string) ([]overlay.Choice[line.To], error) {
	var choices []overlay.Choice[line.To]
	for _, of := range []struct {
		kind app.Kind
		to   func(data.ID) line.To
	}{
		{thing.KindInterview, func(id data.ID) line.To { return line.To{Interview: id} }},
		{thing.KindContact, func(id data.ID) line.To { return line.To{Contact: id} }},
		{thing.KindCompany, func(id data.ID) line.To { return line.To{Company: id} }},
		{thing.KindIndustry, func(id data.ID) line.To { return line.To{Industry: id} }},
	} {
		rows, err := others(ctx, a, of.kind, text, app.Link{})
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			choices = append(choices, overlay.Choice[line.To]{Item: row, Value: of.to(row.ID)})
		}
	}
	if text == "" {
		choices = append(choices, page.A(line.To{}, thing.KindNote, a.Words().T("line.move.nobody")))
	}
	return choices, nil
}

// Copy puts on the clipboard what the person chooses of an open thing: a row of
// it, an address, a number, its title.
func Copy(h panel.Host, d app.Detail, row app.Row) {
	w := h.App().Words()
	var texts []overlay.Choice[string]
	add := func(label, text string) {
		if text == "" {
			return
		}
		c := page.A(text, say.IconCommand, text)
		c.Sub = label
		texts = append(texts, c)
	}
	add("", row.Title)
	for _, f := range d.Facts {
		add(f.Label, f.Value)
	}
	add(w.T("kind."+string(d.Kind)), d.Title)
	page.Pick(h, w.T("command.record.copy"), texts, func(text string) {
		h.Copy(text)
		h.Say(w.T("toast.copied"), false)
	})
}
