package exchange

import (
	"archive/zip"
	"bufio"
	"context"
	"encoding/csv"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// planExported reads a notebook that an export wrote as CSV, into a folder or an
// archive, and reports that there is one. Lists of other hands beside it are left
// out and named.
func planExported(ctx context.Context, d *desk.Desk, path string) (Plan, bool, error) {
	from, end := several(path)
	if from == nil {
		return Plan{}, false, nil
	}
	defer end()
	var names []string
	ours := false
	for _, table := range exported {
		names = append(names, table.name)
		ours = ours || beginsAsExport(from, table)
	}
	if !ours {
		return Plan{}, false, nil
	}
	file, err := interchange.ReadNotebookTables(ctx, from, filepath.Base(path), names, valueOfCell())
	if err != nil {
		return Plan{}, true, err
	}
	lists, others, _ := listsIn(path) // an archive has none
	for _, name := range slices.Concat(lists, others) {
		if !slices.ContainsFunc(names, func(table string) bool { return name == table+".csv" }) {
			file.Unusable = append(file.Unusable, interchange.Unusable{File: name, Reason: "import.left.beside"})
		}
	}
	plan, err := planNotebook(ctx, d, file)
	return plan, true, err
}

// several are the files of a folder or an archive, nil for anything else.
func several(path string) (fs.FS, func()) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, nil
	case info.IsDir():
		return os.DirFS(path), func() {}
	case !info.Mode().IsRegular():
		return nil, nil
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		return nil, nil
	}
	return archive, func() { _ = archive.Close() } // only read from
}

// holdsExport reports that a file of a table stands there which an export made.
func holdsExport(from fs.FS, table exportedTable) bool {
	f, err := from.Open(table.name + ".csv")
	if err != nil {
		return false
	}
	defer f.Close()
	return isExport(f, table)
}

// beginsAsExport reports the same of a file by its first two lines: what was added
// further down is told by its line.
func beginsAsExport(from fs.FS, table exportedTable) bool {
	f, err := from.Open(table.name + ".csv")
	if err != nil {
		return false
	}
	defer f.Close()
	in := bufio.NewReader(io.LimitReader(f, exportBegins))
	interchange.SkipMark(in)
	rows := csv.NewReader(in)
	head, err := rows.Read()
	if err != nil || !isHead(head, table) {
		return false
	}
	first, err := rows.Read()
	return err == nil && rowID.MatchString(first[0])
}

// exportBegins is how many bytes its header and first row have at most.
const exportBegins = 1 << 20

// valueOfCell reads cells as what their columns hold: a text, a whole number, yes
// or no, nothing. What is none of it stays a text, which the row is refused for.
func valueOfCell() interchange.CellValue {
	fits := map[string]func(any) bool{}
	return func(table, column, cell string) any {
		if cell == "" {
			return nil
		}
		key := table + "." + column
		if fits[key] == nil {
			fits[key] = data.Fits(table, column)
		}
		if fits[key](cell) {
			return cell
		}
		if cell == "true" || cell == "false" {
			return cell == "true"
		}
		if n, err := strconv.ParseInt(cell, 10, 64); err == nil {
			return n
		}
		return cell
	}
}
