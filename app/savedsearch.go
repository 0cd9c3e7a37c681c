package app

import (
	"context"
	"strings"

	"wawasan/app/filter"
	"wawasan/data"
)

// LessonViewNames are the filters of lessons that come with the program, beside
// the one that keeps all.
var LessonViewNames = []string{"to_apply", "to_report", "contradicted", "by_industry", "by_person", "changed", "starred", "due"}

// LessonViews lists the filters of lessons that have a name: all, those that
// come with the program, the saved ones. Sub is the filter.
func (a *App) LessonViews(ctx context.Context) ([]Row, error) {
	saved, err := a.store.Read(ctx).SavedSearches()
	w := a.Words()
	rows := []Row{{ID: shippedID("all"), Kind: KindSearch, Title: w.T("lesson.view_all")}}
	for _, name := range LessonViewNames {
		rows = append(rows, Row{ID: shippedID(name), Kind: KindSearch, Title: w.T("lesson.view." + name), Sub: w.T("lesson.query." + name)})
	}
	for _, s := range saved {
		rows = append(rows, Row{ID: s.ID, Kind: KindSearch, Title: s.Name, Sub: s.Query, Fact: w.T("template.own")})
	}
	return rows, err
}

// SaveSearch gives a filter of lessons a name.
func (a *App) SaveSearch(ctx context.Context, name, query string) error {
	name, query = strings.TrimSpace(name), strings.TrimSpace(query)
	if name == "" || query == "" {
		return data.Invalid("search.error.empty")
	}
	return a.store.Change(ctx, label("search.new", name), func(tx *data.Tx) error {
		return a.saveSearchAs(tx, &data.SavedSearch{Name: name, Query: query})
	})
}

func (a *App) saveSearchAs(tx *data.Tx, s *data.SavedSearch) error {
	if err := a.checkFilter(filter.Parse(s.Query)); err != nil {
		return err
	}
	had, err := tx.SavedSearches()
	if err != nil {
		return err
	}
	for _, h := range had {
		if h.ID != s.ID && data.Fold(h.Name) == data.Fold(s.Name) {
			return data.Conflict("search.error.exists", "name", h.Name)
		}
	}
	return tx.Save(s)
}

func allSearches(a *App, r data.Reader) ([]Row, error) {
	saved, err := r.SavedSearches()
	rows := make([]Row, len(saved))
	for n, s := range saved {
		rows[n] = Row{ID: s.ID, Kind: KindSearch, Title: s.Name, Sub: s.Query}
	}
	return rows, err
}

func savedSearch(r data.Reader, id data.ID) (data.SavedSearch, error) {
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

func showSearch(a *App, r data.Reader, id data.ID) (Detail, error) {
	s, err := savedSearch(r, id)
	if err != nil {
		return Detail{}, err
	}
	d := Detail{Title: s.Name, Sub: s.Query}
	page, err := filterLessons(a, r, ListQuery{Filter: s.Query, Limit: 50})
	d.Rows = page.Rows
	return d, err
}

func searchFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var s data.SavedSearch
	var err error
	if id != "" {
		s, err = savedSearch(r, id)
	}
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("search.name"), Value: s.Name, Required: true},
		{Key: "query", Type: FieldText, Label: w.T("search.query"), Value: s.Query, Required: true, Help: w.T("search.query.help")},
	}, err
}

func saveSearch(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	s := data.SavedSearch{ID: id}
	if id != "" {
		var err error
		if s, err = savedSearch(tx.Reader, id); err != nil {
			return "", err
		}
	}
	v.put("name", &s.Name)
	v.put("query", &s.Query)
	err := a.saveSearchAs(tx, &s)
	return s.ID, err
}
