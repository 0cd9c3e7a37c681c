package thing_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

var (
	ctx   = context.Background()
	now   = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))
	today = data.DateOf(now)
)

// who is somebody as a plain filter of all rows knows them.
type who struct {
	data.Contact
	company, companyAlias, industry, introducer, address string
	standing                                             thing.Standing
	held                                                 data.Instant // the last time
	stages, tags                                         []string
}

// talk is an interview as a plain filter of all rows knows it.
type talk struct {
	data.Interview
	company, companyAlias, industry string
	with                            []*who
	tags                            []string
}

// world is a notebook full of people and interviews of all sorts.
type world struct {
	d      *desk.Desk
	people []*who
	talks  []*talk
}

type filler struct {
	*rand.Rand
	tx                          *data.Tx
	companies, industries, tags map[string]data.ID
	w                           *world
}

var (
	companyNames  = []string{"", "Bank Mandiri", "PT Dua-Tiga", "GoTo", "Büro Kertas"}
	aliasOf       = map[string]string{"Bank Mandiri": "BMRI"}
	industryOf    = map[string]string{"Bank Mandiri": "Fintech", "PT Dua-Tiga": "Energi", "GoTo": "Fintech"}
	jobTitles     = []string{"", "Finance Manager", "Direktur Utama", "Staf HRD", "Data Scientist", "Tukang Sulap"}
	functionsSaid = []string{"", "", "", "Keuangan", "Sales", "Rahasia"}
	metAt         = []string{"", "", "job fair Bandung", "rumah Sari's"}
	addresses     = []string{"", "", ";;Jl. Melati 3;Bandung;;40111;Indonesia"}
)

func pick[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// ago is a moment in the last three years.
func (f *filler) ago() data.Instant {
	return data.At(now.Add(-time.Duration(1+f.IntN(1100*24)) * time.Hour))
}

// fill is a notebook of people and talks, with what a plain filter asks of them.
func fill(t testing.TB, people, talks int) *world {
	t.Helper()
	w, store := filled(t, people, talks)
	w.settle(t, store)
	return w
}

func filled(t testing.TB, people, talks int) (*world, *data.Store) {
	t.Helper()
	store, err := data.Open(ctx, datatest.Notebook(t), data.Options{Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	words := lang.New("en")
	w := &world{d: desk.New(desk.Params{Store: store, Now: func() time.Time { return now }, Lang: func() string { return "en" }, Word: func(key string) string { return words.T(key) }})}
	if err := w.d.SetSetting(ctx, desk.MyRoleIn("en"), "Finance Manager"); err != nil {
		t.Fatal(err)
	}
	err = store.Change(ctx, "test", func(tx *data.Tx) error {
		f := &filler{rand.New(rand.NewPCG(1, 2)), tx, map[string]data.ID{}, map[string]data.ID{}, map[string]data.ID{}, w}
		if err := f.names(); err != nil {
			return err
		}
		for n := range people {
			if err := f.person(n); err != nil {
				return err
			}
		}
		for range talks {
			if err := f.talk(); err != nil {
				return err
			}
		}
		return f.tag()
	})
	if err != nil {
		t.Fatal(err)
	}
	return w, store
}

func (f *filler) names() error {
	for _, name := range []string{"Fintech", "Energi", "Pendidikan"} {
		i := data.Industry{Name: name}
		if err := f.tx.Save(&i); err != nil {
			return err
		}
		f.industries[name] = i.ID
	}
	for _, name := range companyNames[1:] {
		c := data.Company{Name: name, IndustryID: f.industries[industryOf[name]]}
		if err := f.tx.Save(&c); err != nil {
			return err
		}
		f.companies[name] = c.ID
		if alias := aliasOf[name]; alias != "" {
			if err := f.tx.Save(&data.CompanyAlias{CompanyID: c.ID, Name: alias}); err != nil {
				return err
			}
		}
	}
	for _, name := range []string{"alumni", "beasiswa"} {
		g := data.Tag{Name: name}
		if err := f.tx.Save(&g); err != nil {
			return err
		}
		f.tags[name] = g.ID
	}
	return nil
}

func (f *filler) person(n int) error {
	p := &who{company: pick(f.Rand, companyNames...), address: pick(f.Rand, addresses...)}
	p.companyAlias, p.industry = aliasOf[p.company], industryOf[p.company]
	p.Contact = data.Contact{
		Name: fmt.Sprintf("%s %s %d", pick(f.Rand, "Ratna", "Budi", "Émile"), pick(f.Rand, "Wijaya", "Al-Farisi"), n), Level: pick(f.Rand, "", "", "lower", "same", "higher"),
		Function: pick(f.Rand, functionsSaid...), Met: pick(f.Rand, metAt...), Starred: f.IntN(4) == 0, Mentor: pick(f.Rand, "", "", "candidate", "asked", "mentor", "past"),
		Keep: pick(f.Rand, "", "", "mentor", "warm", "light", "dormant", "own"), CreatedAt: f.ago(),
	}
	if n > 3 && f.IntN(3) == 0 {
		by := f.w.people[f.IntN(n)]
		p.IntroducerID, p.introducer = by.ID, by.Name
	}
	if n%3 == 0 { // so that some can be known by name only
		p.Starred, p.Mentor, p.Keep, p.IntroducerID, p.introducer = false, "", "", "", ""
	}
	if err := f.tx.Save(&p.Contact); err != nil {
		return err
	}
	f.w.people = append(f.w.people, p)
	if title := pick(f.Rand, jobTitles...); title != "" || p.company != "" {
		at := data.Position{ContactID: p.ID, CompanyID: f.companies[p.company], Title: title, Function: pick(f.Rand, functionsSaid...), Current: true}
		if err := f.tx.Save(&at); err != nil {
			return err
		}
		past := data.Position{ContactID: p.ID, CompanyID: f.companies["GoTo"], Title: "Staf HRD", Function: "Sales"}
		if err := f.tx.Save(&past); err != nil {
			return err
		}
	}
	if p.address == "" {
		return nil
	}
	return f.tx.Save(&data.ContactPoint{ContactID: p.ID, Kind: data.PointKept, Label: "ADR;TYPE=home", Value: p.address})
}

func (f *filler) talk() error {
	k := &talk{company: pick(f.Rand, companyNames...), industry: pick(f.Rand, "", "Fintech", "Energi")}
	k.companyAlias = aliasOf[k.company]
	k.Interview = data.Interview{
		Stage: pick(f.Rand, data.Stages...), Purpose: pick(f.Rand, append([]data.Purpose{""}, data.Purposes...)...), Medium: pick(f.Rand, "", "video", "phone", "in_person"),
		Place: pick(f.Rand, "", "Kafe Kopi-Kita", "Zoom"), CompanyID: f.companies[k.company], IndustryID: f.industries[k.industry], CreatedAt: f.ago(),
	}
	if f.IntN(2) == 0 {
		k.HeldAt = f.ago()
	}
	if f.IntN(3) == 0 {
		k.ThankedAt = f.ago()
	}
	if err := f.tx.Save(&k.Interview); err != nil {
		return err
	}
	f.w.talks = append(f.w.talks, k)
	var ids []data.ID
	for range f.IntN(3) {
		p := f.w.people[f.IntN(len(f.w.people)/2)] // nobody talks with the other half
		if slices.Contains(k.with, p) {
			continue
		}
		k.with, ids = append(k.with, p), append(ids, p.ID)
		p.stages = append(p.stages, string(k.Stage))
		if !k.HeldAt.IsZero() && k.HeldAt.String() > p.held.String() {
			p.held = k.HeldAt
		}
	}
	return f.tx.SetInterviewContacts(k.ID, ids)
}

// tag writes lines with a tag: of a person, naming a person, in an interview.
func (f *filler) tag() error {
	for n := range len(f.w.talks) {
		name := pick(f.Rand, "alumni", "beasiswa")
		note := data.Note{Kind: "note", Text: "x", Raw: "x"}
		p, k := f.w.people[f.IntN(len(f.w.people)/2)], f.w.talks[f.IntN(len(f.w.talks))]
		switch n % 3 {
		case 0:
			note.ContactID, p.tags = p.ID, append(p.tags, name)
		case 1:
			note.InterviewID, k.tags = k.ID, append(k.tags, name)
		case 2:
			p.tags = append(p.tags, name)
		}
		if err := f.tx.Save(&note); err != nil {
			return err
		}
		if n%3 == 2 {
			if err := f.tx.Save(&data.Mention{NoteID: note.ID, ContactID: p.ID}); err != nil {
				return err
			}
		}
		if err := f.tx.Save(&data.Mention{NoteID: note.ID, TagID: f.tags[name]}); err != nil {
			return err
		}
	}
	return nil
}

// settle makes some people known by name only, and reads all anew.
func (w *world) settle(t testing.TB, store *data.Store) {
	t.Helper()
	err := store.Change(ctx, "lower", func(tx *data.Tx) error {
		for _, p := range w.people {
			if err := tx.Lower(p.ID); err != nil && data.CodeOf(err) != data.CodeConflict {
				return err
			}
		}
		return nil
	})
	r := w.d.Read(ctx)
	for n := 0; err == nil && n < len(w.people); n++ {
		p := w.people[n]
		if p.Contact, err = r.Contact(p.ID); err == nil {
			p.standing, err = thing.StandingOf(w.d, r, p.Contact)
		}
	}
	for n := 0; err == nil && n < len(w.talks); n++ {
		w.talks[n].Interview, err = r.Interview(w.talks[n].ID)
	}
	if err != nil {
		t.Fatal(err)
	}
}
