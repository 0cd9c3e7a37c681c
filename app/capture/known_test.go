package capture

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// names are known names, folded, with their kinds of mention before them.
type names map[string]bool

func known(list ...string) names {
	n := names{}
	for _, name := range list {
		n[data.Fold(name)] = true
	}
	return n
}

func (n names) Knows(kind MentionKind, name string) bool { return n[data.Fold(string(kind)+name)] }

func TestTheLongestKnownNameIsMeant(t *testing.T) {
	all := known("#Climate tech", "#Climate", "@Sari", "@Sari Wijaya", "@Budi Santoso", "@Johnson & Johnson", "@PT Maju, Tbk.", "@Sari Wijaya (Bank Maju)", "##ide gila", "@McDonald's", "@Nur-nya", "@José Peña")
	for _, c := range []struct{ raw, names string }{
		{"#Climate tech pays 20% less", "#Climate tech"},
		{"#climate   TECH, pays", "#climate TECH"},
		{"season #Climate tech", "#Climate tech"},
		{"(#Climate tech) pays", "#Climate tech"},
		{"#Climate tech's rules changed", "#Climate tech"},
		{"#climate change", "#climate"},
		{"#Climate technology", "#Climate"},
		{"@Sari Wijaya bilang", "@Sari Wijaya"},
		{"@Sari Wijaya's team", "@Sari Wijaya"},
		{"@Sari Wijaya-nya", "@Sari Wijaya"},
		{"@Sari Kusuma bilang", "@Sari"},
		{"@Sari, Wijaya", "@Sari"},
		{"@Sari_Wijaya bilang", "@Sari Wijaya"},
		{"@Budi Santoso dan @Sari Wijaya.", "@Budi Santoso|@Sari Wijaya"},
		{"@Budi bilang", "@Budi"},
		{"@Jose Pena bilang", "@Jose Pena"},
		{"@Sari ~Wijaya", "@Sari"},
		{"@Sari off: Wijaya", "@Sari"},
		{"@Sari ^jumat Wijaya", "@Sari"},
		{`@"Sari" Wijaya`, "@Sari"},
		{"@Sari Wijaya (Bank Maju) bilang", "@Sari Wijaya (Bank Maju)"},
		{"@Sari Wijaya (Bank Lain) bilang", "@Sari Wijaya"},
		{"@Johnson & Johnson besar", "@Johnson & Johnson"},
		{"@PT Maju, Tbk. besar", "@PT Maju, Tbk."},
		{"##ide gila sekali, #ide gila", "##ide gila|#ide"},
		{"@McDonald's besar", "@McDonald's"},
		{"@McDonald’s besar", "@McDonald’s"},
		{"@Nur-nya besar", "@Nur-nya"},
		{"@Rina's team", "@Rina"},
	} {
		plain := Parse(c.raw, today)
		l := plain.Knowing(all)
		if mentioned(l) != c.names || l.Text != plain.Text {
			t.Errorf("%q: %s %q", c.raw, mentioned(l), l.Text)
		}
		for i, m := range l.Mentions {
			if got := l.Text[m.At:]; !strings.HasPrefix(got, m.shown()) {
				t.Errorf("%q: %s does not stand at %q", c.raw, m.shown(), got)
			}
			if !reflect.DeepEqual(spanAt(l, m.Start), Span{m.Start, m.End, roleOfMention[m.Kind]}) {
				t.Errorf("%q: spans %+v, mention %d %+v", c.raw, l.Spans, i, m)
			}
		}
	}
}

func spanAt(l Line, start int) Span {
	for _, s := range l.Spans {
		if s.Start == start {
			return s
		}
	}
	return Span{}
}

func TestTheLongestNameThereMayBeIsReadBackFromItsQuotes(t *testing.T) {
	first := strings.Repeat("n", longestName/2)
	for _, quotes := range []string{`"`, "'", "“", "’"} {
		name := first + " " + strings.Repeat("w", longestName-len(first)-1)
		l := Parse("#"+name+" besar", today).Knowing(known("#" + name))
		if got := mentioned(l); got != "#"+name {
			t.Fatalf("%d bytes are read as %q", len(name), got)
		}
		if wrong := checkLine(l); wrong != "" {
			t.Error(wrong)
		}
		if got := mentioned(Parse("#"+quotes+name+quotes, today)); got != "#"+name {
			t.Errorf("in %s: %q", quotes, got)
		}
		if got := mentioned(Parse("#"+quotes+name+"x"+quotes, today)); got != "" {
			t.Errorf("a byte more in %s: %q", quotes, got)
		}
	}
}

func TestALineThatNamesNothingKnownStaysAsItIs(t *testing.T) {
	for _, raw := range []string{"", "! gaji", "@Sari's team #Climate tech", `@"Sari`} {
		l := Parse(raw, today)
		if got := l.Knowing(known()); !reflect.DeepEqual(got, l) {
			t.Errorf("%q: %+v", raw, got)
		}
		if got := l.Knowing(nil); !reflect.DeepEqual(got, l) {
			t.Errorf("%q: %+v", raw, got)
		}
	}
}

func TestKnownNamesChangeWhatIsMeantAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plain := Parse(drawLine(t), today)
		some := rapid.Uint64().Draw(t, "known")
		var asked uint64
		l := plain.Knowing(knows(func(MentionKind, string) bool {
			asked++
			return some>>(asked%64)&1 == 1
		}))
		if l.Text != plain.Text || l.OffRecord != plain.OffRecord || l.Due != plain.Due || len(l.Mentions) != len(plain.Mentions) || len(l.Spans) != len(plain.Spans) {
			t.Fatalf("%q: %+v, was %+v", plain.Raw, l, plain)
		}
		if wrong := checkLine(l); wrong != "" {
			t.Fatalf("%q: %s\n%+v", plain.Raw, wrong, l)
		}
	})
}

type knows func(MentionKind, string) bool

func (k knows) Knows(kind MentionKind, name string) bool { return k(kind, name) }
