package cli_test

import (
	"os"
	"path/filepath"
	"testing"
)

func TestThePreviewOfAnAddressBookIsTheGoldenOneInBothLanguages(t *testing.T) {
	book := filepath.Join("..", "interchange", "testdata", "mixed.vcf")
	for _, lang := range []string{"id", "en"} {
		l := newLine(t)
		l.lang = lang
		got := l.do("import", "--preview", book)
		golden := filepath.Join("testdata", "cards-"+lang+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: is\n%s\ninstead of\n%s", lang, got, want)
		}
		l.do("import", book)
		if again := l.one("import", "--preview", book); again["new"] != 0.0 || again["changed"] != 0.0 || again["same"] != 5.0 {
			t.Errorf("%s: a second time it is %v", lang, again)
		}
		l.do("undo")
		if undone := l.one("import", "--preview", book); undone["new"] != 5.0 {
			t.Errorf("%s: undone it is %v", lang, undone)
		}
	}
}
