package saveto

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Format is one that something can be written in: the end of its files, without
// a dot, and what it is called.
type Format struct{ End, Label string }

// Place is where a person may find what is written: their folder of documents,
// else of downloads, else their home.
type Place struct {
	Home   string // what ~ stands for, "" where nobody knows
	Folder string
}

// folders are where files for a person lie, by the names systems give them, the
// best first.
var folders = []string{"Documents", "Dokumen", "Downloads", "Unduhan"}

// Find looks for the place. It reads the disk.
func Find() Place {
	home, err := os.UserHomeDir()
	if err != nil {
		return Place{Folder: absolute(".")}
	}
	for _, name := range folders {
		if folder := filepath.Join(home, name); isFolder(folder) {
			return Place{home, folder}
		}
	}
	return Place{home, home}
}

// Path is the path that was typed: ~ is the home, and what does not begin at a
// root begins in the folder.
func (p Place) Path(text string) string {
	path := p.AtHome(strings.TrimSpace(text))
	if !filepath.IsAbs(path) {
		path = filepath.Join(p.Folder, path)
	}
	return filepath.Clean(path)
}

// AtHome is a typed path with the home in the place of ~.
func (p Place) AtHome(text string) string {
	if rest, ok := strings.CutPrefix(text, "~"); ok && p.Home != "" && (rest == "" || os.IsPathSeparator(rest[0])) {
		return p.Home + rest
	}
	return text
}

// IsFolder reports a typed text that means a folder: it ends like one, or there
// is one. It reads the disk.
func (p Place) IsFolder(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && os.IsPathSeparator(text[len(text)-1]) || isFolder(p.Path(text))
}

// target is one answer: a format, the files that are written, and what is
// opened and told then, the file or the folder of several.
type target struct {
	format Format
	path   string
	files  []string
}

// proposal is what is proposed before anything is typed: without an end, for
// each format has its own.
func (q Question) proposal(at Place) string {
	if len(q.Names) == 1 {
		return filepath.Join(at.Folder, q.Names[0])
	}
	return filepath.Join(at.Folder, q.Folder)
}

// targets are the answers that a typed path leaves: each format, or the one
// whose end was typed. It reads the disk.
func (q Question) targets(at Place, text string) []target {
	if strings.TrimSpace(text) == "" {
		text = q.proposal(at)
	}
	path := at.Path(text)
	var out []target
	if len(q.Names) != 1 {
		for _, f := range q.Formats {
			out = append(out, target{f, path, q.filesIn(path, f)})
		}
		return out
	}
	if at.IsFolder(text) {
		path = filepath.Join(path, q.Names[0])
	}
	for _, f := range q.Formats {
		if strings.EqualFold(filepath.Ext(path), "."+f.End) {
			return []target{{f, path, []string{path}}}
		}
		whole := path + "." + f.End
		out = append(out, target{f, whole, []string{whole}})
	}
	return out
}

// filesIn are the files of several in a folder, no two of one name.
func (q Question) filesIn(folder string, f Format) []string {
	var out []string
	taken := map[string]int{}
	for _, name := range q.Names {
		taken[strings.ToLower(name)]++
		if n := taken[strings.ToLower(name)]; n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		out = append(out, filepath.Join(folder, name+"."+f.End))
	}
	return out
}

// There are those files that lie there already and would be replaced. What is
// no file, a device or a folder, is not among them: it is written into, or
// refuses. It reads the disk.
func There(files ...string) []string {
	var out []string
	for _, path := range files {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			out = append(out, path)
		}
	}
	return out
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}
