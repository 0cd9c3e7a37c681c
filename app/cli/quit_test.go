package cli_test

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/cli"
	"wawasan/app/instance"
)

// openWindow opens a window that stays until it is asked to end; ended hears
// the exit code of its command line.
func openWindow(t *testing.T, l line, last func(cli.WindowParams)) (ended chan int) {
	t.Helper()
	opened := make(chan bool)
	ended = make(chan int, 1)
	l.window = func(_ context.Context, p cli.WindowParams) error {
		end := make(chan bool, 1)
		p.Instance.Serve(func(m instance.Message) []byte {
			if m == instance.Quit {
				end <- true
			}
			return []byte("ok")
		})
		opened <- true
		<-end
		last(p)
		return nil
	}
	go func() {
		code, _, _ := l.run()
		ended <- code
	}()
	<-opened
	return ended
}

// answers runs what must succeed in both languages.
func (l *line) answers(en, id string, args ...string) {
	l.t.Helper()
	was := l.lang
	l.lang = "en"
	contains(l.t, l.do(args...), en)
	l.lang = "id"
	contains(l.t, l.do(args...), id)
	l.lang = was
}

func TestQuitEndsTheWindowAndWaitsUntilAllIsWritten(t *testing.T) {
	l := newLine(t)
	l.answers("Nothing is open", "Tidak ada Wawasan yang terbuka", "quit")
	ended := openWindow(t, *l, func(p cli.WindowParams) {
		if _, err := p.App.Capture(context.Background(), "typed last", app.Where{}); err != nil {
			t.Error(err)
		}
	})
	contains(t, l.do("quit"), "Wawasan is closed.")
	if held, first, err := instance.Acquire(l.notebook); !first || err != nil {
		t.Error("it holds the notebook still", err)
	} else {
		held.Close()
	}
	if rows := l.rows("list", "notes"); len(rows) != 1 {
		t.Error(rows)
	}
	if code := <-ended; code != 0 {
		t.Error(code)
	}
	if got := l.one("quit"); got["ended"] != 0.0 {
		t.Error(got)
	}
}

func TestQuitAllEndsTheWindowsOfOtherNotebooks(t *testing.T) {
	l := newLine(t)
	l.answers("Nothing is open", "Tidak ada Wawasan yang terbuka", "quit", "--all")
	other := *l
	other.notebook = filepath.Join(t.TempDir(), "catatan kedua.wawasan")
	nothing := func(cli.WindowParams) {}
	one, two := openWindow(t, *l, nothing), openWindow(t, other, nothing)
	third := *l
	third.notebook = filepath.Join(t.TempDir(), "not open.wawasan")
	third.answers("another one is", "ada yang lain", "quit")
	l.notebook = "" // an installer names none
	contains(t, l.do("quit", "--all"), "2 Wawasan programs are closed.")
	if a, b := <-one, <-two; a != 0 || b != 0 {
		t.Error(a, b)
	}
}

func TestAProgramThatDoesNotEndIsSaid(t *testing.T) {
	l := newLine(t)
	held, first, err := instance.Acquire(l.notebook)
	if err != nil || !first {
		t.Fatal(first, err)
	}
	defer held.Close()
	held.Serve(func(instance.Message) []byte { return []byte("ok") })
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // the time is up
	l.ctx = ctx
	l.both(1, "does not end", "belum juga tertutup", "quit")
	l.both(1, "does not end", "belum tertutup", "quit", "--all")
}

func TestAFileInThePlaceOfACommandOpensInTheWindow(t *testing.T) {
	l := newLine(t)
	people := sample(t)
	var got cli.WindowParams
	var path string
	l.window = func(_ context.Context, p cli.WindowParams) error {
		got, path = p, p.App.Path()
		return nil
	}
	l.do(people)
	if got.Import != people || path != l.notebook || got.CaptureOnly {
		t.Errorf("%+v %s", got, path)
	}
	own := l.notebook
	l.notebook = ""
	t.Chdir(filepath.Dir(own))
	l.do(filepath.Base(own))
	if path != own || got.Import != "" {
		t.Errorf("%s, import %q", path, got.Import)
	}
	l.do("--", "./"+filepath.Base(own))
	if path != own {
		t.Error(path)
	}
}

func TestAFileIsHandedToTheWindowThatIsOpen(t *testing.T) {
	l := newLine(t)
	people := sample(t)
	second := *l
	l.window = func(_ context.Context, p cli.WindowParams) error {
		told := make(chan instance.Message, 9)
		p.Instance.Serve(func(m instance.Message) []byte { told <- m; return nil })
		second.do(people) // without a window of its own
		if m := <-told; instance.ImportOf(m) != people {
			t.Errorf("%q", m)
		}
		own := second.notebook
		second.notebook = ""
		second.window = func(context.Context, cli.WindowParams) error { return errors.New("a second window") }
		second.do(own)
		if m := <-told; m != instance.Show {
			t.Errorf("%q", m)
		}
		return nil
	}
	l.do()
}

func TestAFileThatDoesNotOpenIsSaid(t *testing.T) {
	l := newLine(t)
	l.window = func(context.Context, cli.WindowParams) error { return errors.New("opened") }
	gone := filepath.Join(t.TempDir(), "gone")
	l.both(1, "no file", "tidak ada", gone+".csv")
	l.both(1, "no file", "tidak ada", gone+".wawasan")
	l.both(2, "does not open files such as", "tidak membuka berkas seperti", filepath.Dir(sample(t)))
	t.Chdir(filepath.Dir(sample(t)))
	l.both(2, "“x.csv” means nothing here", "“x.csv” tidak dikenal di sini", "Connections.csv", "x.csv")
	l.both(2, "“lst” means nothing here (did you mean list?)", "(maksudnya list?)", "lst")
}

func TestTwoNotebooksOnOneLineAreMisused(t *testing.T) {
	l := newLine(t)
	l.do("capture", "a line")
	l.both(2, "names two notebooks", "dua buku catatan", l.notebook)
}

func TestTheProgramOfTheConsoleStartsTheOneWithTheWindow(t *testing.T) {
	l := newLine(t)
	var started []string
	l.launch = func(args []string) error {
		started = args
		return nil
	}
	people := sample(t)
	for _, args := range [][]string{nil, {"capture"}, {people}} {
		l.do(args...)
		if got := strings.Join(started, "|"); got != strings.Join(append([]string{"--notebook", l.notebook, "--lang", "en"}, args...), "|") {
			t.Error(got)
		}
	}
	started = nil
	l.do("list", "notes")
	l.do("demo", "--no-window")
	if started != nil {
		t.Error(started)
	}
	l.notebook += "2"
	l.do("demo")
	if got := strings.Join(started, "|"); got != "--lang|en|--notebook|"+l.notebook {
		t.Error(got)
	}
}

func TestWhyAWindowDoesNotOpenIsShownBeside(t *testing.T) {
	l := newLine(t)
	l.window = func(context.Context, cli.WindowParams) error { return errors.New("no display") }
	var title, text string
	l.refuse = func(a, b string) { title, text = a, b }
	l.no(1, "no display")
	if title != "Wawasan" || !strings.Contains(text, "no display") {
		t.Errorf("%q %q", title, text)
	}
	title = ""
	l.no(1, "no file", "gone.csv")
	if title == "" {
		t.Error("a file that is not there is not shown")
	}
	title = ""
	l.no(2, "no such kind", "list", "nonsense")
	l.no(1, "Nothing matches", "show", "note", "nothing-like-it")
	if title != "" {
		t.Errorf("a command's refusal is shown in a window: %q", text)
	}
}
