package capture

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestADayIsSpelledWithoutADeadKey(t *testing.T) {
	for _, c := range []struct{ raw, text, due string }{
		{"> kirim CV due:fri", "kirim CV", "2026-11-27"},
		{"> kirim CV tgl:jumat.", "kirim CV.", "2026-11-27"},
		{"> kirim CV (Tgl:1/12) ke Budi", "kirim CV ke Budi", "2026-12-01"},
		{"DUE:2026-12-01, kirim CV", "kirim CV", "2026-12-01"},
		{"> kirim due:+3d", "kirim", "2026-11-28"},
		{"> kirim tgl:+2minggu", "kirim", "2026-12-09"},
		// text
		{"> kirim due: jumat", "kirim due: jumat", ""},
		{"rapat tgl: 12 Mei", "rapat tgl: 12 Mei", ""},
		{"past-due:fri overdue:fri", "past-due:fri overdue:fri", ""},
		{"a,due:fri x/due:fri", "a,due:fri x/due:fri", ""},
		{`\due:fri \Tgl:besok`, "due:fri Tgl:besok", ""},
		{"due: tgl:", "due: tgl:", ""},
	} {
		l := Parse(c.raw, today)
		if l.Text != c.text || l.Due.String() != c.due || len(l.Problems) > 0 {
			t.Errorf("%q: %q %v %v", c.raw, l.Text, l.Due, l.Problems)
		}
	}
	for raw, key := range map[string]string{"due:foo": "capture.error.date", "tgl:32-13": "capture.error.date", "due:+2h": "capture.error.hours", "^jumat due:senin": "capture.error.two_dates", "tgl:1/12/1999": "capture.error.past"} {
		if l := Parse("> kirim "+raw, today); len(l.Problems) != 1 || l.Problems[0].Key != key {
			t.Errorf("%q: %q %v", raw, l.Text, l.Problems)
		}
	}
}

func TestOffTheRecordIsSpelledWithoutADeadKey(t *testing.T) {
	for _, c := range []struct {
		raw  string
		kind Kind
		text string
		off  bool
	}{
		{"off: dia mau pindah", Note, "dia mau pindah", true},
		{"rahasia: dia mau pindah", Note, "dia mau pindah", true},
		{"Rahasia:dia mau pindah", Note, "dia mau pindah", true},
		{"off: ! dia mau pindah", Lesson, "dia mau pindah", true},
		{"OFF:!dia mau pindah", Lesson, "dia mau pindah", true},
		{"! off: dia mau pindah", Lesson, "dia mau pindah", true},
		{"! rahasia: ~ dia mau pindah", Lesson, "dia mau pindah", true},
		{"+ off: Sari", Person, "Sari", true},
		{"off:@Sari pindah", Note, "@Sari pindah", true},
		{"off:", Note, "", true},
		// a word of the text may be meant: it stays, and so does the secret
		{"dia mau pindah off: soon", Note, "dia mau pindah off: soon", true},
		{"dia mau pindah, ini rahasia: jangan disebut", Note, "dia mau pindah, ini rahasia: jangan disebut", true},
		{"dia mau pindah off:", Note, "dia mau pindah off:", true},
		// text
		{"on/off: saklar", Note, "on/off: saklar", false},
		{"kick-off: Senin, kick–off: Selasa", Note, "kick-off: Senin, kick–off: Selasa", false},
		{"off the record, off", Note, "off the record, off", false},
		{"rahasia dagang", Note, "rahasia dagang", false},
		{`\off: saklar`, Note, "off: saklar", false},
		{`saklar \off: mati`, Note, "saklar off: mati", false},
	} {
		l := Parse(c.raw, today)
		if l.Kind != c.kind || l.Text != c.text || l.OffRecord != c.off {
			t.Errorf("%q: %s %q off=%v", c.raw, l.Kind, l.Text, l.OffRecord)
		}
	}
}

func TestSpelledMarksHaveSpans(t *testing.T) {
	l := Parse("off: ! gaji @Sari due:jumat rahasia: ya", today)
	var got []string
	for _, s := range l.Spans {
		got = append(got, string(s.Role)+"="+l.Raw[s.Start:s.End])
	}
	if want := "offrecord=off: mark=! at=@Sari date=due:jumat offrecord=rahasia:"; strings.Join(got, " ") != want {
		t.Errorf("%v", got)
	}
}

// Whatever is written with a sign can be written with its word.
func TestASpelledMarkMeansWhatItsSignDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"gaji", "@Sari", "#fin", "lagi,", "(a)"}), 1, 4).Draw(t, "text"), " ")
		mark := rapid.SampledFrom([]string{"", "! ", ">", "+ "}).Draw(t, "mark")
		day := rapid.SampledFrom([]string{"jumat", "1-12", "+3d", "next-week", "2026-12-01"}).Draw(t, "day")
		word := rapid.SampledFrom([]string{"due:", "tgl:", "Due:"}).Draw(t, "word")
		secret := rapid.SampledFrom([]string{"off:", "rahasia: ", "Off: "}).Draw(t, "secret")
		signs, spelled := Parse("~"+mark+text+" ^"+day, today), Parse(secret+mark+text+" "+word+day, today)
		if meaningOf(signs) != meaningOf(spelled) {
			t.Fatalf("%+v\n%+v", signs, spelled)
		}
	})
}

// What is edited is written anew with signs: it must mean what was typed.
func TestWhatWasSpelledMeansTheSameWhenItIsWrittenBack(t *testing.T) {
	for _, raw := range []string{
		"> kirim CV due:fri", "> kirim CV @Sari_Wijaya #fintech tgl:1-12", "off: dia mau pindah", "rahasia: ! gaji naik @Sari tgl:+3d",
		"+ off: Rina Marlina, kepala risiko", "dia mau pindah off: soon", "ini rahasia: jangan disebut due:besok", `\off: saklar`, `\due:fri`,
		`off: \off: saklar`, "< kenalkan tgl:3", "? siapa due:next-week", "* bidang off: ya",
	} {
		typed := Parse(raw, today)
		written := Format(typed)
		read := Parse(written, today.AddDays(40))
		if meaningOf(read) != meaningOf(typed) || len(read.Problems) > 0 {
			t.Errorf("%q is written as %q: %+v, not %+v", raw, written, meaningOf(read), meaningOf(typed))
		}
		if again := Format(read); again != written {
			t.Errorf("%q is written as %q and then as %q", raw, written, again)
		}
	}
}
