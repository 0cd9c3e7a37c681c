package views

import (
	"context"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit/overlay"
)

// closeGap asks which lesson answers a gap: one there is, or one typed now.
func (s *Shell) closeGap(gap app.Link) {
	w := s.words()
	overlay.NewPalette(overlay.PaletteParams{
		Words: w, Title: w.T("gap.close.title"), Hint: w.T("gap.close.hint"),
		Query: func(ctx context.Context, text string) []app.Row {
			rows := s.lessonRows(ctx, text, "")
			if text == "" {
				return append([]app.Row{{ID: "without", Kind: app.KindGap, Title: w.T("gap.close.without")}}, rows...)
			}
			return append([]app.Row{{ID: "new", Kind: app.KindLesson, Mark: "!", Title: text, Fact: w.T("form.new.lesson")}}, rows...)
		},
		OnPick: func(row app.Row) {
			ctx := context.Background()
			var err error
			switch row.ID {
			case "without":
				err = s.app.CloseGap(ctx, gap.ID)
			case "new":
				err = s.app.CloseGapWith(ctx, gap.ID, "", row.Title)
			default:
				err = s.app.CloseGapWith(ctx, gap.ID, row.ID, "")
			}
			if err != nil {
				s.Fail(err)
				return
			}
			s.Say(w.T("change.gap.close"), true)
		},
	}).Open(s.Canvas())
}

// lessonRows are the lessons that fit, the newest while nothing is typed.
func (s *Shell) lessonRows(ctx context.Context, text string, but data.ID) []app.Row {
	page, err := s.app.List(ctx, app.KindLesson, app.ListQuery{Filter: text, Limit: 8})
	if err != nil {
		return nil
	}
	var rows []app.Row
	for _, row := range page.Rows {
		if row.ID != but && len(rows) < 8 {
			rows = append(rows, row)
		}
	}
	return rows
}

// linkLesson asks which earlier lesson the chosen one confirms or contradicts.
func (s *Shell) linkLesson() {
	link, w := s.chosen(app.KindLesson), s.words()
	overlay.NewPalette(overlay.PaletteParams{
		Words: w, Title: w.T("lesson.link.title"), Hint: w.T("lesson.link.hint"),
		Query: func(ctx context.Context, text string) []app.Row { return s.lessonRows(ctx, text, link.ID) },
		OnPick: func(about app.Row) {
			var rows []app.Row
			for _, kind := range data.LessonLinkKinds {
				rows = append(rows, app.Row{ID: data.ID(kind), Kind: app.KindCommand, Title: w.T("lesson.link." + kind), Sub: about.Title})
			}
			s.Pick(w.T("lesson.link.how"), rows, func(kind app.Row) {
				if err := s.app.LinkLesson(context.Background(), link.ID, about.ID, string(kind.ID)); err != nil {
					s.Fail(err)
					return
				}
				s.Say(w.T("change.lesson.link"), true)
			})
		},
	}).Open(s.Canvas())
}
