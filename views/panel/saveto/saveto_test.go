package saveto

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
	"wawasan/views/panel/paneltest"
)

// asked asks for a document that says so, in a home of its own.
func asked(t *testing.T) (*paneltest.Host, Place) {
	t.Helper()
	h, at := paneltest.New(t), home(t, "Documents")
	Ask(h, Question{
		Title: "Write as", Names: []string{"brief-Sari"}, Formats: paper,
		Write: func(_ context.Context, format string, paths []string) ([]string, error) {
			return []string{"Nothing stayed out."}, os.WriteFile(paths[0], []byte("in "+format), 0o600)
		},
	})
	return h, at
}

// retype writes another text in the place of what is typed.
func retype(h *paneltest.Host, text string) {
	h.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	h.TypeText(text)
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if b, err := os.ReadFile(path); err != nil || string(b) != want {
		t.Errorf("%s holds %q, not %q (%v)", path, b, want, err)
	}
}

func TestEnterWritesTheProposedFileSaysWhereAndOpensIt(t *testing.T) {
	h, at := asked(t)
	h.Press(fyne.KeyReturn)
	path := filepath.Join(at.Folder, "brief-Sari.pdf")
	holds(t, path, "in pdf")
	h.MustNotFail()
	if len(h.Said) != 2 || h.Said[1] != "Written: "+path+". Nothing stayed out." {
		t.Errorf("told %q", h.Said)
	}
	if len(h.Browsed) != 1 || !strings.HasPrefix(h.Browsed[0], "file:///") || !strings.HasSuffix(h.Browsed[0], "/brief-Sari.pdf") {
		t.Errorf("opened %q", h.Browsed)
	}
	if len(h.Otherwise) != 1 || !strings.HasPrefix(h.Otherwise[0], "Written: "+path+". ") || !strings.HasSuffix(h.Otherwise[0], " Nothing stayed out.") {
		t.Errorf("where no program opens it: %q", h.Otherwise)
	}
}

// shown is what lies over the window.
func shown(h *paneltest.Host) string {
	return strings.Join(core.DescribeObject(h.Canvas().Overlays().Top()), "\n")
}

func TestTheWholePathIsSaidHoweverLongItIs(t *testing.T) {
	h, at := paneltest.New(t), home(t, "Documents")
	name := strings.Repeat("a-very-long-name-of-a-document-", 5) + "end"
	Ask(h, Question{Title: "Write as", Names: []string{name}, Formats: paper, Write: func(context.Context, string, []string) ([]string, error) { return nil, nil }})
	said := shown(h)
	if !strings.Contains(said, filepath.Join(at.Folder, name+".pdf")) {
		t.Errorf("the palette says\n%s", said)
	}
	h.Press(fyne.KeyDown)
	if said = shown(h); !strings.Contains(said, filepath.Join(at.Folder, name+".html")) {
		t.Errorf("the palette says\n%s", said)
	}
}

func TestAnotherFormatAndAnotherPlaceAreTakenByKeys(t *testing.T) {
	h, at := asked(t)
	h.Press(fyne.KeyDown, fyne.KeyReturn)
	holds(t, filepath.Join(at.Folder, "brief-Sari.html"), "in html")
	h, at = asked(t)
	retype(h, "~/sari.md")
	h.Press(fyne.KeyReturn)
	holds(t, filepath.Join(at.Home, "sari.md"), "in md")
	h.MustNotFail()
}

func TestEscWritesNothing(t *testing.T) {
	h, at := asked(t)
	h.Press(fyne.KeyEscape)
	if here, err := os.ReadDir(at.Folder); err != nil || len(here) != 0 || len(h.Said) != 0 {
		t.Errorf("%v, told %q, %v", here, h.Said, err)
	}
}

func TestWhatLiesThereIsReplacedOnlyWhenOneSaysSo(t *testing.T) {
	h, at := asked(t)
	path := filepath.Join(at.Folder, "brief-Sari.pdf")
	if err := os.WriteFile(path, []byte("my own"), 0o600); err != nil {
		t.Fatal(err)
	}
	h.Press(fyne.KeyReturn)
	holds(t, path, "my own")
	if len(h.Questions) != 1 || len(h.Browsed) != 0 {
		t.Fatalf("asked %q", h.Questions)
	}
	retype(h, "other.pdf") // the question is back
	h.Press(fyne.KeyReturn)
	holds(t, filepath.Join(at.Folder, "other.pdf"), "in pdf")

	Ask(h, Question{Names: []string{"brief-Sari"}, Formats: paper, Write: func(_ context.Context, _ string, paths []string) ([]string, error) {
		return nil, os.WriteFile(paths[0], []byte("anew"), 0o600)
	}})
	h.Answer = true
	h.Press(fyne.KeyReturn)
	holds(t, path, "anew")
	h.MustNotFail()
}

func TestARefusalIsToldAndBringsTheQuestionBackWithWhatWasTyped(t *testing.T) {
	h := paneltest.New(t)
	home(t, "Documents")
	refusal := errors.New("no room on the disk")
	Ask(h, Question{Names: []string{"brief"}, Formats: paper, Write: func(context.Context, string, []string) ([]string, error) { return nil, refusal }})
	retype(h, "~/mine.md")
	h.Press(fyne.KeyReturn)
	if len(h.Failed) != 1 || !errors.Is(h.Failed[0], refusal) || len(h.Browsed) != 0 {
		t.Fatalf("refused %v, opened %q", h.Failed, h.Browsed)
	}
	h.Press(fyne.KeyReturn)
	if len(h.Failed) != 2 {
		t.Error("the question does not stand there again with what was typed")
	}
}
