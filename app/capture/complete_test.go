package capture

import (
	"strings"
	"testing"
)

// In these lines | is the cursor.
func TestCompletionOpensWhereANameIsTyped(t *testing.T) {
	for _, c := range []struct {
		text  string
		kind  MentionKind
		query string
		span  string
	}{
		{"@|", At, "", "@"},
		{"a @| b", At, "", "@"},
		{"! gaji @Sa|", At, "Sa", "@Sa"},
		{"+@Sa|", At, "Sa", "@Sa"},
		{"~@Sa|", At, "Sa", "@Sa"},
		{"@Sa|ri lalu", At, "Sa", "@Sari"},
		{"@Sari_|", At, "Sari ", "@Sari_"},
		{"@Sari_Wi|", At, "Sari Wi", "@Sari_Wi"},
		{`@"Sari Wi|`, At, "Sari Wi", `@"Sari Wi`},
		{`@"Sari Wi| lalu`, At, "Sari Wi", `@"Sari Wi`},
		{`@"Sari| Wijaya" lalu`, At, "Sari", `@"Sari Wijaya"`},
		{`@"Sa| dan @"Budi"`, At, "Sa", `@"Sa`},
		{"@“Sari Wi|", At, "Sari Wi", "@“Sari Wi"},
		{"#|", Hash, "", "#"},
		{"#fin|", Hash, "fin", "#fin"},
		{"##|", Tag, "", "##"},
		{"##pa|", Tag, "pa", "##pa"},
		{"(@Sa|)", At, "Sa", "@Sa"},
		{"@3M|", At, "3M", "@3M"},
	} {
		cursor := strings.Index(c.text, "|")
		text := strings.Replace(c.text, "|", "", 1)
		got, ok := CompletionAt(text, cursor)
		if !ok || got.Kind != c.kind || got.Query != c.query || text[got.Start:got.End] != c.span {
			t.Errorf("%s: %v %+v %q", c.text, ok, got, text[got.Start:got.End])
		}
	}
}

func TestCompletionStaysClosedElsewhere(t *testing.T) {
	for _, text := range []string{"|", "a|", "@Sari |", "@Sari,|", "@Sari, a|", `@"Sari Wijaya"|`, "name@ba|", "#1|", "@5|", "@10rb|", "C#|", "https://x.id/#fr|", "### |", `\@Sa|`, "|@Sari", "^jum|", "youtube/@ka|", "@types/no|", "@Sari's|", "#fff|", "#include|"} {
		cursor := strings.Index(text, "|")
		if c, ok := CompletionAt(strings.Replace(text, "|", "", 1), cursor); ok {
			t.Errorf("%s: %+v", text, c)
		}
	}
}

func TestAChosenNameIsPutIn(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"gaji @sa|", "Sari", "gaji @Sari |"},
		{"gaji @sa|", "Sari Wijaya", `gaji @"Sari Wijaya" |`},
		{"gaji @sa| lalu", "Sari Wijaya", `gaji @"Sari Wijaya" |lalu`},
		{"gaji @sa|ma lalu", "Sari", "gaji @Sari |lalu"},
		{"gaji @sa|, lalu", "Sari", "gaji @Sari|, lalu"},
		{`gaji @"sari wi|`, "Sari Wijaya", `gaji @"Sari Wijaya" |`},
		{"#fi|", "fintech", "#fintech |"},
		{"@sa|'s team", "Sari Wijaya", `@"Sari Wijaya"|'s team`},
		{"@sa|/@Budi", "Sari", "@Sari|/@Budi"},
		{"off:@sa|", "Sari", "off:@Sari |"},
		{"#ff|", "fff", `#"fff" |`},
		{"@t|", "types", "@types |"},
		{"#3|", "x", ""},
		{"#d|", "3D", `#"3D" |`},
		{"##pa|", "pasar", "##pasar |"},
		{"@p|", "PT. Maju", `@"PT. Maju" |`},
		{"@p|", "bank.id", "@bank.id |"},
		{"@p|", "Co.", `@"Co." |`},
		{"@p|", "A&B", `@"A&B" |`},
		{"@p|", `PT "Maju"`, `@'PT "Maju"' |`},
		{"@p|", "10rb", `@"10rb" |`},
	} {
		cursor := strings.Index(c.text, "|")
		text := strings.Replace(c.text, "|", "", 1)
		completing, ok := CompletionAt(text, cursor)
		if !ok {
			if c.want != "" {
				t.Errorf("%s: closed", c.text)
			}
			continue
		}
		got, at := Insert(text, completing, c.name)
		if got[:at]+"|"+got[at:] != c.want {
			t.Errorf("%s + %s: %s", c.text, c.name, got[:at]+"|"+got[at:])
		}
	}
}
