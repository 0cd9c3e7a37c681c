package line

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
)

// pasting is a line into which several were pasted; those with "bad" in them
// cannot be filed.
func pasting(t *testing.T, text string, filed *[]string) *Entry {
	t.Helper()
	kittest.Dress(t)
	l := NewEntry(Params{
		Words: lang.New("en"),
		Submit: func(text string, _ bool, done func(error)) {
			if strings.Contains(text, "refused") {
				done(errors.New("refused"))
				return
			}
			*filed = append(*filed, text)
			done(nil)
		},
		Preview: func(text string) Preview {
			if strings.Contains(text, "bad") {
				return Preview{Problem: "It is bad."}
			}
			return Preview{Kind: "!"}
		},
		Pasted: func(text string) []Pasted {
			var out []Pasted
			for n, one := range strings.Split(text, "\n") {
				p := Pasted{Number: n + 1, Says: "Lesson"}
				if strings.Contains(one, "bad") {
					p.Problem = "It is bad."
				}
				out = append(out, p)
			}
			return out
		},
	})
	kittest.Show(t, l, 800, 90)
	if one, ok := l.paste(text); ok {
		t.Fatalf("%q is one line: %q", text, one)
	}
	return l
}

func enter(l *Entry) { l.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

func TestPastedLinesSayWhatEachBecomes(t *testing.T) {
	var filed []string
	l := pasting(t, "one\ntwo\nbad three", &filed)
	said := strings.Join(l.CompletionBox().(*completionBox).Describe(), "|")
	for _, want := range []string{"one", "Lesson", "bad three", "Line 3"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %q", want, said)
		}
	}
	if strings.Index(said, "bad three") > strings.Index(said, "one") {
		t.Errorf("what cannot be filed is not in sight first: %q", said)
	}
}

func TestPastedLinesThatCannotBeFiledAreCorrectedInPlaceAndThenAllAreFiled(t *testing.T) {
	var filed []string
	l := pasting(t, "one\nbad two\nthree\nbad four", &filed)
	for _, want := range []string{"bad two", "bad four"} {
		if enter(l); l.Text() != want {
			t.Fatalf("%q is to be corrected, not %q", l.Text(), want)
		}
		l.SetText(strings.Replace(want, "bad", "good", 1))
	}
	enter(l)
	if len(filed) != 1 || filed[0] != "one\ngood two\nthree\ngood four" || l.Text() != "" {
		t.Errorf("filed %q, the line holds %q", filed, l.Text())
	}
}

func TestALineLeftAsWrongAsItWasComesAgain(t *testing.T) {
	var filed []string
	l := pasting(t, "one\nbad two", &filed)
	for range 3 {
		if enter(l); l.Text() != "bad two" {
			t.Fatalf("the line holds %q", l.Text())
		}
	}
	l.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if l.Text() != "" || len(filed) != 0 || l.mending != 0 {
		t.Errorf("after Esc it holds %q, filed %q", l.Text(), filed)
	}
}

func TestARefusalOfPastedLinesGoesWithThem(t *testing.T) {
	var filed []string
	l := pasting(t, "one\nrefused", &filed)
	enter(l)
	if l.failure == "" {
		t.Fatal("nothing is said of the refusal")
	}
	l.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if l.failure != "" {
		t.Errorf("without the lines it still says %q", l.failure)
	}
}
