package exchange

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"wawasan/app/interchange"
	"wawasan/app/match"
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
// first, then as they fold, then without their legal forms.
type firms struct {
	exact map[string]*firm
	fold  map[string]*firm
	byID  map[data.ID]*firm
	bare  map[string][]*firm  // those kept, by their names without legal forms
	heard map[string][]string // names in the file, by the same
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
	f := &firms{exact: map[string]*firm{}, fold: map[string]*firm{}, byID: map[data.ID]*firm{}, bare: map[string][]*firm{}}
	for _, n := range names {
		of := f.byID[n.ID]
		if of == nil {
			of = &firm{id: n.ID, name: cmp.Or(n.Extra, n.Name)} // an alias has its company's name in Extra
			f.byID[n.ID] = of
		}
		f.know(n.Name, of)
		if words := bareName(n.Name); !slices.Contains(f.bare[words], of) {
			f.bare[words] = append(f.bare[words], of)
		}
	}
	return f, nil
}

func bareName(name string) string { return strings.Join(match.FirmWords(name), " ") }

// hear notes which companies a file names, before any of them is looked for: what
// one is taken for depends on what else there is.
func (f *firms) hear(people []interchange.Person) {
	f.heard = map[string][]string{}
	if len(f.byID) == 0 {
		return // nothing here could be meant
	}
	said := map[string]bool{}
	for _, p := range people {
		if p.Company == "" || said[p.Company] {
			continue
		}
		said[p.Company] = true
		words := bareName(p.Company)
		f.heard[words] = append(f.heard[words], p.Company)
	}
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
	if of := f.formed(name); of != nil {
		f.know(name, of)
		return of
	}
	of := &firm{id: data.NewID(), name: name, isNew: true}
	f.byID[of.id] = of
	f.know(name, of)
	return of
}

// formed finds the one company here that only a legal form tells from a name:
// Bank Nusantara is PT Bank Nusantara Tbk, unless there is a CV of that name, too,
// here or in the file. Companies of the file are never taken for one another:
// which of their names would it be?
func (f *firms) formed(name string) *firm {
	words := bareName(name)
	if len(f.bare[words]) != 1 {
		return nil
	}
	of := f.bare[words][0]
	other := func(heard string) bool { return !match.OneFirm(of.name, heard) }
	if other(name) || slices.ContainsFunc(f.heard[words], other) {
		return nil
	}
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
