package review

import (
	"context"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
)

func TestEveryKeyOfTheReviewMeansOneDeed(t *testing.T) {
	for r, want := range map[rune]deed{'0': keep, '5': keep, 'k': keep, 'K': keep, 'a': apply, 'm': merge, 'x': drop, 's': star, '*': star, '6': none, 'q': none, ' ': none} {
		if got, _ := deedOf(r); got != want {
			t.Errorf("%q means %d, not %d", r, got, want)
		}
	}
	for r, want := range map[rune]int{'0': 0, '3': 3, '5': 5, 'k': good} {
		if _, got := deedOf(r); got != want {
			t.Errorf("%q keeps it at %d, not %d", r, got, want)
		}
	}
}

// due opens the review of lessons learned now.
func due(t *testing.T, lines ...string) (*paneltest.Host, *Panel) {
	t.Helper()
	h := paneltest.New(t)
	for _, line := range lines {
		if _, err := h.App().Capture(context.Background(), "! "+line, app.Where{}); err != nil {
			t.Fatal(err)
		}
		h.Now = h.Now.Add(time.Minute)
	}
	Open(h)
	p := h.Front().(*Panel)
	if got := p.Rows.State().Len(); got != len(lines) {
		t.Fatalf("%d lessons are due", got)
	}
	return h, p
}

func TestAReviewedLessonIsNotDueAnyMore(t *testing.T) {
	h, p := due(t, "they wait for data", "nobody reads the annex")
	p.Rows.TypedRune('4')
	p.Reload()
	h.MustNotFail()
	if got := p.Rows.State().Len(); got != 1 || len(h.Said) != 1 {
		t.Errorf("%d are due still, told %q", got, h.Said)
	}
}

func TestADroppedLessonIsGone(t *testing.T) {
	h, p := due(t, "they wait for data", "nobody reads the annex")
	row, _ := p.Rows.Selected()
	p.Rows.TypedRune('x')
	h.MustNotFail()
	if title, err := h.App().Title(context.Background(), app.Link{Kind: thing.KindLesson, ID: row.ID}); err != nil || title != "" {
		t.Errorf("%q, %v", title, err)
	}
}

func TestAStarIsSetAndTakenAway(t *testing.T) {
	h, p := due(t, "they wait for data")
	p.Rows.TypedRune('s')
	p.Rows.TypedRune('*')
	h.MustNotFail()
	if len(h.Said) != 2 || h.Said[0] == h.Said[1] {
		t.Errorf("told %q", h.Said)
	}
}
