package views

import (
	"context"
	"strings"

	"wawasan/app"
	"wawasan/app/lesson"
	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
)

// fileLesson asks where the chosen lesson is to stand: under a side of a
// function of my company, or under how a company meets a challenge.
func (s *Shell) fileLesson() {
	link, w := s.chosen(thing.KindLesson), s.words()
	all, err := s.app.FilingRows(context.Background())
	if err != nil {
		s.Fail(err)
		return
	}
	page.Choose(s, overlay.PaletteParams[lesson.Shelf]{
		Title: w.T("lesson.file.title"), Hint: w.T("lesson.file.hint"), Nothing: w.T("lesson.file.nothing"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[lesson.Shelf], error) {
			var choices []overlay.Choice[lesson.Shelf]
			for _, row := range fitting(all, text) {
				choices = append(choices, overlay.Choice[lesson.Shelf]{Item: row, Value: filingOf(row)})
			}
			if text != "" {
				c := page.A(lesson.Shelf{NewChallenge: text}, thing.KindChallenge, text)
				c.Fact = w.T("form.new.challenge")
				choices = append(choices, c)
			}
			return choices, nil
		},
		OnPick: func(where lesson.Shelf) {
			if err := s.app.FileLesson(context.Background(), link.ID, where); err != nil {
				s.Fail(err)
				return
			}
			s.Say(w.T("change.lesson.file"), true)
		},
	})
}

// filingOf is the place that a row of app.FilingRows stands for.
func filingOf(row app.Row) lesson.Shelf {
	if aspect, function, ok := strings.Cut(string(row.ID), "/"); ok && row.Kind == thing.KindFunction {
		return lesson.Shelf{Aspect: aspect, Function: data.ID(function)}
	}
	return lesson.Shelf{Challenge: row.ID}
}

// fitting are the rows whose title fits what was typed, the best first.
func fitting(all []app.Row, text string) []app.Row {
	const most = 12
	if text == "" {
		return all[:min(most, len(all))]
	}
	by := map[string]app.Row{}
	names := make([]match.Candidate, len(all))
	for n, row := range all {
		names[n] = match.Candidate{ID: string(row.Kind) + string(row.ID), Name: row.Title}
		by[names[n].ID] = row
	}
	var out []app.Row
	for _, c := range match.Rank(text, names, most) {
		out = append(out, by[c.ID])
	}
	return out
}

// whoCouldIntroduce lists ways into the chosen function of my company.
func (s *Shell) whoCouldIntroduce() { s.waysTo(s.chosen(thing.KindFunction)) }

func (s *Shell) waysTo(link app.Link) {
	w := s.words()
	title, err := s.app.Title(context.Background(), link)
	if err != nil {
		s.Fail(err)
		return
	}
	ways, err := s.app.WhoCouldIntroduce(context.Background(), link.ID)
	if err != nil {
		s.Fail(err)
		return
	}
	p, rows := s.keyPanel("ways", w.T("path.title", "function", title), w.T("path.text"), list.Params{
		OnOpen: func(row app.Row) { s.Go(row.Link()) },
		Empty:  part.NewEmptyState("contacts", w.T("path.empty.title"), w.T("path.empty.text"), "", ""),
	})
	rows.SetRows(ways)
	s.openPanel(p)
}
