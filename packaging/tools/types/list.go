package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// pkg is a package as the go command lists it; one that is tested is listed
// once more with its tests.
type pkg struct {
	ImportPath string
	Name       string
	Dir        string
	GoFiles    []string
	CgoFiles   []string
	ForTest    string
	ImportMap  map[string]string
	Module     *struct {
		Main      bool
		GoVersion string
	}
}

// own is true of a package of the module that is checked.
func (p *pkg) own() bool { return p.Module != nil && p.Module.Main }

// testMain is true of the program the go command would generate to run tests.
func (p *pkg) testMain() bool { return strings.HasSuffix(p.ImportPath, ".test") && p.Name == "main" }

// path is what files call the package.
func (p *pkg) path() string {
	path, _, _ := strings.Cut(p.ImportPath, " ")
	return path
}

// files are those the target's compiler would read, also through cgo.
func (p *pkg) files() []string {
	var all []string
	for _, name := range append(append([]string(nil), p.GoFiles...), p.CgoFiles...) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(p.Dir, name)
		}
		all = append(all, name)
	}
	return all
}

// list asks the go command which packages the module in dir consists of on
// the target, with tests and with all they bring along. What is imported
// stands before what imports it.
func list(dir string, on target) ([]*pkg, error) {
	cmd := exec.Command("go", "list", "-deps", "-test", "-tags", strings.Join(on.tags, ","),
		"-json=ImportPath,Name,Dir,GoFiles,CgoFiles,ForTest,ImportMap,Module", "./...")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS="+on.system, "GOARCH="+on.machine, "CGO_ENABLED=1", "GOFLAGS=")
	var told bytes.Buffer
	cmd.Stderr = &told
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, bytes.TrimSpace(told.Bytes()))
	}
	var all []*pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		p := new(pkg)
		if err := dec.Decode(p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		all = append(all, p)
	}
}
