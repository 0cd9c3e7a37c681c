package interchange

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"sort"

	"wawasan/app/internal/head"
	"wawasan/data"
)

// Whole is the format of a notebook that was exported as JSON, see
// docs/notebook-format.md.
const Whole Format = "wawasan"

// NotebookVersion is the version of that format which is written, and the newest
// that is read.
const NotebookVersion = 1

// Notebook is an exported notebook: its tables in the order of the file.
type Notebook struct {
	File     string
	Tables   []NotebookTable
	Unusable []Unusable
}

// NotebookTable are the rows of one table.
type NotebookTable struct {
	Name string
	Rows []NotebookRow
}

// NotebookRow is one row: its values by column, each nil, a text, a whole number
// (int64) or a bool, and the line on which it stands, in which file where there are
// several.
type NotebookRow struct {
	Line   int
	File   string
	Values map[string]any
}

// mostOfNotebook is how large a file is read.
const mostOfNotebook = 1 << 30

var notebookBegins = regexp.MustCompile(`^(\x{FEFF})?\s*\{\s*"format"\s*:\s*"wawasan"`)

// IsNotebook reports a file that begins as an exported notebook does. What cannot
// be read is none.
func IsNotebook(path string) bool { return notebookBegins.Match(head.Of(path, 512)) }

// ReadNotebookFile reads an exported notebook. It refuses (invalid) what is none,
// of a newer version, cut off or too large; rows that hold what no row does are
// left out and said.
func ReadNotebookFile(ctx context.Context, path string) (Notebook, error) {
	name := clean(filepath.Base(path))
	f, err := os.Open(path)
	if err != nil {
		return Notebook{}, unreadable(name, err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Notebook{}, unreadable(name, err)
	}
	if info.Size() > mostOfNotebook {
		return Notebook{}, tooBig(name)
	}
	return ReadNotebook(ctx, f, name)
}

// ReadNotebook is ReadNotebookFile for what r holds; name is how messages call it.
func ReadNotebook(ctx context.Context, r io.Reader, name string) (Notebook, error) {
	lines := &lineCounter{r: r}
	in := notebookReader{ctx: ctx, lines: lines, dec: json.NewDecoder(lines), out: Notebook{File: name}}
	in.dec.UseNumber()
	err := in.read()
	var known *data.Error
	switch {
	case err == nil, errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return in.out, err
	}
	return Notebook{}, data.Invalid("interchange.error.json_broken", "file", name, "line", lines.at(in.dec.InputOffset())).Because(err)
}

type notebookReader struct {
	ctx   context.Context
	lines *lineCounter
	dec   *json.Decoder
	out   Notebook
}

var errNotNotebook = errors.New("not of the form of a notebook")

func (n *notebookReader) read() error {
	if first, err := n.skipMark(); err != nil || first != json.Delim('{') {
		return errors.Join(err, errNotNotebook)
	}
	for n.dec.More() {
		key, err := n.dec.Token()
		if err != nil {
			return err
		}
		if err := n.field(key); err != nil {
			return err
		}
	}
	if _, err := n.dec.Token(); err != nil {
		return err
	}
	if n.out.Tables == nil {
		return errNotNotebook
	}
	return nil
}

// skipMark reads the first token, past the mark that some editors put before it.
func (n *notebookReader) skipMark() (json.Token, error) {
	n.lines.skip = []byte("\ufeff")
	return n.dec.Token()
}

func (n *notebookReader) field(key json.Token) error {
	switch key {
	case "version":
		var version json.Number
		if err := n.dec.Decode(&version); err != nil {
			return err
		}
		if v, err := version.Int64(); err != nil || v < 1 || v > NotebookVersion {
			return data.Invalid("interchange.error.json_newer", "file", n.out.File, "version", version.String())
		}
		return nil
	case "tables":
		return n.tables()
	}
	var other json.RawMessage
	return n.dec.Decode(&other)
}

func (n *notebookReader) tables() error {
	if first, err := n.dec.Token(); err != nil || first != json.Delim('{') {
		return errors.Join(err, errNotNotebook)
	}
	n.out.Tables = []NotebookTable{}
	for n.dec.More() {
		name, err := n.dec.Token()
		if err != nil {
			return err
		}
		table := NotebookTable{Name: name.(string)}
		if err := n.rows(&table); err != nil {
			return err
		}
		n.out.Tables = append(n.out.Tables, table)
	}
	_, err := n.dec.Token()
	return err
}

func (n *notebookReader) rows(into *NotebookTable) error {
	if first, err := n.dec.Token(); err != nil || first != json.Delim('[') {
		return errors.Join(err, errNotNotebook)
	}
	for n.dec.More() {
		if err := n.ctx.Err(); err != nil {
			return err
		}
		var raw json.RawMessage
		if err := n.dec.Decode(&raw); err != nil {
			return err
		}
		line := n.lines.at(n.dec.InputOffset())
		if row, ok := rowOf(raw); ok {
			into.Rows = append(into.Rows, NotebookRow{line, "", row})
		} else {
			n.out.Unusable = append(n.out.Unusable, Unusable{Line: line, Reason: "interchange.row.not_a_row", Args: []any{"table", into.Name}})
		}
	}
	_, err := n.dec.Token()
	return err
}

// rowOf reads a row of plain values; ok is false for anything else.
func rowOf(raw json.RawMessage) (row map[string]any, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if dec.Decode(&row) != nil || row == nil {
		return nil, false
	}
	for column, v := range row {
		switch v := v.(type) {
		case nil, string, bool:
		case json.Number:
			whole, err := v.Int64()
			if err != nil {
				return nil, false
			}
			row[column] = whole
		default:
			return nil, false
		}
	}
	return row, true
}

// lineCounter remembers where lines end in what is read through it.
type lineCounter struct {
	r    io.Reader
	read int64
	ends []int64
	skip []byte // what may stand before all else, and is left out
}

// Read reads on.
func (l *lineCounter) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.read == 0 && n >= len(l.skip) && bytes.HasPrefix(p[:n], l.skip) {
		n = copy(p, p[len(l.skip):n])
	}
	for at, b := range p[:n] {
		if b == '\n' {
			l.ends = append(l.ends, l.read+int64(at))
		}
	}
	l.read += int64(n)
	return n, err
}

// at is the line on which a place stands.
func (l *lineCounter) at(offset int64) int {
	return 1 + sort.Search(len(l.ends), func(i int) bool { return l.ends[i] >= offset })
}
