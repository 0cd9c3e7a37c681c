package modeltest

import (
	"slices"

	"pgregory.net/rapid"

	"wawasan/app/lesson"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

// one says that an act changes one row, in these columns.
func one(err error, table, id string, cols map[string]any) effect {
	return effect{err: err, rows: []row{{table: table, id: id, cols: cols}}}
}

func keepPromise(w *world, t *rapid.T) effect {
	id := w.pick(t, "promises")
	kept := plain(w.is.row("promises", id)["done_at"]) != ""
	err := w.anyApp(t).KeepPromise(ctx, data.ID(id))
	e := one(err, "promises", id, map[string]any{"done_at": anything{}})
	e.then = func(_, is state) string {
		if kept == (plain(is.row("promises", id)["done_at"]) != "") {
			return "it is as kept as before"
		}
		return ""
	}
	return e
}

func closeGap(w *world, t *rapid.T) effect {
	id := w.pick(t, "gaps")
	err := w.anyApp(t).CloseGap(ctx, data.ID(id))
	return one(err, "gaps", id, map[string]any{"state": "answered", "closed_at": anything{}})
}

func closeGapWith(w *world, t *rapid.T) effect {
	id, with, text := w.pick(t, "gaps"), w.perhaps(t, "lessons"), w.word()
	gap := w.is.row("gaps", id)
	err := w.anyApp(t).CloseGapWith(ctx, data.ID(id), data.ID(with), text)
	e := one(err, "gaps", id, map[string]any{"state": "answered", "closed_at": anything{}})
	if with != "" {
		e.rows = append(e.rows, row{table: "lessons", id: with, cols: map[string]any{"gap_id": id}})
	} else {
		e.rows = append(e.rows, row{table: "lessons", cols: map[string]any{"gap_id": id, "text": text, "off_record": gap["off_record"], "company_id": gap["company_id"], "industry_id": gap["industry_id"]}})
	}
	return e
}

func applyLesson(w *world, t *rapid.T) effect {
	id, result := w.pick(t, "lessons"), w.word()
	err := w.anyApp(t).ApplyLesson(ctx, data.ID(id), result)
	return one(err, "lessons", id, map[string]any{"applied_on": data.DateOf(w.at).String(), "applied_result": result})
}

func starLesson(w *world, t *rapid.T) effect {
	id := w.pick(t, "lessons")
	starred, err := w.anyApp(t).StarLesson(ctx, data.ID(id))
	if was := plain(w.is.row("lessons", id)["starred"]) != ""; err == nil && was == starred {
		t.Fatalf("a star that was %v is %v", was, starred)
	}
	return one(err, "lessons", id, map[string]any{"starred": starred})
}

func reported(w *world, t *rapid.T) effect {
	id := w.pick(t, "lessons")
	err := w.anyApp(t).Reported(ctx, data.ID(id))
	return one(err, "lessons", id, map[string]any{"reported_on": data.DateOf(w.at).String()})
}

func linkLesson(w *world, t *rapid.T) effect {
	id, about := w.pick(t, "lessons"), w.pick(t, "lessons")
	kind := rapid.SampledFrom(data.LessonLinkKinds).Draw(t, "link")
	var rows []row
	for _, link := range w.is.ids("lesson_links") {
		has := w.is.row("lesson_links", link)
		a, b := plain(has["lesson_id"]), plain(has["about_id"])
		if a == id && b == about || a == about && b == id {
			rows = append(rows, row{table: "lesson_links", id: link, gone: true})
		}
	}
	err := w.anyApp(t).LinkLesson(ctx, data.ID(id), data.ID(about), kind)
	if id == about && err == nil {
		t.Fatal("a lesson confirms itself")
	}
	return effect{err: err, rows: append(rows, row{table: "lesson_links", cols: map[string]any{"lesson_id": id, "about_id": about, "kind": kind}})}
}

func fileLesson(w *world, t *rapid.T) effect {
	id := w.pick(t, "lessons")
	a := w.anyApp(t)
	shelves, err := a.Shelves(ctx)
	if err != nil {
		t.Fatal(err)
	}
	on, text := lesson.Shelf{NewChallenge: w.name("Biaya")}, ""
	if n := rapid.IntRange(0, len(shelves)).Draw(t, "shelf"); n < len(shelves) {
		on = shelves[n].Value
	}
	text = on.NewChallenge
	filed := map[string]any{"lesson_id": id, "aspect": on.Aspect, "company_id": anything{}, "function_id": anything{}, "challenge_id": string(on.Challenge)}
	e := effect{may: []rule{made("functions")}} // one that ships is made the person's own
	if text != "" {
		e.rows = append(e.rows, row{table: "challenges", cols: map[string]any{"text": text, "industry_id": w.is.row("lessons", id)["industry_id"]}})
		filed["challenge_id"] = named{"challenges", "text", text}
	}
	e.rows = append(e.rows, row{table: "filed_lessons", cols: filed})
	e.err = a.FileLesson(ctx, data.ID(id), on)
	return e
}

func reviewed(w *world, t *rapid.T) effect {
	id, quality := w.pick(t, "lessons"), rapid.IntRange(0, 5).Draw(t, "quality")
	due, err := w.anyApp(t).Reviewed(ctx, data.ID(id), quality)
	cols := map[string]any{"lesson_id": id, "repetitions": anything{}, "interval_days": anything{}, "ease": anything{}, "reviewed_on": data.DateOf(w.at).String(), "due": due.String()}
	had := w.is.having("lesson_reviews", "lesson_id", id)
	r := row{table: "lesson_reviews", cols: cols}
	if len(had) > 0 {
		r.id = had[0]
	}
	return effect{err: err, rows: []row{r}}
}

func saveSearch(w *world, t *rapid.T) effect {
	name, query := w.name("Saran"), "kata "+w.word()
	err := w.anyApp(t).SaveSearch(ctx, thing.KindLesson, name, query)
	return effect{err: err, rows: []row{{table: "saved_searches", cols: map[string]any{"name": name, "query": query, "list": "lesson"}}}}
}

func criteria(w *world, t *rapid.T) effect {
	a := w.anyApp(t)
	list, fixed, err := a.Criteria(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for n := range list {
		list[n].Weight = rapid.IntRange(0, 5).Draw(t, "weight")
	}
	kept := list
	if fixed && rapid.Bool().Draw(t, "drop one") {
		kept = slices.Delete(slices.Clone(list), 0, 1)
	}
	err = a.SaveCriteria(ctx, kept)
	return effect{err: err, may: []rule{func(c change) bool { return c.table == "criteria" || c.table == "ratings" && c.is == nil }}, then: func(_, is state) string {
		if len(is["criteria"]) != len(kept) {
			return "other criteria than were fixed"
		}
		for _, c := range kept {
			if c.ID != "" && plain(is.row("criteria", string(c.ID))["weight"]) != plain(c.Weight) {
				return "another weight"
			}
		}
		return ""
	}}
}

func ballot(w *world, t *rapid.T) effect {
	industry, voice := w.pick(t, "industries"), w.perhaps(t, "contacts")
	a := w.anyApp(t)
	b, err := a.Ballot(ctx, data.ID(industry), data.ID(voice))
	if err != nil {
		return effect{err: err} // no weights are fixed
	}
	scores := map[string]int{}
	for n := range b.Lines {
		b.Lines[n].Score = rapid.IntRange(0, 5).Draw(t, "score")
		if b.Lines[n].Score > 0 {
			scores[string(b.Lines[n].Criterion)] = b.Lines[n].Score
		}
	}
	err = a.SaveBallot(ctx, b)
	return effect{err: err, may: []rule{about("ratings", "industry_id", industry)}, then: func(_, is state) string {
		said := map[string]int{}
		for _, id := range is.having("ratings", "industry_id", industry) {
			if r := is.row("ratings", id); plain(r["contact_id"]) == voice {
				said[plain(r["criterion_id"])]++
				if plain(r["score"]) != plain(scores[plain(r["criterion_id"])]) {
					return "another score"
				}
			}
		}
		if len(said) != len(scores) {
			return "other scores than were given"
		}
		return ""
	}}
}

// todo does something with a row of Today.
func todo(w *world, t *rapid.T) effect {
	a := w.anyApp(t)
	rows, err := a.TodayList(ctx, w.at)
	if err != nil {
		t.Fatal(err)
	}
	rows = slices.DeleteFunc(rows, func(r todayRow) bool { return r.Item.Rule == "" })
	if len(rows) == 0 {
		t.Skip("nothing to do")
	}
	item := rapid.SampledFrom(rows).Draw(t, "item").Item
	marks := func(c change) bool { return c.table == "agenda_marks" }
	switch rapid.IntRange(0, 2).Draw(t, "what") {
	case 0:
		return effect{err: a.Snooze(ctx, item, data.DateOf(w.at).AddDays(3)), may: []rule{marks}}
	case 1:
		return effect{err: a.Dismiss(ctx, item, rapid.SampledFrom(today.Reasons).Draw(t, "why")), may: []rule{marks}}
	}
	err = a.Done(ctx, item)
	return effect{err: err, may: []rule{marks, itself(tableOf(item.Thing.Kind), string(item.ID)), itself("lessons", string(item.ID)), itself("gaps", string(item.ID)), itself("promises", string(item.ID)), itself("interviews", string(item.ID))}}
}
