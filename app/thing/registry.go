package thing

import (
	"cmp"
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Item is one thing as a list reads it: the row type of its kind, such as
// data.ContactRow or TemplateItem. LinkOf names the thing.
type Item any

// Query asks for one page of a list. Filter keeps what has all its words;
// After is the After of the page before; Back asks for the page that ends where
// After says, the Before of a page, or with "" for the last page. A list whose
// best match comes first, or in groups, goes forward only: there Back says
// nothing, and no page has a Before.
type Query struct {
	Filter string
	After  string
	Limit  int
	Back   bool
	Order  data.Order // of a list without a filter: see Orders
}

// Page is one page of a list; After is "" on the last, Before on the first.
type Page struct {
	Items  []Item
	After  string
	Before string
	// Wrong says why nothing is listed, nil where the items speak for
	// themselves.
	Wrong error
	// Whole is set where all things of the kind came at once, whatever was
	// asked for: they are filtered by their words, which facts do not have.
	Whole bool
}

// registration says everything that is particular about one kind of thing: a
// new kind is written down here, in data/schema.go and in the translations.
type registration struct {
	kind   Kind
	table  string
	plural string // the word for many on the command line, "" where it is in no list
	tab    string // the tab it is at home on
	holds  Kind   // the kind of the things its list holds, "" for its own
	// reads are the tables that its list and its page show.
	reads []string

	list   func(d *desk.Desk, r data.Reader, q data.PageQuery) (Page, error)
	orders []data.Order // that the list can stand in, the usual one first
	show   func(d *desk.Desk, r data.Reader, link Link) (any, error)
	form   func(d *desk.Desk, r data.Reader, link Link) ([]Field, error)
	save   func(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error)
	drop   func(tx *data.Tx, link Link) error

	// beside reads those of some things that are in no list: of a kind without
	// one, or left out of it. One that is gone is left out. nil for none.
	beside func(d *desk.Desk, r data.Reader, ids []data.ID) ([]Item, error)

	// all reads every item at once, nil for what is read page by page.
	all func(d *desk.Desk, r data.Reader) ([]Item, error)
	// filter reads a filtered list in its own way, count counts it; nil for
	// the search of everything.
	filter func(d *desk.Desk, r data.Reader, q Query) (Page, error)
	count  func(d *desk.Desk, r data.Reader, filter string) (int, error)
	// whole counts the list without a filter, nil for all rows of the table.
	whole func(r data.Reader) (int, error)
}

// registered is filled by init, because pages list each other's things.
var registered []registration

func init() {
	registered = slices.Concat(people, talks, heard, materials, adds)
	for n := range registered {
		if of := &registered[n]; of.all != nil && of.list == nil {
			of.list = atOnce(of.all)
		}
	}
}

// atOnce lists things that are read all at once.
func atOnce(all func(*desk.Desk, data.Reader) ([]Item, error)) func(*desk.Desk, data.Reader, data.PageQuery) (Page, error) {
	return func(d *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
		items, err := all(d, r)
		if q.IDs != nil {
			items = slices.DeleteFunc(items, func(i Item) bool { return !slices.Contains(q.IDs, LinkOf(i).ID) })
		}
		return Page{Items: items, Whole: true}, err
	}
}

func of(kind Kind) (registration, error) {
	for _, r := range registered {
		if r.kind == kind {
			return r, nil
		}
	}
	return registration{}, noKind(kind)
}

// noKind refuses what cannot be done with things of a kind.
func noKind(kind Kind) error { return data.Invalid("app.error.no_kind", "kind", string(kind)) }

// Kinds lists all kinds of things, in the order of the registry.
func Kinds() []Kind {
	out := make([]Kind, len(registered))
	for n, r := range registered {
		out[n] = r.kind
	}
	return out
}

// Plural is the word for many things of a kind on the command line, "" for a
// kind that is in no list of its own.
func Plural(kind Kind) string {
	r, _ := of(kind)
	return r.plural
}

// Listed is the kind of the things that the list of a kind holds.
func Listed(kind Kind) Kind {
	r, _ := of(kind)
	return cmp.Or(r.holds, kind)
}

// Lists are the lists that hold things of a kind, its own first.
func Lists(kind Kind) []Kind {
	lists := []Kind{kind}
	for _, r := range registered {
		if r.holds == kind {
			lists = append(lists, r.kind)
		}
	}
	return lists
}

// Tab is the tab of the window that things of a kind are at home on, "" for a
// kind that is no thing of its own.
func Tab(kind Kind) string {
	r, _ := of(kind)
	return r.tab
}

// Tables are the tables that the lists and pages of some kinds show: a change
// of one of them makes them stale.
func Tables(kinds ...Kind) []string {
	var out []string
	for _, kind := range kinds {
		r, _ := of(kind)
		for _, table := range append([]string{r.table}, r.reads...) {
			if table != "" && !slices.Contains(out, table) {
				out = append(out, table)
			}
		}
	}
	return out
}

// List reads one page of the things of a kind; a filtered list has the best
// match first. Its pages go on to the last.
func List(ctx context.Context, d *desk.Desk, kind Kind, q Query) (Page, error) {
	t, err := of(kind)
	if err != nil {
		return Page{}, err
	}
	if t.list == nil {
		return Page{}, noKind(kind)
	}
	r := d.Read(ctx)
	if q.Limit == 0 {
		q.Limit = 50
	}
	if q.Filter == "" || t.all != nil {
		page, err := t.list(d, r, data.PageQuery{After: data.ParseCursor(q.After), Limit: q.Limit, Back: q.Back, Order: q.Order})
		return ended(page, q), err
	}
	if t.filter != nil {
		return t.filter(d, r, q)
	}
	return searched(d, r, kind, q, nil)
}

// searched reads one page of the things of a kind that have the words of a
// filter, the best match first. Why nothing may be found says why, nil for
// nothing to say.
func searched(d *desk.Desk, r data.Reader, kind Kind, q Query, why func() error) (Page, error) {
	t, err := of(kind)
	if err != nil {
		return Page{}, err
	}
	found, err := r.Search(data.SearchQuery{Text: q.Filter, Kinds: []string{string(kind)}, Limit: q.Limit, After: data.ParseCursor(q.After)})
	if err != nil {
		return Page{}, err
	}
	ids := make([]data.ID, len(found.Hits))
	for i, h := range found.Hits {
		ids[i] = h.ID
	}
	page, err := t.list(d, r, data.PageQuery{IDs: ids})
	page.After, page.Before = found.After.String(), ""
	if len(page.Items) == 0 && why != nil {
		page.Wrong = why()
	}
	return page, err
}

// ended takes the cursors away that lead nowhere: behind the last page, before
// the first.
func ended(page Page, q Query) Page {
	short, outermost := len(page.Items) < q.Limit || page.Whole, q.After == ""
	if !q.Back && short || q.Back && outermost || page.Whole {
		page.After = ""
	}
	if q.Back && short || !q.Back && outermost || page.Whole {
		page.Before = ""
	}
	return page
}

// Count returns how many things a list has in all; with a filter it counts up
// to data.CountCap+1. Things that are read at once are counted as they are
// listed: it reports false for them.
func Count(ctx context.Context, d *desk.Desk, kind Kind, filter string) (n int, ok bool, err error) {
	t, err := of(kind)
	if err != nil || t.all != nil {
		return 0, false, err
	}
	r := d.Read(ctx)
	switch {
	case filter == "" && t.whole != nil:
		n, err = t.whole(r)
	case filter == "":
		n, err = r.Count(t.table)
	case t.count != nil:
		n, err = t.count(d, r, filter)
	default:
		var found data.Found
		found, err = r.Search(data.SearchQuery{Text: filter, Kinds: []string{string(kind)}, Limit: 1})
		n = found.Count
	}
	return n, true, err
}

// Read reads the things of a kind with these ids, those of its list first; one
// that is gone is left out.
func Read(d *desk.Desk, r data.Reader, kind Kind, ids ...data.ID) ([]Item, error) {
	t, err := of(kind)
	if err != nil {
		return nil, err
	}
	var page Page
	if t.list != nil {
		if page, err = t.list(d, r, data.PageQuery{IDs: ids}); err != nil {
			return nil, err
		}
	}
	if t.beside == nil || len(page.Items) == len(ids) {
		return page.Items, nil
	}
	for _, item := range page.Items {
		ids = slices.DeleteFunc(slices.Clone(ids), func(id data.ID) bool { return id == LinkOf(item).ID })
	}
	beside, err := t.beside(d, r, ids)
	return append(page.Items, beside...), err
}

// Show reads everything the page of one thing shows: the page type of its
// kind, such as ContactPage.
func Show(ctx context.Context, d *desk.Desk, link Link) (any, error) {
	t, err := of(link.Kind)
	if err != nil {
		return nil, err
	}
	if t.show == nil {
		return nil, noKind(link.Kind)
	}
	return t.show(d, d.Read(ctx), link)
}

// Delete removes a thing as one change called by its title; what hangs on it
// goes along, and Undo brings all of it back. A thing that is gone is refused
// (not found).
func Delete(ctx context.Context, d *desk.Desk, link Link, title string) error {
	t, err := of(link.Kind)
	if err != nil {
		return err
	}
	if t.drop == nil {
		return noKind(link.Kind)
	}
	if title == "" {
		return data.NotFound("data.error.gone", "table", t.table)
	}
	return d.Change(ctx, string(link.Kind)+".delete", title, func(tx *data.Tx) error { return t.drop(tx, link) })
}

// pageOf makes a page of what a list read and puts the cursors at its ends.
func pageOf[T interface{ Cursor() data.Cursor }](read []T, err error) (Page, error) {
	page := Page{Items: items(read)}
	if len(read) > 0 {
		page.After, page.Before = read[len(read)-1].Cursor().String(), read[0].Cursor().String()
	}
	return page, err
}

func items[T any](read []T) []Item {
	out := make([]Item, len(read))
	for i, v := range read {
		out[i] = v
	}
	return out
}

// dropPlain deletes a row and leaves the rest to the schema.
func dropPlain(table string) func(*data.Tx, Link) error {
	return func(tx *data.Tx, link Link) error { return tx.DeleteRow(table, link.ID) }
}

// Gone reports whether err says that a thing is not there.
func Gone(err error) bool { return data.CodeOf(err) == data.CodeNotFound }

// OwnTables are the tables of all kinds of things.
func OwnTables() []string {
	var out []string
	for _, r := range registered {
		out = append(out, r.table)
	}
	return out
}
