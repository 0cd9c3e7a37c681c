package views

import (
	"cmp"
	"context"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// reviewer is the panel of the weekly review: each lesson is kept by how
// present it was, applied, merged, dropped or starred.
type reviewer struct {
	s     *Shell
	rows  *list.KeyList
	panel *panel
	done  map[data.ID]bool
}

// openReview goes through the lessons that are due again.
func (s *Shell) openReview() {
	w := s.words()
	v := &reviewer{s: s, done: map[data.ID]bool{}}
	v.panel, v.rows = s.keyPanel("review", w.T("review.title"), w.T("review.text"), list.Params{
		Wrap: true, Steady: true, OnRune: v.typed, OnOpen: func(row app.Row) { s.Go(row.Link()) }, OnDelete: func(row app.Row) { v.drop(row) },
		Empty: part.NewEmptyState("lessons", w.T("review.empty.title"), w.T("review.empty.text"), "", ""),
	})
	v.panel.reload = v.reload
	v.reload()
	s.openPanel(v.panel)
}

// reload reads the list anew; what was reviewed now is not due any more.
func (v *reviewer) reload() {
	rows, err := v.s.app.ToReview(context.Background())
	if err != nil {
		v.s.Fail(err)
		return
	}
	v.rows.SetRows(rows)
}

func (v *reviewer) typed(r rune) bool {
	row, ok := v.rows.Selected()
	if !ok {
		return false
	}
	switch {
	case r >= '0' && r <= '5':
		v.keep(row, int(r-'0'))
	case r == 'k' || r == 'K':
		v.keep(row, 4)
	case r == 'a' || r == 'A':
		v.s.applyLesson(row.Link())
	case r == 'm' || r == 'M':
		v.merge(row)
	case r == 'x' || r == 'X':
		v.drop(row)
	case r == 's' || r == 'S' || r == '*':
		v.s.starLesson(row.Link())
	default:
		return false
	}
	return true
}

func (v *reviewer) keep(row app.Row, quality int) {
	due, err := v.s.app.Reviewed(context.Background(), row.ID, quality)
	if err != nil {
		v.s.Fail(err)
		return
	}
	v.s.Say(v.s.words().T("toast.reviewed", "day", v.s.words().Day(due)), true)
}

func (v *reviewer) drop(row app.Row) {
	if _, err := v.s.app.Delete(context.Background(), row.Link()); err != nil {
		v.s.Fail(err)
		return
	}
	v.s.Say(v.s.words().T("change.lesson.delete"), true)
}

func (v *reviewer) merge(row app.Row) {
	v.s.mergeLesson(row.Link())
}

// mergeLesson asks with which other lesson the chosen one becomes one.
func (s *Shell) mergeLesson(link app.Link) {
	w := s.words()
	s.otherLesson(link, w.T("lesson.merge.title"), func(into app.Row) {
		if err := s.app.MergeLessons(context.Background(), link.ID, into.ID); err != nil {
			s.Fail(err)
			return
		}
		s.Say(w.T("change.lesson.merge"), true)
	})
}

// applyLesson asks what came of a lesson that was applied.
func (s *Shell) applyLesson(link app.Link) {
	w := s.words()
	page.Choose(s, overlay.PaletteParams[string]{
		Title: w.T("lesson.apply.title"), Hint: w.T("lesson.apply.hint"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[string], error) {
			c := page.A(text, thing.KindLesson, cmp.Or(text, w.T("lesson.apply.unknown")))
			if text != "" {
				c.Fact = w.T("lesson.applied_result")
			}
			return []overlay.Choice[string]{c}, nil
		},
		OnPick: func(result string) {
			if err := s.app.ApplyLesson(context.Background(), link.ID, result); err != nil {
				s.Fail(err)
				return
			}
			s.Say(w.T("toast.applied"), true)
		},
	})
}

func (s *Shell) starLesson(link app.Link) {
	starred, err := s.app.StarLesson(context.Background(), link.ID)
	if err != nil {
		s.Fail(err)
		return
	}
	key := "toast.unstarred"
	if starred {
		key = "toast.starred"
	}
	s.Say(s.words().T(key), true)
}
