package views

import (
	"context"

	"wawasan/app"
	"wawasan/app/thing"
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
	w, typed := s.words(), s.lessonFilter()
	var choices []overlay.Choice[func()]
	for _, row := range rows {
		choices = append(choices, overlay.Choice[func()]{Item: row, Value: func() { s.showLessons(row.Sub) }})
	}
	if typed != "" {
		c := page.A(func() { s.nameSearch(typed) }, say.IconCommand, w.T("lesson.views.save"))
		c.Sub = typed
		choices = append(choices, c)
	}
	page.Pick(s, w.T("command.lesson.views"), choices, func(act func()) { act() })
}

// lessonFilter is what the list of lessons in front is filtered by.
func (s *Shell) lessonFilter() string {
	b, ok := s.current().(*page.Browser)
	if !ok || s.panel != nil || b.Kind() != thing.KindLesson {
		return ""
	}
	return b.Filter()
}

// showLessons brings the lessons that a filter keeps to the front.
func (s *Shell) showLessons(filter string) {
	s.showTab(tabLessons)
	if b, ok := s.current().(*page.Browser); ok {
		b.Open(app.Link{Kind: thing.KindLesson}, true)
		b.SetFilter(filter)
	}
}

// nameSearch asks for a name under which a filter is kept.
func (s *Shell) nameSearch(query string) {
	w := s.words()
	s.askName(w.T("lesson.views.save"), w.T("search.name"), app.Row{Kind: thing.KindSearch, Sub: query}, func(name string) {
		if err := s.app.SaveSearch(context.Background(), name, query); err != nil {
			s.Fail(err)
			return
		}
		s.Say(w.T("change.search.new"), true)
	})
}

// askName asks for a text; row is how it stands there while it is typed.
func (s *Shell) askName(title, hint string, row app.Row, named func(string)) {
	page.Choose(s, overlay.PaletteParams[string]{
		Title: title, Hint: hint,
		Query: func(_ context.Context, text string) ([]overlay.Choice[string], error) {
			if text == "" {
				return nil, nil
			}
			c := overlay.Choice[string]{Item: row, Value: text}
			c.Title = text
			return []overlay.Choice[string]{c}, nil
		},
		OnPick: named,
	})
}
