//go:build unix

package app_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/app/outlet"
	"wawasan/data"
)

// pipe makes a pipe with a name.
func pipe(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	return path
}

func modeOf(t *testing.T, path string) os.FileMode {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func TestAPipeIsWrittenIntoAndStaysAPipe(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one @Sari ^2026-12-01", app.Where{})
	for _, format := range []string{"json", "ics"} {
		path := pipe(t)
		read := make(chan string)
		go func() {
			raw, err := os.ReadFile(path)
			read <- string(raw) + errText(err)
		}()
		if _, err := a.Export(ctx, exchange.To{Format: format, Path: path}); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		write := func() error { _, err := a.ExportJSON(ctx, &b); return err }
		if format == "ics" {
			write = func() error { _, err := a.ExportCalendar(ctx, &b, ""); return err }
		}
		if err := write(); err != nil || <-read != b.String() || modeOf(t, path)&os.ModeNamedPipe == 0 {
			t.Errorf("%s: %v, %s", format, err, modeOf(t, path))
		}
	}
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// filled opens a notebook whose export is larger than what a pipe holds.
func filled(t *testing.T) *app.App {
	t.Helper()
	a, _ := open(t, "en")
	if _, err := a.CapturePasted(ctx, strings.Repeat("! something that is long enough to fill a pipe when it is said often\n", 900), app.Where{}); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAReaderWhoLeavesEarlyIsTold(t *testing.T) {
	a, path := filled(t), pipe(t)
	done := make(chan error)
	go func() {
		f, err := os.Open(path)
		if err == nil {
			_, err = io.ReadFull(f, make([]byte, 10))
			f.Close()
		}
		done <- err
	}()
	_, err := a.Export(ctx, exchange.To{Format: "json", Path: path})
	if data.CodeOf(err) != data.CodeUnavailable || !strings.Contains(a.Words().Error(err), "left before it was whole") {
		t.Errorf("%v", err)
	}
	if err := <-done; err != nil || modeOf(t, path)&os.ModeNamedPipe == 0 {
		t.Error(err)
	}
}

func TestAPipeNobodyReadsIsNotWaitedForOnceTheExportIsStopped(t *testing.T) {
	a := filled(t)
	for name, begin := range map[string]func(t *testing.T, path string) (begun func()){
		"nobody opens it": func(*testing.T, string) func() { return func() {} },
		"nobody takes more than one byte": func(t *testing.T, path string) func() {
			f, err := os.OpenFile(path, os.O_RDWR, 0) // opens without a writer
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { f.Close() })
			return func() {
				if _, err := f.Read(make([]byte, 1)); err != nil {
					t.Error(err)
				}
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := pipe(t)
			begun := begin(t, path)
			stopped, stop := context.WithCancel(ctx)
			ended := make(chan error)
			go func() {
				_, err := a.Export(stopped, exchange.To{Format: "json", Path: path})
				ended <- err
			}()
			begun()
			stop()
			if err := <-ended; err == nil {
				t.Error("it was not stopped")
			}
		})
	}
}

func TestADeviceStaysADevice(t *testing.T) {
	a := filled(t)
	for path, code := range map[string]data.Code{os.DevNull: "", "/dev/full": data.CodeUnavailable} {
		if _, err := os.Stat(path); err != nil {
			t.Skip(err)
		}
		was := modeOf(t, path)
		for _, format := range []string{"json", "csv"} {
			to := exchange.To{Format: format, Path: path}
			if format == "csv" {
				to.Path = filepath.Join(t.TempDir(), "device.zip")
				if err := os.Symlink(path, to.Path); err != nil {
					t.Fatal(err)
				}
			}
			if _, err := a.Export(ctx, to); data.CodeOf(err) != code {
				t.Errorf("%+v: %v", to, err)
			}
			if modeOf(t, path) != was || was&os.ModeCharDevice == 0 {
				t.Errorf("%s was %s, is %s", path, was, modeOf(t, path))
			}
		}
	}
}

func TestWhatAProcessHasOpenIsWrittenInto(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one", app.Where{})
	f, err := os.OpenFile(filepath.Join(t.TempDir(), "log"), os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteString("before\n"); err != nil {
		t.Fatal(err)
	}
	path := "/dev/fd/" + strconv.Itoa(int(f.Fd()))
	if _, err := os.Stat(path); err != nil {
		t.Skip(err)
	}
	if _, err := a.Export(ctx, exchange.To{Format: "json", Path: path}); err != nil {
		t.Fatal(err)
	}
	if raw, err := os.ReadFile(f.Name()); err != nil || !strings.HasPrefix(string(raw), "before\n{\"format\":\"wawasan\"") {
		t.Errorf("%s %v", raw, err)
	}
}

func TestALinkIsFollowedToTheFileItLeadsTo(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one", app.Where{})
	dir := t.TempDir()
	deep := filepath.Join(dir, "real", "deep")
	for _, err := range []error{
		os.MkdirAll(deep, 0o700), os.Symlink(deep, filepath.Join(dir, "way")),
		os.Symlink("../out.json", filepath.Join(deep, "relative")), os.Symlink(filepath.Join(dir, "way", "relative"), filepath.Join(dir, "twice")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	target := filepath.Join(dir, "real", "out.json")
	for n, text := range []string{"", "old"} { // a file that is yet to be, and one that is there
		if n > 0 {
			put(t, target, text)
		}
		if _, err := a.Export(ctx, exchange.To{Format: "json", Path: filepath.Join(dir, "twice")}); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(target)
		if err != nil || !strings.HasPrefix(string(raw), `{"format":"wawasan"`) || modeOf(t, target) != 0o600 {
			t.Errorf("%s %v", raw, err)
		}
		if modeOf(t, filepath.Join(dir, "twice"))&os.ModeSymlink == 0 || len(contents(t, dir)) != 3 || len(contents(t, deep)) != 1 {
			t.Errorf("%v %v", contents(t, dir), contents(t, deep))
		}
	}
	circle := filepath.Join(dir, "circle")
	if err := os.Symlink(circle, circle); err != nil {
		t.Fatal(err)
	}
	_, err := a.Export(ctx, exchange.To{Format: "json", Path: circle})
	if data.CodeOf(err) != data.CodeUnavailable || modeOf(t, circle)&os.ModeSymlink == 0 {
		t.Errorf("%v", err)
	}
}

func TestNoPartOfANotebookIsWrittenOver(t *testing.T) {
	a, _ := open(t, "en")
	other, _ := open(t, "en")
	file(t, a, "! one", app.Where{})
	file(t, other, "! two", app.Where{})
	dir := t.TempDir()
	link := filepath.Join(dir, "link.json")
	if err := os.Symlink(other.Path()+"-wal", link); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{a.Path(), a.Path() + "-wal", a.Path() + "-shm", other.Path(), other.Path() + "-wal", other.Path() + "-shm", link} {
		was, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Export(ctx, exchange.To{Format: "json", Path: path}); data.CodeOf(err) != data.CodeConflict {
			t.Errorf("%s: %v", path, err)
		}
		if now, err := os.ReadFile(path); err != nil || !bytes.Equal(was, now) {
			t.Errorf("%s was changed: %v", path, err)
		}
	}
}

func TestADocumentIsKeptWholeForThisPersonAlone(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! one", app.Where{})
	dir := t.TempDir()
	old, linked, link := filepath.Join(dir, "old.md"), filepath.Join(dir, "linked.md"), filepath.Join(dir, "link.md")
	put(t, old, "old")
	if err := os.Chmod(old, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(linked, link); err != nil {
		t.Fatal(err)
	}
	for path, at := range map[string]string{old: old, link: linked, filepath.Join(dir, "new", "deep.md"): filepath.Join(dir, "new", "deep.md")} {
		if _, err := outlet.Keep(path, []byte("new")); err != nil {
			t.Fatal(err)
		}
		if raw, err := os.ReadFile(at); err != nil || string(raw) != "new" || modeOf(t, at) != 0o600 {
			t.Errorf("%s: %q %s %v", path, raw, modeOf(t, at), err)
		}
	}
	if modeOf(t, link)&os.ModeSymlink == 0 || len(contents(t, dir)) != 4 {
		t.Errorf("%v", contents(t, dir))
	}
	for path, code := range map[string]data.Code{a.Path(): data.CodeConflict, a.Path() + "-wal": data.CodeConflict, dir: data.CodeUnavailable, filepath.Join(old, "x.md"): data.CodeUnavailable} {
		if _, err := outlet.Keep(path, []byte("new")); data.CodeOf(err) != code {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := outlet.Keep(os.DevNull, []byte("new")); err != nil || modeOf(t, os.DevNull)&os.ModeCharDevice == 0 {
		t.Error(err)
	}
}
