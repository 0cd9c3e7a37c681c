package capture

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// bits are what makes a line hard to read.
var bits = []string{
	"a", "Sari", "é", "1", "15", " ", "  ", "\n", "\t", "\u00a0", "!", "?", ">", "<", "+", "*", "~", "@", "#", "##", "^", `\`, `"`, "'", "“", "”", "’", "(", ")", ",", ".", ":", ";", "/", "-", "_", "&", "=", "–",
	"@Sari", `@"Sari Wijaya"`, "@Sari_W", "#fin", "##tag", "^jumat", "^1-12", "^foo", "^2026-12-01", "~a", "x.id/", "https://", "\xff", "\u0301", "1rb", "nya",
	"due:", "due:fri", "Tgl:1-12", "due:foo", "off:", "Rahasia:", "/@B", "/#c", "@types/node", "@a/b", "#fff", "#b2b", "#include", "<a>", "<a b", "*.", "+ve", "'s", "’s", "-nya", "www.", "h:1/", "Rp5", "![", "](", "|", "—",
}

func drawLine(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(bits), rapid.StringN(0, 3, -1)), 0, 12).Draw(t, "bits"), "")
}

// meaning is what a line must keep when it is written anew.
type meaning struct {
	Kind  Kind
	Text  string
	Off   bool
	Names string
	Due   string
}

func meaningOf(l Line) meaning {
	return meaning{l.Kind, l.Text, l.OffRecord, mentioned(l), l.Due.String()}
}

// checkLine says what is wrong with a line that was read from anything.
func checkLine(l Line) string {
	at := 0
	for _, s := range l.Spans {
		if s.Start < at || s.End <= s.Start || s.End > len(l.Raw) || s.Role == "" {
			return "spans out of order"
		}
		at = s.End
	}
	for _, m := range l.Mentions {
		if m.Start < 0 || m.End > len(l.Raw) || m.Start >= m.End || m.Name == "" || !strings.Contains(l.Text, m.shown()) {
			return "a mention is not where it says"
		}
	}
	for _, p := range l.Problems {
		if p.Start < 0 || p.End > len(l.Raw) || p.Start >= p.End {
			return "a problem is nowhere"
		}
	}
	again := Format(l)
	back := Parse(again, today)
	switch {
	case !utf8.ValidString(l.Raw) || !utf8.ValidString(l.Text):
		return "broken UTF-8"
	case l.Text != strings.Join(strings.Fields(l.Text), " "):
		return "untidy text"
	case !reflect.DeepEqual(meaningOf(back), meaningOf(l)):
		return "written anew as " + again + " it means something else"
	case Format(back) != again:
		return "written twice it differs: " + Format(back)
	}
	return ""
}

func TestAnyLineHasAMeaningAndCanBeWrittenAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := drawLine(t)
		if wrong := checkLine(Parse(raw, today)); wrong != "" {
			t.Fatalf("%q: %s\n%+v", raw, wrong, Parse(raw, today))
		}
		for _, l := range ParsePasted("x\n"+raw, today) {
			if wrong := checkLine(l); wrong != "" {
				t.Fatalf("pasted %q: %s\n%+v", raw, wrong, l)
			}
		}
	})
}

func TestAMarkIsNeverLeftInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"gaji", "@Sari", "~rahasia", "50%", "#fin"}), 1, 5).Draw(t, "words")
		mark := rapid.SampledFrom([]string{"!", "?", ">", "<", "+", "*"}).Draw(t, "mark")
		raw := rapid.SampledFrom([]string{"", " ", "~", "~ "}).Draw(t, "before") + mark + rapid.SampledFrom([]string{" ", "  ", " ~"}).Draw(t, "between") + strings.Join(words, " ")
		l := Parse(raw, today)
		if l.Kind.Mark() != mark || strings.HasPrefix(l.Text, mark) {
			t.Fatalf("%q: %s %q", raw, l.Kind, l.Text)
		}
	})
}

// letters are what carries the meaning of a text: no marks, no spaces, no
// quotes.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

func TestNothingTypedIsLostButMarksAndDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := Parse(drawLine(t), today)
		var kept strings.Builder
		at := 0
		for _, s := range l.Spans {
			if s.Role == RoleOffRecord && letters(l.Raw[s.Start:s.End]) != "" {
				return // its word may be text
			}
			if s.Role == RoleDate {
				kept.WriteString(l.Raw[at:s.Start])
				at = s.End
			}
		}
		kept.WriteString(l.Raw[at:])
		if got, want := letters(l.Text), letters(kept.String()); got != want {
			t.Fatalf("%q: %q is left, typed was %q", l.Raw, got, want)
		}
	})
}

func TestWordsWithoutSignsAreText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[\pL\d][\pL\d.,'’-]{0,8}`), 1, 8).Draw(t, "words")
		raw := strings.Join(words, " ")
		l := Parse(raw, today)
		if l.Kind != Note || l.Text != raw || l.OffRecord || len(l.Mentions)+len(l.Spans)+len(l.Problems) > 0 {
			t.Fatalf("%q: %+v", raw, l)
		}
		if _, ok := CompletionAt(raw, len(raw)); ok {
			t.Fatalf("%q offers names", raw)
		}
	})
}

func TestOffTheRecordStaysSoWhateverIsAddedBehind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := drawLine(t)
		if strings.ContainsAny(raw, `"'“”‘’„*`) { // an open quote or a closing * changes what stands before
			return
		}
		more := rapid.SampledFrom([]string{" lagi", " @Sari", " ^besok", " #fin"}).Draw(t, "more")
		if Parse(raw, today).OffRecord && !Parse(raw+more, today).OffRecord {
			t.Fatalf("%q lost it by %q", raw, more)
		}
	})
}

func TestCompletionNeverPanicsAndTakesTheNameIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := drawLine(t)
		c, ok := CompletionAt(text, rapid.IntRange(-1, len(text)+1).Draw(t, "cursor"))
		if !ok {
			return
		}
		if c.Start < 0 || c.End < c.Start || c.End > len(text) {
			t.Fatalf("%q: %+v", text, c)
		}
		name := rapid.SampledFrom([]string{"Sari", "Sari Wijaya", "3M", "C++", `PT "Maju" Jaya`, "Nur'aini", "Sdr. A."}).Draw(t, "name")
		got, cursor := Insert(text, c, name)
		if cursor < 0 || cursor > len(got) {
			t.Fatalf("%q: cursor %d", got, cursor)
		}
		if !strings.Contains("|"+mentioned(Parse(got, today))+"|", "|"+string(c.Kind)+name+"|") && utf8.ValidString(text) {
			t.Fatalf("%q + %q = %q: %s", text, name, got, mentioned(Parse(got, today)))
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, bit := range bits {
		f.Add(bit)
	}
	for _, line := range []string{
		`\@A @A/@B ##A \#A`, `^jumatx.id/"@Sari`, "@Sari_Wᛮ~", "a(^jumat)@Sari", "off: ^foo off: ! a", "<a,@\"b> c\"", "*a @\"b* c\"", "@Sari-'s",
	} {
		f.Add(line)
	}
	f.Add("~! gaji @\"Sari Wijaya\" #fintech ##pasar ^1-des (^jumat), lalu")
	f.Fuzz(func(t *testing.T, raw string) {
		if wrong := checkLine(Parse(raw, today)); wrong != "" {
			t.Errorf("%q: %s", raw, wrong)
		}
		for _, l := range ParsePasted(raw, today) {
			if wrong := checkLine(l); wrong != "" {
				t.Errorf("pasted %q: %s", raw, wrong)
			}
		}
		CompletionAt(raw, len(raw)/2)
		l := Parse(raw, today)
		PersonNamed(l, nil)
		if wrong := checkLine(l.Knowing(knows(func(_ MentionKind, name string) bool { return len(name)%2 == 0 }))); wrong != "" {
			t.Errorf("%q among known names: %s", raw, wrong)
		}
	})
}
