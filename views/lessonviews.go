package views

import (
	"context"

	"wawasan/app"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// openLessonViews lets the person choose a filter of the lessons by its name,
// or give the one typed now a name.
func (s *Shell) openLessonViews() {
	rows, err := s.app.LessonViews(context.Background())
	if err != nil {
		s.Fail(err)
		return
	}
	w := s.words()
	typed := s.lessonFilter()
	if typed != "" {
		rows = append(rows, app.Row{ID: "save", Kind: app.KindCommand, Title: w.T("lesson.views.save"), Sub: typed})
	}
	s.Pick(w.T("command.lesson.views"), rows, func(row app.Row) {
		if row.ID == "save" {
			s.nameSearch(typed)
			return
		}
		s.showLessons(row.Sub)
	})
}

// lessonFilter is what the list of lessons in front is filtered by.
func (s *Shell) lessonFilter() string {
	b, ok := s.current().(*page.Browser)
	if !ok || s.panel != nil || b.Kind() != app.KindLesson {
		return ""
	}
	return b.Filter()
}

// showLessons brings the lessons that a filter keeps to the front.
func (s *Shell) showLessons(filter string) {
	s.showTab(tabLessons)
	if b, ok := s.current().(*page.Browser); ok {
		b.Open(app.Link{Kind: app.KindLesson}, true)
		b.SetFilter(filter)
	}
}

func (s *Shell) nameSearch(query string) {
	w := s.words()
	overlay.NewPalette(overlay.PaletteParams{
		Words: w, Title: w.T("lesson.views.save"), Hint: w.T("search.name"),
		Query: func(_ context.Context, text string) []app.Row {
			if text == "" {
				return nil
			}
			return []app.Row{{ID: "new", Kind: app.KindSearch, Title: text, Sub: query}}
		},
		OnPick: func(row app.Row) {
			if err := s.app.SaveSearch(context.Background(), row.Title, query); err != nil {
				s.Fail(err)
				return
			}
			s.Say(w.T("change.search.new"), true)
		},
	}).Open(s.Canvas())
}
