package inbox_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app/inbox"
	"wawasan/data"
)

var update = flag.Bool("update", false, "write what must come out anew")

var (
	zone     = time.FixedZone("WIB", 7*3600)
	now      = time.Date(2026, 11, 25, 9, 0, 0, 0, zone)
	modified = time.Date(2026, 11, 24, 18, 30, 0, 0, zone)
)

// params are what reading knows of the person, in a few files more than usual.
func params(name string) inbox.Params {
	p := inbox.Params{Owner: "budi  santoso", Now: now}
	switch name {
	case "from.txt":
		p.From = "Budi S"
	case "from-nobody.txt":
		p.From = "Budi"
	case "dates-open-mdy.txt":
		p.Order = inbox.MonthFirst
	}
	return p
}

// corpus are the files in testdata, each of which has one quirk.
func corpus(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "*.*"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, file := range files {
		if inbox.IsText(file) {
			out = append(out, file)
		}
	}
	if len(out) < 24 {
		t.Fatalf("only %d files", len(out))
	}
	return out
}

func read(t testing.TB, file string) (inbox.Reading, error) {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Base(file)
	return inbox.Read(inbox.File{Name: name, Body: body, Modified: modified}, params(name))
}

// shown is a reading as it stands beside its file.
func shown(r inbox.Reading, err error) string {
	var b strings.Builder
	if err != nil {
		fmt.Fprintln(&b, "refused:", reason(err))
	}
	for _, i := range r.Items {
		fmt.Fprintf(&b, "%d %s %s", i.Line, i.At.Format("2006-01-02 15:04:05.000"), i.Text)
		if i.Plain {
			fmt.Fprint(&b, " (plain)")
		}
		fmt.Fprintln(&b)
	}
	for _, x := range r.Refused {
		fmt.Fprintf(&b, "%d refused: %s\n", x.Line, reason(x.Err))
	}
	for _, why := range inbox.Lefts {
		if n := r.Left[why]; n > 0 {
			fmt.Fprintf(&b, "left %s: %d\n", why, n)
		}
	}
	return b.String()
}

func reason(err error) string {
	var told *data.Error
	if !errors.As(err, &told) {
		return err.Error()
	}
	return fmt.Sprint(told.Key, told.Args)
}

func TestEachQuirkIsReadAsItStandsBesideItsFile(t *testing.T) {
	for _, file := range corpus(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			got := shown(read(t, file))
			want := file + ".want"
			if *update {
				if err := os.WriteFile(want, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			kept, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(kept) {
				t.Errorf("got\n%swanted\n%s", got, kept)
			}
		})
	}
}

func TestALineIsKnownAgainInALongerAndInARenamedFile(t *testing.T) {
	body := "24/11/26 09.12 - Budi: oke\n24/11/26 09.12 - Budi: oke\n"
	first := keys(t, "chat.txt", body, modified)
	longer := keys(t, "WhatsApp Chat with Budi (1).txt", body+"24/11/26 09.13 - Budi: oke\n", modified.Add(time.Hour))
	if len(first) != 2 || len(longer) != 3 || strings.Join(first, "|") != strings.Join(longer[:2], "|") || longer[2] == longer[1] {
		t.Fatalf("%q %q", first, longer)
	}
	ios := keys(t, "_chat.txt", "[24/11/26 09.12.05] Budi: oke\n[24/11/26 09.12.40] Budi: oke\n", modified)
	if strings.Join(first, "|") != strings.Join(ios, "|") {
		t.Fatalf("%q %q", first, ios)
	}
}

func TestALineWithoutATimeIsKnownAgainWhenItsFileGrew(t *testing.T) {
	first := keys(t, "a.txt", "kopi\nteh\n", modified)
	later := keys(t, "b.txt", "kopi\nteh\nkopi\n", modified.Add(time.Hour))
	if strings.Join(first, "|") != strings.Join(later[:2], "|") || later[2] == later[0] {
		t.Fatalf("%q %q", first, later)
	}
}

func keys(t *testing.T, name, body string, at time.Time) []string {
	t.Helper()
	r, err := inbox.Read(inbox.File{Name: name, Body: []byte(body), Modified: at}, params(name))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, i := range r.Items {
		out = append(out, i.Key)
	}
	return out
}

func TestAFileTooLargeIsRefused(t *testing.T) {
	_, err := inbox.Read(inbox.File{Name: "a.txt", Body: bytes.Repeat([]byte("a"), inbox.MaxBytes+1)}, params(""))
	if data.CodeOf(err) != data.CodeInvalid {
		t.Fatal(err)
	}
}

// FuzzRead holds what is true of any bytes at all: a told refusal, or lines that
// stand in the file, have a text and a believable time, in order where they have
// one, and keys of their own.
func FuzzRead(f *testing.F) {
	for _, file := range corpus(f) {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(strings.HasSuffix(file, ".md"), b)
	}
	f.Fuzz(func(t *testing.T, markdown bool, body []byte) {
		name := "a.txt"
		if markdown {
			name = "a.md"
		}
		r, err := inbox.Read(inbox.File{Name: name, Body: body, Modified: modified}, params(name))
		if err != nil {
			if data.CodeOf(err) != data.CodeInvalid {
				t.Fatal(err)
			}
			return
		}
		seen, last, most := map[string]bool{}, 0, len(body)+1
		for _, i := range r.Items {
			year := i.At.Year()
			if i.Line < max(last, 1) || i.Line > most || strings.TrimSpace(i.Text) == "" || strings.Contains(i.Text, "\n") || year < 2000 || year > 2026 || seen[i.Key] {
				t.Fatalf("%+v", i)
			}
			seen[i.Key], last = true, i.Line
		}
		for _, x := range r.Refused {
			if x.Line < 1 || x.Line > most || x.Err == nil {
				t.Fatalf("%+v", x)
			}
		}
	})
}

// A number would be written as a count: “before 2,000”.
func TestTheYearBeforeWhichALineIsTooOldIsNoCount(t *testing.T) {
	r, err := inbox.Read(inbox.File{Name: "a.txt", Body: []byte("1999-01-01 09:00 ! past\n"), Modified: modified}, params("a.txt"))
	if err != nil || len(r.Refused) != 1 {
		t.Fatal(r, err)
	}
	var told *data.Error
	if !errors.As(r.Refused[0].Err, &told) || told.Args[3] != "2000" {
		t.Errorf("%#v", told)
	}
}
