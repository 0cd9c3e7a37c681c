package interchange

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// readWithin reads b as a file whose rows may have record bytes.
func readWithin(t testing.TB, b []byte, record int64) (Table, error) {
	t.Helper()
	src, err := openSource(bytes.NewReader(b), int64(len(b)), "fuzz")
	if err != nil {
		return Table{}, err
	}
	src.record = record
	for i := range src.others {
		src.others[i].record = record
	}
	return readSource(t.Context(), src)
}

// FuzzRead holds what is true of any bytes at all: a told error, or a table
// whose people have names, whose lines grow and lie within the file. Rows
// longer than what one may have are tried on the same bytes with less.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.*"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	for _, s := range []string{
		header7 + "\"Bob,Lee,,,Co,Head,\n" + strings.Repeat("Ann,Lee,,,Co,Head,\n", 5),
		"\"" + header7 + "a,b\n", "Nama;Surel\n\"a\"b;c\n\"d;\ne\";f\n", header7 + "\"a,b,,,\"\"c\"\",d,e\";;;\n",
		header7 + "a,b,,,c\rd,e,f\n", header7 + "Jos\xe9,b,,,c,d,e\n", header7 + "JosÃ©,b,,,c,d,2024年1月3日\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, record := range []int64{maxRecord, 200, 40} {
			got, err := readWithin(t, b, record)
			if err != nil {
				if keyOf(err) == "" {
					t.Fatalf("an error nobody can be told: %v", err)
				}
				continue
			}
			if !bytes.HasPrefix(b, []byte("PK")) {
				holds(t, got, bytes.Count(b, []byte("\n"))+bytes.Count(b, []byte("\r"))+1)
			}
		}
	})
}

// holds checks what is true of every table of a file of so many lines.
func holds(t *testing.T, got Table, lines int) {
	t.Helper()
	last := 0
	for _, p := range got.People {
		switch {
		case p.Line <= last || p.Line > lines:
			t.Fatalf("%+v after line %d of %d", p, last, lines)
		case p.URLKey != URLKey(p.URL) || !isName(p.First, p.Last) || p.Name != strings.TrimSpace(p.First+" "+p.Last):
			t.Fatalf("%+v", p)
		case p.Connected.Y != 0 && (p.Connected.Y < 1900 || p.Connected.Y > 2099):
			t.Fatalf("%+v", p)
		}
		for _, cell := range []string{p.Name, p.Email, p.Phone, p.URL, p.Company, p.Title} {
			if cell != clean(cell) || strings.ContainsFunc(cell, unicode.IsControl) {
				t.Fatalf("%+q", cell)
			}
		}
		last = p.Line
	}
	for _, u := range slices.Concat(got.Unusable, got.Warnings) {
		if u.Reason == "" || u.Line < 0 || u.Line > lines || len(u.Args)%2 != 0 {
			t.Fatalf("%+v", u)
		}
	}
}

func TestARowLongerThanAllowedIsToldWhereverItsQuotesStand(t *testing.T) {
	cell := rapid.SampledFrom([]string{"", "Ana", `"`, `""`, `"a`, `b"`, `"a,b"`, `"a` + "\n" + `b"`, "\r", strings.Repeat("x", 50), "é", "\xe9"})
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		b.WriteString(header7)
		for range rapid.IntRange(0, 12).Draw(t, "rows") {
			b.WriteString(strings.Join(rapid.SliceOfN(cell, 1, 8).Draw(t, "cells"), ",") + "\n")
		}
		src, err := openSource(strings.NewReader(b.String()), int64(b.Len()), "x.csv")
		if err != nil {
			t.Fatal(err)
		}
		src.record = 80
		got, err := readSource(context.Background(), src)
		switch {
		case err != nil && keyOf(err) == "":
			t.Fatal(err)
		case err == nil && len(got.People)+len(got.Unusable) == 0 && strings.TrimSpace(b.String()) != strings.TrimSpace(header7):
			if strings.Trim(strings.TrimPrefix(b.String(), header7), "\r\n") != "" {
				t.Fatalf("%q holds nobody and nothing unusable", b.String())
			}
		}
	})
}

func TestHowLinesEndChangesNothing(t *testing.T) {
	cell := rapid.SampledFrom([]string{"", "Ana", "Bank, Tbk", "dua\nbaris", `say "hi"`, "é王", " x "})
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 7, 7), 1, 8).Draw(t, "rows")
		var b bytes.Buffer
		if err := WriteCSV(&b, strings.Split(strings.TrimSpace(header7), ","), rows, false); err != nil {
			t.Fatal(err)
		}
		var want []string
		for i, end := range []string{"\n", "\r\n", "\r"} {
			text := strings.ReplaceAll(b.String(), "\n", end)
			got, err := Read(context.Background(), strings.NewReader(text), int64(len(text)), "x.csv")
			if err != nil {
				t.Fatal(err)
			}
			if i == 0 {
				want = told(got)
			}
			if !slices.Equal(told(got), want) {
				t.Fatalf("%q: %q, want %q", end, told(got), want)
			}
		}
	})
}

func TestEveryErrorOfReadingIsOneThatCanBeTold(t *testing.T) {
	for _, err := range []error{tooLongError{1}, charsetError{1, "x"}, errNotText, errTooBig, errTooMany, errors.New("any other")} {
		if keyOf(source{name: "x"}.explain(err)) == "" || keyOf(source{name: "x", zipped: true}.explain(err)) == "" {
			t.Errorf("%v", err)
		}
	}
}
