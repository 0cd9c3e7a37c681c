package outreach

import (
	"net/url"
	"strings"
	"testing"

	"wawasan/data/datatest"
)

func TestNothingInAMessageIsAnotherHeaderOrAnotherAddressee(t *testing.T) {
	for _, text := range datatest.Hostile {
		got, long := Mailto(text, text, text)
		u, err := url.Parse(got)
		if err != nil || u.Scheme != "mailto" {
			t.Fatalf("%q: %s, %v", text, got, err)
		}
		to, rest, _ := strings.Cut(u.Opaque, "?")
		if rest != "" || strings.ContainsAny(to, ",;&?#\r\n") {
			t.Errorf("%q is written to %q", text, to)
		}
		for _, bad := range []string{"%0A", "%0D", "%00", "%1B", "%C2%9B", "%E2%80%AE", "%FF"} {
			if strings.Contains(to, bad) {
				t.Errorf("%q is written to %q", text, to)
			}
		}
		q, err := url.ParseQuery(u.RawQuery)
		if err != nil || strings.ContainsAny(q.Get("subject"), "\r\n\x00\x1b") || u.Fragment != "" {
			t.Errorf("%q: %v %v", text, q, err)
		}
		for name := range q {
			if name != "subject" && name != "body" {
				t.Errorf("%q has the header %q", text, name)
			}
		}
		if !long && strings.Contains(text, "Sari") && !strings.Contains(q.Get("subject")+q.Get("body"), "Sari") {
			t.Errorf("%q lost its word: %s", text, got)
		}
	}
}
