package exchange

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/norm"

	"wawasan/data"
)

// firm is a company as imports see one: kept already, or named by a row. One
// that no row is written with is never made.
type firm struct {
	id    data.ID
	name  string
	isNew bool
	used  bool
}

// use notes that something is written with the company; it returns its id, ""
// for none.
func (f *firm) use() data.ID {
	if f == nil {
		return ""
	}
	f.used = true
	return f.id
}

// firms finds companies by their names and aliases: as they are written
// first, then as they fold.
type firms struct {
	exact map[string]*firm
	fold  map[string]*firm
	byID  map[data.ID]*firm
}

func readFirms(r data.Reader) (*firms, error) {
	names, err := r.CompanyNames()
	if err != nil {
		return nil, err
	}
	// the oldest of several, and a name before an alias
	slices.SortFunc(names, func(a, b data.Name) int {
		return cmp.Or(cmp.Compare(min(len(a.Extra), 1), min(len(b.Extra), 1)), cmp.Compare(a.ID, b.ID))
	})
	f := &firms{exact: map[string]*firm{}, fold: map[string]*firm{}, byID: map[data.ID]*firm{}}
	for _, n := range names {
		of := f.byID[n.ID]
		if of == nil {
			of = &firm{id: n.ID, name: cmp.Or(n.Extra, n.Name)} // an alias has its company's name in Extra
			f.byID[n.ID] = of
		}
		f.know(n.Name, of)
	}
	return f, nil
}

func (f *firms) know(name string, of *firm) {
	exact, fold := norm.NFC.String(name), data.Fold(name)
	if f.exact[exact] == nil {
		f.exact[exact] = of
	}
	if f.fold[fold] == nil {
		f.fold[fold] = of
	}
}

// named finds the company a row names, nil where it names none.
func (f *firms) named(name string) *firm {
	if name == "" {
		return nil
	}
	if of := f.exact[norm.NFC.String(name)]; of != nil {
		return of
	}
	if of := f.fold[data.Fold(name)]; of != nil {
		return of
	}
	of := &firm{id: data.NewID(), name: name, isNew: true}
	f.byID[of.id] = of
	f.know(name, of)
	return of
}

// called is the name of a company, "" for none.
func (f *firms) called(id data.ID) string {
	if of := f.byID[id]; of != nil {
		return of.name
	}
	return ""
}

// fresh are the new companies that are used, oldest first.
func (f *firms) fresh() []data.Company {
	var made []data.Company
	for _, of := range f.byID {
		if of.isNew && of.used {
			made = append(made, data.Company{ID: of.id, Name: of.name})
		}
	}
	slices.SortFunc(made, func(a, b data.Company) int { return cmp.Compare(a.ID, b.ID) })
	return made
}
