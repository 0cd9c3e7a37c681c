package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"
)

// book is one notebook in a folder of its own.
type book struct {
	o    options
	dir  string
	path string
	env  []string
}

var rooms struct {
	sync.Mutex
	n int
}

// newBook is a place for a notebook that is not there yet.
func newBook(o options) *book {
	rooms.Lock()
	rooms.n++
	dir := filepath.Join(o.room, fmt.Sprint(rooms.n))
	rooms.Unlock()
	return bookIn(o, dir)
}

func bookIn(o options, dir string) *book {
	home := filepath.Join(o.room, "home"+filepath.Base(dir))
	must(os.MkdirAll(dir, 0o700))
	must(os.MkdirAll(home, 0o700))
	b := &book{o: o, dir: dir, path: filepath.Join(dir, "notebook.wawasan")}
	b.env = []string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "LANG=C.UTF-8", "TZ=Asia/Jakarta", "GOGC=400",
		"XDG_DATA_HOME=" + home + "/data", "XDG_CONFIG_HOME=" + home + "/config", "XDG_CACHE_HOME=" + home + "/cache",
		"XDG_STATE_HOME=" + home + "/state", "XDG_RUNTIME_DIR=" + home,
	}
	return b
}

// forget throws the notebook away with all beside it.
func (b *book) forget() {
	_ = os.RemoveAll(b.dir)
	_ = os.RemoveAll(filepath.Join(b.o.room, "home"+filepath.Base(b.dir)))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// answer is what the program said.
type answer struct {
	out, err string
	code     int
	took     time.Duration
}

// told reports that the program ended with a sentence.
func (a answer) told() bool { return a.code != 0 && strings.TrimSpace(a.err) != "" }

func (b *book) command(args ...string) *exec.Cmd {
	cmd := exec.Command(b.o.program, append([]string{"--lang", "en", "--notebook", b.path}, args...)...)
	cmd.Env, cmd.Dir = b.env, b.dir
	return cmd
}

// run runs the program to its end, or kills it when it hangs.
func (b *book) run(stdin string, args ...string) answer {
	return b.o.plant.spoil(b, args, func() answer { return ended(b.command(args...), stdin) })
}

func ended(cmd *exec.Cmd, stdin string) answer {
	var out, wrong bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &wrong
	cmd.WaitDelay = time.Second
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return answer{err: err.Error(), code: 127}
	}
	hangs := patience(cmd)
	err := cmd.Wait()
	a := answer{out: out.String(), err: wrong.String(), took: time.Since(began)}
	if !hangs.Stop() {
		a.err += "\nIT HANGS"
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		a.code = exit.ExitCode()
	} else if err != nil {
		a.code = 127
	}
	return a
}

// longest is what the program may take before it hangs. Where a lock cannot be
// let go, which only strace brings about, the engine itself tries for ten
// seconds at each statement, and an act of several was seen to take 71.
var longest = 2 * time.Minute

// patience kills a program that hangs.
func patience(cmd *exec.Cmd) *time.Timer {
	return time.AfterFunc(longest, func() { _ = cmd.Process.Kill() })
}

// engine is what no person should read: words of the engine, of the language,
// of a fault of the program.
var engine = regexp.MustCompile(`SQLITE_|database is locked|database disk image|disk I/O error|malformed|no such (table|column)|constraint failed|sql: |panic: |goroutine [0-9]|IT HANGS|⟦|Something went wrong inside`)

// polite notes what the program should not have said.
func (a answer) polite(l *line, what string) {
	if found := engine.FindString(a.out + a.err); found != "" {
		l.wrong("%s says %q: %.160s", what, found, strings.TrimSpace(a.err))
	}
}

// all is everything the notebook holds, as its export has it; it must be there.
func (b *book) all() (string, answer) {
	a := b.run("", "export", "--format", "json", "-o", "-")
	return a.out, a
}

// judged is the answer of a check without its list of what the engine found,
// which is for those who look into the file.
func (a answer) judged() answer {
	a.out = integrity.ReplaceAllString(a.out, "")
	return a
}

var integrity = regexp.MustCompile(`"integrity":\[("(\\.|[^"\\])*",?)*\]`)

// verdict is what check says.
type verdict struct {
	Sound  bool
	Counts map[string]int
}

func (b *book) check() (verdict, answer) {
	var v verdict
	a := b.run("", "--json", "check")
	if err := json.Unmarshal([]byte(a.out), &v); err != nil && a.code == 0 {
		a.code, a.err = 126, a.err+" no JSON: "+err.Error()
	}
	return v, a
}

// sound reports that check finds nothing, and notes what it finds else.
func (b *book) sound(l *line, after string) bool {
	v, a := b.check()
	a.judged().polite(l, "check")
	if a.code != 0 || !v.Sound {
		l.wrong("unsound after %s: %.200s %.300s", after, strings.TrimSpace(a.err), a.out)
		return false
	}
	return true
}

// filed is the answer to one line.
type filed struct {
	Note  string `json:"note_id"`
	Title string `json:"title"`
}

// notes lists the IDs of all lines the notebook holds.
func (b *book) notes() (map[string]bool, answer) {
	a := b.run("", "--json", "list", "notes", "--limit", "1000000")
	var rows []struct{ ID string }
	if err := json.Unmarshal([]byte(a.out), &rows); err != nil && a.code == 0 {
		a.code = 126
	}
	kept := map[string]bool{}
	for _, r := range rows {
		kept[r.ID] = true
	}
	return kept, a
}

// people is a file of n people to import, whom no other has.
func (b *book) people(name string, n int) string {
	var s strings.Builder
	s.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range n {
		fmt.Fprintf(&s, "Orang,%s %d,https://www.linkedin.com/in/%s-%d,,Gudang %s %d,Analis,05 Jan 2024\n", name, i, name, i, name, i%7)
	}
	path := filepath.Join(b.dir, name+".csv")
	must(os.WriteFile(path, []byte(s.String()), 0o600))
	return path
}

// lines are n lines to type, whose words no other has.
func lines(name string, n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, "! kata%s%d gaji tim @\"Orang %d\" #Industri%d ^2026-12-01\n", name, i, i%7, i%3)
	}
	return s.String()
}

// filled makes a notebook with lines and people.
func filledBook(o options, many, people int) *book {
	b := newBook(o)
	for _, a := range []answer{b.run(lines("awal", many), "--json", "capture", "-"), b.run("", "import", b.people("awal", people))} {
		if a.code != 0 {
			panic(a.err)
		}
	}
	return b
}

// copyTo is the same notebook in another place; nothing may have it open.
func (b *book) copyTo(to *book) {
	for _, end := range []string{"", "-wal", "-shm"} {
		raw, err := os.ReadFile(b.path + end)
		if err != nil {
			_ = os.Remove(to.path + end)
			continue
		}
		must(os.WriteFile(to.path+end, raw, 0o600))
	}
}

var helps sync.Map // what a program says of itself, by its path

// can reports whether the program knows a command.
func can(o options, command string) bool {
	help, ok := helps.Load(o.program)
	if !ok {
		b := newBook(o)
		defer b.forget()
		help = ended(b.command("--help"), "").out
		helps.Store(o.program, help)
	}
	return regexp.MustCompile(`(?m)^  ` + command + `\b`).MatchString(help.(string))
}

// leftovers lists what lies beside a notebook and belongs to no one.
func (b *book) leftovers() []string {
	var out []string
	_ = filepath.WalkDir(b.dir, func(path string, d os.DirEntry, err error) error {
		name := filepath.Base(path)
		if err == nil && !d.IsDir() && (strings.HasPrefix(name, ".wawasan-") || regexp.MustCompile(`before-v\d+\.[0-9a-f-]{8,}|\.(tmp|partial|part)$`).MatchString(name)) {
			out = append(out, name)
		}
		return nil
	})
	return out
}
