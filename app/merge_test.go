package app_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func of(kind app.Kind, id data.ID) app.Link { return app.Link{Kind: kind, ID: id} }

// everything is the notebook as an export has it.
func everything(t *testing.T, a *app.App) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := a.ExportJSON(ctx, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestOnePersonNotedTwiceBecomesOneWithAllThatIsKnownOfThem(t *testing.T) {
	a, _ := open(t, "en")
	noted := file(t, a, "! approvals take a day @Rina_Marlina", app.Where{})
	talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Rina Marlina; Budi", "stage": "held"})
	page, _ := a.List(ctx, thing.KindContact, app.ListQuery{Filter: "rina"})
	first := page.Rows[0].ID
	second := save(t, a, thing.KindContact, map[string]string{"name": "Rina M.", "company": "Bank", "email": "rina@example.com", "introducer": "Rina Marlina", "about": "met at the fair"})
	if _, err := a.SaveForm(ctx, of(thing.KindInterview, talk), map[string]string{"contacts": "Rina Marlina; Budi; Rina M."}); err != nil {
		t.Fatal(err)
	}
	before := everything(t, a)
	if err := a.Merge(ctx, of(thing.KindContact, second), of(thing.KindContact, first)); err != nil {
		t.Fatal(err)
	}
	d := show(t, a, thing.KindContact, first)
	if got := titles(t, a, thing.KindContact); !slices.Equal(got, []string{"Budi", "Rina Marlina"}) || d.Sub != "Bank" || factOf(d, "E-mail") != "rina@example.com" || factOf(d, "Through whom") != "" {
		t.Errorf("%v %+v", got, d)
	}
	if d := show(t, a, thing.KindInterview, talk); strings.Count(d.Title, "Rina") != 1 {
		t.Errorf("%+v", d)
	}
	if d := show(t, a, thing.KindLesson, noted.ID); len(d.Rows) == 0 || d.Rows[0].ID != first && d.Rows[1].ID != first {
		t.Errorf("%+v", d.Rows)
	}
	if _, err := a.Undo(ctx); err != nil || everything(t, a) != before {
		t.Errorf("undone it is not as it was: %v", err)
	}
}

func TestMergedCompaniesAndIndustriesKeepWhatIsAboutThem(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Ani", "company": "PT Bank"})
	one := save(t, a, thing.KindCompany, map[string]string{"name": "Bank Maju", "industry": "Banking"})
	page, _ := a.List(ctx, thing.KindCompany, app.ListQuery{Filter: "pt bank"})
	if err := a.Merge(ctx, page.Rows[0].Self(), of(thing.KindCompany, one)); err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindContact, contactOf(t, a, "Ani")); d.Sub != "Bank Maju" {
		t.Errorf("%+v", d)
	}
	save(t, a, thing.KindContact, map[string]string{"name": "Citra", "company": "pt bank"})
	if got := titles(t, a, thing.KindCompany); !slices.Equal(got, []string{"Bank Maju"}) {
		t.Errorf("the old name means another company: %v", got)
	}

	file(t, a, "! slow money #Climate", app.Where{})
	climate, tech := industryOf(t, a, "Climate"), industryID(t, a, "Climate tech")
	fix(t, a, map[string]int{"interest": 5, "tasks": 3}, nil)
	vote(t, a, climate, "", map[string]int{"interest": 2, "tasks": 4})
	vote(t, a, tech, "", map[string]int{"interest": 5})
	if err := a.Merge(ctx, of(thing.KindIndustry, climate), of(thing.KindIndustry, tech)); err != nil {
		t.Fatal(err)
	}
	c, err := a.Compare(ctx)
	if err != nil || len(c.Fits) != 1 || len(c.Ratings) != 2 || c.Fits[0].Fit != (5*5+4*3)/8. {
		t.Errorf("what the kept one was given stands: %+v %v", c, err)
	}
	if got := lessonTitles(t, a, "industry:\"climate tech\""); got != "slow money #Climate" {
		t.Error(got)
	}
}

func TestOnlyTwoOfOneKindBecomeOne(t *testing.T) {
	a, _ := open(t, "en")
	ani, energy := contactID(t, a, "Ani"), industryID(t, a, "Energy")
	promise := file(t, a, "> call", app.Where{}).ID
	for _, pair := range [][2]app.Link{
		{of(thing.KindContact, ani), of(thing.KindContact, ani)}, {of(thing.KindContact, ani), of(thing.KindIndustry, energy)}, {of(thing.KindPromise, promise), of(thing.KindPromise, promise)},
	} {
		if err := a.Merge(ctx, pair[0], pair[1]); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%v: %v", pair, err)
		}
	}
	if err := a.Merge(ctx, of(thing.KindContact, data.NewID()), of(thing.KindContact, ani)); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("somebody who is gone: %v", err)
	}
	if err := a.Merge(ctx, of(thing.KindContact, ani), of(thing.KindContact, data.NewID())); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("into somebody who is gone: %v", err)
	}
}

func contactOf(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	return rowCalled(t, a, thing.KindContact, name).ID
}

func industryOf(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	return rowCalled(t, a, thing.KindIndustry, name).ID
}

func TestALineCorrectedLaterStillMeansWhoeverItMeant(t *testing.T) {
	a, _ := open(t, "en")
	renamed := file(t, a, "! long nights @Sari #Climate", app.Where{})
	sari, climate := contactOf(t, a, "Sari"), industryOf(t, a, "Climate")
	merged := file(t, a, "! approvals take a day @Rina_M", app.Where{})
	short := contactOf(t, a, "Rina M")
	if _, err := a.SaveForm(ctx, of(thing.KindContact, sari), map[string]string{"name": "Sari Wijaya"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.SaveForm(ctx, of(thing.KindIndustry, climate), map[string]string{"name": "Climate tech"}); err != nil {
		t.Fatal(err)
	}
	rina := save(t, a, thing.KindContact, map[string]string{"name": "Rina Marlina"})
	if err := a.Merge(ctx, of(thing.KindContact, short), of(thing.KindContact, rina)); err != nil {
		t.Fatal(err)
	}
	for note, text := range map[data.ID]string{renamed.Note: "! long nights and weekends @Sari #Climate", merged.Note: "! approvals take two days @Rina_M"} {
		if _, err := a.Recapture(ctx, note, text); err != nil {
			t.Fatal(err)
		}
	}
	if got := titles(t, a, thing.KindContact); !slices.Equal(got, []string{"Rina Marlina", "Sari Wijaya"}) {
		t.Errorf("correcting a line made somebody: %v", got)
	}
	if got := titles(t, a, thing.KindIndustry); !slices.Equal(got, []string{"Climate tech"}) {
		t.Errorf("correcting a line made an industry: %v", got)
	}
	if got := lessonTitles(t, a, "by:\"Sari Wijaya\" industry:\"Climate tech\""); !strings.HasPrefix(got, "long nights and weekends") {
		t.Error(got)
	}
	if got := lessonTitles(t, a, "by:\"Rina Marlina\""); !strings.HasPrefix(got, "approvals take two days") {
		t.Error(got)
	}
	if _, err := a.Recapture(ctx, renamed.Note, "! long nights @Sita"); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindContact); !slices.Contains(got, "Sita") {
		t.Errorf("another name is somebody else: %v", got)
	}
}

func TestOfTwoLessonsThatBecomeOneNothingSaidIsLost(t *testing.T) {
	a, _ := open(t, "en")
	told := file(t, a, "! ask early", app.Where{})
	tried := file(t, a, "! ask in the morning", app.Where{})
	other := file(t, a, "! ask on Tuesdays", app.Where{})
	for _, err := range []error{a.Reported(ctx, told.ID), a.ApplyLesson(ctx, tried.ID, "it worked"), a.ApplyLesson(ctx, other.ID, "nobody was there")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, from := range []data.ID{tried.ID, other.ID} {
		if err := a.Merge(ctx, of(thing.KindLesson, from), of(thing.KindLesson, told.ID)); err != nil {
			t.Fatal(err)
		}
	}
	fields, err := a.FormOf(ctx, of(thing.KindLesson, told.ID))
	if err != nil {
		t.Fatal(err)
	}
	kept := map[string]string{}
	for _, f := range fields {
		kept[f.Key] = f.Value
	}
	if kept["reported_on"] == "" || kept["applied_on"] == "" || kept["applied_result"] != "it worked · nobody was there" {
		t.Errorf("%v", kept)
	}
}

func TestTwoPeopleAreMergedFieldByField(t *testing.T) {
	a, _ := open(t, "en")
	first := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "title": "Analyst", "company": "Bank A", "level": "same", "met": "fair", "email": "a@contoh.id"})
	second := save(t, a, thing.KindContact, map[string]string{"name": "Sari W.", "title": "Head of Risk", "company": "Bank B", "level": "higher", "function": "Risk", "email": "b@contoh.id"})
	from, into := of(thing.KindContact, second), of(thing.KindContact, first)
	fields, err := a.Differences(ctx, from, into)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, f := range fields {
		said = append(said, f.Key+": "+f.Stays+" / "+f.Goes)
	}
	want := []string{"name: Sari Wijaya / Sari W.", "level: same level / senior to me", "position: Analyst · Bank A / Head of Risk · Bank B"}
	if !slices.Equal(said, want) {
		t.Errorf("they differ in %q, want %q", said, want)
	}
	before := everything(t, a)
	for _, take := range [][]string{nil, {"position"}, {"level", "name"}, {"name", "level", "position"}} {
		if err := a.Merge(ctx, from, into, take...); err != nil {
			t.Fatal(err)
		}
		d := show(t, a, thing.KindContact, first)
		name, level, now, past := "Sari Wijaya", "same level", "Analyst · Bank A", "Head of Risk · Bank B"
		if slices.Contains(take, "name") {
			name = "Sari W."
		}
		if slices.Contains(take, "level") {
			level = "senior to me"
		}
		if slices.Contains(take, "position") {
			now, past = past, now
		}
		if d.Title != name || d.Sub != now || factOf(d, "Before") != past || !slices.Contains(d.Chips, level) || !slices.Contains(d.Chips, "Risk") {
			t.Errorf("taking %q: %q, %q, %v, %v", take, d.Title, d.Sub, d.Chips, d.Facts)
		}
		if _, err := a.Undo(ctx); err != nil || everything(t, a) != before {
			t.Fatalf("taking %q and undone it is not as it was: %v", take, err)
		}
	}
}

func TestACompanyMergedUnderTheOtherNameIsKnownByBoth(t *testing.T) {
	a, _ := open(t, "en")
	one := save(t, a, thing.KindCompany, map[string]string{"name": "Bank Maju", "industry": "Banking"})
	two := save(t, a, thing.KindCompany, map[string]string{"name": "PT Bank Maju Tbk", "industry": "Finance"})
	if err := a.Merge(ctx, of(thing.KindCompany, two), of(thing.KindCompany, one), "name", "industry"); err != nil {
		t.Fatal(err)
	}
	d := show(t, a, thing.KindCompany, one)
	if d.Title != "PT Bank Maju Tbk" || d.Sub != "Finance" || factOf(d, "Also called") != "Bank Maju" {
		t.Errorf("%q, %q, %v", d.Title, d.Sub, d.Facts)
	}
}
