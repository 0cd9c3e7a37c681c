package interchange

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what comes out of the corpus, to be read by eye")

// wanted is what must come out of a file of the corpus, empty fields left out.
type wanted struct {
	Error    string      `json:"error,omitempty"`
	Format   Format      `json:"format,omitempty"`
	People   []wantedOne `json:"people,omitempty"`
	Unusable []string    `json:"unusable,omitempty"`
	Warnings []string    `json:"warnings,omitempty"`
	News     []string    `json:"news,omitempty"`
	Lost     []string    `json:"lost,omitempty"`
	Unread   []string    `json:"unread,omitempty"` // headings of columns
}

type wantedOne struct {
	Line      int      `json:"line"`
	Name      string   `json:"name"`
	Company   string   `json:"company,omitempty"`
	Title     string   `json:"title,omitempty"`
	Email     string   `json:"email,omitempty"`
	Phone     string   `json:"phone,omitempty"`
	Phones    []string `json:"phones,omitempty"`
	URL       string   `json:"url,omitempty"`
	Connected string   `json:"connected,omitempty"`
	Kept      []string `json:"kept,omitempty"`
}

func wantedOf(got Table, err error) wanted {
	if err != nil {
		return wanted{Error: keyOf(err)}
	}
	w := wanted{Format: got.Format, Unusable: brief(got.Unusable), Warnings: brief(got.Warnings), News: brief(got.News)}
	for _, p := range got.People {
		one := wantedOne{Line: p.Line, Name: p.Name, Company: p.Company, Title: p.Title, Email: p.Email, Phone: p.Phone, URL: p.URL}
		if !p.Connected.IsZero() {
			one.Connected = p.Connected.String()
		}
		if p.More != nil {
			if p.More.Type != "" {
				one.Phone = p.More.Type + ":" + p.Phone
			}
			for _, n := range p.More.Phones {
				one.Phones = append(one.Phones, n.Type+":"+n.Value)
			}
			for _, k := range p.More.Kept {
				one.Kept = append(one.Kept, k.Name+":"+k.Value)
			}
		}
		w.People = append(w.People, one)
	}
	for _, l := range got.Lost {
		w.Lost = append(w.Lost, fmt.Sprintf("%d %s: %s", l.Line, l.Property, l.Value))
	}
	for _, h := range got.Heads {
		if h.Field == "" && !h.Further {
			w.Unread = append(w.Unread, h.Heading)
		}
	}
	return w
}

// TestTheCorpus reads small files of one quirk each, as programs write them: for
// NAME.in.END, what must come out stands in NAME.want.json, and what somebody said
// of its columns, if anything, in NAME.columns, a line each.
func TestTheCorpus(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "corpus", "*.in.*"))
	if err != nil || len(files) < 80 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		name, _, _ := strings.Cut(file, ".in.")
		t.Run(filepath.Base(name), func(t *testing.T) {
			var choose Chooser
			if text, err := os.ReadFile(name + ".columns"); err == nil {
				choose = said(t, file, string(text))
			}
			got, err := ReadFile(t.Context(), file, choose, "")
			if err != nil && keyOf(err) == "" {
				t.Fatal(err)
			}
			var is bytes.Buffer
			out := json.NewEncoder(&is)
			out.SetEscapeHTML(false)
			out.SetIndent("", " ")
			if err := out.Encode(wantedOf(got, err)); err != nil {
				t.Fatal(err)
			}
			if *update {
				if err := os.WriteFile(name+".want.json", is.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name + ".want.json")
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(is.Bytes(), bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))) {
				t.Errorf("it comes to\n%s\nwant\n%s", is.Bytes(), want)
			}
		})
	}
}

// said is the choice that lines of HEADING=FIELD make.
func said(t *testing.T, file, text string) Chooser {
	t.Helper()
	heads, err := ReadHeads(t.Context(), file, nil, "")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(text) {
		heading, field, _ := strings.Cut(strings.TrimSpace(line), "=")
		at := heads.Find(heading)
		if at < 0 {
			t.Fatalf("there is no column %q in %q", heading, heads)
		}
		heads.Set(at, Field(field))
	}
	return heads.Choice().Chooser()
}
