package filter_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wawasan/app/filter"
	"wawasan/data"
)

func said(q filter.Query) string {
	parts := slices.Clone(q.Words)
	for _, f := range q.Fields {
		not := ""
		if f.Not {
			not = "-"
		}
		parts = append(parts, fmt.Sprintf("<%s%s %s>", not, f.Key, f.Value))
	}
	for _, w := range q.Wrong {
		parts = append(parts, fmt.Sprintf("wrong %s:%s", w.Key, w.Value))
	}
	return strings.Join(parts, " ")
}

func TestEveryExampleOfAFieldMeansSomething(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		for n, key := range filter.Keys(lang) {
			english := filter.Key(filter.Keys("en")[n])
			for _, value := range filter.Examples(english, lang) {
				if q := filter.Parse(key + ":" + value); len(q.Fields) != 1 || q.Fields[0].Key != english {
					t.Errorf("%s:%s is %s", key, value, said(q))
				}
			}
		}
	}
}

func TestAFilterIsReadAlikeInBothLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "   ": "", "gaji": "gaji", "gaji lebih kecil": "gaji lebih kecil",
		"kind:advice": "<kind advice>", "jenis:saran": "<kind advice>", "jenis:nasihat": "<kind advice>", "KIND:Advice": "<kind advice>",
		"kind:mis": "<kind misconception>", "jenis:kek": "<kind misconception>", "kind:m": "wrong kind:m", "kind:xyz": "wrong kind:xyz",
		"kind:tren": "<kind trend>", "kind:none": "<kind none>", "-kind:fact": "<-kind fact>", "jenis:mentor": "<kind mentor_lead>",
		"industry:fintech": "<industry fintech>", "industri:fintech": "<industry fintech>", "bidang:\"energi terbarukan\"": "<industry energi terbarukan>",
		"by:\"Grace Rumondor\"": "<by Grace Rumondor>", "oleh:grace": "<by grace>", "dari:grace": "<by grace>", "-dari:grace": "<-by grace>",
		"company:bank": "<company bank>", "perusahaan:bank": "<company bank>", "gap:upah": "<gap upah>", "kesenjangan:upah": "<gap upah>", "ingin-tahu:upah": "<gap upah>", "ditinjau:ya": "<due yes>", "diulang:ya": "<due yes>",
		"jenis:anggapan": "<kind misconception>", "jenis:anggapan-keliru": "<kind misconception>", "jenis:mitos": "<kind misconception>", "jenis:calon-mentor": "<kind mentor_lead>",
		"before:2026-06": "<before 2026-06>", "sebelum:2026": "<before 2026>", "after:30d": "<after 30d>", "sejak:4mg": "<after 4mg>", "before:soon": "wrong before:soon",
		"before:2026-13": "wrong before:2026-13", "after:2026-02-30": "wrong after:2026-02-30",
		"applied:no": "<applied no>", "diterapkan:belum": "<applied no>", "diterapkan:ya": "<applied yes>", "applied:maybe": "wrong applied:maybe",
		"starred:yes": "<starred yes>", "bintang:ya": "<starred yes>", "-starred:yes": "<-starred yes>", "reported:n": "<reported no>", "dikabari:tidak": "<reported no>",
		"dibantah:ya": "<contradicted yes>", "confirmed:1": "<confirmed yes>", "rahasia:0": "<offrecord no>", "due:ya": "<due yes>", "berubah:pikiran": "<changed yes>",
		"changed:mind": "<changed yes>", "order:industry": "<order industry>", "urut:orang": "<order person>", "urut:ind": "<order industry>",
		"https://x.id": "https://x.id", "10:30": "10:30", "foo:bar": "foo:bar", "kind:": "", "by:": "", "by:\"\"": "", "\"": "", "say \"two words\"": "say two words",
		"lone \" quote": "lone  quote", "kind:advice industry:fintech before:2026-06 by:NAME applied:no": "<kind advice> <industry fintech> <before 2026-06> <by NAME> <applied no>",
	} {
		if got := said(filter.Parse(text)); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestADayCanBeWrittenShort(t *testing.T) {
	today := data.Date{Y: 2026, M: 3, D: 31}
	for text, want := range map[string]string{
		"before:2026": "2026-01-01", "before:2026-06": "2026-06-01", "before:2026-06-15": "2026-06-15", "before:30d": "2026-03-01", "before:30h": "2026-03-01", "before:30hari": "2026-03-01", "before:1minggu": "2026-03-24", "before:1bulan": "2026-02-28",
		"before:1w": "2026-03-24", "before:1mg": "2026-03-24", "before:1m": "2026-02-28", "before:1bl": "2026-02-28", "before:12m": "2025-03-31", "before:2025 before:2026": "2026-01-01",
	} {
		got, ok := filter.Parse(text).Day(filter.Before, today)
		if !ok || got.String() != want {
			t.Errorf("%s: %v %v, want %s", text, got, ok, want)
		}
	}
	if _, ok := filter.Parse("after:2026").Day(filter.Before, today); ok {
		t.Error("after is not before")
	}
}

func TestTheLastYesOrNoCounts(t *testing.T) {
	for text, want := range map[string]string{"": "nil", "applied:no": "false", "applied:no applied:yes": "true", "-applied:yes": "false"} {
		got := "nil"
		if has := filter.Parse(text).Has(filter.Applied); has != nil {
			got = fmt.Sprint(*has)
		}
		if got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}

func TestEveryKeyIsKnownInBothLanguages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		for _, key := range filter.Keys(lang) {
			if q := filter.Parse(key + ":2026"); len(q.Words) > 0 {
				t.Errorf("%s is a word: %+v", key, q)
			}
		}
	}
}

func FuzzAnyTextIsAFilter(f *testing.F) {
	for _, seed := range []string{`kind:advice by:"a b" -starred:yes x`, `"`, `by:"`, ":", "-:", "\xff:\xff", "before:9999m", "before:0000"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		q := filter.Parse(text)
		for _, field := range q.Fields {
			if field.Value == "" {
				t.Errorf("%+v", field)
			}
		}
		for _, w := range q.Words {
			if w == "" {
				t.Error("an empty word")
			}
		}
		q.Day(filter.Before, data.Date{Y: 2026, M: 2, D: 28})
	})
}

func TestAWordThatLooksLikeAFieldAndIsNoneIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"colour:red": "colour", "gaji colour:red": "colour", "-warna:biru": "warna",
		"kind:advice": "", "https://example.com/a": "", "10:30": "", "gaji": "", "colour:": "", ":x": "", "a b:": "",
	} {
		if got := filter.Parse(text).NoField(); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}
