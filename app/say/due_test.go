package say

import (
	"strings"
	"testing"
	"time"

	"wawasan/app/agenda"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

func due(rule agenda.Rule, group agenda.Group, kind thing.Kind, id, title string, who data.ID, other string) today.Item {
	return today.Item{
		Item:  agenda.Item{Rule: rule, ID: data.ID(id), Group: group, Due: at},
		Thing: thing.Link{Kind: kind, ID: data.ID(id)}, Title: title, Who: who, Other: other,
	}
}

var at = time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)

func speaker() Speaker { return Speaker{Words: lang.New("en"), now: at} }

func TestAllThatIsDueToOnePersonStandsInOneRow(t *testing.T) {
	rows := speaker().TodayByPerson([]today.Item{
		due(agenda.Mine, agenda.Overdue, thing.KindPromise, "p1", "send the summary", "andi", "Andi"),
		due(agenda.Debrief, agenda.Overdue, thing.KindInterview, "i1", "Andi", "andi", ""),
		due(agenda.Second, agenda.Today, thing.KindInterview, "i2", "Ketut", "ketut", ""),
		due(agenda.Route, agenda.Today, thing.KindInterview, "i2", "Ketut", "nurul", "Nurul"),
		due(agenda.Thanks, agenda.Today, thing.KindInterview, "i1", "Andi", "andi", ""),
		due(agenda.Keep, agenda.Week, thing.KindContact, "nurul", "Nurul", "nurul", ""),
		due(agenda.Mine, agenda.Week, thing.KindPromise, "p2", "read the report", "", ""),
		due(agenda.Unknown, agenda.Later, thing.KindGap, "g1", "who owns risk?", "andi", "Andi"),
	}, at)
	var got []string
	for _, r := range rows {
		got = append(got, r.Heading+"/"+r.Title+"/"+strings.Repeat("+", len(r.Also)))
	}
	want := "Overdue/Andi/++|Today/Ketut/+|Next seven days/Nurul/|/read the report/|Later/who owns risk?/"
	if strings.Join(got, "|") != want {
		t.Errorf("%s\nwant %s", strings.Join(got, "|"), want)
	}
	if row := rows[0]; !strings.HasPrefix(row.Sub, "I promised · send the summary") || !strings.HasPrefix(row.Said, "Also: ") || !strings.Contains(row.Said, "1 more") {
		t.Errorf("%+v", row.Row)
	}
	if said := speaker().Waiting(rows); said != "8 things wait, 2 overdue" {
		t.Errorf("%q", said)
	}
}

func TestNothingThatIsDueIsLostByStandingInOneRow(t *testing.T) {
	items := []today.Item{}
	for n := range 40 {
		who := data.ID([]string{"a", "b", ""}[n%3])
		items = append(items, due(agenda.Mine, agenda.Group(n/10), thing.KindPromise, string(rune('A'+n)), "x", who, string(who)))
	}
	n := 0
	for _, r := range speaker().TodayByPerson(items, at) {
		n += 1 + len(r.Also)
	}
	if n != len(items) {
		t.Errorf("%d of %d", n, len(items))
	}
}

func TestTheGreetingGoesByTheHourAndTheName(t *testing.T) {
	for hour, want := range map[int]string{3: "Selamat malam", 4: "Selamat pagi", 10: "Selamat pagi", 11: "Selamat siang", 14: "Selamat siang", 15: "Selamat sore", 18: "Selamat sore", 19: "Selamat malam"} {
		s := Speaker{Words: lang.New("id")}
		if got := s.Greeting("", time.Date(2026, 1, 1, hour, 0, 0, 0, time.UTC)); got != want {
			t.Errorf("%d: %q", hour, got)
		}
	}
	if got := speaker().Greeting("Ratna", at); got != "Good morning, Ratna" {
		t.Errorf("%q", got)
	}
}

func TestWhatARowNeedsLeavesOutWhatItIsAboutAndOffersTheRest(t *testing.T) {
	row := TodayRow{
		Row: Row{Title: "Andi"}, Item: due(agenda.Thanks, agenda.Today, thing.KindInterview, "i1", "Andi", "andi", ""),
		Also: []today.Item{due(agenda.Mine, agenda.Today, thing.KindPromise, "p1", "send the summary", "andi", "Andi")},
	}
	p := thing.ContactPage{Contact: data.Contact{Name: "Andi Makkulau"}, Timeline: []data.TimelineItem{
		{Kind: "note", ID: "n1", Mark: "lesson", Text: "it grows slowly"},
		{Kind: "promise", ID: "p1", Mark: "mine", Text: "send the summary", Due: data.DateOf(at)},
		{Kind: "promise", ID: "p2", Mark: "mine", Text: "call again", Due: data.DateOf(at)},
		{Kind: "promise", ID: "p3", Mark: "mine", Text: "done long ago", Due: data.DateOf(at), Done: true},
	}}
	p.ID = "andi"
	d := speaker().DuePage(row, p, at)
	var titles []string
	for _, r := range d.Rows {
		titles = append(titles, r.Title)
	}
	if got := strings.Join(titles, "|"); got != "I promised · send the summary|it grows slowly|call again" || d.Title != "Andi Makkulau" || d.NextAct != "outreach.write" {
		t.Errorf("%s %+v", got, d)
	}
}

func TestEveryRuleOfTodayHasAnAct(t *testing.T) {
	for _, rule := range []agenda.Rule{
		agenda.Thanks, agenda.Mine, agenda.Theirs, agenda.Meeting, agenda.Past, agenda.Confirm, agenda.Second, agenda.Route, agenda.Report,
		agenda.Tell, agenda.Keep, agenda.Reply, agenda.Resume, agenda.Unknown, agenda.Debrief, agenda.Prepare, agenda.Untimed, agenda.Ask,
	} {
		if DueAct(rule) == "" {
			t.Errorf("nothing does what %s asks for", rule)
		}
	}
}
