package app_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// headings are those of a page, each with the titles under it.
func headings(d app.Detail) (order []string, under map[string]string) {
	under = map[string]string{}
	last := ""
	for _, row := range d.Rows {
		if row.Heading != "" {
			last = row.Heading
			order = append(order, last)
		}
		under[last] += row.Title + "|"
	}
	return order, under
}

// field makes an industry with one who was heard, one who was asked, and one
// who works there and could be.
func field(t *testing.T, a *app.App) (industry data.ID) {
	t.Helper()
	industry = industryID(t, a, "Energy")
	save(t, a, thing.KindContact, map[string]string{"name": "Andi", "company": "Sun", "industry": "Energy"})
	asked := save(t, a, thing.KindContact, map[string]string{"name": "Budi"})
	save(t, a, thing.KindContact, map[string]string{"name": "Citra", "company": "Wind", "industry": "Energy", "level": "higher"})
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi", "industry": "Energy", "stage": "asked"})
	file(t, a, "! fifty hours before a deal closes @Andi #Energy", app.Where{})
	file(t, a, "? how is the culture there #Energy", app.Where{})
	if asked == "" {
		t.Fatal("nobody was asked")
	}
	return industry
}

func TestAnIndustrysPageSaysWhoWasHeardAskedAndCouldBe(t *testing.T) {
	a, _ := open(t, "en")
	d := show(t, a, thing.KindIndustry, field(t, a))
	order, under := headings(d)
	const who = "Who · heard 1 ▸ asked 1 ▸ could ask 1"
	if under[who] != "Andi|Budi|Citra|" {
		t.Errorf("%q: %v", under[who], order)
	}
	if d.Sub != "1 of 3 voices" || d.Next != "1 person was heard; nothing of it is weighed yet." || d.NextAct != "industry.rate" {
		t.Errorf("%q: %q by %q", d.Sub, d.Next, d.NextAct)
	}
	if under["All lessons · 1"] == "" || slices.ContainsFunc(order, func(h string) bool { return h == "What I know" || h == "What contradicts" }) {
		t.Errorf("%v", order)
	}
}

func TestAnIndustrysPageAnswersWhatIsKnownByCriterionThenWhatContradicts(t *testing.T) {
	a, _ := open(t, "en")
	industry := field(t, a)
	fix(t, a, map[string]int{"hours": 5, "people": 4, "learning": 3}, nil)
	who := func(name string) data.ID {
		rows, err := a.List(ctx, thing.KindContact, app.ListQuery{Filter: name})
		if err != nil || len(rows.Rows) != 1 {
			t.Fatalf("%s: %+v %v", name, rows, err)
		}
		return rows.Rows[0].ID
	}
	vote(t, a, industry, who("Andi"), map[string]int{"hours": 2})
	vote(t, a, industry, who("Budi"), map[string]int{"hours": 5})
	d := show(t, a, thing.KindIndustry, industry)
	order, under := headings(d)
	if want := "What I know|What contradicts|Who"; !strings.HasPrefix(strings.Join(order, "|"), want) {
		t.Errorf("%v", order)
	}
	known := under["What I know"]
	if n := strings.Count(known, "|"); n != 3 || !strings.HasPrefix(known, "Nothing to rest on yet|how is the culture there") || !strings.HasSuffix(known, "Nothing heard yet|") {
		t.Errorf("%d: %q", n, known)
	}
	if under["What contradicts"] != "From 2 (Andi) to 5 (Budi)|" {
		t.Errorf("%q", under["What contradicts"])
	}
	if d.Next != "What is missing: a third voice, culture, learning. Citra may know." || d.NextAct != "outreach.write" || d.NextOf.ID != who("Citra") {
		t.Errorf("%q by %q to %v", d.Next, d.NextAct, d.NextOf)
	}
	if d.Sub != "Fit 3.5 of 5 · 2 of 3 voices" {
		t.Errorf("%q", d.Sub)
	}
}

func TestAnIndustryPutAsideAsksForNothing(t *testing.T) {
	a, _ := open(t, "en")
	for decision, next := range map[string]bool{"": true, "curious": true, "later": false, "ruled_out": false} {
		id := save(t, a, thing.KindIndustry, map[string]string{"name": "Field " + decision, "decision": decision})
		if d := show(t, a, thing.KindIndustry, id); (d.Next != "") != next {
			t.Errorf("%q: %q", decision, d.Next)
		}
	}
}

func TestACompanysPageBeginsWithWhoCouldBeAsked(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Andi", "company": "Sun"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi", "company": "Sun", "level": "higher"})
	rows, err := a.List(ctx, thing.KindCompany, app.ListQuery{})
	if err != nil || len(rows.Rows) != 1 {
		t.Fatalf("%+v %v", rows, err)
	}
	company := rows.Rows[0].ID
	if d := show(t, a, thing.KindCompany, company); d.Next != "Nobody there was heard yet. Budi could be asked." || d.NextAct != "outreach.write" {
		t.Errorf("%q by %q", d.Next, d.NextAct)
	}
	for _, name := range []string{"Andi", "Budi"} {
		save(t, a, thing.KindInterview, map[string]string{"contacts": name, "stage": "asked"})
	}
	if d := show(t, a, thing.KindCompany, company); d.NextAct != "record.edit" { // both are waited for
		t.Errorf("%q by %q", d.Next, d.NextAct)
	}
	empty := save(t, a, thing.KindCompany, map[string]string{"name": "Wind"})
	if d := show(t, a, thing.KindCompany, empty); d.NextAct != "contact.new" {
		t.Errorf("%q by %q", d.Next, d.NextAct)
	}
}

func TestALessonsPageSaysWhatComesNextByItsKind(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Andi"})
	industryID(t, a, "Energy")
	for _, c := range []struct {
		fields    map[string]string
		next, act string
	}{
		{map[string]string{"kind": "fact", "industry": "Energy"}, "No score of Energy rests on it yet.", "industry.rate"},
		{map[string]string{"kind": "fact"}, "", ""},
		{map[string]string{"kind": "advice", "contact": "Andi"}, "Not applied yet.", "lesson.apply"},
		{map[string]string{"kind": "advice", "contact": "Andi", "applied_on": "2026-11-20"}, "It was applied: Andi would like to hear what came of it.", "outreach.write"},
		{map[string]string{"kind": "advice", "contact": "Andi", "applied_on": "2026-11-20", "reported_on": "2026-11-21"}, "", ""},
		{map[string]string{"kind": "advice", "applied_on": "2026-11-20"}, "", ""},
	} {
		c.fields["text"] = "words"
		if d := show(t, a, thing.KindLesson, save(t, a, thing.KindLesson, c.fields)); d.Next != c.next || d.NextAct != c.act {
			t.Errorf("%v: %q by %q", c.fields, d.Next, d.NextAct)
		}
	}
}
