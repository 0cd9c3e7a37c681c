package app

import (
	"context"
	"time"

	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/app/lesson"
	"wawasan/app/line"
	"wawasan/app/thing"
	"wawasan/data"
)

// Story tells many things at once, each on its own day, through the same doors
// as a person: forms and captured lines. All of it is one change.
type Story struct {
	// Tx is the change itself, for what no form has and for many rows at once.
	Tx   *data.Tx
	desk *desk.Desk
}

// Tell runs fn inside one change called by a label's key; an error of fn
// leaves the notebook as it was.
func (a *App) Tell(ctx context.Context, key string, fn func(*Story) error) error {
	return a.desk.Change(ctx, key, "", func(tx *data.Tx) error { return fn(&Story{Tx: tx, desk: a.desk}) })
}

// Empty reports whether the notebook holds nothing yet.
func (s *Story) Empty() (bool, error) {
	for _, table := range thing.OwnTables() {
		n, err := s.Tx.Count(table)
		if err != nil || n > 0 {
			return false, err
		}
	}
	return true, nil
}

// SaveForm is App.SaveForm at a moment of the story.
func (s *Story) SaveForm(at time.Time, link Link, given map[string]string) (data.ID, error) {
	return thing.SaveIn(s.desk, s.Tx.At(data.At(at)), link, given)
}

// Capture is App.Capture at a moment of the story: relative days count from
// that day, and what the line makes has that time.
func (s *Story) Capture(at time.Time, text string, where Where) (Filed, error) {
	where.At = data.At(at)
	return line.CaptureIn(s.Tx.At(where.At), capture.Parse(text, data.DateOf(at)), where)
}

// File is App.FileLesson at a moment of the story.
func (s *Story) File(at time.Time, id data.ID, on lesson.Shelf) error {
	return lesson.FileIn(s.desk, s.Tx.At(data.At(at)), id, on)
}
