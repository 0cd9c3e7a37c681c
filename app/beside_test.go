package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestTestsInWhichSomethingRunsBesideAreTriedForRaces holds .ci/beside to be
// all tests of app and data that start a goroutine themselves, and perhaps
// others.
func TestTestsInWhichSomethingRunsBesideAreTriedForRaces(t *testing.T) {
	raw, err := os.ReadFile("../.ci/beside")
	if err != nil {
		t.Fatal(err)
	}
	listed := strings.Fields(string(raw))
	there := map[string]bool{}
	for _, floor := range []string{".", "../data"} {
		files, _ := filepath.Glob(floor + "/*_test.go")
		for _, name := range files {
			parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range parsed.Decls {
				f, ok := d.(*ast.FuncDecl)
				if !ok || !strings.HasPrefix(f.Name.Name, "Test") {
					continue
				}
				there[f.Name.Name] = true
				if startsGoroutine(f) && !slices.Contains(listed, f.Name.Name) {
					t.Errorf("%s: something runs beside %s: name it in .ci/beside", name, f.Name.Name)
				}
			}
		}
	}
	for _, name := range listed {
		if !there[name] {
			t.Errorf(".ci/beside names %s, which is no test", name)
		}
	}
}

func startsGoroutine(f *ast.FuncDecl) (starts bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			starts = true
		case *ast.SelectorExpr:
			starts = starts || n.Sel.Name == "Go" || n.Sel.Name == "Parallel"
		}
		return !starts
	})
	return starts
}
