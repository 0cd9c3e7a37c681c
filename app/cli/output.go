package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/mattn/go-runewidth"

	"wawasan/app"
	"wawasan/app/letters"
	"wawasan/data"
)

// answer is standard output. It remembers the first write that failed: most
// of what is printed is printed without looking, and Run looks once, at the
// end.
type answer struct {
	to     io.Writer
	failed error
}

// Write writes to standard output.
func (a *answer) Write(b []byte) (int, error) {
	if a.failed != nil {
		return 0, a.failed
	}
	n, err := a.to.Write(b)
	if err != nil {
		a.failed = data.Unavailable("cli.error.output", "cause", cause(err)).Because(err)
	}
	return n, a.failed
}

// cause is what the system says of an error, without the names of calls.
func cause(err error) string {
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	return err.Error()
}

// told is standard error: sentences, which may name what somebody else wrote.
type told struct{ to io.Writer }

// Write writes a sentence in which nothing acts on the terminal.
func (t told) Write(b []byte) (int, error) {
	if _, err := io.WriteString(t.to, letters.Shown(string(b))); err != nil {
		return 0, err
	}
	return len(b), nil
}

// object prints one JSON object.
func (s *session) object(v any) error {
	raw, err := marshal(v)
	if err != nil {
		return err
	}
	_, err = s.env.Stdout.Write(append(raw, '\n'))
	return err
}

func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return letters.JSON(bytes.TrimSuffix(b.Bytes(), []byte("\n"))), err
}

// array prints a JSON array, one row a line, as the rows come.
type array struct {
	out  *bufio.Writer
	rows int
}

func (s *session) array() *array { return &array{out: bufio.NewWriter(s.env.Stdout)} }

func (a *array) add(v any) error {
	raw, err := marshal(v)
	if err != nil {
		return err
	}
	start := "[\n "
	if a.rows > 0 {
		start = ",\n "
	}
	a.rows++
	fmt.Fprint(a.out, start)
	_, err = a.out.Write(raw)
	return err
}

func (a *array) end() error {
	text := "[]\n"
	if a.rows > 0 {
		text = "\n]\n"
	}
	fmt.Fprint(a.out, text)
	return a.out.Flush()
}

// rowJSON is a row as programs read it.
type rowJSON struct {
	ID      string `json:"id"`
	Kind    string `json:"kind"`
	Title   string `json:"title"`
	Sub     string `json:"sub"`
	Fact    string `json:"fact"`
	Mark    string `json:"mark"`
	Overdue bool   `json:"overdue"`
}

func rowOf(r app.Row) rowJSON {
	return rowJSON{r.Self().Ref(), string(r.Kind), r.Title, r.Sub, r.Fact, r.Mark, r.Warn}
}

// with puts what is kept of a thing behind the fields that every row has; a
// field that both have is the row's.
func with(row, kept any) (json.RawMessage, error) {
	first, err := marshal(row)
	if err != nil || kept == nil {
		return first, err
	}
	rest, err := marshal(kept)
	if err != nil {
		return nil, err
	}
	var had, more map[string]json.RawMessage
	if err := json.Unmarshal(first, &had); err != nil {
		return nil, err
	}
	if err := json.Unmarshal(rest, &more); err != nil {
		return nil, err
	}
	names := make([]string, 0, len(more))
	for name := range more {
		if _, ok := had[name]; !ok {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	b := bytes.NewBuffer(bytes.TrimSuffix(first, []byte("}")))
	for _, name := range names {
		b.WriteString(`,"` + name + `":`)
		b.Write(more[name])
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// The widest a column of a plain list gets; JSON and show have all of it.
const (
	titleCells = 64
	subCells   = 48
)

func cells(text string) int { return runewidth.StringWidth(text) }

func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-cells(text)))
}

func cut(text string, width int) string { return runewidth.Truncate(text, width, "…") }

// rows prints rows in columns: mark, title, what it is about, its fact.
func (s *session) rows(rows []app.Row) error {
	var marks, title, sub int
	rows = slices.Clone(rows)
	for i := range rows {
		r := &rows[i]
		for _, text := range []*string{&r.Heading, &r.Title, &r.Sub, &r.Fact, &r.Said} {
			*text = letters.ShownLine(*text)
		}
		marks = max(marks, cells(r.Mark))
		title = max(title, min(titleCells, cells(r.Title)))
		sub = max(sub, min(subCells, cells(r.Sub)))
	}
	out := bufio.NewWriter(s.env.Stdout)
	for i, r := range rows {
		if r.Heading != "" {
			if i > 0 {
				fmt.Fprint(out, "\n")
			}
			fmt.Fprint(out, r.Heading+"\n")
		}
		line := ""
		if marks > 0 {
			line = padded(r.Mark, marks) + " "
		}
		line += padded(cut(r.Title, titleCells), title) + "  " + padded(cut(r.Sub, subCells), sub) + "  " + r.Fact
		fmt.Fprint(out, strings.TrimRight(line, " ")+"\n")
		if r.Said != "" {
			fmt.Fprint(out, strings.Repeat(" ", min(marks, 1)*(marks+1))+cut(r.Said, titleCells+subCells)+"\n")
		}
	}
	return out.Flush()
}
