package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
)

// findings are what one target has.
type findings struct {
	packages int      // that were looked at, others' included; tests are not counted
	mistakes []string // in our own packages, each with its place
}

// check reads all packages of the module in dir as the target's compiler
// would and reports what does not fit in the module's own.
func check(dir string, on target) (findings, error) {
	all, err := list(dir, on)
	if err != nil {
		return findings{}, err
	}
	if !slices.ContainsFunc(all, (*pkg).own) {
		return findings{}, errors.New("no package of the module is built there")
	}
	c := checker{dir: dir, on: on, fset: token.NewFileSet(), known: map[string]*types.Package{"unsafe": types.Unsafe}}
	for _, p := range all {
		if p.ImportPath != "unsafe" && !p.testMain() {
			c.look(p)
		}
	}
	return c.found, nil
}

// checker remembers the packages it has looked at, by the names of the list.
type checker struct {
	dir   string
	on    target
	fset  *token.FileSet
	known map[string]*types.Package
	found findings
}

func (c *checker) look(p *pkg) {
	var files []*ast.File
	for _, name := range p.files() {
		f, err := parser.ParseFile(c.fset, name, nil, parser.SkipObjectResolution)
		if err != nil && p.own() {
			c.mistake(err)
		}
		if f != nil {
			files = append(files, f)
		}
	}
	conf := types.Config{
		Importer:    imports{c, p},
		FakeImportC: true,
		// What others' functions do inside is theirs; only what they offer matters here.
		IgnoreFuncBodies: !p.own(),
		Sizes:            types.SizesFor("gc", c.on.machine),
		Error: func(err error) {
			if p.own() {
				c.mistake(err)
			}
		},
	}
	if p.Module != nil && p.Module.GoVersion != "" {
		conf.GoVersion = "go" + p.Module.GoVersion
	}
	// The error is the first of those that were told already.
	c.known[p.ImportPath], _ = conf.Check(p.path(), c.fset, files, nil)
	if p.ForTest == "" {
		c.found.packages++
	}
}

// mistake keeps one finding, once: a package with tests is looked at twice.
func (c *checker) mistake(err error) {
	said := err.Error()
	if whole, e := filepath.Abs(c.dir); e == nil {
		said = strings.ReplaceAll(said, whole+string(filepath.Separator), "")
	}
	if !slices.Contains(c.found.mistakes, said) {
		c.found.mistakes = append(c.found.mistakes, said)
	}
}

// imports finds what one package imports among those looked at before it.
type imports struct {
	*checker
	of *pkg
}

// Import returns the package that of means by path.
func (i imports) Import(path string) (*types.Package, error) {
	if other, ok := i.of.ImportMap[path]; ok {
		path = other
	}
	if p := i.known[path]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("the package %s is not in the list", path)
}
