package exchange

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// listEnds are the ends of files that are taken of a folder; aloneEnds those of
// files that an import reads one at a time, or not at all.
var (
	listEnds  = []string{".csv", ".tsv", ".vcf", ".xlsx"}
	aloneEnds = []string{".json", ".zip", ".ics", ".xls", ".ods", ".numbers"}
)

// mostLists is how many files of a folder are taken.
const mostLists = 500

// HoldsLists reports a folder in which there are files to import together.
func HoldsLists(path string) bool {
	lists, _, err := listsIn(path)
	return err == nil && len(lists) > 0
}

// CountLists is how many files of a folder are imported together, 0 for what is none.
func CountLists(path string) int {
	lists, _, _ := listsIn(path) // what cannot be read has none
	return len(lists)
}

// listsIn are the names of the files in a folder that are taken, and of those that
// are not though they look as if; in their order, hidden ones left out. What is no folder has none.
func listsIn(path string) (lists, others []string, err error) {
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return nil, nil, err
	}
	all, err := os.ReadDir(path)
	for _, entry := range all {
		name, end := entry.Name(), strings.ToLower(filepath.Ext(entry.Name()))
		info, err := os.Stat(filepath.Join(path, name)) // of what a link leads to
		switch {
		case isHidden(name) || err != nil || info.IsDir():
		case slices.Contains(listEnds, end):
			lists = append(lists, name)
		case slices.Contains(aloneEnds, end):
			others = append(others, name)
		}
	}
	return lists, others, err
}

// planFolder reads the lists of a folder as one; others are named as left out. A
// file that cannot be used is named with why; where that is each of them, all is
// refused.
func planFolder(ctx context.Context, d *desk.Desk, path string, lists, others []string, choice *interchange.Choice) (Plan, error) {
	name := filepath.Base(path) + string(filepath.Separator)
	if len(lists) > mostLists {
		return Plan{}, data.Invalid("import.error.many_files", "path", name, "most", mostLists)
	}
	joined := interchange.Join(name)
	var found []*leftOut
	var first error
	archive := slices.ContainsFunc(lists, interchange.IsConnections) && slices.ContainsFunc(lists, interchange.IsOfLinkedIn)
	for _, file := range lists {
		if archive && strings.EqualFold(filepath.Ext(file), ".csv") && !interchange.IsConnections(file) {
			joined.Leave(file, "import.left.linkedin")
			continue
		}
		table, err := readList(ctx, d, filepath.Join(path, file), choice)
		if why, told := refusal(err); told {
			first = errors.Join(first, err)
			joined.Leave(file, why.Key, why.Args...)
			continue
		}
		if err != nil {
			return Plan{}, err
		}
		found = append(found, checkTable(&table, d.Today()))
		if err := joined.Add(table); err != nil {
			return Plan{}, err
		}
	}
	for _, file := range others {
		joined.Leave(file, "import.left.alone")
	}
	if why, _ := refusal(first); len(found) == 0 && len(lists) == 1 {
		return Plan{}, why
	} else if len(found) == 0 {
		return Plan{}, data.Invalid("import.error.folder_none", "path", name, "files", beginning(strings.Join(lists, ", "))).Because(first)
	}
	return planJoined(ctx, d, joined.Table(), found, choice)
}

// refusal is the first of some refusals that a person can be told.
func refusal(err error) (*data.Error, bool) {
	var told *data.Error
	return told, errors.As(err, &told)
}

// planJoined compares the people of several files with the notebook; found is what
// each of them says that is not taken over.
func planJoined(ctx context.Context, d *desk.Desk, table interchange.Table, found []*leftOut, choice *interchange.Choice) (Plan, error) {
	m, err := matchTable(d.Read(ctx), table, d.Today(), nil)
	if err != nil {
		return Plan{}, err
	}
	for n, part := range table.Parts {
		to := len(table.People)
		if n+1 < len(table.Parts) {
			to = table.Parts[n+1].First
		}
		found[n].addShared(table.People[part.First:to], part.First, m.file.shared)
		for _, w := range found[n].warnings() {
			w.File = part.File
			table.Warnings = append(table.Warnings, w)
		}
	}
	plan := planOf(table, m)
	plan.choice = choice
	return plan, nil
}
