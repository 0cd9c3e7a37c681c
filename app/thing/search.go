package thing

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

func allSearches(_ *desk.Desk, r data.Reader) ([]Item, error) {
	saved, err := r.SavedSearches()
	return items(saved), err
}

func searchBy(r data.Reader, id data.ID) (data.SavedSearch, error) {
	saved, err := r.SavedSearches()
	for _, s := range saved {
		if s.ID == id {
			return s, err
		}
	}
	if err == nil {
		err = data.NotFound("data.error.gone", "table", "saved_searches")
	}
	return data.SavedSearch{}, err
}

// SearchPage is everything the page of a saved search shows.
type SearchPage struct {
	data.SavedSearch
	Found []Item
}

func showSearch(d *desk.Desk, r data.Reader, link Link) (any, error) {
	s, err := searchBy(r, link.ID)
	if err != nil {
		return nil, err
	}
	t, err := of(Kind(s.List))
	if err != nil || t.filter == nil {
		return SearchPage{s, nil}, err
	}
	page, err := t.filter(d, r, Query{Filter: s.Query, Limit: lessonsShown})
	return SearchPage{s, page.Items}, err
}

func searchForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var s data.SavedSearch
	var err error
	if link.ID != "" {
		s, err = searchBy(r, link.ID)
	}
	lists := make([]Choice, len(SavedLists))
	for n, list := range SavedLists {
		lists[n] = Choice{Value: string(list), Key: "search.list." + string(list)}
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "search.name", Value: s.Name, Required: true},
		{Key: "query", Type: FieldText, Label: "search.query", Value: s.Query, Required: true, Help: "search.query.help"},
		{Key: "list", Type: FieldChoice, Label: "search.list", Value: cmp.Or(s.List, string(KindLesson)), Choices: lists},
	}, err
}

func saveSearch(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var s data.SavedSearch
	if link.ID != "" {
		var err error
		if s, err = searchBy(tx.Reader, link.ID); err != nil {
			return "", err
		}
	}
	v.put("name", &s.Name)
	v.put("query", &s.Query)
	v.put("list", &s.List)
	err := keepSearch(d, tx, &s)
	return s.ID, err
}

// SavedLists are the lists whose filters can be given a name.
var SavedLists = []Kind{KindLesson, KindContact, KindKnown, KindInterview}

// SaveSearch gives a filter of a list a name.
func SaveSearch(ctx context.Context, d *desk.Desk, list Kind, name, query string) error {
	name, query = strings.TrimSpace(name), strings.TrimSpace(query)
	if name == "" || query == "" {
		return data.Invalid("search.error.empty")
	}
	return d.Change(ctx, "search.new", name, func(tx *data.Tx) error {
		return keepSearch(d, tx, &data.SavedSearch{Name: name, Query: query, List: string(list)})
	})
}

func keepSearch(d *desk.Desk, tx *data.Tx, s *data.SavedSearch) error {
	list := cmp.Or(Kind(s.List), KindLesson)
	if !slices.Contains(SavedLists, list) {
		return noKind(list)
	}
	if err := CheckFilter(d, list, s.Query); err != nil {
		return err
	}
	had, err := tx.SavedSearches()
	if err != nil {
		return err
	}
	for _, h := range had {
		if h.ID != s.ID && h.List == string(list) && data.Fold(h.Name) == data.Fold(s.Name) {
			return data.Conflict("search.error.exists", "name", h.Name)
		}
	}
	return tx.Save(s)
}
