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

var grammars = []filter.Grammar{filter.Lessons, filter.People, filter.Interviews}

func TestEveryExampleOfAFieldMeansSomething(t *testing.T) {
	for _, grammar := range grammars {
		for _, lang := range []string{"id", "en"} {
			for n, key := range grammar.Keys(lang) {
				english := filter.Key(grammar.Keys("en")[n])
				examples := filter.Examples(english, lang)
				if english.Free() != (len(examples) == 0) {
					t.Errorf("%s: %v", key, examples)
				}
				for _, value := range append(examples, "x") {
					if value == "x" && !english.Free() {
						continue
					}
					if q := grammar.Parse(key + ":" + value); len(q.Fields) != 1 || q.Fields[0].Key != english {
						t.Errorf("%s:%s is %s", key, value, said(q))
					}
				}
			}
		}
	}
}

func TestWhatAValueMeansIsWhatIsKept(t *testing.T) {
	for key, kept := range map[filter.Key][]string{
		filter.Stage: names(data.Stages), filter.Purpose: names(data.Purposes),
		filter.Level: {"lower", "same", "higher"}, filter.Tie: {"mentor", "warm", "light", "dormant", "own"},
		filter.Mentor: {"candidate", "asked", "mentor", "past"}, filter.Medium: {"video", "phone", "in_person"},
	} {
		meant := map[string]bool{}
		for _, lang := range []string{"id", "en"} {
			for _, example := range filter.Examples(key, lang) {
				q := filter.People.Parse(string(key) + ":" + example)
				if len(q.Fields) == 0 {
					q = filter.Interviews.Parse(string(key) + ":" + example)
				}
				meant[q.Fields[0].Value] = true
			}
		}
		delete(meant, filter.None)
		for _, value := range kept {
			if !meant[value] {
				t.Errorf("nothing asks for %s:%s", key, value)
			}
			delete(meant, value)
		}
		if len(meant) > 0 {
			t.Errorf("%s takes %v, which is nowhere", key, meant)
		}
	}
}

func names[T ~string](all []T) []string {
	var out []string
	for _, one := range all {
		out = append(out, string(one))
	}
	return out
}

func TestAFilterOfPeopleIsReadAlikeInBothLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"company:bank": "<company bank>", "perusahaan:\"Bank Mandiri\"": "<company Bank Mandiri>", "function:finance": "<function finance>", "fungsi:keuangan": "<function keuangan>",
		"level:higher": "<level higher>", "jenjang:atas": "<level higher>", "-jenjang:setara": "<-level same>", "level:none": "<level none>", "level:boss": "wrong level:boss",
		"place:\"job fair\"": "<place job fair>", "tempat:bandung": "<place bandung>", "tie:warm": "<tie warm>", "hubungan:dekat": "<tie warm>", "hubungan:jarang": "<tie dormant>",
		"met:never": "<met no>", "bertemu:belum": "<met no>", "met:yes": "<met yes>", "-met:never": "<-met no>", "met:x": "wrong met:x",
		"last:>1y": "<last >1y>", "terakhir:>1tahun": "<last >1tahun>", "last:<3m": "<last <3m>", "last:1y": "wrong last:1y", "last:>": "wrong last:>", "last:>1": "wrong last:>1", "LAST:>1Y": "<last >1y>",
		"known-by:sari": "<known-by sari>", "kenal-lewat:sari": "<known-by sari>", "-known-by:\"Sari W\"": "<-known-by Sari W>",
		"stage:scheduled": "<stage scheduled>", "tahap:terjadwal": "<stage scheduled>", "tahap:dit": "wrong tahap:dit", "stage:no-answer": "<stage no_answer>",
		"tag:alumni": "<tag alumni>", "label:alumni": "<tag alumni>", "starred:yes": "<starred yes>", "bintang:ya": "<starred yes>", "mentor:calon": "<mentor candidate>",
		"kind:advice": "kind:advice", "ratna company:bank": "ratna <company bank>",
	} {
		want = strings.Replace(strings.Replace(want, "wrong tahap", "wrong stage", 1), "wrong kenal-lewat", "wrong known-by", 1)
		if got := said(filter.People.Parse(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestATimeSinceIsCountedBackFromToday(t *testing.T) {
	today := data.Date{Y: 2026, M: 3, D: 31}
	for text, want := range map[string]string{
		"last:>1y": "before 2025-03-31", "last:<1m": "within 2026-02-28", "terakhir:<2minggu": "within 2026-03-17", "-last:>10d": "not before 2026-03-21",
		"last:>3m last:<1th": "before 2025-12-31, within 2025-03-31", "": "",
	} {
		var got []string
		for _, s := range filter.People.Parse(text).Spans(filter.Last, today) {
			word := "before "
			if s.Within {
				word = "within "
			}
			if s.Not {
				word = "not " + word
			}
			got = append(got, word+s.Day.String())
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: %v, want %s", text, got, want)
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
		if got := said(filter.Lessons.Parse(text)); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") {
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
		got, ok := filter.Lessons.Parse(text).Day(filter.Before, today)
		if !ok || got.String() != want {
			t.Errorf("%s: %v %v, want %s", text, got, ok, want)
		}
	}
	if _, ok := filter.Lessons.Parse("after:2026").Day(filter.Before, today); ok {
		t.Error("after is not before")
	}
}

func TestTheLastYesOrNoCounts(t *testing.T) {
	for text, want := range map[string]string{"": "nil", "applied:no": "false", "applied:no applied:yes": "true", "-applied:yes": "false"} {
		got := "nil"
		if has := filter.Lessons.Parse(text).Has(filter.Applied); has != nil {
			got = fmt.Sprint(*has)
		}
		if got != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}

func TestEveryKeyIsKnownInBothLanguages(t *testing.T) {
	for _, grammar := range grammars {
		seen := map[string]bool{}
		for _, lang := range []string{"id", "en"} {
			for n, key := range grammar.Keys(lang) {
				q := grammar.Parse(key + ":2026")
				if len(q.Words) > 0 {
					t.Errorf("%s is a word: %+v", key, q)
				}
				if seen[key] && key != grammar.Keys("id")[n] {
					t.Errorf("%s is two fields", key)
				}
				seen[key] = true
			}
		}
	}
}

func FuzzAnyTextIsAFilter(f *testing.F) {
	for _, seed := range []string{`kind:advice by:"a b" -starred:yes x`, `"`, `by:"`, ":", "-:", "\xff:\xff", "before:9999m", "before:0000", "last:>9999y", "last:< 1 m", `-known-by:"a`, "stage:x"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, grammar := range grammars {
			q := grammar.Parse(text)
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
			today := data.Date{Y: 2026, M: 2, D: 28}
			q.Day(filter.Before, today)
			if len(q.Spans(filter.Last, today)) != len(q.Values(filter.Last)) {
				t.Errorf("%q: a time is lost", text)
			}
		}
	})
}

func TestAWordThatLooksLikeAFieldAndIsNoneIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"colour:red": "colour", "gaji colour:red": "colour", "-warna:biru": "warna",
		"kind:advice": "", "https://example.com/a": "", "10:30": "", "gaji": "", "colour:": "", ":x": "", "a b:": "",
	} {
		if got := filter.Lessons.Parse(text).NoField(); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}
