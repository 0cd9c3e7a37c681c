package cli_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app/cli"
	"wawasan/data/datatest"
)

// now is the clock of these tests, in the zone of Jakarta.
var now = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))

// Sockets have short paths only, so they get a short folder of their own.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "w")
	if err != nil {
		panic(err)
	}
	datatest.SetRooms(func(name, value string) { os.Setenv(name, value) }, dir)
	os.Setenv("LC_ALL", "C.UTF-8")
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// line runs the command line on one notebook.
type line struct {
	t        *testing.T
	notebook string
	lang     string
	env      map[string]string
	stdin    io.Reader
	codePage int
	window   func(context.Context, cli.WindowParams) error
	mend     func(context.Context, cli.MendParams) error
	launch   func(args []string) error
	refuse   func(title, text string)
	ctx      context.Context
	watched  io.Writer
}

func newLine(t *testing.T) *line {
	return &line{t: t, notebook: filepath.Join(t.TempDir(), "notebook.wawasan"), lang: "en", env: map[string]string{}}
}

func (l *line) run(args ...string) (code int, stdout, stderr string) {
	l.t.Helper()
	if l.lang != "" {
		args = append([]string{"--lang", l.lang}, args...)
	}
	if l.notebook != "" {
		args = append([]string{"--notebook", l.notebook}, args...)
	}
	var out, err bytes.Buffer
	stdin := l.stdin
	if stdin == nil {
		stdin = strings.NewReader("")
	}
	ctx := l.ctx
	if ctx == nil {
		ctx = context.Background()
	}
	code = cli.Run(ctx, cli.Env{
		Args: args, Stdin: stdin, Stdout: &out, Stderr: &err, Version: "1.2.3", Window: l.window, Mend: l.mend,
		Launch: l.launch, Refuse: l.refuse, CodePage: l.codePage, Watched: l.watched,
		Now: func() time.Time { return now }, Getenv: func(name string) string { return l.env[name] },
	})
	for _, text := range []string{out.String(), err.String()} {
		if strings.Contains(text, "⟦") {
			l.t.Errorf("%v: a word is missing: %s", args, text)
		}
	}
	return code, out.String(), err.String()
}

// do runs what must succeed and returns what it printed.
func (l *line) do(args ...string) string {
	l.t.Helper()
	code, out, err := l.run(args...)
	if code != 0 || err != "" {
		l.t.Fatalf("%v: exit %d, %s", args, code, err)
	}
	return out
}

// no runs what must be refused with a code and one sentence that says part.
func (l *line) no(code int, part string, args ...string) {
	l.t.Helper()
	got, out, err := l.run(args...)
	if got != code || out != "" || strings.Count(err, "\n") != 1 || !strings.Contains(err, part) {
		l.t.Fatalf("%v: exit %d, stdout %q, stderr %q, wanted %d and %q", args, got, out, err, code, part)
	}
}

// rows reads the array that a command prints with --json.
func (l *line) rows(args ...string) []map[string]any {
	l.t.Helper()
	var rows []map[string]any
	decode(l.t, l.do(append(args, "--json")...), &rows)
	for _, row := range rows {
		for _, field := range []string{"id", "kind", "title"} {
			if _, ok := row[field].(string); !ok {
				l.t.Fatalf("%v: a row without %s: %v", args, field, row)
			}
		}
	}
	return rows
}

// one reads the object that a command prints with --json.
func (l *line) one(args ...string) map[string]any {
	l.t.Helper()
	var v map[string]any
	decode(l.t, l.do(append(args, "--json")...), &v)
	return v
}

func decode(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
}

func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Fatalf("%q is missing in\n%s", part, text)
		}
	}
}

// sample is a file of three people, one row of which cannot be used.
func sample(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Connections.csv")
	text := "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
		"Sari,Wijaya,https://www.linkedin.com/in/sari,sari@example.com,Bank Nusantara,Head of Product,05 Jan 2024\n" +
		",,,,,,\n" +
		"José,Peña,https://www.linkedin.com/in/jose,,Kopi Kita,Founder,06 Jan 2024\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
