package modeltest

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/data"
)

type todayRow = app.TodayRow

// importing imports a file of people: some new, some of a file before with
// another job.
func importing(w *world, t *rapid.T) effect {
	w.files++
	var b strings.Builder
	b.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	fresh := map[string]bool{}
	for range rapid.IntRange(0, 4).Draw(t, "new people") {
		word := w.word()
		name := "Tono " + strings.ToUpper(word[:1]) + word[1:]
		fresh[name] = true
		fmt.Fprintf(&b, "Tono,%s,https://www.linkedin.com/in/%s,,%s,Analis,05 Jan 2024\n", strings.TrimPrefix(name, "Tono "), word, w.name("Gudang"))
	}
	for _, id := range w.is.ids("contact_points") {
		point := w.is.row("contact_points", id)
		contact := w.is.row("contacts", plain(point["contact_id"]))
		first, last, ok := strings.Cut(plain(contact["name"]), " ")
		if ok && strings.Contains(plain(point["value"]), "linkedin.com/in/") && rapid.Bool().Draw(t, "again") {
			fmt.Fprintf(&b, "%s,%s,%s,,%s,Manajer,\n", first, last, plain(point["value"]), w.name("Toko"))
		}
	}
	path := filepath.Join(w.dir, fmt.Sprintf("Connections%d.csv", w.files))
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	a := w.anyApp(t)
	plan, err := a.PlanImport(ctx, path)
	if err != nil {
		return effect{err: err}
	}
	if len(plan.New) != len(fresh) {
		t.Fatalf("%d people are new, and not %d:\n%s", len(plan.New), len(fresh), b.String())
	}
	skipped := map[string]bool{}
	decisions := exchange.Decisions{}
	for _, item := range plan.New {
		if rapid.IntRange(0, 3).Draw(t, "left out") == 0 {
			decisions[item.Row], skipped[item.Name] = exchange.Skipped, true
		}
	}
	for name := range skipped {
		delete(fresh, name)
	}
	if plan, err = a.DecideImport(ctx, plan, decisions); err != nil || len(plan.New) != len(fresh) || len(plan.Skipped) != len(skipped) {
		t.Fatalf("%d are new and %d left out, not %d and %d: %v", len(plan.New), len(plan.Skipped), len(fresh), len(skipped), err)
	}
	_, err = a.ApplyImport(ctx, plan)
	return effect{err: err, may: []rule{
		made("contacts", "companies", "positions", "contact_points"), within("contacts", "connected_on"), within("positions", "current", "ended", "started", "title"),
		func(c change) bool {
			return plain(c.was["company_id"]) == "" && within("positions", "company_id", "title")(c)
		},
		within("interviews", "company_id", "industry_id"), within("lessons", "company_id", "industry_id"), within("gaps", "company_id", "industry_id"),
	}, then: func(was, is state) string {
		for name := range fresh {
			if len(is.having("contacts", "name", name)) != 1 {
				return name + " is not there once"
			}
		}
		if len(is["contacts"]) != len(was["contacts"])+len(fresh) {
			return "more people, or fewer, than were new"
		}
		return ""
	}}
}

func undo(w *world, t *rapid.T) effect {
	_, err := w.anyApp(t).Undo(ctx)
	if len(w.done) == 0 {
		if data.CodeOf(err) != data.CodeNotFound {
			t.Fatalf("there was nothing to undo: %v", err)
		}
		return effect{err: err}
	}
	if err != nil {
		t.Fatalf("undo: %v", err)
	}
	last := w.done[len(w.done)-1]
	w.done, w.taken = w.done[:len(w.done)-1], append(w.taken, last)
	return effect{turned: last.before}
}

func redo(w *world, t *rapid.T) effect {
	_, err := w.anyApp(t).Redo(ctx)
	if len(w.taken) == 0 {
		if data.CodeOf(err) != data.CodeNotFound {
			t.Fatalf("there was nothing to redo: %v", err)
		}
		return effect{err: err}
	}
	if err != nil {
		t.Fatalf("redo: %v", err)
	}
	last := w.taken[len(w.taken)-1]
	w.done, w.taken = append(w.done, last), w.taken[:len(w.taken)-1]
	return effect{turned: last.after}
}

// reopen ends all programs and starts one: nothing is written by that.
func reopen(w *world, t *rapid.T) effect {
	w.close(t)
	for _, end := range []string{"-wal", "-shm"} {
		if _, err := os.Stat(w.path + end); !errors.Is(err, os.ErrNotExist) {
			t.Fatalf("%s is left behind: %v", end, err)
		}
	}
	w.open(t)
	return effect{}
}

// second lets a second program in, or out.
func second(w *world, t *rapid.T) effect {
	if len(w.apps) == 1 {
		w.join(t)
		return effect{}
	}
	if err := w.apps[1].Close(); err != nil {
		t.Fatal(err)
	}
	w.apps = w.apps[:1]
	return effect{}
}

// wait lets time pass; sometimes the clock is set back.
func wait(w *world, t *rapid.T) effect {
	hours := rapid.SampledFrom([]int{1, 5, 26, 24 * 9, -24 * 365, 24 * 400}).Draw(t, "hours")
	w.at = w.at.Add(time.Duration(hours) * time.Hour)
	return effect{}
}

func setting(w *world, t *rapid.T) effect {
	key := rapid.SampledFrom([]string{app.SettingMyName, app.SettingMyContact, app.SettingWeekGoal}).Draw(t, "setting")
	value := w.word()
	err := w.anyApp(t).SetSetting(ctx, key, value)
	return effect{err: err, rows: []row{{table: "settings", id: key, cols: map[string]any{"key": key, "value": value}}}}
}

func language(w *world, t *rapid.T) effect {
	code := rapid.SampledFrom([]string{"id", "en"}).Draw(t, "language")
	err := w.anyApp(t).SetLanguage(ctx, code)
	return effect{err: err, rows: []row{{table: "settings", id: app.SettingLanguage, cols: map[string]any{"key": app.SettingLanguage, "value": code}}}}
}

func draft(w *world, t *rapid.T) effect {
	a, of := w.anyApp(t), app.DraftOf{Kind: "contact", Ref: w.perhaps(t, "contacts")}
	text := w.word()
	for n := range 3 {
		a.KeepDraft(of, map[string]string{"name": text[:len(text)-2+n]})
	}
	got, err := a.Draft(ctx, of)
	if err != nil || got["name"] != text {
		t.Fatalf("the draft is %v, %v, not %s", got, err, text)
	}
	return effect{may: []rule{func(c change) bool { return c.table == "drafts" && plain(c.is["ref"]) == of.Ref && c.is != nil }}}
}

func dropDraft(w *world, t *rapid.T) effect {
	id := w.pick(t, "drafts")
	has := w.is.row("drafts", id)
	err := w.anyApp(t).DropDraft(ctx, app.DraftOf{Kind: plain(has["kind"]), Ref: plain(has["ref"])})
	return effect{err: err, rows: []row{{table: "drafts", id: id, gone: true}}}
}

// unsaved lists drafts; those of what is gone are forgotten.
func unsaved(w *world, t *rapid.T) effect {
	_, err := w.anyApp(t).Unsaved(ctx)
	return effect{err: err, may: []rule{func(c change) bool {
		ref := plain(c.was["ref"])
		return forgotten(c) && ref != "" && w.is.row("contacts", ref) == nil
	}}}
}

// look reads through every door; nothing is written by that.
func look(w *world, t *rapid.T) effect {
	a := w.anyApp(t)
	if _, err := a.TodayList(ctx, w.at); err != nil {
		t.Fatal(err)
	}
	if _, err := a.ExportJSON(ctx, io.Discard); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Reminders(ctx, w.at); err != nil {
		t.Fatal(err)
	}
	if _, err := a.ToReview(ctx); err != nil {
		t.Fatal(err)
	}
	if err := a.RebuildSearch(ctx); err != nil {
		t.Fatal(err)
	}
	if _, _, err := a.Undoable(ctx); err != nil {
		t.Fatal(err)
	}
	return effect{may: []rule{func(c change) bool { return c.table == "settings" && c.id == "reminded_on" }}}
}

// tell writes several things as one change, and takes all back on an error.
func tell(w *world, t *rapid.T) effect {
	l := w.typedLine(t, "lesson")
	rows := w.filing(l, app.Where{})
	failed := rapid.Bool().Draw(t, "fails")
	refusal := data.Invalid("capture.error.empty")
	err := w.anyApp(t).Tell(ctx, "note.new", func(s *app.Story) error {
		if _, err := s.Capture(w.at, l.raw, app.Where{}); err != nil {
			return err
		}
		if failed {
			return refusal
		}
		return nil
	})
	return effect{err: err, rows: rows}
}
