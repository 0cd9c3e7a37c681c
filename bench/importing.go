package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"wawasan/app"
)

// importedPeople is how many people the measured list has.
const importedPeople = 10_000

// measureImport brings a list of people into an empty notebook and inserts the
// same rows by hand into another, in turn.
func measureImport(b *bench, t *table) error {
	list := filepath.Join(b.dir, "Connections.csv")
	if err := os.WriteFile(list, []byte(peopleList(importedPeople)), 0o600); err != nil {
		return err
	}
	var whole, applied, raw []float64
	for turn := range b.runs + 1 {
		took, err := b.importOnce(list)
		if err != nil {
			return err
		}
		b.log("import: planned and applied %.0f ms, applied %.0f ms, raw %.0f ms", took.whole, took.applied, took.raw)
		if turn > 0 {
			whole, applied, raw = append(whole, took.whole), append(applied, took.applied), append(raw, took.raw)
		}
	}
	t.limit(fmt.Sprintf("import of %d people, read, matched and kept", importedPeople), "ms", median(whole), 3000)
	t.ratio("import, read, matched and kept, against raw rows", "ms", median(whole), median(raw), 2.5)
	t.fact("import, kept alone, against raw rows", number(median(applied), "ms"), number(median(raw), "ms"), fmt.Sprintf("%.2f", median(applied)/median(raw)))
	return nil
}

// imported is how long one import took and the same rows by hand, in
// milliseconds.
type imported struct{ whole, applied, raw float64 }

func (b *bench) importOnce(list string) (imported, error) {
	var took imported
	path, err := b.empty("import")
	if err != nil {
		return took, err
	}
	other, err := b.empty("import-raw")
	if err != nil {
		return took, err
	}
	ctx := context.Background()
	a, err := app.Open(ctx, app.Params{Path: path, Lang: "id"})
	if err != nil {
		return took, err
	}
	defer a.Close()
	begin := time.Now()
	plan, err := a.PlanImport(ctx, list)
	if err != nil {
		return took, err
	}
	planned := time.Now()
	if _, err := a.ApplyImport(ctx, plan); err != nil {
		return took, err
	}
	took.whole, took.applied = ms(time.Since(begin)), ms(time.Since(planned))
	took.raw, err = byHand(path, other)
	return took, err
}

// byHand inserts what the last change of one notebook made into another, and
// returns the milliseconds.
func byHand(from, to string) (float64, error) {
	journal, err := sql.Open("sqlite", "file:"+from+"?_pragma=query_only(1)")
	if err != nil {
		return 0, err
	}
	defer journal.Close()
	c, err := readChange(journal)
	if err != nil {
		return 0, err
	}
	raw, err := openRaw(to)
	if err != nil {
		return 0, err
	}
	defer raw.close()
	return raw.insert(c)
}

// empty makes a notebook without anything in it.
func (b *bench) empty(name string) (string, error) {
	path := filepath.Join(b.dir, name+".wawasan")
	if err := remove(path); err != nil {
		return "", err
	}
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "id"})
	if err != nil {
		return "", err
	}
	return path, a.Close()
}

// peopleList is a list of connections as LinkedIn writes it.
func peopleList(n int) string {
	var rows strings.Builder
	rows.WriteString("First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
	for i := range n {
		fmt.Fprintf(&rows, "Orang%d,Nama%d,https://www.linkedin.com/in/orang-%d,,Perusahaan %d,Jabatan %d,05 Jan 2024\n", i, i%700, i, i%1500, i%90)
	}
	return rows.String()
}
