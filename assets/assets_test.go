package assets

import (
	"encoding/json"
	"encoding/xml"
	"io/fs"
	"strings"
	"testing"
)

func TestTheToolkitsWordsAreAllTranslated(t *testing.T) {
	read := func(code string) map[string]any {
		raw, err := FyneWords.ReadFile("fyne/" + code + ".json")
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]any{}
		if err := json.Unmarshal(raw, &words); err != nil {
			t.Fatal(err)
		}
		return words
	}
	en, id := read("en"), read("id")
	for key := range en {
		if id[key] == nil {
			t.Errorf("id lacks %q", key)
		}
	}
	if len(id) != len(en) {
		t.Errorf("id has %d words, en %d", len(id), len(en))
	}
}

func TestEveryMarkIsADrawingThatCanBeTinted(t *testing.T) {
	files, err := fs.Glob(Marks, "icon/marks/*.svg")
	if err != nil || len(files) < 13 {
		t.Fatalf("%d marks, %v", len(files), err)
	}
	for _, name := range files {
		raw, _ := Marks.ReadFile(name)
		if err := xml.Unmarshal(raw, new(struct{})); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if !strings.Contains(string(raw), "currentColor") || strings.Contains(string(raw), "#") {
			t.Errorf("%s has a colour of its own", name)
		}
	}
}

func TestFontsAndIconShipInside(t *testing.T) {
	for name, raw := range map[string][]byte{
		"regular": FontRegular, "bold": FontBold, "italic": FontItalic, "bold italic": FontBoldItalic,
	} {
		if !strings.HasPrefix(string(raw), "OTTO") {
			t.Errorf("the %s font is no OpenType font", name)
		}
	}
	if !strings.HasPrefix(string(IconPNG), "\x89PNG") || !strings.Contains(string(IconSVG), "<svg") {
		t.Error("the icon is no picture")
	}
}
