package app

import (
	"context"
	"slices"

	"wawasan/data"
)

// Search finds things of every kind by the words in them, best first. Each
// row says in Fact what kind of thing it is.
func (a *App) Search(ctx context.Context, text string, limit int) (rows []Row, count int, err error) {
	r := a.store.Read(ctx)
	found, err := r.Search(data.SearchQuery{Text: text, Limit: limit})
	if err != nil {
		return nil, 0, err
	}
	byKind := map[Kind][]data.ID{}
	for _, h := range found.Hits {
		byKind[Kind(h.Kind)] = append(byKind[Kind(h.Kind)], h.ID)
	}
	ready := map[Link]Row{}
	for kind, ids := range byKind {
		read, err := a.foundRows(r, kind, ids)
		if err != nil {
			return nil, 0, err
		}
		for _, row := range read {
			ready[Link{row.Kind, row.ID}] = row
		}
	}
	for _, h := range found.Hits {
		if row, ok := ready[Link{Kind(h.Kind), h.ID}]; ok {
			if row.Warn = false; row.Kind == KindOutreach {
				row.Fact = a.Words().T("search.message")
			} else {
				row.Fact = a.Words().T("kind." + h.Kind)
			}
			rows = append(rows, row)
		}
	}
	return rows, found.Count, nil
}

// foundRows makes rows of things of a kind that a search found. What has no
// page of its own leads to one that tells of it.
func (a *App) foundRows(r data.Reader, kind Kind, ids []data.ID) ([]Row, error) {
	switch kind {
	case KindOutreach:
		read, err := r.OutreachRows(ids)
		rows := make([]Row, len(read))
		for n, o := range read {
			rows[n] = a.outreachRow(o)
		}
		return rows, err
	case KindTag:
		read, err := r.TagRows(ids)
		rows := make([]Row, len(read))
		for n, t := range read {
			rows[n] = a.tagRow(t)
		}
		return rows, err
	}
	t, err := thingOf(kind)
	if err != nil {
		return nil, err
	}
	page, err := t.list(a, r, data.PageQuery{IDs: ids})
	if err != nil {
		return nil, err
	}
	return a.alsoShown(r, kind, ids, page.Rows)
}

// alsoShown adds to the rows of a list what has a page and is not in the list:
// a template in the other language, a function of a company that is not mine.
func (a *App) alsoShown(r data.Reader, kind Kind, ids []data.ID, rows []Row) ([]Row, error) {
	for _, id := range ids {
		if slices.ContainsFunc(rows, func(row Row) bool { return row.ID == id }) {
			continue
		}
		d, err := things[kind].show(a, r, id)
		if data.CodeOf(err) == data.CodeNotFound {
			continue // deleted since
		}
		if err != nil {
			return nil, err
		}
		rows = append(rows, Row{ID: id, Kind: kind, Title: d.Title, Sub: d.Sub})
	}
	return rows, nil
}

// outreachRow is a message; it leads to the interview it asks for, else to
// whom it was written to.
func (a *App) outreachRow(o data.OutreachRow) Row {
	at := o.SentAt
	if at.IsZero() {
		at = o.CreatedAt
	}
	row := Row{
		ID: o.ID, Kind: KindOutreach, Title: firstOf(o.Subject, shorten(o.Text, 80)),
		Sub: join(o.Who, a.Words().Relative(a.day(at), a.Today())), Target: Link{KindContact, o.ContactID},
	}
	if o.InterviewID != "" {
		row.Target = Link{KindInterview, o.InterviewID}
	}
	return row
}

// tagRow is a tag; it leads to the newest line that carries it, else to the
// list of lines.
func (a *App) tagRow(t data.TagRow) Row {
	return Row{ID: t.ID, Kind: KindTag, Title: t.Name, Sub: a.Words().N("search.tag", t.Lines), Target: Link{KindNote, t.Newest}}
}
