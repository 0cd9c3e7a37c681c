// Package third knows what is in the program by others: which modules are
// compiled into it on any system, which fonts it carries, and under which
// licences. It reads the module cache and nothing else, so it needs no network.
package third

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Systems are those the program ships for.
var Systems = []string{"linux", "windows", "darwin"}

// Tags are those it is built with, see the Makefile.
const Tags = "migrated_fynedo,no_emoji,no_animations"

// Part is a piece of the program that others wrote.
type Part struct {
	Name    string
	Version string // "" where it has none of its own
	About   string // what it is, "" for a module of Go
	Texts   []Text
}

// Licence is the SPDX expression that holds for a part.
func (p Part) Licence() string {
	var out []string
	for _, t := range p.Texts {
		for _, id := range t.IDs {
			if strings.Contains(id, " OR ") {
				id = "(" + id + ")"
			}
			if !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return strings.Join(out, " AND ")
}

// Parts lists all of them: first what is no module, then modules by name.
// Root is the folder of the program's own module. A licence that is not
// recognised is an error.
func Parts(root string) ([]Part, error) {
	modules, err := compiled(root)
	if err != nil {
		return nil, err
	}
	parts, err := besides(root)
	if err != nil {
		return nil, err
	}
	for _, m := range modules {
		part, err := m.part()
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// module is one that something compiled in comes from.
type module struct {
	path, version, dir string
	packages           map[string]bool // folders of the packages compiled in
}

// listed is a package as the go command tells of it.
type listed struct {
	Dir    string
	Module *struct {
		Path, Version, Dir string
		Main               bool
		Replace            *struct{ Path, Version, Dir string }
	}
}

// compiled lists the modules of all systems, with and without the window,
// sorted by name.
func compiled(root string) ([]*module, error) {
	found := map[string]*module{}
	for _, system := range Systems {
		for _, cgo := range []string{"1", "0"} {
			packages, err := deps(root, system, cgo)
			if err != nil {
				return nil, err
			}
			for _, p := range packages {
				if p.Module == nil || p.Module.Main {
					continue
				}
				path, version, dir := p.Module.Path, p.Module.Version, p.Module.Dir
				if r := p.Module.Replace; r != nil {
					path, version, dir = r.Path, r.Version, r.Dir
				}
				if dir == "" {
					return nil, fmt.Errorf("%s %s is not in the module cache: go mod download fetches it", path, version)
				}
				if found[path] == nil {
					found[path] = &module{path: path, version: version, dir: dir, packages: map[string]bool{}}
				}
				found[path].packages[p.Dir] = true
			}
		}
	}
	out := make([]*module, 0, len(found))
	for _, m := range found {
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b *module) int { return strings.Compare(a.path, b.path) })
	return out, nil
}

// deps asks the go command what the program is made of; nothing is compiled.
func deps(root, system, cgo string) ([]listed, error) {
	list := exec.Command("go", "list", "-mod=readonly", "-deps", "-tags", Tags, "-json=Dir,Module", ".")
	list.Dir = root
	list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED="+cgo, "GOFLAGS=", "GOWORK=off")
	var told bytes.Buffer
	list.Stderr = &told
	out, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list for %s: %w: %s", system, err, strings.TrimSpace(told.String()))
	}
	var packages []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
}

func (m *module) part() (Part, error) {
	part := Part{Name: m.path, Version: m.version}
	files, err := m.licences()
	if err != nil {
		return part, err
	}
	for _, file := range files {
		text, err := read(filepath.Join(m.dir, file))
		if err != nil {
			return part, fmt.Errorf("%s %s: %w", m.path, m.version, err)
		}
		part.Texts = append(part.Texts, text)
	}
	if len(part.Texts) == 0 {
		return part, fmt.Errorf("%s %s has no licence", m.path, m.version)
	}
	return part, nil
}

// left are files that speak of something that does not ship.
var left = map[string]string{
	"LICENSE_EmojiOneColor.txt": "the font of pictures is left out by the tag no_emoji",
	"LICENSE-LOGO":              "a picture of the project's page",
}

// licences are the files of a module that say how what ships of it may be
// used: those above or in a package that is compiled in, and those in folders
// without packages, such as a folder of fonts or of C.
func (m *module) licences() ([]string, error) {
	var out []string
	err := filepath.WalkDir(m.dir, func(path string, d os.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "testdata":
			return filepath.SkipDir
		case d.IsDir() || !isLicence(d.Name()) || left[d.Name()] != "" || !m.ships(filepath.Dir(path)):
			return nil
		}
		name, err := filepath.Rel(m.dir, path)
		out = append(out, name)
		return err
	})
	slices.Sort(out)
	return out, err
}

func (m *module) ships(dir string) bool {
	for p := range m.packages {
		if p == dir || strings.HasPrefix(p, dir+string(filepath.Separator)) {
			return true
		}
	}
	sources, _ := filepath.Glob(filepath.Join(dir, "*.go"))
	return len(sources) == 0 && m.packages[filepath.Dir(dir)]
}

func isLicence(name string) bool {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".go") {
		return false
	}
	for _, word := range []string{"license", "licence", "copying", "copyright", "notice"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
