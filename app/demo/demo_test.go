package demo_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/data"
	"wawasan/data/datatest"
)

var (
	ctx = context.Background()
	now = time.Date(2026, 11, 23, 9, 30, 0, 0, time.FixedZone("WIB", 7*3600))
)

func open(t testing.TB, code string) (*app.App, data.Reader) {
	t.Helper()
	path := datatest.Notebook(t)
	clock := func() time.Time { return now }
	a, err := app.Open(ctx, app.Params{Path: path, Lang: code, Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	s, err := data.Open(ctx, path, data.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return a, s.Read(ctx)
}

func told(t *testing.T, code string) (*app.App, data.Reader) {
	t.Helper()
	a, r := open(t, code)
	if err := demo.Fill(ctx, a); err != nil {
		t.Fatal(err)
	}
	return a, r
}

func bothLanguages(t *testing.T, test func(t *testing.T, a *app.App, r data.Reader)) {
	for _, code := range []string{"id", "en"} {
		t.Run(code, func(t *testing.T) {
			a, r := told(t, code)
			test(t, a, r)
		})
	}
}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

var all = data.PageQuery{Limit: 10_000}

func TestTheStoryHasEverybodyAndNobodyElse(t *testing.T) {
	bothLanguages(t, func(t *testing.T, _ *app.App, r data.Reader) {
		for table, want := range map[string]int{"contacts": 12, "interviews": 9, "industries": 4, "companies": 10} {
			if n := must[int](t)(r.Count(table)); n != want {
				t.Errorf("%d %s, want %d", n, table, want)
			}
		}
		if n := must[int](t)(r.Count("lessons")); n < 30 {
			t.Errorf("only %d lessons", n)
		}
		for _, c := range must[[]data.ContactRow](t)(r.Contacts(all)) {
			if c.Company == "" || c.Title == "" {
				t.Errorf("%s was made by a line, not by the story", c.Name)
			}
		}
	})
}

func TestTheInterviewsStandAtTheirStagesOnTheirDays(t *testing.T) {
	bothLanguages(t, func(t *testing.T, _ *app.App, r data.Reader) {
		stages := map[data.Stage]int{}
		for _, row := range must[[]data.InterviewRow](t)(r.Interviews(all)) {
			i := must[data.Interview](t)(r.Interview(row.ID))
			stages[i.Stage]++
			if asked := i.AskedAt.IsZero(); asked != (i.Stage == data.StageIdea) {
				t.Errorf("%s %s was asked at %q", row.People, i.Stage, i.AskedAt)
			}
			switch i.Stage {
			case data.StageThanked, data.StageClosed:
				if wait := i.ThankedAt.Sub(i.HeldAt.Time); wait < 0 || wait > 24*time.Hour {
					t.Errorf("%s was thanked %s after", row.People, wait)
				}
			case data.StageHeld:
				if i.HeldAt.After(now) || !i.ThankedAt.IsZero() {
					t.Errorf("%s: held %s, thanked %s", row.People, i.HeldAt, i.ThankedAt)
				}
			case data.StageScheduled:
				if i.ScheduledAt.Before(now) {
					t.Errorf("%s is planned for the past: %s", row.People, i.ScheduledAt)
				}
			}
			if i.CreatedAt.After(now.AddDate(0, 0, -1)) || !i.AskedAt.IsZero() && i.AskedAt != i.CreatedAt {
				t.Errorf("%s was made at %s and asked at %s", row.People, i.CreatedAt, i.AskedAt)
			}
		}
		want := map[data.Stage]int{
			data.StageIdea: 1, data.StageAsked: 1, data.StageReplied: 1, data.StageScheduled: 2,
			data.StageHeld: 1, data.StageThanked: 1, data.StageClosed: 1, data.StageDeclined: 1,
		}
		for stage, n := range want {
			if stages[stage] != n {
				t.Errorf("%d interviews are %s, want %d", stages[stage], stage, n)
			}
		}
	})
}

func TestEveryLineLiesInThePastWithWhatItNames(t *testing.T) {
	bothLanguages(t, func(t *testing.T, _ *app.App, r data.Reader) {
		questioned := 0
		for _, n := range must[[]data.NoteRow](t)(r.Notes(all)) {
			if n.At.After(now) || n.At.Before(now.AddDate(0, 0, -60)) {
				t.Errorf("%q was said at %s", n.Text, n.At)
			}
			if strings.ContainsAny(n.Text, "^") {
				t.Errorf("a day was not understood: %q", n.Text)
			}
			if strings.Contains(n.Raw, "@") && n.ContactID == "" {
				t.Errorf("%q belongs to nobody", n.Text)
			}
			if n.PlannedQuestionID != "" {
				questioned++
			}
		}
		if questioned < 15 {
			t.Errorf("only %d lines stand under a question", questioned)
		}
		for _, l := range must[[]data.LessonRow](t)(r.Lessons(all)) {
			if l.CreatedAt.After(now.Add(-time.Hour)) {
				t.Errorf("learned just now: %q", l.Text)
			}
		}
	})
}

func TestGapsAreOpenAndClosedAndOnePromiseIsOverdue(t *testing.T) {
	bothLanguages(t, func(t *testing.T, a *app.App, r data.Reader) {
		states := map[string]int{}
		for _, g := range must[[]data.GapRow](t)(r.Gaps(all)) {
			states[g.State]++
			if g.State == "answered" && (g.ClosedAt.After(now) || g.ClosedAt.Before(g.CreatedAt.Time)) {
				t.Errorf("%q was closed at %s", g.Text, g.ClosedAt)
			}
		}
		if states["answered"] != 4 || states["open"] < 2 {
			t.Errorf("gaps: %v", states)
		}
		overdue, coming, kept := 0, 0, 0
		for _, p := range must[[]data.PromiseRow](t)(r.Promises(all)) {
			switch {
			case !p.DoneAt.IsZero():
				kept++
				if p.DoneAt.After(now) || p.DoneAt.Before(p.CreatedAt.Time) {
					t.Errorf("%q was kept at %s", p.Text, p.DoneAt)
				}
			case p.Due.IsZero():
				t.Errorf("%q has no day", p.Text)
			case p.Due.Before(a.Today()):
				overdue++
			default:
				coming++
			}
		}
		if overdue != 1 || coming < 2 || kept != 2 {
			t.Errorf("%d overdue, %d coming, %d kept", overdue, coming, kept)
		}
	})
}

func TestTheStoryIsOneStepThatUndoTakesBack(t *testing.T) {
	a, r := told(t, "id")
	if err := demo.Fill(ctx, a); refusal(err) != "demo.error.not_empty" {
		t.Fatal(err)
	}
	if title, err := a.Undo(ctx); err != nil || title != a.Words().T("change.demo") {
		t.Fatal(title, err)
	}
	for _, table := range []string{"contacts", "companies", "industries", "interviews", "notes", "lessons", "tags"} {
		if n := must[int](t)(r.Count(table)); n != 0 {
			t.Errorf("%d %s stay", n, table)
		}
	}
	if _, err := a.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if n := must[int](t)(r.Count("contacts")); n != 12 {
		t.Errorf("%d contacts came back", n)
	}
}

func TestAnyHourOfTheDayIsGoodForTheStory(t *testing.T) {
	was := now
	t.Cleanup(func() { now = was })
	for _, hour := range []int{0, 12, 23} {
		now = time.Date(2027, 1, 1, hour, 59, 0, 0, time.FixedZone("WIT", 9*3600))
		_, r := told(t, "en")
		for _, n := range must[[]data.NoteRow](t)(r.Notes(all)) {
			if n.At.After(now) {
				t.Errorf("at %d o'clock %q was said at %s", hour, n.Text, n.At)
			}
		}
	}
}

func refusal(err error) string {
	var e *data.Error
	if errors.As(err, &e) {
		return e.Key
	}
	return ""
}
