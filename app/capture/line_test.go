package capture

import (
	"strings"
	"testing"
	"time"

	"wawasan/data"
)

// today is a Wednesday.
var today = data.Date{Y: 2026, M: time.November, D: 25}

func mentioned(l Line) string {
	var all []string
	for _, m := range l.Mentions {
		all = append(all, string(m.Kind)+m.Name)
	}
	return strings.Join(all, "|")
}

func TestTheFirstCharacterDecidesTheKind(t *testing.T) {
	for _, c := range []struct {
		raw  string
		kind Kind
		text string
	}{
		{"catatan biasa", Note, "catatan biasa"},
		{"! gaji awal lebih kecil", Lesson, "gaji awal lebih kecil"},
		{"!gaji awal", Lesson, "gaji awal"},
		{"  !  gaji   awal ", Lesson, "gaji awal"},
		{"? siapa yang memutuskan", Gap, "siapa yang memutuskan"},
		{"> kirim CV", Mine, "kirim CV"},
		{"< kenalkan ke Budi", Theirs, "kenalkan ke Budi"},
		{"+ Sari Wijaya", Person, "Sari Wijaya"},
		{"* data lintas fungsi", Focus, "data lintas fungsi"},
		{"*data lintas fungsi", Focus, "data lintas fungsi"},
		{"!!! penting", Lesson, "penting"},
		{"?! kok bisa", Gap, "kok bisa"},
		{"!? kok bisa", Lesson, "kok bisa"},
		{"! ! dua kali", Lesson, "dua kali"},
		{"! > 50% margin", Lesson, "> 50% margin"},
		{"+ +62 812 345 Sari", Person, "+62 812 345 Sari"},
		{"! != sama", Lesson, "!= sama"},
		{"* *bold* teks", Focus, "*bold* teks"},
		{"\t! tab", Lesson, "tab"},
		{"\uFEFF! bom", Lesson, "bom"},
		// text, not marks
		{">50% margin", Note, ">50% margin"},
		{">= 5 orang", Note, ">= 5 orang"},
		{"<3 sekali", Note, "<3 sekali"},
		{"<= 5", Note, "<= 5"},
		{"<- balik", Note, "<- balik"},
		{"!= sama", Note, "!= sama"},
		{"+62 812 345", Note, "+62 812 345"},
		{"+/- 10 orang", Note, "+/- 10 orang"},
		{"*bold* teks", Note, "*bold* teks"},
		{"**bold** teks", Note, "**bold** teks"},
		{">_<", Note, ">_<"},
		{"*) kecuali", Note, "*) kecuali"},
		{"- butir", Note, "- butir"},
		{"apa? ya", Note, "apa? ya"},
		{"a?b", Note, "a?b"},
		{"# Judul", Note, "# Judul"},
		{`\! tanda seru`, Note, "! tanda seru"},
		{`\\server\share`, Note, `\\server\share`},
		{"<sari@bank.example> alamatnya", Note, "<sari@bank.example> alamatnya"},
		{"<https://bank.example/a> presentasinya", Note, "<https://bank.example/a> presentasinya"},
		{"<https://x.id/a,@b> presentasinya", Note, "<https://x.id/a,@b> presentasinya"},
		{"<div>", Note, "<div>"},
		{`<a href="x">teks</a>`, Note, `<a href="x">teks</a>`},
		{"<br /> baris", Note, "<br /> baris"},
		{"<!-- catatan -->", Note, "<!-- catatan -->"},
		{"*.csv tiap malam", Note, "*.csv tiap malam"},
		{"**/*.go", Note, "**/*.go"},
		{"*1 kecuali hari libur", Note, "*1 kecuali hari libur"},
		{"*_* capek", Note, "*_* capek"},
		{"+ve outlook", Note, "+ve outlook"},
		{"+VE, kata mereka", Note, "+VE, kata mereka"},
		{"+5% setahun", Note, "+5% setahun"},
		{"+$5 per orang", Note, "+$5 per orang"},
		{">€10 juta", Note, ">€10 juta"},
		{">Rp5 juta", Note, ">Rp5 juta"},
		{"<Rp.5 juta", Note, "<Rp.5 juta"},
		{">/dev/null", Note, ">/dev/null"},
		{"![logo](logo.png)", Note, "![logo](logo.png)"},
		// kinds that look like the exceptions
		{"<kenalkan ke Budi> katanya", Theirs, "kenalkan ke Budi> katanya"},
		{"< div", Theirs, "div"},
		{"+Vera Wang", Person, "Vera Wang"},
		{"+ve", Note, "+ve"},
		{"+vendor besar", Person, "vendor besar"},
		{"* .csv tiap malam", Focus, ".csv tiap malam"},
		{">Rp naik", Mine, "Rp naik"},
		{"![penting] gaji", Lesson, "[penting] gaji"},
		{"> 50% dari laporan", Mine, "50% dari laporan"},
		{"*fokus dan *lain", Focus, "fokus dan *lain"},
		{"+ 62 orang", Person, "62 orang"},
	} {
		l := Parse(c.raw, today)
		if l.Kind != c.kind || l.Text != c.text || len(l.Mentions) > 0 || l.OffRecord || len(l.Problems) > 0 {
			t.Errorf("%q: %s %q %v off=%v %v", c.raw, l.Kind, l.Text, l.Mentions, l.OffRecord, l.Problems)
		}
	}
}

func TestMarksAloneAreNothingToFile(t *testing.T) {
	for raw, kind := range map[string]Kind{"": Note, "  ": Note, "!": Lesson, "!!!": Lesson, "?": Gap, "? ": Gap, "?!": Gap, ">": Mine, "<": Theirs, "+": Person, "*": Focus, "***": Focus, "~": Note, "~!": Lesson, "! ~": Lesson, "^besok": Note, "! ^besok.": Lesson} {
		if l := Parse(raw, today); !l.Empty() || l.Kind != kind {
			t.Errorf("%q: %s %q", raw, l.Kind, l.Text)
		}
	}
	if Parse("a", today).Empty() || Parse("@Sari", today).Empty() {
		t.Error("a word is something to file")
	}
}

func TestTildeTakesALineOffTheRecord(t *testing.T) {
	for _, c := range []struct {
		raw  string
		kind Kind
		text string
		off  bool
	}{
		{"~! dia mau pindah", Lesson, "dia mau pindah", true},
		{"~ ! dia mau pindah", Lesson, "dia mau pindah", true},
		{"!~ dia mau pindah", Lesson, "dia mau pindah", true},
		{"! ~dia mau pindah", Lesson, "dia mau pindah", true},
		{"! ~! dia", Lesson, "dia", true},
		{"~dia mau pindah", Note, "dia mau pindah", true},
		{"~ dia mau pindah", Note, "dia mau pindah", true},
		{"dia ~mau pindah", Note, "dia mau pindah", true},
		{"dia (~mau) pindah", Note, "dia (mau) pindah", true},
		{"~~dia", Note, "dia", true},
		{"~@Sari pindah", Note, "@Sari pindah", true},
		{"gaji ~15 juta", Note, "gaji ~15 juta", true},
		{"5 ~ 10 orang", Note, "5 ~ 10 orang", true},
		{"iya ~", Note, "iya ~", true},
		{"simpan di ~/catatan", Note, "simpan di ~/catatan", false},
		{"https://x.id/~user", Note, "https://x.id/~user", false},
		{"a~b", Note, "a~b", false},
		{`\~dia`, Note, "~dia", false},
	} {
		l := Parse(c.raw, today)
		if l.Kind != c.kind || l.Text != c.text || l.OffRecord != c.off {
			t.Errorf("%q: %s %q off=%v", c.raw, l.Kind, l.Text, l.OffRecord)
		}
	}
}

func TestControlCharactersAndBrokenTextAreReadable(t *testing.T) {
	for raw, text := range map[string]string{
		"a\nb\r\nc\td": "a b c d",
		"a\x00b":       "a b",
		"a\u0085b":     "a b",
		"a\xffb":       "a\uFFFDb",
		"a\u00a0 b":    "a b",
	} {
		if l := Parse(raw, today); l.Text != text {
			t.Errorf("%q: %q", raw, l.Text)
		}
	}
}

func TestALineTellsWhatItsPartsMean(t *testing.T) {
	l := Parse("~! gaji @Sari #fintech ##pasar ^jumat ^foo", today)
	var got []string
	for _, s := range l.Spans {
		got = append(got, string(s.Role)+"="+l.Raw[s.Start:s.End])
	}
	if want := "offrecord=~ mark=! at=@Sari hash=#fintech tag=##pasar date=^jumat"; strings.Join(got, " ") != want {
		t.Errorf("%v", got)
	}
	if p := l.Problems; len(p) != 1 || p[0].Key != "capture.error.date" || p[0].Args[1] != "^foo" || l.Raw[p[0].Start:p[0].End] != "^foo" {
		t.Errorf("%+v", p)
	}
}

func TestTextThatIsNotUTF8IsTold(t *testing.T) {
	for _, raw := range []string{"! caf\xe9", "\xff", "@S\xffri"} {
		l := Parse(raw, today)
		if len(l.Problems) != 1 || l.Problems[0].Key != "capture.error.bytes" || !strings.HasPrefix(l.Raw[l.Problems[0].Start:], "\uFFFD") {
			t.Errorf("%q: %+v", raw, l.Problems)
		}
	}
	if l := Parse("! caf\uFFFD", today); len(l.Problems) > 0 {
		t.Errorf("the sign itself is a letter like any other: %+v", l.Problems)
	}
}

// Reading must not grow with the square of the length: then these lines would outlast the test's patience.
func TestALongLineOfAnythingIsRead(t *testing.T) {
	for _, part := range []string{"a ", `@"`, "@'! ", "~", "*a ", "@a_", `\`, "^1-", "x.id,", "@a ", "(", "! ", "> ", "off: ", "due:a ", "(due:1-", "h:1", "@a/", "@a's ", "#fff ", "<a", "[a", "a/", "'s"} {
		raw := strings.Repeat(part, 1<<18/len(part))
		if wrong := checkLine(Parse(raw, today)); wrong != "" {
			t.Errorf("%q…: %.200s", part, wrong)
		}
		CompletionAt(raw, len(raw))
		PersonNamed(Parse(raw, today).Knowing(known("@a", "@a a")), known())
		ParsePasted("a\n"+raw, today)
	}
}
