package cli

import (
	"strconv"

	"wawasan/app"
)

type changeJSON struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Action string `json:"action"` // do, undo or redo
	At     string `json:"at"`
	Rows   int    `json:"rows"`
	Undone bool   `json:"undone"`
}

func changeOf(h app.HistoryRow) changeJSON {
	return changeJSON{
		ID: strconv.FormatInt(h.Change.ID, 10), Kind: string(h.Kind), Title: h.Title,
		Action: h.Change.Kind, At: h.Change.At.String(), Rows: h.Change.Rows, Undone: h.Change.Undone,
	}
}

type undoCommand struct{}

// Run turns the last change.
func (*undoCommand) Run(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	title, err := a.Undo(s.ctx)
	if err != nil {
		return err
	}
	return s.turned("cli.undone", title)
}

type redoCommand struct{}

// Run brings back the change undone last.
func (*redoCommand) Run(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	title, err := a.Redo(s.ctx)
	if err != nil {
		return err
	}
	return s.turned("cli.redone", title)
}

func (s *session) turned(key, title string) error {
	s.changed()
	if !s.flags.JSON {
		s.say(s.words.T(key, "title", title))
		return nil
	}
	last, err := s.app.History(s.ctx, 0, 1)
	if err != nil || len(last) == 0 {
		return err
	}
	return s.object(changeOf(last[0]))
}

type historyCommand struct {
	Limit int `placeholder:"N"`
}

// Run lists changes, newest first.
func (c *historyCommand) Run(s *session) error {
	if err := notNegative(c.Limit); err != nil {
		return err
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	if c.Limit == 0 {
		c.Limit = defaultLimit
	}
	changes, err := a.History(s.ctx, 0, c.Limit)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		out := s.array()
		for _, h := range changes {
			if err := out.add(changeOf(h)); err != nil {
				return err
			}
		}
		return out.end()
	}
	if len(changes) == 0 {
		s.say(s.words.T("cli.no_history"))
	}
	rows := make([]app.Row, len(changes))
	for i, h := range changes {
		rows[i] = h.Row
	}
	return s.rows(rows)
}
