package exchange

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// chosen are the columns of one header as somebody said them once, kept in the
// notebook under the header's key. Nothing in it tells of a person.
type chosen struct {
	On      data.Date           `json:"on"`
	Columns interchange.Columns `json:"columns"`
}

// chosenOf is what was chosen for a header, if anything was.
func chosenOf(ctx context.Context, d *desk.Desk, header string) (chosen, bool) {
	var c chosen
	if header == "" {
		return c, false
	}
	text := d.Setting(ctx, desk.SettingColumns+header)
	if text == "" || json.Unmarshal([]byte(text), &c) != nil {
		return chosen{}, false
	}
	return c, c.Columns.HasName()
}

// keepChosen remembers the columns that an import was made with, when somebody
// chose them for it.
func keepChosen(ctx context.Context, d *desk.Desk, choice *interchange.Choice) error {
	if choice == nil || choice.Header == "" {
		return nil
	}
	text, err := json.Marshal(chosen{d.Today(), choice.Columns})
	if err != nil {
		return err
	}
	return d.SetSetting(ctx, desk.SettingColumns+choice.Header, string(text))
}

// ImportColumns are the columns of a list, for somebody to say what they hold: as
// they were chosen before, else as their headings say. With named, the header is
// the row that has these headings; of a folder it is that of the first list that has
// them all.
func ImportColumns(ctx context.Context, d *desk.Desk, path string, named []string, encoding string) (interchange.Heads, error) {
	if lists, _, _ := listsIn(path); len(lists) > 0 {
		return columnsIn(ctx, d, path, lists, named, encoding)
	}
	heads, err := interchange.ReadHeads(ctx, path, named, encoding)
	if err != nil {
		return nil, err
	}
	before, ok := chosenOf(ctx, d, heads.Choice().Header)
	if !ok {
		return heads, nil
	}
	for i := range heads {
		heads[i].Field = ""
	}
	for field, i := range before.Columns {
		switch {
		case i < 0 || i >= len(heads):
		case field.LeavesOut():
			heads[i].Out, heads[i].Further = true, false
		default:
			heads[i].Field = field
		}
	}
	return heads, nil
}

// columnsIn are the columns of the first of some lists that has all of the headings
// named, else of the first that has any.
func columnsIn(ctx context.Context, d *desk.Desk, path string, lists, named []string, encoding string) (interchange.Heads, error) {
	var first interchange.Heads
	for _, file := range lists {
		heads, err := ImportColumns(ctx, d, filepath.Join(path, file), named, encoding)
		if _, told := refusal(err); told {
			continue
		}
		if err != nil {
			return nil, err
		}
		if len(named) > 0 && !slices.ContainsFunc(named, func(name string) bool { return heads.Find(name) < 0 }) {
			return heads, nil
		}
		if first == nil {
			first = heads
		}
	}
	if first == nil || len(named) == 0 {
		return nil, data.Invalid("interchange.error.no_columns", "file", filepath.Base(path))
	}
	return first, nil
}

// readList reads a file with its columns as somebody chose them now, or else
// before; then it says when.
func readList(ctx context.Context, d *desk.Desk, path string, choice *interchange.Choice) (interchange.Table, error) {
	if choice != nil && choice.Header != "" && !choice.Columns.HasName() {
		return interchange.Table{}, data.Invalid("import.error.columns_name")
	}
	var on data.Date
	encoding := ""
	if choice != nil {
		encoding = choice.Encoding
	}
	table, err := interchange.ReadFile(ctx, path, func(headings []string) (interchange.Columns, bool) {
		if choice != nil && choice.Header != "" {
			if columns, ok := choice.Chooser()(headings); ok {
				on = data.Date{}
				return columns, true
			}
		}
		before, ok := chosenOf(ctx, d, interchange.HeaderKey(headings))
		on = before.On
		return before.Columns, ok
	}, encoding)
	if err == nil && table.Chosen && !on.IsZero() {
		table.News = append([]interchange.Unusable{{Reason: "import.news.columns_chosen", Args: []any{"day", on}}}, table.News...)
	}
	return table, err
}
