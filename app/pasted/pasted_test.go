package pasted

import (
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// paste is one text of the corpus with what is to be read from it.
type paste struct {
	text string
	want Card
}

func corpus(t testing.TB) []paste {
	t.Helper()
	raw, err := os.ReadFile("testdata/pastes.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []paste
	for _, part := range strings.Split(string(raw), "===\n")[1:] {
		text, values, ok := strings.Cut(part, "\n~~~\n")
		if !ok {
			continue
		}
		p := paste{text: text}
		for _, line := range strings.Split(strings.TrimSpace(values), "\n") {
			key, value, _ := strings.Cut(line, ": ")
			if field := fieldOf(&p.want, key); field != nil {
				*field = value
			}
		}
		all = append(all, p)
	}
	if len(all) < 60 {
		t.Fatalf("only %d pastes", len(all))
	}
	return all
}

func fieldOf(c *Card, key string) *string {
	return map[string]*string{
		"name": &c.Name, "title": &c.Title, "company": &c.Company, "email": &c.Email, "phone": &c.Phone, "link": &c.Link, "school": &c.School, "place": &c.Place,
	}[key]
}

func TestWhatPeoplePasteIsReadAsAPersonWould(t *testing.T) {
	for _, p := range corpus(t) {
		got := Read(p.text)
		got.Rest = ""
		if got != p.want {
			t.Errorf("%s\n got %+v\nwant %+v", p.text, got, p.want)
		}
	}
}

func TestALineOfWhatNobodySeesIsNoPlace(t *testing.T) { mustStand(t, "\u00ad A@A") }

func TestNothingIsInvented(t *testing.T) {
	for _, p := range corpus(t) {
		mustStand(t, p.text)
	}
	lines := []string{}
	for _, p := range corpus(t) {
		lines = append(lines, strings.Split(p.text, "\n")...)
	}
	rapid.Check(t, func(rt *rapid.T) {
		mustStand(rt, strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(lines), rapid.String()), 0, 12).Draw(rt, "lines"), "\n"))
	})
}

// mustStand fails for a value that does not stand in the text, blanks and what
// nobody sees aside.
func mustStand(t interface{ Fatalf(string, ...any) }, text string) {
	plain := func(s string) string { return strings.Join(strings.Fields(shown(s)), " ") }
	c := Read(text)
	for _, value := range []string{c.Name, c.Title, c.Company, c.Email, c.Phone, c.Link, c.School, c.Place} {
		if !strings.Contains(plain(text), plain(value)) {
			t.Fatalf("%q does not stand in\n%s", value, text)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, p := range corpus(f) {
		f.Add(p.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !strings.HasPrefix(strings.ToUpper(strings.TrimSpace(text)), "BEGIN:VCARD") {
			mustStand(t, text)
		}
	})
}
