package app_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/agenda"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/app/stage"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

// road does with an interview what a person can, in any order, through every
// door there is.
type road struct {
	a    *app.App
	c    *clock
	id   data.ID
	sari data.ID
	base int64 // the change that made the interview
}

func (m *road) interview(t *rapid.T) data.Interview {
	kept, err := m.a.Kept(ctx, of(thing.KindInterview, m.id))
	if err != nil {
		t.Fatal(err)
	}
	return kept.(data.Interview)
}

// try runs a step; a refusal changes nothing.
func (m *road) try(t *rapid.T, do func() error) {
	m.c.forward(time.Hour)
	before := m.interview(t)
	err := do()
	switch after := m.interview(t); {
	case err == nil:
	case data.CodeOf(err) == data.CodeInvalid || data.CodeOf(err) == data.CodeNotFound || data.CodeOf(err) == data.CodeConflict:
		if before != after {
			t.Fatalf("refused (%v), and yet %+v became %+v", err, before, after)
		}
	default:
		t.Fatal(err)
	}
}

func (m *road) next(t *rapid.T) {
	m.try(t, func() error { _, err := m.a.NextStage(ctx, m.id); return err })
}

func (m *road) answer(t *rapid.T) {
	reply := talk.Reply{To: rapid.SampledFrom(data.Stages).Draw(t, "answer")}
	if rapid.Bool().Draw(t, "with a day") {
		reply.Day, reply.Clock = m.a.Today().AddDays(rapid.IntRange(-3, 20).Draw(t, "in days")), "10:00"
	}
	m.try(t, func() error { return m.a.Answer(ctx, m.id, reply) })
}

func (m *road) form(t *rapid.T) {
	given := map[string]string{"stage": string(rapid.SampledFrom(data.Stages).Draw(t, "stage"))}
	if rapid.Bool().Draw(t, "with a date") {
		given["date"] = rapid.SampledFrom([]string{"", m.a.Today().AddDays(-2).String(), m.a.Today().AddDays(5).String()}).Draw(t, "date")
	}
	m.try(t, func() error {
		_, err := m.a.SaveForm(ctx, of(thing.KindInterview, m.id), given)
		if _, refused := err.(*app.FormError); refused {
			return data.Invalid("refused")
		}
		return err
	})
}

func (m *road) message(t *rapid.T) {
	writing := app.Writing{Contact: m.sari, Interview: m.id, Kind: rapid.SampledFrom(outreach.Kinds).Draw(t, "kind"), Channel: outreach.Email, Purpose: data.PurposeOtherIndustry, Lang: "en"}
	m.try(t, func() error { _, err := m.a.LogSent(ctx, writing, "subject", "text"); return err })
}

func (m *road) debrief(t *rapid.T) {
	m.try(t, func() error { return m.a.FinishDebrief(ctx, m.id) })
}

func (m *road) turn(t *rapid.T) {
	if rapid.Bool().Draw(t, "redo") {
		m.try(t, func() error { _, err := m.a.Redo(ctx); return err })
		return
	}
	entries, err := m.a.History(ctx, 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries { // what made the interview stays
		if e.Change.Kind == "do" && !e.Change.Undone {
			if e.Change.ID <= m.base {
				t.Skip("nothing done yet")
			}
			break
		}
	}
	m.try(t, func() error { _, err := m.a.Undo(ctx); return err })
}

func (m *road) check(t *rapid.T) {
	i := m.interview(t)
	switch {
	case stage.Held(i.Stage) && i.HeldAt.IsZero():
		t.Fatalf("%s and yet not held: %+v", i.Stage, i)
	case !stage.Held(i.Stage) && i.Stage != data.StageClosed && !i.HeldAt.IsZero():
		t.Fatalf("%s and yet held: %+v", i.Stage, i)
	case !i.HeldAt.IsZero() && i.HeldAt.After(m.c.at):
		t.Fatalf("held in days to come: %+v", i)
	case i.Stage == data.StagePostponed && i.PostponedUntil.IsZero() && i.HeldAt.IsZero():
		return // put off without a day
	}
	if i.Stage != data.StageScheduled || !i.ScheduledAt.IsZero() {
		return
	}
	items, err := m.a.TodayList(ctx, m.a.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, item := range items {
		if item.Item.Rule == agenda.Untimed && item.Item.Thing.ID == m.id {
			return
		}
	}
	t.Fatalf("scheduled without a time, and Today does not ask for one: %+v", items)
}

func TestAConversationWasHeldExactlyWhenItsStageSaysSoWhateverTheDoor(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a, c := open(t, "en")
	people := 0
	rapid.Check(t, func(rt *rapid.T) {
		people++
		m := &road{a: a, c: c}
		name := fmt.Sprintf("Sari %d", people)
		m.sari = save(t, a, thing.KindContact, map[string]string{"name": name})
		m.id = save(t, a, thing.KindInterview, map[string]string{"contacts": name})
		made, err := a.History(ctx, 0, 1)
		if err != nil {
			rt.Fatal(err)
		}
		m.base = made[0].Change.ID
		rt.Repeat(map[string]func(*rapid.T){
			"next": m.next, "answer": m.answer, "form": m.form, "message": m.message, "debrief": m.debrief, "turn": m.turn, "": m.check,
		})
	})
}

// Whatever others write between the opening and the saving of a form, what
// the person did not touch stays theirs.
func TestNoFormTakesBackWhatOthersWroteMeanwhile(t *testing.T) {
	forms := map[app.Kind][]string{
		thing.KindContact:   {"name", "title", "met", "about", "email", "phone", "function"},
		thing.KindCompany:   {"name", "about", "industry"},
		thing.KindInterview: {"about", "place", "intro", "minutes"},
		thing.KindLesson:    {"text", "contact", "industry", "company"},
		thing.KindPromise:   {"text", "contact"},
		thing.KindQuestion:  {"text"},
		thing.KindTemplate:  {"name", "subject", "body"},
	}
	a, _ := open(t, "en")
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		kinds := make([]app.Kind, 0, len(forms))
		for _, kind := range thing.Kinds() {
			if forms[kind] != nil {
				kinds = append(kinds, kind)
			}
		}
		kind := rapid.SampledFrom(kinds).Draw(rt, "kind")
		some := func(label string) map[string]string {
			out := map[string]string{}
			for _, key := range forms[kind] {
				if rapid.Bool().Draw(rt, label+" "+key) {
					n++
					out[key] = label + strconv.Itoa(n)
					switch key {
					case "minutes":
						out[key] = strconv.Itoa(15 + n%45)
					case "email":
						out[key] += "@example.com"
					}
				}
			}
			return out
		}
		first := map[string]string{}
		for _, key := range forms[kind] {
			n++
			first[key] = fmt.Sprintf("first%d", n)
		}
		delete(first, "minutes")
		if kind == thing.KindInterview {
			first["contacts"] = "Sari"
		}
		if first["email"] != "" {
			first["email"] += "@example.com"
		}
		link := of(kind, save(t, a, kind, first))
		shown, err := a.FormOf(ctx, link)
		if err != nil {
			rt.Fatal(err)
		}
		others, mine := some("other"), some("mine")
		if _, err := a.SaveForm(ctx, link, others); err != nil {
			rt.Fatal(err)
		}
		typed := map[string]string{}
		for _, f := range shown {
			typed[f.Key] = f.Value
		}
		for key, value := range mine {
			typed[key] = value
		}
		if _, err := a.SaveForm(ctx, link, say.Changed(shown, typed)); err != nil {
			rt.Fatal(err)
		}
		after, err := a.FormOf(ctx, link)
		if err != nil {
			rt.Fatal(err)
		}
		for n, f := range after {
			want := shown[n].Value
			if v, ok := others[f.Key]; ok {
				want = v
			}
			if v, ok := mine[f.Key]; ok {
				want = v
			}
			if f.Value != want {
				rt.Fatalf("%s.%s is %q, must be %q", kind, f.Key, f.Value, want)
			}
		}
	})
}

// A list counts what it lists, whatever it is filtered by.
func TestAListCountsWhatItLists(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a := demoOf(t, "id")
	filters := []string{"", "sinta", "bank", "energi", "a", "tidak ada yang begini"}
	for _, kind := range thing.Kinds() {
		if thing.Plural(kind) == "" {
			continue
		}
		for _, filter := range filters {
			listed, after := 0, ""
			for {
				page, err := a.List(ctx, kind, app.ListQuery{Filter: filter, After: after, Limit: 7})
				if err != nil {
					t.Fatalf("%s %q: %v", kind, filter, err)
				}
				listed += len(page.Rows)
				if after = page.After; after == "" {
					break
				}
			}
			n, err := a.Count(ctx, kind, filter)
			if err != nil || n != listed {
				t.Errorf("%s %q: counted %d, listed %d: %v", kind, filter, n, listed, err)
			}
		}
	}
}
