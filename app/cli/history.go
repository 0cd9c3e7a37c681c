package cli

import (
	"context"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/history"
	"wawasan/data"
)

type changeJSON struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Action string `json:"action"` // do, undo or redo
	At     string `json:"at"`
	Rows   int    `json:"rows"`
	Undone bool   `json:"undone"`
	Of     string `json:"of,omitempty"` // the change it took back or brought back
	LetGo  string `json:"let_go,omitempty"`
}

func changeOf(h app.HistoryRow) changeJSON { return entryOf(h.Change, string(h.Kind), h.Title) }

func entryOf(e data.Entry, kind, title string) changeJSON {
	out := changeJSON{
		ID: strconv.FormatInt(e.ID, 10), Kind: kind, Title: title,
		Action: e.Kind, At: e.At.String(), Rows: e.Rows, Undone: e.Undone, LetGo: e.LetGo.String(),
	}
	if e.Of != 0 {
		out.Of = strconv.FormatInt(e.Of, 10)
	}
	return out
}

type undoCommand struct {
	Change string `arg:"" optional:""`
}

// Run turns the last change, or takes back one by its number.
func (c *undoCommand) Run(s *session) error {
	return s.turn(c.Change, (*app.App).Undo, (*app.App).TakeBack, "cli.undone")
}

type redoCommand struct {
	Change string `arg:"" optional:""`
}

// Run brings back the change undone last, or one by its number.
func (c *redoCommand) Run(s *session) error {
	return s.turn(c.Change, (*app.App).Redo, (*app.App).BringBack, "cli.redone")
}

func (s *session) turn(number string, last func(*app.App, context.Context) (string, error), one func(*app.App, context.Context, int64) (string, error), key string) error {
	if number == "" {
		a, err := s.open()
		if err != nil {
			return err
		}
		title, err := last(a, s.ctx)
		if err != nil {
			return err
		}
		return s.turned(key, title)
	}
	id, err := changeNumber(number)
	if err != nil {
		return err
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	title, err := one(a, s.ctx, id)
	if err != nil {
		return err
	}
	return s.turned(key, title)
}

// changeNumber reads the number of a change, as history shows it.
func changeNumber(text string) (int64, error) {
	id, err := strconv.ParseInt(strings.TrimPrefix(text, "#"), 10, 64)
	if err != nil || id <= 0 {
		return 0, misused("cli.error.change", "text", text)
	}
	return id, nil
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
	Change  string `arg:"" optional:""`
	Limit   int    `placeholder:"N"`
	Deleted bool
	Restore string `placeholder:"ID"`
}

// Run lists changes, newest first, or what was deleted; it shows one change,
// or brings back one thing.
func (c *historyCommand) Run(s *session) error {
	if err := notNegative(c.Limit); err != nil {
		return err
	}
	var id int64
	if c.Change != "" {
		n, err := changeNumber(c.Change)
		if err != nil {
			return err
		}
		id = n
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	if c.Limit == 0 {
		c.Limit = defaultLimit
	}
	switch {
	case c.Restore != "":
		title, err := a.RestoreThing(s.ctx, data.ID(c.Restore))
		if err != nil {
			return err
		}
		return s.turned("cli.thing_restored", title)
	case id != 0:
		return s.whatWasDone(id)
	case c.Deleted:
		return s.deleted(c.Limit)
	}
	changes, err := a.History(s.ctx, 0, c.Limit)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		return addAll(s.array(), changes, changeOf)
	}
	if len(changes) == 0 {
		s.say(s.words.T("cli.no_history"))
	}
	rows := make([]app.Row, len(changes))
	for i, h := range changes {
		rows[i] = h.Row
		rows[i].Title = "#" + h.Key + "  " + h.Title
	}
	return s.rows(rows)
}

func addAll[T, J any](out *array, rows []T, as func(T) J) error {
	for _, row := range rows {
		if err := out.add(as(row)); err != nil {
			return err
		}
	}
	return out.end()
}

// rowChangeJSON is what a change did to one row, as it is kept.
type rowChangeJSON struct {
	Table  string         `json:"table"`
	ID     string         `json:"id"`
	What   string         `json:"what"` // made, changed or deleted
	Off    bool           `json:"off_record"`
	Before map[string]any `json:"before"` // of what was changed, these columns alone
	After  map[string]any `json:"after"`
}

type whatWasDoneJSON struct {
	changeJSON
	Lines  []string        `json:"lines"`
	Rows   []rowChangeJSON `json:"changed"`
	Rest   int             `json:"rest"` // things that are not among them
	Turn   bool            `json:"turn"` // whether it can be taken or brought back alone
	Refuse string          `json:"refuse"`
}

func (s *session) whatWasDone(id int64) error {
	d, err := s.app.ChangeOf(s.ctx, id)
	if err != nil {
		return err
	}
	if !s.flags.JSON {
		return s.detail(d.Detail)
	}
	out := whatWasDoneJSON{
		changeJSON: entryOf(d.Change.Entry, "change", d.Title),
		Lines:      []string{}, Rows: []rowChangeJSON{}, Rest: d.Change.Rest, Turn: d.Change.Refuse == nil, Refuse: d.Next,
	}
	for _, row := range d.Detail.Rows {
		out.Lines = append(out.Lines, row.Title)
	}
	for _, f := range d.Change.Facts {
		out.Rows = append(out.Rows, rowChangeOf(f))
	}
	return s.object(out)
}

func rowChangeOf(f history.Fact) rowChangeJSON {
	out := rowChangeJSON{Table: f.Table, ID: string(f.ID), What: f.What, Off: f.Off, Before: f.Before, After: f.After}
	if f.What == data.RowChanged {
		out.Before, out.After = map[string]any{}, map[string]any{}
		for _, column := range f.Columns {
			out.Before[column], out.After[column] = f.Before[column], f.After[column]
		}
	}
	return out
}

type deletedJSON struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Title  string `json:"title"`
	Change string `json:"change"` // that deleted it
	At     string `json:"at"`
}

func (s *session) deleted(limit int) error {
	gone, err := s.app.Deleted(s.ctx, 0, limit)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		return addAll(s.array(), gone, func(d app.DeletedRow) deletedJSON {
			return deletedJSON{string(d.Gone.ID), string(d.Kind), d.Title, strconv.FormatInt(d.Gone.Change, 10), d.Gone.At.String()}
		})
	}
	if len(gone) == 0 {
		s.say(s.words.T("cli.none_deleted"))
	}
	rows := make([]app.Row, len(gone))
	for i, d := range gone {
		rows[i] = d.Row
		rows[i].Said = string(d.Gone.ID) // on a line of its own, as --restore takes it whole
	}
	return s.rows(rows)
}
