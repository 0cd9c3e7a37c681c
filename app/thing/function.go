package thing

import (
	"context"
	"slices"
	"strings"

	"wawasan/app/graph"
	"wawasan/app/internal/desk"
	"wawasan/app/prepare"
	"wawasan/data"
)

// FunctionItem is one function of my company with the people known in it: a
// kept one has an ID, a shipped one only its key. One that only people's own
// words name has neither, and Name is what they call it.
type FunctionItem struct {
	ID      data.ID
	Ships   string // key of the shipped function, or "=" and what people call it
	Name    string // "" for a shipped one, which has a name in each language
	Company string
	People  []Member
}

// Member is somebody in a function, and whether that, and their level, was
// guessed from their title.
type Member struct {
	data.Colleague
	FunctionGuessed, LevelGuessed bool
}

// named begins the key of a function that only people's own words name.
const named = "="

// Heard counts the people who were talked to.
func (f FunctionItem) Heard() int {
	n := 0
	for _, p := range f.People {
		if !p.HeldAt.IsZero() {
			n++
		}
	}
	return n
}

// are reports whether the function is the one somebody's words name.
func (f FunctionItem) are(of []string) bool {
	if f.Name == "" {
		return slices.Contains(of, f.Ships)
	}
	return slices.ContainsFunc(prepare.FunctionsOf(f.Name), func(k string) bool { return slices.Contains(of, k) })
}

// Functions lists the functions of a company: those kept, else the shipped
// ones; and those its people name. People stand in each that their words name.
func Functions(d *desk.Desk, r data.Reader, company data.Company) ([]FunctionItem, error) {
	kept, err := r.Functions(company.ID)
	if err != nil {
		return nil, err
	}
	people, err := r.Colleagues(company.ID)
	if err != nil {
		return nil, err
	}
	titles, err := ReadTitles(d, r)
	if err != nil {
		return nil, err
	}
	var all []FunctionItem
	for _, f := range kept {
		all = append(all, FunctionItem{ID: f.ID, Name: f.Name, Company: company.Name})
	}
	if len(all) == 0 {
		for _, key := range prepare.Functions {
			all = append(all, FunctionItem{Ships: key, Company: company.Name})
		}
	}
	for _, p := range people {
		if !p.Current {
			continue
		}
		at := titles.Of(p.Title, p.Function, p.Level)
		p.Function, p.Level = at.Function, at.Level
		if p.Function != "" {
			all = placed(d, all, Member{p, at.FunctionGuessed, at.LevelGuessed}, company.Name)
		}
	}
	return all, nil
}

// placed puts a person into the function they name, else into the first that
// their words belong to; a new one is made where there is none.
func placed(d *desk.Desk, all []FunctionItem, p Member, company string) []FunctionItem {
	name := data.Fold(p.Function)
	of := prepare.FunctionsOf(p.Function)
	at := slices.IndexFunc(all, func(f FunctionItem) bool { return data.Fold(functionName(d, f)) == name })
	if at < 0 {
		at = slices.IndexFunc(all, func(f FunctionItem) bool { return f.are(of) })
	}
	if at < 0 {
		all, at = append(all, FunctionItem{Ships: named + p.Function, Name: p.Function, Company: company}), len(all)
	}
	all[at].People = append(all[at].People, p)
	return all
}

// functionName is what a function is called in the language spoken.
func functionName(d *desk.Desk, f FunctionItem) string {
	if f.Name != "" {
		return f.Name
	}
	return d.Shipped("function.ships." + f.Ships)
}

// allFunctions lists the functions of my company, those with people first.
func allFunctions(d *desk.Desk, r data.Reader) ([]Item, error) {
	company, err := r.OwnCompany()
	if err != nil || company.ID == "" {
		return nil, err
	}
	all, err := Functions(d, r, company)
	slices.SortStableFunc(all, func(x, y FunctionItem) int { return blank(x) - blank(y) })
	return items(all), err
}

// otherFunctions are functions kept of companies that are not mine.
func otherFunctions(d *desk.Desk, r data.Reader, ids []data.ID) ([]Item, error) {
	var out []Item
	for _, id := range ids {
		f, _, err := functionBy(d, r, Link{Kind: KindFunction, ID: id})
		if Gone(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}

func blank(f FunctionItem) int {
	if len(f.People) > 0 {
		return 0
	}
	return 1
}

func functionBy(d *desk.Desk, r data.Reader, link Link) (FunctionItem, data.Company, error) {
	company, err := r.OwnCompany()
	if link.ID != "" && err == nil {
		f, err := r.Function(link.ID)
		if err != nil {
			return FunctionItem{}, company, err
		}
		if company, err = r.Company(f.CompanyID); err != nil {
			return FunctionItem{}, company, err
		}
	}
	if err != nil {
		return FunctionItem{}, company, err
	}
	all, err := Functions(d, r, company)
	for _, f := range all {
		if f.ID == link.ID && f.Ships == link.Ships {
			return f, company, err
		}
	}
	if err == nil {
		err = data.NotFound("data.error.gone", "table", "functions")
	}
	return FunctionItem{}, company, err
}

// FunctionPage is everything the page of a function shows: its people by their
// level, the lowest first, and what is filed under its sides.
type FunctionPage struct {
	FunctionItem
	Filed []data.FiledRow
}

// FunctionLevels are the levels in the order of a function's page; "" is not
// known.
var FunctionLevels = []string{"lower", "same", "higher", ""}

func showFunction(d *desk.Desk, r data.Reader, link Link) (any, error) {
	f, _, err := functionBy(d, r, link)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(f.People, func(x, y Member) int {
		return slices.Index(FunctionLevels, x.Level) - slices.Index(FunctionLevels, y.Level)
	})
	page := FunctionPage{FunctionItem: f}
	if f.ID != "" {
		page.Filed, err = r.FiledUnder("function_id", f.ID)
	}
	return page, err
}

func functionForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	name := ""
	company, err := r.OwnCompany()
	if err != nil {
		return nil, err
	}
	if !link.New() {
		var f FunctionItem
		if f, company, err = functionBy(d, r, link); err != nil {
			return nil, err
		}
		name = functionName(d, f)
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "function.name", Value: name, Required: true},
		{Key: "company", Type: FieldCompany, Label: "kind.company", Value: company.Name, Required: true, Help: "function.company.help"},
	}, nil
}

// saveFunction keeps a function; the first one kept of a company keeps the
// shipped ones beside it, so that they can be changed one by one.
func saveFunction(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	company, err := companyNamed(tx, v.Text("company"))
	if err != nil {
		return "", err
	}
	return keepFunction(d, tx, link, v.Text("name"), company)
}

func keepFunction(d *desk.Desk, tx *data.Tx, link Link, name string, company data.ID) (data.ID, error) {
	kept, err := tx.Functions(company)
	if err != nil {
		return "", err
	}
	for _, f := range kept {
		if f.ID != link.ID && f.SortName == data.Fold(name) {
			return "", data.Conflict("function.error.exists", "name", f.Name)
		}
	}
	if len(kept) == 0 {
		if err := keepShipped(d, tx, link, name, company); err != nil {
			return "", err
		}
	}
	f := data.Function{CompanyID: company}
	if link.ID != "" {
		if f, err = tx.Function(link.ID); err != nil {
			return "", err
		}
	}
	f.Name, f.CompanyID = name, company
	if own, err := tx.OwnCompany(); err != nil {
		return "", err
	} else if own.ID == "" {
		if err := makeOwn(tx, company); err != nil {
			return "", err
		}
	}
	err = tx.Save(&f)
	return f.ID, err
}

// keepShipped keeps the shipped functions of a company, but the one that is
// about to be kept itself.
func keepShipped(d *desk.Desk, tx *data.Tx, but Link, name string, company data.ID) error {
	for _, key := range prepare.Functions {
		ships := d.Shipped("function.ships." + key)
		if key == but.Ships || data.Fold(ships) == data.Fold(name) {
			continue
		}
		if err := tx.Save(&data.Function{CompanyID: company, Name: ships}); err != nil {
			return err
		}
	}
	return nil
}

// makeOwn marks a company as the owner's: the functions are of that one.
func makeOwn(tx *data.Tx, id data.ID) error {
	c, err := tx.Company(id)
	if err != nil {
		return err
	}
	c.Own = true
	return tx.Save(&c)
}

func dropFunction(tx *data.Tx, link Link) error {
	if link.Ships != "" {
		return data.Invalid("function.error.shipped")
	}
	return tx.DeleteRow("functions", link.ID)
}

// KeptFunction makes sure a function is kept, and returns its ID.
func KeptFunction(d *desk.Desk, tx *data.Tx, link Link) (data.ID, error) {
	if link.ID != "" {
		return link.ID, nil
	}
	company, err := tx.OwnCompany()
	if err != nil {
		return "", err
	}
	kept, err := tx.Functions(company.ID)
	if err != nil {
		return "", err
	}
	name, ok := strings.CutPrefix(link.Ships, named)
	if !ok {
		name = d.Shipped("function.ships." + link.Ships)
	}
	for _, f := range kept { // they were kept since the list was read
		if f.SortName == data.Fold(name) {
			return f.ID, nil
		}
	}
	return keepFunction(d, tx, link, name, company.ID)
}

// WayIn is a way to somebody in a function of my company: through whom, by
// their names, the last being the person themselves.
type WayIn struct {
	Person data.Colleague
	Names  []string
	Inside bool // the person is in the function, not only near it
}

// WaysIn lists ways to somebody in a function of my company: people who are
// there already, through whom one knows them; then people who were at the
// company or are in other functions of it. The shortest way comes first.
func WaysIn(ctx context.Context, d *desk.Desk, function Link) ([]WayIn, error) {
	r := d.Read(ctx)
	f, company, err := functionBy(d, r, function)
	if err != nil {
		return nil, err
	}
	people, err := r.Colleagues(company.ID)
	if err != nil {
		return nil, err
	}
	introducers, err := r.Introducers()
	if err != nil {
		return nil, err
	}
	inside := map[data.ID]bool{}
	for _, p := range f.People {
		inside[p.ID] = true
	}
	var targets []data.ID
	known := map[data.ID]data.Colleague{}
	for _, want := range []func(data.Colleague) bool{
		func(p data.Colleague) bool { return inside[p.ID] },
		func(p data.Colleague) bool { return p.Current && !inside[p.ID] },
		func(p data.Colleague) bool { return !p.Current && !inside[p.ID] },
	} {
		for _, p := range people {
			if _, had := known[p.ID]; !had && want(p) {
				known[p.ID] = p
				targets = append(targets, p.ID)
			}
		}
	}
	ways, err := waysOf(r, graph.Paths(introducers, targets), known, inside)
	slices.SortStableFunc(ways, func(x, y WayIn) int {
		switch {
		case x.Inside == y.Inside:
			return 0
		case x.Inside:
			return -1
		}
		return 1
	})
	return ways, err
}

func waysOf(r data.Reader, paths []graph.Path, known map[data.ID]data.Colleague, inside map[data.ID]bool) ([]WayIn, error) {
	var ways []WayIn
	for _, path := range paths {
		end := known[path[len(path)-1]]
		way := WayIn{Person: end, Inside: inside[end.ID]}
		for _, id := range path {
			name := known[id].Name
			if name == "" {
				c, err := r.Contact(id)
				if err != nil && !Gone(err) {
					return nil, err
				}
				name = c.Name
			}
			way.Names = append(way.Names, name)
		}
		ways = append(ways, way)
	}
	return ways, nil
}
