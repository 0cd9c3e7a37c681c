package figure_test

import (
	"bytes"
	"encoding/xml"
	"strings"
	"testing"

	"wawasan/app/figure"
	"wawasan/data/datatest"
)

// drawing returns the elements of a picture, with their attributes' names, and
// what it says.
func drawing(t *testing.T, raw []byte) (elements, said string) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(raw)); ; {
		token, err := d.Token()
		if token == nil {
			return elements, said
		}
		if err != nil {
			t.Fatalf("%v in %s", err, raw)
		}
		switch token := token.(type) {
		case xml.StartElement:
			elements += "<" + token.Name.Local
			for _, a := range token.Attr {
				elements += " " + a.Name.Local
			}
		case xml.CharData:
			said += string(token)
		case xml.EndElement:
		default:
			t.Errorf("a %T in %s", token, raw)
		}
	}
}

func TestAPictureHasTheSameElementsWhateverItSays(t *testing.T) {
	of := func(text string) []byte {
		var b bytes.Buffer
		f := figure.Bars(figure.BarsData{Title: text, Sentence: text, Bars: []figure.Bar{{Label: text, Value: text, Size: 1}}}, 300, 60)
		if err := f.SVG(&b, palette); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	want, _ := drawing(t, of("Sari"))
	for _, text := range datatest.Hostile {
		raw := of(text)
		elements, said := drawing(t, raw)
		if elements != want && strings.Contains(text, "Sari") && len(text) < 100 {
			t.Errorf("%q makes the elements %s, not %s", text, elements, want)
		}
		for _, bad := range []string{"<script", "<img", "\x1b", "\u009b", "\u202e", "\x00", "javascript:alert('Sari')</script"} {
			if bytes.Contains(raw, []byte(bad)) {
				t.Errorf("%q is drawn with %q", text, bad)
			}
		}
		if strings.Contains(text, "Sari") && !strings.Contains(said, "Sari") {
			t.Errorf("%q lost its word: %q", text, said)
		}
	}
}
