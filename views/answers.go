package views

import (
	"context"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// answer is what closes a gap: a lesson there is, one typed now, or none.
type answer struct {
	lesson data.ID
	text   string
}

// closeGap asks which lesson answers a gap: one there is, or one typed now.
func (s *Shell) closeGap(gap app.Link) {
	w := s.words()
	page.Choose(s, overlay.PaletteParams[answer]{
		Title: w.T("gap.close.title"), Hint: w.T("gap.close.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[answer], error) {
			rows, err := lessonsFor(ctx, s.app, text, "")
			first := page.A(answer{}, thing.KindGap, w.T("gap.close.without"))
			if text != "" {
				first = page.A(answer{text: text}, thing.KindLesson, text)
				first.Mark, first.Fact = "!", w.T("form.new.lesson")
			}
			choices := []overlay.Choice[answer]{first}
			for _, row := range rows {
				choices = append(choices, overlay.Choice[answer]{Item: row, Value: answer{lesson: row.ID}})
			}
			return choices, err
		},
		OnPick: func(by answer) {
			err := error(nil)
			if by == (answer{}) {
				err = s.app.CloseGap(context.Background(), gap.ID)
			} else {
				err = s.app.CloseGapWith(context.Background(), gap.ID, by.lesson, by.text)
			}
			if err != nil {
				s.Fail(err)
				return
			}
			s.Say(w.T("change.gap.close"), true)
		},
	})
}

// lessonsFor are the lessons that fit a text but one, the newest while nothing
// is typed.
func lessonsFor(ctx context.Context, a *app.App, text string, but data.ID) ([]app.Row, error) {
	const most = 8
	found, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: text, Limit: most + 1})
	var rows []app.Row
	for _, row := range found.Rows {
		if row.ID != but && len(rows) < most {
			rows = append(rows, row)
		}
	}
	return rows, err
}

// otherLesson asks for a lesson beside a given one.
func (s *Shell) otherLesson(than app.Link, title string, picked func(app.Row)) {
	page.Choose(s, overlay.PaletteParams[app.Row]{
		Title: title, Hint: s.words().T("lesson.link.hint"), Nothing: s.words().T("lesson.link.nothing"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[app.Row], error) {
			rows, err := lessonsFor(ctx, s.app, text, than.ID)
			return page.Rows(rows), err
		},
		OnPick: picked,
	})
}

// linkLesson asks which earlier lesson the chosen one confirms or contradicts.
func (s *Shell) linkLesson() {
	link, w := s.chosen(thing.KindLesson), s.words()
	s.otherLesson(link, w.T("lesson.link.title"), func(about app.Row) {
		var kinds []overlay.Choice[string]
		for _, kind := range data.LessonLinkKinds {
			c := page.A(kind, say.IconCommand, w.T("lesson.link."+kind))
			c.Sub = about.Title
			kinds = append(kinds, c)
		}
		page.Pick(s, w.T("lesson.link.how"), kinds, func(kind string) {
			if err := s.app.LinkLesson(context.Background(), link.ID, about.ID, kind); err != nil {
				s.Fail(err)
				return
			}
			s.Say(w.T("change.lesson.link"), true)
		})
	})
}
