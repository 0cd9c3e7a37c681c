package interchange

import (
	"archive/zip"
	"cmp"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"wawasan/data"
)

// maxTried is how many tables of an archive are looked into when none has the
// name that is looked for.
const maxTried = 20

func openZip(r io.ReaderAt, size int64, name string) (source, error) {
	archive, err := zip.NewReader(r, size)
	if archive == nil || (err != nil && !errors.Is(err, zip.ErrInsecurePath)) {
		return source{}, brokenZip(name, err)
	}
	if isBook(archive) {
		return openBook(archive, name)
	}
	found, unnamed := tables(archive)
	if len(found) == 0 {
		if err := refuseOffice(archive, name); err != nil {
			return source{}, err
		}
		return source{}, data.Invalid("interchange.error.zip_without", "file", name)
	}
	var sources []source
	for _, f := range found {
		switch {
		case f.Flags&1 != 0:
			return source{}, data.Invalid("interchange.error.zip_locked", "file", name)
		case f.UncompressedSize64 > maxFile:
			return source{}, tooBig(name)
		}
		sources = append(sources, source{name: name, zipped: true, record: maxRecord, open: f.Open, unnamed: unnamed})
	}
	src := sources[0]
	src.others = sources[1:]
	return src, nil
}

// tables lists the files of an archive that may hold the connections: the one
// that is called so, nearest to the top, else all tables it has, unnamed.
func tables(archive *zip.Reader) (files []*zip.File, unnamed bool) {
	type candidate struct {
		file        *zip.File
		rank, depth int
	}
	var found []candidate
	for _, f := range archive.File {
		p := strings.ReplaceAll(f.Name, `\`, "/")
		rank := tableRank(path.Base(p))
		if rank < 0 || f.FileInfo().IsDir() || strings.HasPrefix(p, "__MACOSX/") {
			continue
		}
		found = append(found, candidate{f, rank, strings.Count(p, "/")})
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.depth, b.depth))
	})
	unnamed = len(found) > 0 && found[0].rank == rankAny
	if len(found) > 0 && !unnamed {
		found = found[:1]
	}
	for _, c := range found[:min(len(found), maxTried)] {
		files = append(files, c.file)
	}
	return files, unnamed
}

const (
	rankExact = iota
	rankCopy  // a second download, or a translated name
	rankAny
)

// copied is what systems add to the name of a file that is there already.
var copied = regexp.MustCompile(`^(.+?)(?:[ _-]*\(\d+\)|[ _-]+\d+|[ _-]+copy(?: \d+)?| - salinan)$`)

var connectionsNames = []string{
	"connections", "koneksi", "kontakte", "verbindungen", "connexions", "relations", "conexiones", "contactos",
	"conexões", "conexoes", "collegamenti", "connecties", "sambungan",
}

// tableRank says how likely a file of this name holds connections, -1 for one
// that is no table.
func tableRank(base string) int {
	name, isTable := strings.CutSuffix(strings.ToLower(base), ".csv")
	switch {
	case !isTable || strings.HasPrefix(name, "."):
		return -1
	case name == "connections":
		return rankExact
	}
	if m := copied.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	if slices.Contains(connectionsNames, strings.TrimSpace(name)) {
		return rankCopy
	}
	return rankAny
}

// refuseOffice names an archive that is a document of an office program.
func refuseOffice(archive *zip.Reader, name string) error {
	for _, f := range archive.File {
		switch {
		case strings.HasPrefix(f.Name, "xl/"):
			return spreadsheet(name, "Excel")
		case strings.HasPrefix(f.Name, "Index/") || f.Name == "Index.zip":
			return spreadsheet(name, "Numbers")
		case strings.HasPrefix(f.Name, "word/"), strings.HasPrefix(f.Name, "ppt/"):
			return otherKind(name, "Office")
		case f.Name == "mimetype":
			return openDocument(f, name)
		}
	}
	return nil
}

func openDocument(f *zip.File, name string) error {
	in, err := f.Open()
	if err != nil {
		return brokenZip(name, err)
	}
	defer in.Close()
	kind, err := io.ReadAll(io.LimitReader(in, 100))
	switch {
	case err != nil:
		return brokenZip(name, err)
	case strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument.spreadsheet"):
		return spreadsheet(name, "LibreOffice")
	case strings.HasPrefix(string(kind), "application/vnd.oasis.opendocument"):
		return otherKind(name, "OpenDocument")
	}
	return nil
}
