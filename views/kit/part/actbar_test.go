package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/views/kit/kittest"
)

func barOf(did *string) *ActBar {
	act := func(key, title string) Act { return Act{key, title, func() { *did = title }} }
	b := NewActBar(act("Space", "all"))
	b.Say("Sari Wijaya", "Space", "then", []Act{act("m", "Write a message"), act("l", "Log a talk"), act("e", "Edit")})
	return b
}

func TestTheBarShowsWholeActsAndAlwaysTheWayToAllOfThem(t *testing.T) {
	kittest.Dress(t)
	did := ""
	for _, width := range []float32{120, 200, 300, 400, 500, 600, 900} {
		b := barOf(&did)
		b.Resize(fyne.NewSize(width, 28))
		kittest.Show(t, b, width, 28)
		b.Resize(fyne.NewSize(width, 28))
		said := b.Describe()
		if last := said[len(said)-1]; last != "Space, all" {
			t.Errorf("at %v the bar ends with %q", width, last)
		}
		end := width - b.last.Width()
		for n, c := range b.caps {
			if c.does.Visible() && c.does.Position().X+c.does.Size().Width > end {
				t.Errorf("at %v act %d runs into the last", width, n)
			}
		}
	}
	b := barOf(&did)
	kittest.Show(t, b, 900, 28)
	if said := strings.Join(b.Describe(), "|"); said != "Sari Wijaya|Space, then|m, Write a message|l, Log a talk|e, Edit|Space, all" {
		t.Errorf("%s", said)
	}
}

func TestAnActOfTheBarIsClicked(t *testing.T) {
	kittest.Dress(t)
	did := ""
	b := barOf(&did)
	kittest.Show(t, b, 900, 28)
	for n, want := range []string{"Write a message", "Log a talk", "Edit"} {
		test.TapAt(b, b.caps[n].does.Position().AddXY(2, 2))
		if did != want {
			t.Errorf("did %q, want %q", did, want)
		}
	}
	test.TapAt(b, b.last.does.Position().AddXY(2, 2))
	if did != "all" {
		t.Errorf("did %q, want all", did)
	}
}

func TestABarWithoutASubjectShowsNoneOfTheOneBefore(t *testing.T) {
	kittest.Dress(t)
	did := ""
	b := barOf(&did)
	kittest.Show(t, b, 900, 28)
	b.Say("", "Space", "then", []Act{{"a", "Add…", nil}})
	if b.subject.Visible() {
		t.Errorf("%q is there still", b.subject.Text.Text)
	}
	b.Say("Andi", "", "", nil)
	if !b.subject.Visible() || b.subject.Text.Text != "Andi" {
		t.Errorf("%q, visible %v", b.subject.Text.Text, b.subject.Visible())
	}
}

func TestTheWayOutStandsBeforeAllThatCanBeDoneWhereThereIsRoom(t *testing.T) {
	kittest.Dress(t)
	did := ""
	for width, shown := range map[float32]bool{900: true, 400: true, 160: false} {
		b := barOf(&did)
		b.Lead(Act{"Space", "all", nil}, Act{"Esc", "back to Today", func() { did = "out" }})
		b.Say("Sari Wijaya", "Space", "then", b.acts)
		kittest.Show(t, b, width, 28)
		b.Resize(fyne.NewSize(width, 28))
		said := b.Describe()
		if is := said[len(said)-2] == "Esc, back to Today"; is != shown {
			t.Errorf("at %v: %q", width, said)
		}
		if shown {
			if test.TapAt(b, b.out.does.Position().AddXY(2, 2)); did != "out" {
				t.Errorf("at %v a click did %q", width, did)
			}
		}
		for n, c := range b.caps {
			if shown && c.does.Visible() && c.does.Position().X+c.does.Size().Width > b.out.key.Position().X {
				t.Errorf("at %v act %d runs into the way out", width, n)
			}
		}
	}
}
