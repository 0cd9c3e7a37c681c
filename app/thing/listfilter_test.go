package thing_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/filter"
	"wawasan/app/prepare"
	"wawasan/app/thing"
	"wawasan/data"
)

// has reports whether a text has a part, blind to what Fold and joining signs
// do.
func has(part string, texts ...string) bool {
	bare := func(s string) string { return strings.NewReplacer("-", "", "'", "").Replace(data.Fold(s)) }
	return slices.ContainsFunc(texts, func(text string) bool { return text != "" && strings.Contains(bare(text), bare(part)) })
}

func isFunction(typed, function string) bool {
	if function == "" {
		return false
	}
	both := slices.ContainsFunc(prepare.FunctionsOf(typed), func(f string) bool { return slices.Contains(prepare.FunctionsOf(function), f) })
	return both || strings.Contains(data.Fold(function), data.Fold(typed))
}

// fits is the plain filter: whether somebody has what a field says.
func (p *who) fits(f filter.Field) bool {
	none := map[string]string{filter.None: ""}
	kept := f.Value
	if v, ok := none[kept]; ok {
		kept = v
	}
	switch f.Key {
	case filter.Company:
		return has(f.Value, p.company, p.companyAlias)
	case filter.Industry:
		return has(f.Value, p.industry)
	case filter.Function:
		return isFunction(f.Value, p.standing.Function)
	case filter.Level:
		return p.standing.Level == kept
	case filter.Place:
		return has(f.Value, p.Met, p.address)
	case filter.Tie:
		return p.Keep == kept
	case filter.Mentor:
		return p.Mentor == kept
	case filter.Met:
		return p.held.IsZero() == (f.Value == filter.No)
	case filter.Starred:
		return p.Starred == (f.Value == filter.Yes)
	case filter.KnownBy:
		return has(f.Value, p.introducer)
	case filter.Stage:
		return slices.Contains(p.stages, f.Value)
	case filter.Tag:
		return has(f.Value, p.tags...)
	case filter.Last:
		s := filter.Query{Fields: []filter.Field{f}}.Spans(filter.Last, today)[0]
		at := data.At(s.Day.Time(now.Location())).String()
		return !p.held.IsZero() && (p.held.String() >= at) == s.Within
	case filter.Before, filter.After:
		return onTime(f, p.CreatedAt)
	}
	panic(f.Key)
}

func onTime(f filter.Field, at data.Instant) bool {
	day, _ := filter.Query{Fields: []filter.Field{f}}.Day(f.Key, today)
	return (at.String() < data.At(day.Time(now.Location())).String()) == (f.Key == filter.Before)
}

func (k *talk) fits(f filter.Field) bool {
	kept := strings.TrimPrefix(f.Value, filter.None)
	anyOf := func(is func(*who) bool) bool { return slices.ContainsFunc(k.with, is) }
	switch f.Key {
	case filter.Company:
		return has(f.Value, k.company, k.companyAlias)
	case filter.Industry:
		return has(f.Value, k.industry)
	case filter.With:
		return anyOf(func(p *who) bool { return has(f.Value, p.Name) })
	case filter.Function:
		return anyOf(func(p *who) bool { return isFunction(f.Value, p.standing.Function) })
	case filter.Level:
		if f.Value == filter.None { // of nobody who takes part a level is known
			return !anyOf(func(p *who) bool { return p.standing.Level != "" })
		}
		return anyOf(func(p *who) bool { return p.standing.Level == f.Value })
	case filter.Stage:
		return string(k.Stage) == f.Value
	case filter.Purpose:
		return string(k.Purpose) == kept
	case filter.Medium:
		return k.Medium == kept
	case filter.Place:
		return has(f.Value, k.Place)
	case filter.Tag:
		return has(f.Value, k.tags...)
	case filter.Thanked:
		return k.ThankedAt.IsZero() == (f.Value == filter.No)
	case filter.Before, filter.After:
		return onTime(f, k.At)
	}
	panic(f.Key)
}

// meets reports whether all fields of a filter fit; of days the last counts.
func meets(q filter.Query, fits func(filter.Field) bool) bool {
	for n, f := range q.Fields {
		again := slices.ContainsFunc(q.Fields[n+1:], func(later filter.Field) bool { return later.Key == f.Key })
		last := []filter.Key{filter.Before, filter.After, filter.Met, filter.Starred, filter.Thanked}
		switch {
		case slices.Contains(last, f.Key) && again:
		case f.Key == filter.Before || f.Key == filter.After: // that one has no sign
			if !fits(f) {
				return false
			}
		case fits(f) == f.Not:
			return false
		}
	}
	return true
}

// plain lists what a plain filter keeps of a list, by their ids.
func (w *world) plain(kind thing.Kind, text string) (out []string) {
	q := thing.Grammar(kind).Parse(text)
	if kind == thing.KindInterview {
		for _, k := range w.talks {
			if meets(q, k.fits) {
				out = append(out, string(k.ID))
			}
		}
		return out
	}
	for _, p := range w.people {
		if p.NameOnly == (kind == thing.KindKnown) && meets(q, p.fits) {
			out = append(out, string(p.ID))
		}
	}
	return out
}

// listed lists what a filter keeps, read page by page.
func (w *world) listed(t interface{ Fatal(...any) }, kind thing.Kind, text string, limit int) (out []string) {
	q := thing.Query{Filter: text, Limit: limit}
	for {
		page, err := thing.List(ctx, w.d, kind, q)
		if err != nil || page.Wrong != nil {
			t.Fatal(text, err, page.Wrong)
		}
		for _, item := range page.Items {
			out = append(out, string(thing.LinkOf(item).ID))
		}
		if q.After = page.After; q.After == "" {
			return out
		}
	}
}

// typed are values to be typed into the fields that take any text.
var typed = map[filter.Key][]string{
	filter.Company: {"mandiri", "duatiga", "bmri", "büro", "nobody", "a"}, filter.Industry: {"fin", "energi", "\"none such\""}, filter.Function: {"finance", "keuangan", "sales", "rahasia", "sulap", "people"},
	filter.Place: {"bandung", "saris", "\"jl. melati\"", "kopikita", "nowhere"}, filter.KnownBy: {"ratna", "alfarisi", "emile", "nobody"}, filter.Tag: {"alumni", "bea", "nothing"}, filter.With: {"ratna", "\"budi al\"", "nobody"},
}

func values(key filter.Key, language string) []string {
	if key.Free() {
		return typed[key]
	}
	return filter.Examples(key, language)
}

var listKinds = []thing.Kind{thing.KindContact, thing.KindKnown, thing.KindInterview}

func TestEachFieldSelectsWhatAPlainFilterOfAllRowsSelects(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and in one goroutine")
	}
	w := fill(t, 240, 120)
	for _, kind := range listKinds {
		grammar := thing.Grammar(kind)
		for _, key := range grammar.Keys("en") {
			kept := 0
			for _, value := range values(filter.Key(key), "en") {
				for _, not := range []string{"", "-"} {
					text := not + key + ":" + value
					want, got := w.plain(kind, text), w.listed(t, kind, text, 7)
					kept += len(want)
					slices.Sort(want)
					sorted := slices.Sorted(slices.Values(got))
					if !slices.Equal(sorted, want) {
						t.Errorf("%s %s: %d listed, %d fit", kind, text, len(got), len(want))
					}
					n, _, err := thing.Count(ctx, w.d, kind, text)
					if err != nil || n != len(want) {
						t.Errorf("%s %s: counted %d of %d, %v", kind, text, n, len(want), err)
					}
				}
			}
			if kept == 0 {
				t.Errorf("%s %s was tried on nothing", kind, key)
			}
		}
	}
}

func TestAnyFilterSelectsWhatAPlainFilterSelectsInTheOrderOfTheList(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and in one goroutine")
	}
	w := fill(t, 240, 120)
	whole := map[thing.Kind][]string{}
	for _, kind := range listKinds {
		whole[kind] = w.listed(t, kind, "", 50)
	}
	rapid.Check(t, func(t *rapid.T) {
		kind := rapid.SampledFrom(listKinds).Draw(t, "kind")
		language := rapid.SampledFrom([]string{"id", "en"}).Draw(t, "language")
		grammar := thing.Grammar(kind)
		var fields []string
		for range rapid.IntRange(1, 3).Draw(t, "fields") {
			n := rapid.IntRange(0, len(grammar)-1).Draw(t, "field")
			value := rapid.SampledFrom(values(filter.Key(grammar.Keys("en")[n]), language)).Draw(t, "value")
			fields = append(fields, rapid.SampledFrom([]string{"", "-"}).Draw(t, "not")+grammar.Keys(language)[n]+":"+value)
		}
		text := strings.Join(fields, " ")
		fit := w.plain(kind, text)
		want := slices.DeleteFunc(slices.Clone(whole[kind]), func(id string) bool { return !slices.Contains(fit, id) })
		if got := w.listed(t, kind, text, rapid.SampledFrom([]int{7, 50, 60}).Draw(t, "limit")); !slices.Equal(got, want) {
			t.Fatalf("%s %s: %d listed, %d fit", kind, text, len(got), len(want))
		}
		back, err := thing.List(ctx, w.d, kind, thing.Query{Filter: text, Limit: 5, Back: true})
		if err != nil {
			t.Fatal(err)
		}
		var last []string
		for _, item := range back.Items {
			last = append(last, string(thing.LinkOf(item).ID))
		}
		if !slices.Equal(last, want[max(0, len(want)-5):]) {
			t.Fatalf("%s %s: the last page is not the last", kind, text)
		}
	})
}

func TestWordsBesideFieldsAreSoughtAmongWhatTheFieldsKeep(t *testing.T) {
	w := fill(t, 240, 120)
	for _, kind := range listKinds {
		for _, text := range []string{"ratna level:higher", "wijaya -company:mandiri", "budi met:never", "ratna before:2026-06", "ratna stage:held"} {
			if kind != thing.KindContact && strings.Contains(text, "met:") || kind == thing.KindInterview && strings.Contains(text, "level:none") {
				continue
			}
			word, _, _ := strings.Cut(text, " ")
			named := w.listed(t, kind, word, 300)
			fit := w.plain(kind, text)
			want := slices.Sorted(slices.Values(slices.DeleteFunc(named, func(id string) bool { return !slices.Contains(fit, id) })))
			got := slices.Sorted(slices.Values(w.listed(t, kind, text, 7)))
			if !slices.Equal(got, want) {
				t.Errorf("%s %s: %d listed, %d fit", kind, text, len(got), len(want))
			}
			if n, _, err := thing.Count(ctx, w.d, kind, text); err != nil || n != len(want) {
				t.Errorf("%s %s: counted %d of %d, %v", kind, text, n, len(want), err)
			}
		}
	}
}

func TestAFieldThatIsNoneAndAValueThatMeansNothingAreAnsweredWithThoseThatDo(t *testing.T) {
	w := fill(t, 8, 4)
	for _, kind := range listKinds {
		for text, key := range map[string]string{"colour:red": "lesson.filter.no_field", "kind:advice stage:held": "lesson.filter.no_field", "level:boss": "lesson.filter.wrong", "stage:xyz company:mandiri": "lesson.filter.wrong"} {
			page, err := thing.List(ctx, w.d, kind, thing.Query{Filter: text})
			if err != nil || page.Wrong == nil || len(page.Items) > 0 {
				t.Fatalf("%s %s: %+v %v", kind, text, page, err)
			}
			if said := new(data.Error); !errors.As(page.Wrong, &said) || said.Key != key {
				t.Errorf("%s %s: %v", kind, text, page.Wrong)
			}
		}
	}
}
