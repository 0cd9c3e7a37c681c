package thing

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Search finds things of every kind by the words in them, best first, and
// counts them up to data.CountCap+1.
func Search(ctx context.Context, d *desk.Desk, text string, limit int) ([]Item, int, error) {
	r := d.Read(ctx)
	found, err := r.Search(data.SearchQuery{Text: text, Limit: limit})
	if err != nil {
		return nil, 0, err
	}
	byKind := map[Kind][]data.ID{}
	for _, h := range found.Hits {
		byKind[Kind(h.Kind)] = append(byKind[Kind(h.Kind)], h.ID)
	}
	ready := map[Link]Item{} // by what they were found as
	for kind, ids := range byKind {
		items, err := Read(d, r, kind, ids...)
		if err != nil {
			return nil, 0, err
		}
		for _, item := range items {
			ready[Link{Kind: kind, ID: LinkOf(item).ID}] = item
		}
	}
	var out []Item
	for _, h := range found.Hits {
		if item, ok := ready[Link{Kind: Kind(h.Kind), ID: h.ID}]; ok {
			out = append(out, item)
		}
	}
	return out, found.Count, nil
}
