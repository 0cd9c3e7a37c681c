package exchange

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/outlet"
	"wawasan/data"
)

// exportFolder writes CSV into a folder: all of its files, or none.
func exportFolder(ctx context.Context, d *desk.Desk, to To) (Report, error) {
	made, err := makeFolder(to.Path)
	var report Report
	if err == nil {
		report, err = fillFolder(ctx, d, to)
	}
	if err != nil {
		leaveFolders(made)
	}
	return report, err
}

func fillFolder(ctx context.Context, d *desk.Desk, to To) (Report, error) {
	set, err := newFileSet(to.Path)
	if err != nil {
		return Report{}, err
	}
	report, err := CSV(ctx, d, to.Exact, set.create)
	if err == nil {
		err = set.put()
	}
	if err != nil {
		set.drop()
	}
	return report, err
}

// makeFolder makes a folder that is missing and returns those it made, the
// innermost first. What cannot be a folder of files is refused.
func makeFolder(path string) ([]string, error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, nil
	case err == nil || path == "" || strings.EqualFold(filepath.Ext(path), ".csv") || strings.EqualFold(filepath.Ext(path), ".md"):
		return nil, data.Unavailable("export.error.not_folder", "path", path)
	}
	var made []string
	for dir := path; ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(dir); !os.IsNotExist(err) || dir == filepath.Dir(dir) {
			break
		}
		made = append(made, dir)
	}
	return made, os.MkdirAll(path, 0o700)
}

// leaveFolders takes away those that are empty.
func leaveFolders(made []string) {
	for _, dir := range made {
		_ = os.Remove(dir) // refused while something is in it
	}
}

// fileSet is a folder's files while an export makes them anew: they are
// written beside the old ones and take their places together.
type fileSet struct {
	dir   string
	old   map[string]bool // names of files that an earlier export made
	fresh []*outlet.Whole
	swept map[string]bool // folders that hold nothing of interrupted exports
}

// newFileSet looks at a folder before anything is written there. A file that
// has the name of one of ours and was made by somebody else is named and
// refused.
func newFileSet(dir string) (*fileSet, error) {
	s := &fileSet{dir: dir, old: map[string]bool{}}
	for _, table := range exported {
		path := filepath.Join(dir, table.name+".csv")
		switch info, err := os.Lstat(path); {
		case os.IsNotExist(err):
		case err != nil:
			return nil, err
		case !info.Mode().IsRegular() || !holdsExport(os.DirFS(dir), table):
			return nil, data.Conflict("export.error.foreign", "path", path)
		default:
			s.old[table.name+".csv"] = true
		}
	}
	return s, nil
}

// create begins the file of a name.
func (s *fileSet) create(name string) (io.WriteCloser, error) {
	path := filepath.Join(s.dir, name)
	begin := outlet.Begin
	if s.swept[filepath.Dir(path)] {
		begin = outlet.BeginNext
	}
	f, err := begin(path)
	if s.swept == nil {
		s.swept = map[string]bool{}
	}
	s.swept[filepath.Dir(path)] = true
	if err == nil {
		s.fresh = append(s.fresh, f)
	}
	return f, err
}

// put gives all files their places, and takes away those of the earlier export
// whose tables are empty now: what was deleted or hidden since must not stay
// there. Where one cannot be put, the old ones come back.
func (s *fileSet) put() error {
	aside := map[string]string{} // where the old files wait, by their path
	var placed []string
	err := func() error {
		for name := range s.old {
			path := filepath.Join(s.dir, filepath.FromSlash(name))
			waits := filepath.Join(s.dir, ".wawasan-"+string(data.NewID()))
			if err := outlet.Held(path, s.dir, os.Rename(path, waits)); err != nil {
				return err
			}
			aside[path] = waits
		}
		for _, f := range s.fresh {
			if err := f.Put(); err != nil {
				return err
			}
			placed = append(placed, f.Path())
		}
		return nil
	}()
	if err == nil {
		for _, waits := range aside {
			err = errors.Join(err, os.Remove(waits))
		}
		return err
	}
	for _, path := range placed {
		_ = os.Remove(path)
	}
	for path, waits := range aside {
		err = errors.Join(err, os.Rename(waits, path))
	}
	return err
}

// drop takes away what is not in its place.
func (s *fileSet) drop() {
	for _, f := range s.fresh {
		f.Drop()
	}
}

// rowID is the key of a row as the program makes it, a UUID of version 7.
var rowID = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$`)

// isExport reports that an export made a file: its first line holds columns of
// the table, of this version of the program or another one, and every other
// line is a row with a key of ours. A file to which somebody added a line or a
// column is theirs.
func isExport(f io.Reader, table exportedTable) bool {
	in := bufio.NewReader(f)
	interchange.SkipMark(in)
	rows := csv.NewReader(in) // every row as wide as the first
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil || !isHead(head, table) {
		return false
	}
	for n := 0; ; n++ {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return n > 0
		}
		if err != nil || !rowID.MatchString(row[0]) {
			return false
		}
	}
}

// isHead reports the columns of a table as an export names them.
func isHead(head []string, table exportedTable) bool {
	return head[0] == "id" && !slices.ContainsFunc(head, func(name string) bool { return !slices.Contains(table.columns, name) })
}
