// Package cli is the command line: every command one can type after wawasan,
// over the same app as the window.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"wawasan/app"
	"wawasan/app/instance"
	"wawasan/app/letters"
	"wawasan/app/say"
	"wawasan/data"
)

// Env is what the command line gets from the world.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Getenv         func(string) string
	Version        string
	Watched        io.Writer // where a count moves that a person watches, nil where nobody does
	CodePage       int       // in which standard input is read where it is not UTF-8, 0 for none
	// Window shows a notebook until the person leaves; nil in a build without
	// one.
	Window func(ctx context.Context, p WindowParams) error
	// Mend shows a person what can be done about a notebook that does not open,
	// until they have chosen; nil in a build without a window.
	Mend func(ctx context.Context, p MendParams) error
	// Launch starts the program that has the window, with arguments of this
	// command line, and does not wait for it; nil where there is none.
	Launch func(args []string) error
	// Refuse shows why a window does not open to a person who sees no Stderr;
	// nil where everybody does.
	Refuse func(title, text string)
}

// WindowParams are what the window opens with. The command line closes App
// and Instance after it.
type WindowParams struct {
	App         *app.App
	Instance    *instance.Instance // nil when the notebook could not be held
	CaptureOnly bool               // the one-line window alone
	Import      string             // a file to be previewed at once, "" for none
	Greeting    string             // what is said at once, "" for nothing
	Version     string
}

// MendParams are what the window about a notebook that does not open gets.
type MendParams struct {
	Mending  app.Mending
	Instance *instance.Instance // nil when the notebook could not be held
}

// What Run returns.
const (
	exitDone    = 0
	exitRefused = 1
	exitMisused = 2
)

// Run does what env.Args say and returns the exit code: 0 done, 1 refused
// with a sentence on Stderr, 2 misused.
func Run(ctx context.Context, env Env) int {
	out := &answer{to: env.Stdout}
	env.Stdout, env.Stderr = out, told{env.Stderr}
	s := &session{ctx: ctx, env: env, words: say.WordsOf(languageOf(env.Args))}
	defer s.close()
	err := s.run()
	if err == nil {
		err = out.failed // nobody may rest on an answer that did not arrive
	}
	if err != nil {
		return s.fail(err)
	}
	return exitDone
}

// session is one run of the command line.
type session struct {
	ctx   context.Context
	env   Env
	words *say.Words
	flags grammar
	now   func() time.Time
	app   *app.App // nil until open

	greeting    string // of the window that opens
	wrote       bool   // something was changed
	shown       string // where somebody watches, see watched
	wantsWindow bool   // a person waits for a window, not for an answer
}

func (s *session) run() error {
	command, err := s.parse()
	s.wantsWindow = err != nil // it may have been meant for one
	if err != nil || command == nil {
		return err // nil: help was asked for
	}
	if s.now, err = clock(s.env.Now, s.env.Getenv("WAWASAN_NOW")); err != nil {
		return err
	}
	return command()
}

// misuse is a command line that means nothing; its sentence has a key.
type misuse struct {
	key  string
	args []any
}

func misused(key string, args ...any) error { return &misuse{key, args} }

// Error returns a text for logs.
func (m *misuse) Error() string { return fmt.Sprint(m.key, m.args) }

// errTold refuses when the person has been told why already.
var errTold = errors.New("told")

func (s *session) fail(err error) int {
	var wrong *misuse
	switch {
	case errors.As(err, &wrong):
		s.refuse(s.words.T(wrong.key, wrong.args...))
		return exitMisused
	case !errors.Is(err, errTold):
		s.refuse(oneLine(s.words.Error(err)))
	}
	return exitRefused
}

// refuse says why something is not done, where a person looks.
func (s *session) refuse(why string) {
	fmt.Fprintln(s.env.Stderr, why)
	if s.wantsWindow && s.env.Refuse != nil {
		s.env.Refuse(s.words.T("app.title"), letters.Shown(why))
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// languageOf returns the language to speak before a notebook is open.
func languageOf(args []string) string {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if code, ok := strings.CutPrefix(arg, "--lang="); ok {
			return code
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// clock returns the clock of a run: now, or the moment WAWASAN_NOW names,
// where a day alone means its noon.
func clock(now func() time.Time, fixed string) (func() time.Time, error) {
	if now == nil {
		now = time.Now
	}
	if fixed == "" {
		return now, nil
	}
	at, err := time.Parse(time.RFC3339, fixed)
	if err != nil {
		day, err := data.ParseDate(fixed)
		if err != nil {
			return nil, misused("cli.error.now", "text", fixed)
		}
		at = day.Time(now().Location()).Add(12 * time.Hour)
	}
	return func() time.Time { return at }, nil
}

// open opens the notebook, once. One that is damaged is told of, and not
// written.
func (s *session) open() (*app.App, error) {
	if s.app != nil {
		return s.app, nil
	}
	a, err := s.openUnseen()
	if err == nil && a.Glance(s.ctx) {
		fmt.Fprintln(s.env.Stderr, oneLine(s.words.T("cli.damaged", "path", a.Path())))
	}
	return a, err
}

// openUnseen opens the notebook for what looks at it itself.
func (s *session) openUnseen() (*app.App, error) {
	path, err := s.notebook()
	if err != nil {
		return nil, err
	}
	return s.openAt(path)
}

func (s *session) openAt(path string) (*app.App, error) {
	a, err := app.Open(s.ctx, app.Params{Path: path, Now: s.now, Lang: s.flags.Lang, ReadOnly: s.flags.ReadOnly, Program: s.env.Version})
	if err != nil {
		return nil, err
	}
	s.app, s.words = a, a.Words()
	return a, nil
}

func (s *session) close() {
	if s.app != nil {
		if !s.rescue() {
			s.backUp()
		}
		_ = s.app.Close() // every change is durable already
		s.app = nil
	}
}

// changed tells the window of this notebook, if there is one, to read anew.
func (s *session) changed() {
	s.wrote = true
	instance.Tell(s.app.Path(), instance.Changed)
	if err := s.app.BackupWarning(); err != nil {
		fmt.Fprintln(s.env.Stderr, oneLine(s.words.Error(err)))
	}
}

// backUp makes the backup of the day behind a command that changed something.
// One that fails keeps nobody from anything, and is told.
func (s *session) backUp() {
	if !s.wrote {
		return
	}
	if _, err := s.app.DailyBackup(s.ctx); err != nil {
		fmt.Fprintln(s.env.Stderr, oneLine(s.words.Error(err)))
	}
}

// notebook returns the notebook's file: the one named, else the default.
func (s *session) notebook() (string, error) {
	if s.flags.Notebook == "" && namesNotebook(s.env.Args) {
		return "", misused("cli.error.no_notebook_name") // an unset variable must not mean one's own notebook
	}
	for _, path := range []string{s.flags.Notebook, s.env.Getenv("WAWASAN_NOTEBOOK")} {
		if path != "" {
			return path, nil
		}
	}
	return defaultNotebook(s.env.Getenv)
}

func namesNotebook(args []string) bool {
	for _, arg := range args {
		if arg == "--" {
			return false
		}
		if arg == "--notebook" || arg == "--notebook=" {
			return true
		}
	}
	return false
}

func (s *session) say(text string) {
	fmt.Fprintln(s.env.Stdout, strings.TrimRight(letters.Shown(text), " "))
}

// Os returns an Env of this process.
func Os(version string) Env {
	env := Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Getenv: os.Getenv, Version: version, CodePage: letters.ConsolePage(),
	}
	if term.IsTerminal(int(os.Stderr.Fd())) {
		env.Watched = os.Stderr
	}
	return env
}
