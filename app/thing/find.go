package thing

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Search finds things of every kind by the words in them, best first, and
// counts them up to data.CountCap+1. What is called as was typed comes before all
// that only has the words somewhere, in the order in which names are completed.
func Search(ctx context.Context, d *desk.Desk, text string, limit int) ([]Item, int, error) {
	r := d.Read(ctx)
	named, err := calledSo(ctx, d, r, text, limit)
	if err != nil {
		return nil, 0, err
	}
	found, err := r.Search(data.SearchQuery{Text: text, Limit: limit})
	if err != nil {
		return nil, 0, err
	}
	hits := named
	for _, h := range found.Hits {
		if hit := (Link{Kind: Kind(h.Kind), ID: h.ID}); !slices.Contains(named, hit) {
			hits = append(hits, hit)
		}
	}
	if limit > 0 {
		hits = hits[:min(len(hits), limit)]
	}
	out, err := readAll(d, r, hits)
	return out, max(found.Count, len(out)), err
}

// calledSo are the things that are called so, as they are searched.
func calledSo(ctx context.Context, d *desk.Desk, r data.Reader, text string, limit int) ([]Link, error) {
	names, err := d.Named(ctx, text, limit)
	if err != nil {
		return nil, err
	}
	var people []data.ID
	for _, n := range names {
		if Kind(n.Kind) == KindContact {
			people = append(people, n.ID)
		}
	}
	known, err := r.NameOnly(people)
	if err != nil {
		return nil, err
	}
	links := make([]Link, len(names))
	for i, n := range names {
		links[i] = Link{Kind: Kind(n.Kind), ID: n.ID}
		if known[n.ID] {
			links[i].Kind = KindKnown
		}
	}
	return links, nil
}

// readAll reads things of many kinds in their order; what is gone is left out.
func readAll(d *desk.Desk, r data.Reader, hits []Link) ([]Item, error) {
	byKind := map[Kind][]data.ID{}
	for _, h := range hits {
		byKind[h.Kind] = append(byKind[h.Kind], h.ID)
	}
	ready := map[Link]Item{} // by what they were found as
	for kind, ids := range byKind {
		items, err := Read(d, r, kind, ids...)
		if err != nil {
			return nil, err
		}
		for _, item := range items {
			ready[Link{Kind: kind, ID: LinkOf(item).ID}] = item
		}
	}
	var out []Item
	for _, h := range hits {
		if item, ok := ready[h]; ok {
			out = append(out, item)
		}
	}
	return out, nil
}
