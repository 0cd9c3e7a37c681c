package insight

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/thing"
	"wawasan/data"
)

// Person is somebody in the network of who opened which doors.
type Person struct {
	ID    data.ID
	Name  string
	Heard bool
	Opens int // how many doors they opened
}

// Doors is who opened which doors; each introduction names its two people by
// their number.
type Doors struct {
	People        []Person
	Introductions [][2]int
	Best          int // the person who opened most, -1 for nobody
	Heard         int // how many of those introduced were heard
}

// mostDoors is how many introductions are drawn.
const mostDoors = 60

// ReadDoors reads who opened which doors; open is what others may see of it.
func ReadDoors(r data.Reader) (mine, open Doors, err error) {
	all, err := r.Introductions(mostDoors)
	if err != nil {
		return mine, open, err
	}
	home, err := offrecord.New(r)
	if err != nil {
		return mine, open, err
	}
	var said []data.Opened
	for _, o := range all {
		off, err := home.Introduction(o.IntroducerID, o.ID)
		if err != nil {
			return mine, open, err
		}
		if !off {
			said = append(said, o)
		}
	}
	return doors(all), doors(said), nil
}

func doors(opened []data.Opened) Doors {
	d := Doors{Best: -1}
	number := map[data.ID]int{}
	person := func(id data.ID, name string, heard bool) int {
		n, ok := number[id]
		if !ok {
			n = len(d.People)
			number[id] = n
			d.People = append(d.People, Person{ID: id, Name: name})
		}
		d.People[n].Heard = d.People[n].Heard || heard
		return n
	}
	for _, o := range opened {
		from, to := person(o.IntroducerID, o.Introducer, true), person(o.ID, o.Name, o.Heard)
		d.Introductions = append(d.Introductions, [2]int{from, to})
		d.People[from].Opens++
		if d.Best < 0 || d.People[from].Opens > d.People[d.Best].Opens {
			d.Best = from
		}
		if o.Heard {
			d.Heard++
		}
	}
	return d
}

// CompanyMap is the companies of my industry, and those linked with them: who
// supplies whom, who are partners and rivals.
type CompanyMap struct {
	Industry  data.Industry
	Companies []data.CompanyRow
	Links     []data.CompanyLinkRow // between companies that are drawn
}

// Mine is my company, the zero CompanyRow where none is.
func (m CompanyMap) Mine() data.CompanyRow {
	for _, c := range m.Companies {
		if c.Own {
			return c
		}
	}
	return data.CompanyRow{}
}

// mostCompanies is how many companies are drawn at once.
const mostCompanies = 500

// ReadCompanyMap reads the companies of my industry, mine first. It refuses
// (conflict) while no industry is mine.
func ReadCompanyMap(ctx context.Context, d *desk.Desk) (CompanyMap, error) {
	r := d.Read(ctx)
	var m CompanyMap
	var err error
	if m.Industry, err = r.OwnIndustry(); err != nil {
		return m, err
	}
	if m.Industry.ID == "" {
		return m, data.Conflict("industry.error.no_own")
	}
	if m.Companies, err = r.CompaniesAround(m.Industry.ID, mostCompanies); err != nil {
		return m, err
	}
	links, err := r.CompanyLinks(data.PageQuery{Limit: 4 * mostCompanies})
	if err != nil {
		return m, err
	}
	drawn := map[data.ID]bool{}
	for _, c := range m.Companies {
		drawn[c.ID] = true
	}
	for _, l := range links {
		if drawn[l.FromID] && drawn[l.ToID] {
			m.Links = append(m.Links, l)
		}
	}
	return m, nil
}

// FunctionMap is whom I know and have heard at my company, by function. It
// refuses (conflict) while no company is mine.
func FunctionMap(ctx context.Context, d *desk.Desk) (data.Company, []thing.FunctionItem, error) {
	r := d.Read(ctx)
	company, err := r.OwnCompany()
	if err != nil {
		return company, nil, err
	}
	if company.ID == "" {
		return company, nil, data.Conflict("company.error.no_own")
	}
	functions, err := thing.Functions(d, r, company)
	return company, functions, err
}

// Answers is how companies meet the challenges of my industry: a row a
// challenge, a column a company, in the cells what was said.
type Answers struct {
	Challenges []data.ChallengeRow
	Companies  []Named
	Filed      []data.FiledRow
}

// Named is a thing with its name.
type Named struct {
	ID   data.ID
	Name string
}

// What a table of challenges can hold.
const (
	mostChallenges = 30
	mostColumns    = 5 // companies that stand side by side
)

// ReadAnswers reads how companies meet challenges.
func ReadAnswers(ctx context.Context, d *desk.Desk) (Answers, error) {
	r := d.Read(ctx)
	var out Answers
	var err error
	if out.Challenges, err = r.Challenges(data.PageQuery{Limit: mostChallenges}); err != nil {
		return out, err
	}
	ids := make([]data.ID, len(out.Challenges))
	for n, c := range out.Challenges {
		ids[n] = c.ID
	}
	if out.Filed, err = r.FiledUnder("challenge_id", ids...); err != nil {
		return out, err
	}
	seen := map[data.ID]bool{"": true}
	for _, f := range out.Filed {
		if !seen[f.CompanyID] && len(out.Companies) < mostColumns {
			seen[f.CompanyID] = true
			out.Companies = append(out.Companies, Named{f.CompanyID, f.Company})
		}
	}
	return out, nil
}

// Open is what others may see of it: nothing that is off the record.
func (a Answers) Open(r data.Reader) (Answers, error) {
	out := Answers{Companies: a.Companies}
	home, err := offrecord.New(r)
	if err != nil {
		return out, err
	}
	answered := map[data.ID]bool{}
	for _, f := range a.Filed {
		off, err := home.Row("lessons", f.LessonID)
		if err != nil {
			return out, err
		}
		if !off {
			out.Filed, answered[f.CompanyID] = append(out.Filed, f), true
		}
	}
	out.Companies = slices.DeleteFunc(slices.Clone(a.Companies), func(c Named) bool { return !answered[c.ID] })
	out.Challenges, err = offrecord.OnRecord(r, "challenges", a.Challenges, len(a.Challenges), func(c data.ChallengeRow) data.ID { return c.ID })
	return out, err
}

// Said are the filed lessons that tell how a company meets a challenge.
func (a Answers) Said(challenge, company data.ID) []data.FiledRow {
	var out []data.FiledRow
	for _, f := range a.Filed {
		if f.ChallengeID == challenge && f.CompanyID == company {
			out = append(out, f)
		}
	}
	return out
}
