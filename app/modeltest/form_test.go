package modeltest

import (
	"slices"
	"strconv"
	"strings"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// tableOf is the table that the things of a kind stand in.
func tableOf(kind app.Kind) string { return thing.Tables(kind)[0] }

// formed are the kinds with a form.
func formed(w *world) []app.Kind {
	if w.forms != nil {
		return w.forms
	}
	var out []app.Kind
	for _, kind := range thing.Kinds() {
		if kind == thing.KindNote {
			continue // a line: see recapture
		}
		if fields, err := w.apps[0].FormOf(ctx, app.Link{Kind: kind}); err == nil && len(fields) > 0 {
			out = append(out, kind)
		}
	}
	w.forms = out
	return out
}

// fill draws a value for a field.
func (w *world) fill(t *rapid.T, f app.Field) string {
	switch f.Type {
	case thing.FieldNumber:
		return strconv.Itoa(rapid.IntRange(1, 60).Draw(t, f.Key))
	case thing.FieldDate:
		return rapid.SampledFrom([]string{"", data.DateOf(w.at).AddDays(-9).String(), data.DateOf(w.at).AddDays(4).String()}).Draw(t, f.Key)
	case thing.FieldTime:
		return rapid.SampledFrom([]string{"", "09:30", "14:00"}).Draw(t, f.Key)
	case thing.FieldChoice:
		return rapid.SampledFrom(f.Choices).Draw(t, f.Key).Value
	case thing.FieldBool:
		return rapid.SampledFrom([]string{"", "true"}).Draw(t, f.Key)
	case thing.FieldContact:
		return w.someName(t, "contacts", f.Key)
	case thing.FieldContacts:
		one, two := w.someName(t, "contacts", f.Key), w.someName(t, "contacts", f.Key)
		if one == "" || two == "" || one == two {
			return one
		}
		return one + "; " + two
	case thing.FieldCompany:
		return w.someName(t, "companies", f.Key)
	case thing.FieldIndustry:
		return w.someName(t, "industries", f.Key)
	case thing.FieldZone:
		return rapid.SampledFrom([]string{"", "Asia/Makassar"}).Draw(t, f.Key)
	case thing.FieldEmail:
		return w.word() + "@example.com"
	case thing.FieldLink:
		return "https://x.example/" + w.word()
	case thing.FieldMultiline:
		return w.word() + " satu\n" + w.word() + " dua"
	}
	return w.name("Satu", "Dua")
}

// someName is a name that one row has, that of a new one, or none.
func (w *world) someName(t *rapid.T, table, key string) string {
	var known []string
	for _, id := range w.is.ids(table) {
		if name := plain(w.is.row(table, id)["name"]); w.called(name) == 1 && !strings.ContainsAny(name, ",;") {
			known = append(known, name)
		}
	}
	switch rapid.IntRange(0, 3).Draw(t, key) {
	case 0:
		return w.name("Ratna", "Gudang")
	case 1:
		return ""
	}
	if len(known) == 0 {
		return ""
	}
	return rapid.SampledFrom(known).Draw(t, key)
}

// given draws what a person changes in a form.
func (w *world) given(t *rapid.T, fields []app.Field, fresh bool) map[string]string {
	out := map[string]string{}
	for _, f := range fields {
		if fresh && f.Required || rapid.IntRange(0, 3).Draw(t, "fills "+f.Key) == 0 {
			out[f.Key] = w.fill(t, f)
		}
	}
	return out
}

// follow are columns of other rows that a form may change: one company is the
// owner's, and a company that becomes known brings talks and lessons along.
var follow = []rule{
	within("companies", "own", "industry_id"), within("industries", "own"),
	within("interviews", "company_id", "industry_id"), within("lessons", "company_id", "industry_id"),
	within("gaps", "company_id", "industry_id"), within("focus_areas", "industry_id"),
}

// saving is what keeping a form may touch.
func saving(was state, link app.Link) []rule {
	table := tableOf(link.Kind)
	may := []rule{
		made(table, "contacts", "companies", "industries", "functions", "positions", "contact_points", "interview_contacts", "planned_questions", "company_aliases"), forgotten,
	}
	if id := string(link.ID); id != "" {
		may = append(may, itself(table, id))
		for _, of := range []struct{ table, column string }{
			{"positions", "contact_id"}, {"contact_points", "contact_id"}, {"interview_contacts", "interview_id"}, {"planned_questions", "interview_id"}, {"company_aliases", "company_id"},
		} {
			may = append(may, about(of.table, of.column, id))
		}
	}
	if link.Kind == thing.KindLesson || link.Kind == thing.KindGap || link.Kind == thing.KindPromise || link.Kind == thing.KindFocusArea {
		if note := plain(was.row(table, string(link.ID))["note_id"]); note != "" {
			may = append(may, func(c change) bool { return c.id == note && within("notes", "raw", "text", "off_record")(c) })
			for _, other := range became {
				may = append(may, about(other, "note_id", note)) // its words are put right wherever they stand
			}
		}
	}
	return append(may, follow...)
}

// entangled are fields that follow from one another: the form test looks only
// whether they are kept as the program says afterwards.
var entangled = map[app.Kind][]string{
	thing.KindInterview: {"stage", "date", "time", "postponed_until", "industry", "company", "questions"},
	thing.KindContact:   {"keep", "keep_days", "industry", "title", "company"},
}

func form(w *world, t *rapid.T) effect {
	link := app.Link{Kind: rapid.SampledFrom(formed(w)).Draw(t, "kind")}
	a := w.anyApp(t)
	if ids := w.is.ids(tableOf(link.Kind)); len(ids) > 0 && rapid.Bool().Draw(t, "edit") {
		link.ID = data.ID(rapid.SampledFrom(ids).Draw(t, "thing"))
	}
	shown, err := a.FormOf(ctx, link)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	given := w.given(t, shown, link.New())
	before := w.is
	id, err := a.SaveForm(ctx, link, given)
	if err != nil {
		return effect{err: err}
	}
	if !link.New() && id != link.ID {
		t.Fatalf("%s became %s", link, id)
	}
	saved := app.Link{Kind: link.Kind, ID: id}
	return effect{may: saving(before, link), then: func(was, is state) string {
		if link.New() && len(is.ids(tableOf(link.Kind))) <= len(before.ids(tableOf(link.Kind))) {
			return "nothing was made"
		}
		return w.shownAs(a, saved, shown, given)
	}}
}

// shownAs looks whether a form brings back what it saved, and all else as it
// was.
func (w *world) shownAs(a *app.App, link app.Link, shown []app.Field, given map[string]string) string {
	after, err := a.FormOf(ctx, link)
	if err != nil {
		return err.Error()
	}
	for n, f := range after {
		want, touched := given[f.Key]
		if !touched {
			want = shown[n].Value
		}
		if f.Value == want || slices.Contains(entangled[link.Kind], f.Key) {
			continue
		}
		return link.String() + ": " + f.Key + " is " + strconv.Quote(f.Value) + ", not " + strconv.Quote(want)
	}
	return ""
}

// unchanged saves a form as it is shown: that is no change.
func unchanged(w *world, t *rapid.T) effect {
	link := app.Link{Kind: rapid.SampledFrom(formed(w)).Draw(t, "kind")}
	link.ID = data.ID(w.pick(t, tableOf(link.Kind)))
	a := w.anyApp(t)
	shown, err := a.FormOf(ctx, link)
	if err != nil {
		t.Fatalf("%s: %v", link, err)
	}
	given := map[string]string{}
	for _, f := range shown {
		given[f.Key] = f.Value
	}
	_, err = a.SaveForm(ctx, link, given)
	return effect{err: err, may: []rule{forgotten, within("contacts", "name_only")}} // whoever is saved is a contact
}

// remove deletes a thing; what hangs on it goes along, by the schema's word.
func remove(w *world, t *rapid.T) effect {
	var kinds []app.Kind
	for _, kind := range thing.Kinds() {
		if len(w.is[tableOf(kind)]) > 0 {
			kinds = append(kinds, kind)
		}
	}
	if len(kinds) == 0 {
		t.Skip("nothing")
	}
	link := app.Link{Kind: rapid.SampledFrom(kinds).Draw(t, "kind")}
	table := tableOf(link.Kind)
	link.ID = data.ID(w.pick(t, table))
	rows := append(w.dropping(table, string(link.ID)), w.plainLine(table, string(link.ID))...)
	_, err := w.anyApp(t).Delete(ctx, link)
	return effect{err: err, rows: rows}
}

// plainLine is the line of what is deleted: it stays as a plain one.
func (w *world) plainLine(table, id string) []row {
	note := plain(w.is.row(table, id)["note_id"])
	if !slices.Contains(became, table) || note == "" {
		return nil
	}
	return []row{{table: "notes", id: note, cols: map[string]any{"kind": "note"}}}
}

// dropping says what goes with a row and what is left without it.
func (w *world) dropping(table, id string) []row {
	gone := map[string]bool{}
	empty := map[string]row{}
	var order []row
	var drop func(table, id string)
	drop = func(table, id string) {
		if gone[table+id] {
			return
		}
		gone[table+id] = true
		order = append(order, row{table: table, id: id, gone: true})
		for _, ref := range w.eyes.refs {
			if ref.to != table {
				continue
			}
			for _, on := range w.is.having(ref.table, ref.column, id) {
				if ref.cascade {
					drop(ref.table, on)
					continue
				}
				left, ok := empty[ref.table+on]
				if !ok {
					left = row{table: ref.table, id: on, cols: map[string]any{}}
				}
				left.cols[ref.column] = ""
				empty[ref.table+on] = left
			}
		}
	}
	drop(table, id)
	for key, left := range empty {
		if !gone[key] {
			order = append(order, left)
		}
	}
	return order
}

// merge makes one of two: nothing speaks of the first any more, and nothing
// else is lost.
func merge(w *world, t *rapid.T) effect {
	kind := rapid.SampledFrom(thing.Mergeable).Draw(t, "kind")
	table := tableOf(kind)
	from, into := w.pick(t, table), w.pick(t, table)
	err := w.anyApp(t).Merge(ctx, app.Link{Kind: kind, ID: data.ID(from)}, app.Link{Kind: kind, ID: data.ID(into)})
	if from == into && err == nil {
		t.Fatalf("%s was merged with itself", from)
	}
	may := []rule{itself(table, from), itself(table, into), about("company_aliases", "company_id", into)}
	for _, ref := range w.eyes.refs {
		if ref.to == table {
			may = append(may, about(ref.table, ref.column, from))
		}
	}
	may = append(may, func(c change) bool { return c.table == "agenda_marks" && plain(c.was["rule"]) == data.DoubleRule }) // what was said to be two
	// Functions of one name become one.
	may = append(may, about("functions", "company_id", from), within("filed_lessons", "function_id", "company_id"))
	if note := plain(w.is.row(table, from)["note_id"]); note != "" {
		may = append(may, func(c change) bool { return c.id == note && within("notes", "kind")(c) })
	}
	return effect{err: err, may: may, then: func(was, is state) string {
		for column, had := range was.row(table, into) {
			if plain(had) != "" && plain(is.row(table, into)[column]) == "" && !slices.Contains([]string{"decided_on", "may_mention", "name_only"}, column) && !(column == "introducer_id" && plain(had) == from) {
				return "what was said as " + column + " is lost"
			}
		}
		if is.row(table, from) != nil || is.row(table, into) == nil {
			return "the wrong one is gone"
		}
		for _, ref := range w.eyes.refs {
			if ref.to == table && len(is.having(ref.table, ref.column, from)) > 0 {
				return ref.table + " still points at what is gone"
			}
		}
		return ""
	}}
}

// keepApart says of two that they are two, and of nothing else anything.
func keepApart(w *world, t *rapid.T) effect {
	kind := rapid.SampledFrom(thing.Mergeable).Draw(t, "kind")
	one, other := w.pick(t, tableOf(kind)), w.pick(t, tableOf(kind))
	err := w.anyApp(t).KeepApart(ctx, app.Link{Kind: kind, ID: data.ID(one)}, app.Link{Kind: kind, ID: data.ID(other)})
	if one == other && err == nil {
		t.Fatalf("%s was kept apart from itself", one)
	}
	mark := func(c change) bool { return c.table == "agenda_marks" && plain(c.is["rule"]) == data.DoubleRule }
	return effect{err: err, may: []rule{mark}, again: true}
}

func raiseContact(w *world, t *rapid.T) effect {
	id := w.pick(t, "contacts")
	return one(w.anyApp(t).Raise(ctx, data.ID(id)), "contacts", id, map[string]any{"name_only": false})
}

func lowerContact(w *world, t *rapid.T) effect {
	id := w.pick(t, "contacts")
	return one(w.anyApp(t).Lower(ctx, data.ID(id)), "contacts", id, map[string]any{"name_only": true})
}

func starMarked(w *world, t *rapid.T) effect {
	id := w.pick(t, "contacts")
	return one(w.anyApp(t).DoMarked(ctx, thing.KindContact, thing.MarkedStar, []data.ID{data.ID(id)}), "contacts", id, map[string]any{"starred": true, "name_only": false})
}
