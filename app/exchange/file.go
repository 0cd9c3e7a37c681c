package exchange

import (
	"archive/zip"
	"context"
	"io"
	"path/filepath"
	"strings"
	"time"

	"wawasan/app/backup"
	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/outlet"
	"wawasan/data"
)

// The formats a notebook is exported in.
const (
	FormatJSON = "json"
	FormatCSV  = "csv"
	FormatICS  = "ics" // what is due, for a calendar

	FormatVCard    = "vcard"    // the people, for an address book
	FormatMarkdown = "markdown" // pages that link to each other
)

// Formats are all of them.
var Formats = []string{FormatJSON, FormatCSV, FormatICS, FormatVCard, FormatMarkdown}

// CardVersions are those of vCard that are written, the usual one first.
var CardVersions = []string{interchange.Card30, interchange.Card40}

// IsSeveral reports a format that is several files, in a folder or an archive.
func IsSeveral(format string) bool { return format == FormatCSV || format == FormatMarkdown }

// To says where an export goes. CSV and Markdown are several files: a Path that ends
// in .zip is an archive of them, any other a folder, made when missing. Exact
// leaves cells as they are, see CSV. Interview makes a calendar hold
// this interview alone. A Passphrase seals a file, whose name gets the end
// .age; a folder is not sealed (invalid). Version is that of a vCard, "" for the
// usual one.
type To struct {
	Format    string
	Path      string
	Exact     bool
	Version   string
	Interview data.ID

	Passphrase string
}

// sealedEnd is how the names of files end that a passphrase opens.
const sealedEnd = ".age"

// IsArchive reports whether several files go into one archive.
func (to To) IsArchive() bool {
	return strings.EqualFold(filepath.Ext(strings.TrimSuffix(to.Path, sealedEnd)), ".zip")
}

// File is where the export is found.
func (to To) File() string {
	if to.Passphrase == "" || strings.HasSuffix(to.Path, sealedEnd) {
		return to.Path
	}
	return to.Path + sealedEnd
}

// write writes one file, sealed where it is to be.
func (to To) write(ctx context.Context, d *desk.Desk, fill func(io.Writer) error) error {
	return outlet.Write(ctx, to.File(), d.Path(), func(w io.Writer) error {
		if to.Passphrase == "" {
			return fill(w)
		}
		sealed, err := backup.Seal(w, to.Passphrase)
		if err != nil {
			return err
		}
		if err := fill(sealed); err != nil {
			return err
		}
		return sealed.Close()
	})
}

// Export writes the whole notebook to files that only this person can read.
// It writes where it is told and nowhere else: into a device or a pipe
// straight, through a link to the file it leads to. A file is there whole or
// not at all, and one of the same name is replaced; in a folder of several
// files only those are replaced or removed that an export made. A refusal leaves
// everything as it was.
func Export(ctx context.Context, d *desk.Desk, teller Teller, to To) (Report, error) {
	var report Report
	var err error
	if IsSeveral(to.Format) && to.Passphrase != "" && !to.IsArchive() {
		return report, data.Invalid("export.error.sealed_folder", "path", to.Path)
	}
	switch to.Format {
	case FormatJSON:
		err = to.write(ctx, d, func(w io.Writer) error {
			var err error
			report, err = JSON(ctx, d, w)
			return err
		})
	case FormatICS:
		err = to.write(ctx, d, func(w io.Writer) error {
			var err error
			report, err = Calendar(ctx, d, teller, w, to.Interview)
			return err
		})
	case FormatVCard:
		err = to.write(ctx, d, func(w io.Writer) error {
			var err error
			report, err = VCard(ctx, d, w, to.Version)
			return err
		})
	case FormatMarkdown:
		report, err = exportVault(ctx, d, teller, to)
	case FormatCSV:
		report, err = exportTables(ctx, d, to)
	default:
		err = data.Invalid("export.error.format", "format", to.Format)
	}
	return report, outlet.Explain(to.File(), err)
}

// exportTables writes CSV: an archive where the path says so, else a folder.
func exportTables(ctx context.Context, d *desk.Desk, to To) (report Report, err error) {
	if !to.IsArchive() {
		return exportFolder(ctx, d, to)
	}
	err = to.archive(ctx, d, func(create func(name string) (io.WriteCloser, error)) error {
		report, err = CSV(ctx, d, to.Exact, create)
		return err
	})
	return report, err
}

// archive writes one file of several, sealed where it is to be. All are of one
// day, so that the same notebook gives the same bytes.
func (to To) archive(ctx context.Context, d *desk.Desk, fill func(create func(name string) (io.WriteCloser, error)) error) error {
	return to.write(ctx, d, func(w io.Writer) error {
		z := zip.NewWriter(w)
		err := fill(func(name string) (io.WriteCloser, error) {
			f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: firstZipDay})
			return nopCloser{f}, err
		})
		if err != nil {
			return err
		}
		return z.Close()
	})
}

// firstZipDay is the first day that an archive can name.
var firstZipDay = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }
