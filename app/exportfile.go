package app

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
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
// leaves cells as they are, see ExportCSV. Interview makes a calendar hold
// this interview alone.
type ExportTo struct {
	Format    string
	Path      string
	Exact     bool
	Interview data.ID
}

// Export writes the whole notebook to files that only this person can read.
// It writes where it is told and nowhere else: into a device or a pipe
// straight, through a link to the file it leads to. A file is there whole or
// not at all, and one of the same name is replaced; in a folder of CSV files
// only those are replaced or removed that an export made. A refusal leaves
// everything as it was.
func (a *App) Export(ctx context.Context, to ExportTo) (ExportReport, error) {
	var report ExportReport
	var err error
	switch to.Format {
	case ExportFormatJSON:
		err = a.into(ctx, to.Path, func(w io.Writer) error {
			var err error
			report, err = a.ExportJSON(ctx, w)
			return err
		})
	case ExportFormatICS:
		err = a.into(ctx, to.Path, func(w io.Writer) error {
			var err error
			report, err = a.ExportCalendar(ctx, w, to.Interview)
			return err
		})
	case ExportFormatCSV:
		report, err = a.exportTables(ctx, to)
	default:
		err = data.Invalid("export.error.format", "format", to.Format)
	}
	return report, exportError(to.Path, err)
}

// exportTables writes CSV: an archive where the path says so, else a folder.
func (a *App) exportTables(ctx context.Context, to ExportTo) (report ExportReport, err error) {
	if !strings.EqualFold(filepath.Ext(to.Path), ".zip") {
		return a.exportFolder(ctx, to)
	}
	err = a.into(ctx, to.Path, func(w io.Writer) error {
		z := zip.NewWriter(w)
		report, err = a.ExportCSV(ctx, to.Exact, func(name string) (io.WriteCloser, error) {
			// of one day, so that the same notebook gives the same bytes
			f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: firstZipDay})
			return nopCloser{f}, err
		})
		if err != nil {
			return err
		}
		return z.Close()
	})
	return report, err
}

// into writes one file of an export to where a path leads, which may not be a
// notebook.
func (a *App) into(ctx context.Context, path string, write func(io.Writer) error) error {
	to, err := leadsTo(path)
	if err != nil {
		return err
	}
	if to.stream {
		return straight(ctx, to, write)
	}
	if err := a.refuseNotebook(to.path); err != nil {
		return err
	}
	return whole(to.path, write)
}

// besideNotebook are the ends of the files that SQLite keeps beside its own.
// They are part of the notebook as long as they are there.
var besideNotebook = []string{"-wal", "-shm", "-journal"}

// refuseNotebook keeps an export from taking the place of a notebook, or of a
// part of one.
func (a *App) refuseNotebook(path string) error {
	ours := sameFile(path, a.Path())
	for _, end := range besideNotebook {
		ours = ours || sameFile(path, a.Path()+end)
	}
	if ours || isNotebook(path) {
		return data.Conflict("export.error.notebook", "path", path)
	}
	return nil
}

// isNotebook reports a notebook, anybody's, or what lies beside one.
func isNotebook(path string) bool {
	for _, end := range besideNotebook {
		if whose, ok := strings.CutSuffix(path, end); ok && beginsAs(whose, sqliteHeads...) {
			return true
		}
	}
	return beginsAs(path, sqliteHeads...)
}

// sqliteHeads are how a notebook begins, and the log beside it in both orders
// of bytes (sqlite.org/fileformat2.html sections 1.3 and 4.1).
var sqliteHeads = []string{"SQLite format 3", "\x37\x7f\x06\x82", "\x37\x7f\x06\x83"}

// beginsAs reports that a regular file begins with one of some texts. Anything
// else is not opened: a pipe would wait for somebody to write.
func beginsAs(path string, heads ...string) bool {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false // nothing that can be read: writing will say
	}
	defer f.Close()
	head := make([]byte, 16)
	n, _ := io.ReadFull(f, head)
	for _, begins := range heads {
		if strings.HasPrefix(string(head[:n]), begins) {
			return true
		}
	}
	return false
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// exportError gives failures of the disk, and of whoever reads along, a
// sentence; refusals pass as they are.
func exportError(path string, err error) error {
	switch {
	case err == nil || data.CodeOf(err) != data.CodeInternal || errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, syscall.EPIPE):
		return data.Unavailable("export.error.reader_left", "path", path).Because(err)
	}
	return data.Unavailable("export.error.write", "path", path).Because(err)
}

// firstZipDay is the first day that an archive can name.
var firstZipDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }
