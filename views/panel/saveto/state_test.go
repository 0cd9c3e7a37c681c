package saveto

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data/datatest"
)

var (
	paper = []Format{{"pdf", "PDF"}, {"html", "HTML"}, {"md", "Markdown"}}
	brief = Question{Names: []string{"brief-Sari"}, Formats: paper}
	maps  = Question{Names: []string{"Fit", "Voices", "fit"}, Folder: "charts", Formats: []Format{{"png", "PNG"}, {"svg", "SVG"}}}
)

// home makes a home with some folders and returns its place.
func home(t *testing.T, folders ...string) Place {
	t.Helper()
	dir := datatest.Home(t)
	for _, name := range folders {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return Find()
}

func TestTheFolderOfDocumentsIsProposedInEitherLanguageElseDownloadsElseTheHome(t *testing.T) {
	for _, c := range []struct {
		has  []string
		want string
	}{
		{[]string{"Downloads", "Documents"}, "Documents"},
		{[]string{"Unduhan", "Dokumen"}, "Dokumen"},
		{[]string{"Downloads"}, "Downloads"},
		{[]string{"Unduhan"}, "Unduhan"},
		{nil, "."},
	} {
		at := home(t, c.has...)
		if at.Folder != filepath.Join(at.Home, c.want) {
			t.Errorf("with %v it is %s", c.has, at.Folder)
		}
	}
}

func TestEachFormatHasItsEndUntilOneIsTyped(t *testing.T) {
	at := home(t, "Documents", "Downloads")
	docs := at.Folder
	for text, want := range map[string][]string{
		"":                                    {filepath.Join(docs, "brief-Sari.pdf"), filepath.Join(docs, "brief-Sari.html"), filepath.Join(docs, "brief-Sari.md")},
		brief.proposal(at):                    {filepath.Join(docs, "brief-Sari.pdf"), filepath.Join(docs, "brief-Sari.html"), filepath.Join(docs, "brief-Sari.md")},
		"sari.md":                             {filepath.Join(docs, "sari.md")},
		"~/Downloads/sari.PDF":                {filepath.Join(at.Home, "Downloads", "sari.PDF")},
		"~/Downloads":                         {filepath.Join(at.Home, "Downloads", "brief-Sari.pdf"), filepath.Join(at.Home, "Downloads", "brief-Sari.html"), filepath.Join(at.Home, "Downloads", "brief-Sari.md")},
		"~/later/":                            {filepath.Join(at.Home, "later", "brief-Sari.pdf"), filepath.Join(at.Home, "later", "brief-Sari.html"), filepath.Join(at.Home, "later", "brief-Sari.md")},
		" " + filepath.Join(docs, "v1.2.txt"): {filepath.Join(docs, "v1.2.txt.pdf"), filepath.Join(docs, "v1.2.txt.html"), filepath.Join(docs, "v1.2.txt.md")},
	} {
		var got []string
		for _, target := range brief.targets(at, text) {
			got = append(got, target.path)
			if !slices.Equal(target.files, []string{target.path}) {
				t.Errorf("%q writes %v", text, target.files)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q leads to %v, not %v", text, got, want)
		}
	}
}

func TestSeveralFilesGoIntoOneFolderUnderNamesOfTheirOwn(t *testing.T) {
	at := home(t, "Documents")
	got := maps.targets(at, "")
	if len(got) != 2 || got[0].path != filepath.Join(at.Folder, "charts") {
		t.Fatalf("%+v", got)
	}
	want := []string{"Fit.png", "Voices.png", "fit-2.png"}
	for n, file := range got[0].files {
		if filepath.Base(file) != want[n] || filepath.Dir(file) != got[0].path {
			t.Errorf("a file is %s", file)
		}
	}
}

func TestOnlyFilesAreThere(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := There(file, dir, filepath.Join(dir, "b.pdf"), os.DevNull); !slices.Equal(got, []string{file}) {
		t.Errorf("%v", got)
	}
}

func TestWhateverIsTypedThereIsAnAnswerWithAWholePath(t *testing.T) {
	at := home(t, "Documents")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		for _, q := range []Question{brief, maps} {
			got := q.targets(at, text)
			if len(got) == 0 {
				t.Fatalf("%q has no answer", text)
			}
			for _, target := range got {
				if !filepath.IsAbs(target.path) || len(target.files) != len(q.Names) {
					t.Fatalf("%q leads to %+v", text, target)
				}
			}
		}
	})
}

func TestTheAddressOfAFileHasThreeStrokesWithADriveToo(t *testing.T) {
	for path, want := range map[string]string{"/home/sari/my brief.pdf": "file:///home/sari/my%20brief.pdf", "C:/Users/sari/b.pdf": "file:///C:/Users/sari/b.pdf"} {
		if got := FileURL(path).String(); got != want {
			t.Errorf("%s is at %s", path, got)
		}
	}
}

func TestWhatIsToldBesideFollowsAsSentences(t *testing.T) {
	if got := Told("Written: /a", nil); got != "Written: /a" {
		t.Error(got)
	}
	if got := Told("Written: /a", []string{"2 rows stayed out.", "One too."}); got != "Written: /a. 2 rows stayed out. One too." {
		t.Error(got)
	}
}
