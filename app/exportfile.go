package app

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"wawasan/data"
)

// The formats a notebook is exported in.
const (
	ExportFormatJSON = "json"
	ExportFormatCSV  = "csv"
	ExportFormatICS  = "ics" // what is due, for a calendar
)

// ExportTo says where an export goes. CSV is several files: a Path that ends
// in .zip is an archive of them, any other a folder, made when missing. Exact
// leaves cells as they are, see ExportCSV.
type ExportTo struct {
	Format string
	Path   string
	Exact  bool
}

// Export writes the whole notebook to files that only this person can read.
// Each file is there whole or not at all; one of the same name is replaced.
func (a *App) Export(ctx context.Context, to ExportTo) (ExportReport, error) {
	var report ExportReport
	err := refuseNotebook(to.Path)
	switch {
	case err != nil:
		return report, err
	case to.Format == ExportFormatJSON:
		err = whole(to.Path, func(w io.Writer) error {
			report, err = a.ExportJSON(ctx, w)
			return err
		})
	case to.Format == ExportFormatICS:
		err = whole(to.Path, func(w io.Writer) error { return a.WriteCalendar(ctx, w, "") })
	case to.Format != ExportFormatCSV:
		return report, data.Invalid("export.error.format", "format", to.Format)
	case strings.EqualFold(filepath.Ext(to.Path), ".zip"):
		err = whole(to.Path, func(w io.Writer) error {
			z := zip.NewWriter(w)
			report, err = a.ExportCSV(ctx, to.Exact, func(name string) (io.WriteCloser, error) {
				// always of the same day, so that the same notebook gives the same bytes
				f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: firstZipDay})
				return nopCloser{f}, err
			})
			if err != nil {
				return err
			}
			return z.Close()
		})
	default:
		if err := os.MkdirAll(to.Path, 0o700); err != nil {
			return report, exportError(to.Path, err)
		}
		report, err = a.ExportCSV(ctx, to.Exact, func(name string) (io.WriteCloser, error) {
			return newWhole(filepath.Join(to.Path, name))
		})
		if err == nil {
			err = dropStale(to.Path, report)
		}
	}
	return report, exportError(to.Path, err)
}

// refuseNotebook keeps an export from taking the place of a notebook.
func refuseNotebook(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return nil // nothing there, or nothing that can be read: writing will say
	}
	defer f.Close()
	head := make([]byte, 16)
	if n, _ := io.ReadFull(f, head); n == len(head) && strings.HasPrefix(string(head), "SQLite format 3") {
		return data.Conflict("export.error.notebook", "path", path)
	}
	return nil
}

// dropStale removes the files of an earlier export into the same folder whose
// tables are empty now: what was deleted or hidden since must not stay there.
func dropStale(folder string, report ExportReport) error {
	for _, table := range exported {
		if report.Rows[table.name] > 0 {
			continue
		}
		if err := os.Remove(filepath.Join(folder, table.name+".csv")); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}

// exportError gives failures of the disk a sentence; refusals pass as they are.
func exportError(path string, err error) error {
	if err == nil || data.CodeOf(err) != data.CodeInternal {
		return err
	}
	return data.Unavailable("export.error.write", "path", path).Because(err)
}

// firstZipDay is the first day that an archive can name.
var firstZipDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// wholeFile is written beside its place and takes it when it is closed,
// unless a write failed.
type wholeFile struct {
	*os.File
	path   string
	failed error
}

func (f *wholeFile) Write(b []byte) (int, error) {
	n, err := f.File.Write(b)
	if err != nil {
		f.failed = err
	}
	return n, err
}

func newWhole(path string) (*wholeFile, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".wawasan-*")
	if err != nil {
		return nil, err
	}
	return &wholeFile{File: f, path: path}, nil
}

// Close puts the file in its place.
func (f *wholeFile) Close() error {
	if err := errors.Join(f.failed, f.File.Close()); err != nil {
		f.drop()
		return err
	}
	if err := os.Rename(f.Name(), f.path); err != nil {
		f.drop()
		return err
	}
	return nil
}

func (f *wholeFile) drop() {
	_ = f.File.Close()
	_ = os.Remove(f.Name())
}

// whole writes a file that is there whole or not at all.
func whole(path string, write func(io.Writer) error) error {
	f, err := newWhole(path)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.drop()
		return err
	}
	return f.Close()
}
