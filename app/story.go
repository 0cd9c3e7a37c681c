package app

import (
	"context"
	"time"

	"wawasan/app/capture"
	"wawasan/data"
)

// Story tells many things at once, each on its own day, through the same doors
// as a person: forms and captured lines. All of it is one change.
type Story struct {
	// Tx is the change itself, for what no form has and for many rows at once.
	Tx *data.Tx
	a  *App
}

// Tell runs fn inside one change called by a label's key; an error of fn
// leaves the notebook as it was.
func (a *App) Tell(ctx context.Context, key string, fn func(*Story) error) error {
	err := a.store.Change(ctx, key, func(tx *data.Tx) error { return fn(&Story{Tx: tx, a: a}) })
	return err
}

// Empty reports whether the notebook holds nothing yet.
func (s *Story) Empty() (bool, error) {
	for _, t := range things {
		n, err := s.Tx.Count(t.table)
		if err != nil || n > 0 {
			return false, err
		}
	}
	return true, nil
}

// SaveForm is App.SaveForm at a moment of the story.
func (s *Story) SaveForm(at time.Time, link Link, given map[string]string) (data.ID, error) {
	t, err := thingOf(link.Kind)
	if err != nil {
		return "", err
	}
	fields, err := t.fields(s.a, s.Tx.Reader, link.ID)
	if err != nil {
		return "", err
	}
	v, err := s.a.check(fields, given)
	if err != nil {
		return "", err
	}
	return t.save(s.a, s.Tx.At(data.At(at)), link.ID, v)
}

// Capture is App.Capture at a moment of the story: relative days count from
// that day, and what the line makes has that time.
func (s *Story) Capture(at time.Time, text string, where Where) (Filed, error) {
	line := capture.Parse(text, data.DateOf(at))
	if err := refuse([]capture.Line{line}); err != nil {
		return Filed{}, err
	}
	where.At = data.At(at)
	f := filing{tx: s.Tx.At(where.At), line: line, where: where}
	err := f.run()
	return f.filed, err
}

// File is App.FileLesson at a moment of the story.
func (s *Story) File(at time.Time, lesson data.ID, to Filing) error {
	return s.a.fileLesson(s.Tx.At(data.At(at)), lesson, to)
}
