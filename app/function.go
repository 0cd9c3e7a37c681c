package app

import (
	"context"
	"slices"
	"strings"

	"wawasan/app/graph"
	"wawasan/app/prepare"
	"wawasan/data"
)

// workArea is one function of my company with the people known in it.
type workArea struct {
	ID     data.ID // shipped:KEY while it is not kept
	Name   string
	People []data.Colleague
}

// heard counts the people who were talked to.
func (f workArea) heard() int {
	n := 0
	for _, p := range f.People {
		if !p.HeldAt.IsZero() {
			n++
		}
	}
	return n
}

// workAreas lists the functions of a company: those kept, else the shipped
// ones; and those its people name. People stand in each that their words name.
func (a *App) workAreas(r data.Reader, company data.ID) ([]workArea, error) {
	kept, err := r.Functions(company)
	if err != nil {
		return nil, err
	}
	people, err := r.Colleagues(company)
	if err != nil {
		return nil, err
	}
	var areas []workArea
	for _, f := range kept {
		areas = append(areas, workArea{ID: f.ID, Name: f.Name})
	}
	if len(areas) == 0 {
		for _, key := range prepare.Functions {
			areas = append(areas, workArea{ID: shippedID(key), Name: a.Words().T("function.ships." + key)})
		}
	}
	for _, p := range people {
		if p.Current && p.Function != "" {
			areas = placed(areas, p)
		}
	}
	return areas, nil
}

// placed puts a person into the function they name, else into those their
// words belong to; a new one is made where there is none.
func placed(areas []workArea, p data.Colleague) []workArea {
	name := data.Fold(p.Function)
	for n := range areas {
		if data.Fold(areas[n].Name) == name {
			areas[n].People = append(areas[n].People, p)
			return areas
		}
	}
	of := prepare.FunctionsOf(p.Function)
	found := false
	for n := range areas {
		if !found && slices.ContainsFunc(prepare.FunctionsOf(areas[n].Name), func(f string) bool { return slices.Contains(of, f) }) {
			areas[n].People = append(areas[n].People, p)
			found = true
		}
	}
	if found {
		return areas
	}
	return append(areas, workArea{ID: shippedID("=" + p.Function), Name: p.Function, People: []data.Colleague{p}})
}

func allFunctions(a *App, r data.Reader) ([]Row, error) {
	company, err := r.OwnCompany()
	if err != nil || company.ID == "" {
		return nil, err
	}
	areas, err := a.workAreas(r, company.ID)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	var rows []Row
	for _, known := range []bool{true, false} {
		for _, f := range areas {
			if (len(f.People) > 0) != known {
				continue
			}
			row := Row{ID: f.ID, Kind: KindFunction, Title: f.Name, Heading: join(company.Name, w.T("function.blank"))}
			if known {
				row.Heading = join(company.Name, w.T("function.known"))
				row.Sub, row.Fact = w.N("function.heard", f.heard()), w.N("company.people", len(f.People))
			} else {
				row.Sub = w.T("function.blank.text")
			}
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func (a *App) workArea(r data.Reader, id data.ID) (workArea, data.Company, error) {
	company, err := r.OwnCompany()
	if _, shipped := shippedName(id); !shipped && err == nil {
		f, err := r.Function(id)
		if err != nil {
			return workArea{}, company, err
		}
		if company, err = r.Company(f.CompanyID); err != nil {
			return workArea{}, company, err
		}
	}
	if err != nil {
		return workArea{}, company, err
	}
	areas, err := a.workAreas(r, company.ID)
	for _, f := range areas {
		if f.ID == id {
			return f, company, err
		}
	}
	if err == nil {
		err = data.NotFound("data.error.gone", "table", "functions")
	}
	return workArea{}, company, err
}

func showFunction(a *App, r data.Reader, id data.ID) (Detail, error) {
	f, company, err := a.workArea(r, id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: f.Name, Sub: company.Name, Next: w.T("function.next")}
	for _, p := range f.People {
		row := Row{ID: p.ID, Kind: KindContact, Title: p.Name, Sub: p.Title, Heading: w.T("function.level." + firstOf(p.Level, "unknown")), Fact: w.T("function.unheard")}
		if !p.HeldAt.IsZero() {
			row.Fact = w.Relative(a.day(p.HeldAt), a.Today())
		}
		d.Rows = append(d.Rows, row)
	}
	slices.SortStableFunc(d.Rows, func(x, y Row) int { return strings.Compare(x.Heading, y.Heading) })
	d.Rows = headed(d.Rows)
	if _, shipped := shippedName(id); shipped {
		return d, nil
	}
	filed, err := r.FiledUnder("function_id", id)
	for _, aspect := range data.Aspects {
		d.Rows = append(d.Rows, a.filedRows(filed, w.T("aspect."+aspect), func(row data.FiledRow) bool { return row.Aspect == aspect })...)
	}
	return d, err
}

// filedRows are the filed lessons that belong under a heading.
func (a *App) filedRows(filed []data.FiledRow, heading string, belongs func(data.FiledRow) bool) []Row {
	var rows []Row
	for _, f := range filed {
		if belongs(f) {
			rows = append(rows, Row{ID: f.ID, Kind: KindFiledLesson, Mark: "!", Title: offRecord(f.OffRecord, f.Text), Sub: join(f.Who, f.Company), Heading: heading, Target: Link{KindLesson, f.LessonID}})
			heading = ""
		}
	}
	return rows
}

func functionFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	name := ""
	company, err := r.OwnCompany()
	if err != nil {
		return nil, err
	}
	if id != "" {
		f, c, err := a.workArea(r, id)
		if err != nil {
			return nil, err
		}
		name, company = f.Name, c
	}
	w := a.Words()
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("function.name"), Value: name, Required: true},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company.Name, Required: true, Help: w.T("function.company.help")},
	}, nil
}

// saveFunction keeps a function; the first one kept of a company keeps the
// shipped ones beside it, so that they can be changed one by one.
func saveFunction(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	company, err := companyNamed(tx, v.text("company"))
	if err != nil {
		return "", err
	}
	kept, err := tx.Functions(company)
	if err != nil {
		return "", err
	}
	shipped, isShipped := shippedName(id)
	for _, f := range kept {
		if f.ID != id && f.SortName == data.Fold(v.text("name")) {
			return "", data.Conflict("function.error.exists", "name", f.Name)
		}
	}
	if len(kept) == 0 {
		for _, key := range prepare.Functions {
			name := a.Words().T("function.ships." + key)
			if isShipped && key == shipped || data.Fold(name) == data.Fold(v.text("name")) {
				continue
			}
			if err := tx.Save(&data.Function{CompanyID: company, Name: name}); err != nil {
				return "", err
			}
		}
	}
	f := data.Function{CompanyID: company}
	if id != "" && !isShipped {
		if f, err = tx.Function(id); err != nil {
			return "", err
		}
	}
	f.Name, f.CompanyID = v.text("name"), company
	if c, err := tx.OwnCompany(); err != nil {
		return "", err
	} else if c.ID == "" {
		if err := makeOwn(tx, company); err != nil {
			return "", err
		}
	}
	err = tx.Save(&f)
	return f.ID, err
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

func dropFunction(tx *data.Tx, id data.ID) error {
	if _, shipped := shippedName(id); shipped {
		return data.Invalid("function.error.shipped")
	}
	return tx.DeleteRow("functions", id)
}

// keptFunction makes sure a function is kept, and returns its ID.
func (a *App) keptFunction(tx *data.Tx, id data.ID) (data.ID, error) {
	if _, shipped := shippedName(id); !shipped {
		return id, nil
	}
	company, err := tx.OwnCompany()
	if err != nil {
		return "", err
	}
	kept, err := tx.Functions(company.ID)
	if err != nil {
		return "", err
	}
	name := a.shippedFunction(id)
	for _, f := range kept { // they were kept since the list was read
		if f.SortName == data.Fold(name) {
			return f.ID, nil
		}
	}
	return saveFunction(a, tx, id, values{raw: map[string]string{"name": name, "company": company.Name}})
}

// shippedFunction names a function that is not kept: a shipped one, or one that
// only people's own words name.
func (a *App) shippedFunction(id data.ID) string {
	key, _ := shippedName(id)
	if own, ok := strings.CutPrefix(key, "="); ok {
		return own
	}
	return a.Words().T("function.ships." + key)
}

// WhoCouldIntroduce lists ways to somebody in a function of my company: people
// who are there already, through whom one knows them; then people who were at
// the company or are in other functions of it. The shortest way comes first.
func (a *App) WhoCouldIntroduce(ctx context.Context, function data.ID) ([]Row, error) {
	r := a.store.Read(ctx)
	f, company, err := a.workArea(r, function)
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
	return a.pathRows(r, graph.Paths(introducers, targets), known, inside)
}

func (a *App) pathRows(r data.Reader, paths []graph.Path, known map[data.ID]data.Colleague, inside map[data.ID]bool) ([]Row, error) {
	w := a.Words()
	var rows []Row
	for _, path := range paths {
		var names []string
		for _, id := range path {
			name := known[id].Name
			if name == "" {
				c, err := r.Contact(id)
				if err != nil && !gone(err) {
					return nil, err
				}
				name = c.Name
			}
			names = append(names, name)
		}
		end := known[path[len(path)-1]]
		row := Row{ID: end.ID, Kind: KindContact, Title: end.Name, Sub: join(firstOf(end.Title, end.Function), w.T("path.way", "way", strings.Join(append([]string{w.T("rating.me")}, names...), " → "))), Heading: w.T("path.others")}
		if inside[end.ID] {
			row.Heading = w.T("path.inside")
		}
		if !end.HeldAt.IsZero() {
			row.Fact = w.Relative(a.day(end.HeldAt), a.Today())
		}
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(x, y Row) int {
		if (x.Heading == w.T("path.inside")) != (y.Heading == w.T("path.inside")) {
			if x.Heading == w.T("path.inside") {
				return -1
			}
			return 1
		}
		return 0
	})
	return headed(rows), nil
}
