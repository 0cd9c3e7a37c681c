package app

import (
	"context"

	"wawasan/data"
)

// Search finds things of every kind by the words in them, best first. Each
// row says in Fact what kind of thing it is.
func (a *App) Search(ctx context.Context, text string, limit int) (rows []Row, count int, err error) {
	r := a.store.Read(ctx)
	found, err := r.Search(data.SearchQuery{Text: text, Limit: limit, Kinds: searchedKinds()})
	if err != nil {
		return nil, 0, err
	}
	byKind := map[Kind][]data.ID{}
	for _, h := range found.Hits {
		byKind[Kind(h.Kind)] = append(byKind[Kind(h.Kind)], h.ID)
	}
	ready := map[Link]Row{}
	for kind, ids := range byKind {
		page, err := things[kind].list(a, r, data.PageQuery{IDs: ids})
		if err != nil {
			return nil, 0, err
		}
		for _, row := range page.Rows {
			ready[Link{row.Kind, row.ID}] = row
		}
	}
	for _, h := range found.Hits {
		if row, ok := ready[Link{Kind(h.Kind), h.ID}]; ok {
			row.Fact = a.Words().T("kind." + h.Kind)
			row.Warn = false
			rows = append(rows, row)
		}
	}
	return rows, found.Count, nil
}

// searchedKinds are the kinds that have a page of their own to lead to.
func searchedKinds() []string {
	return []string{"contact", "company", "industry", "interview", "note", "lesson", "gap", "promise", "focus_area", "template", "question", "finding"}
}
