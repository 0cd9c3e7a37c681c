package capture

import (
	"slices"
	"strings"
	"testing"
)

func TestPastedLinesBecomeLines(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       string
	}{
		{"lines", "satu\n! dua\r\n\r\n? tiga\n", "note:satu|lesson:dua|gap:tiga"},
		{"bullets", "- satu\n* dua\n• tiga\n  - empat\n•\tlima", "plain:satu|plain:dua|plain:tiga|plain:empat|plain:lima"},
		{"quotes", "> satu\n> > dua\n>> tiga\n> - empat\n> > * lima", "plain:satu|plain:dua|plain:tiga|plain:empat|plain:lima"},
		{"a mark behind a bullet is text", "- ! satu\n> ? dua", "plain:! satu|plain:? dua"},
		{"marks without a space stay marks", "*fokus\n>kirim\n+Sari", "focus:fokus|mine:kirim|person:Sari"},
		{"empty bullets are blank", "- \n>\n* \n> -\nsatu\n-", "note:satu"},
		{"one line is typed", "> kirim CV", "mine:kirim CV"},
		{"one line with a break behind it too", "* fokus\n", "focus:fokus"},
		{"nothing", " \n\t\r\n", ""},
		{"marks alone are notes", "satu\n+\n!!\n- ~\n^besok\ndua", "note:satu|plain:+|plain:!!|plain:~|plain:^besok|note:dua"},
		{"a quoted promise stays a note", "> saya kirim ^jumat\n! dua", "plain:saya kirim|lesson:dua"},
		{"a dash inside is text", "a - b\n-5 orang", "note:a - b|note:-5 orang"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, l := range ParsePasted(c.text, today) {
				kind := string(l.Kind)
				if l.Plain {
					kind = "plain"
				}
				got = append(got, kind+":"+l.Text)
			}
			if strings.Join(got, "|") != c.want {
				t.Errorf("%q: %v", c.text, got)
			}
		})
	}
}

func TestAPastedNoteKeepsItsNamesAndDay(t *testing.T) {
	l := ParsePasted("- kirim ke @Sari ^1-des ~rahasia\n- lain", today)[0]
	if l.Kind != Note || mentioned(l) != "@Sari" || l.Due.String() != "2026-12-01" || !l.OffRecord || l.Text != "kirim ke @Sari rahasia" {
		t.Errorf("%+v", l)
	}
}

func TestAPastedLineKnowsItsNumber(t *testing.T) {
	lines := ParsePasted("\nsatu\r\n\r\n- \rdua ^foo\u2028tiga", today)
	var got []int
	for _, l := range lines {
		got = append(got, l.Number)
	}
	if !slices.Equal(got, []int{2, 5, 6}) || len(lines[1].Problems) != 1 {
		t.Errorf("%v %+v", got, lines)
	}
	if l := ParsePasted("satu\n", today)[0]; l.Number != 0 {
		t.Errorf("one line is as if typed: %+v", l)
	}
}

func TestAPastedMarkAloneKeepsItsSecret(t *testing.T) {
	if l := ParsePasted("satu\n~ ^besok", today)[1]; l.Text != "~ ^besok" || !l.OffRecord || !l.Due.IsZero() {
		t.Errorf("%+v", l)
	}
}
