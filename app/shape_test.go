package app_test

import (
	"go/ast"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// below are the rooms of app and what of app each may know: facts go up, words
// are made in say alone. A room that is not named knows none.
var below = map[string][]string{
	"app": {
		"agenda", "asking", "backup", "calendar", "capture", "document", "erase", "exchange", "history", "insight", "interchange", "internal/desk", "lesson", "line", "outlet", "outreach", "report", "say", "talk", "thing", "today", "weigh",
	},
	"asking":            {"agenda", "calendar", "internal/desk", "offrecord", "outreach", "stage", "thing", "today"},
	"backup/backuptest": {"backup"},
	"calendar":          {"internal/head", "letters"},
	"cli":               {"app", "agenda", "backup", "calendar", "cli/manual", "demo", "document", "erase", "evidence", "exchange", "history", "inbox", "instance", "interchange", "letters", "say", "thing", "today", "weigh"},
	"cli/generate":      {"cli", "cli/manual", "say"},
	"cli/manual":        {"say"},
	"demo":              {"app", "evidence", "lesson", "talk", "thing", "weigh"},
	"erase":             {"backup", "crash"},
	"document":          {"letters"},
	"exchange": {
		"backup", "calendar", "capture", "filter", "inbox", "interchange", "internal/desk", "jobtitle", "letters", "line", "match", "offrecord", "outlet", "outreach", "pasted", "stage", "thing", "vault",
	},
	"figure":        {"letters"},
	"inbox":         {"letters"},
	"history":       {"internal/desk", "thing"},
	"interchange":   {"internal/head", "letters"},
	"outlet":        {"internal/head"},
	"pasted":        {"interchange", "letters"},
	"insight":       {"graph", "internal/desk", "offrecord", "prepare", "thing", "weigh"},
	"internal/desk": {"match"},
	"lesson":        {"internal/desk", "review", "thing"},
	"line":          {"capture", "internal/desk", "thing"},
	"offrecord":     {"capture"},
	"outreach":      {"capture", "letters", "match"},
	"prepare":       {"match"},
	"report":        {"capture", "internal/desk", "match", "offrecord", "thing", "weigh"},
	"say": {
		"agenda", "backup", "calendar", "capture", "document", "erase", "evidence", "exchange", "figure", "history", "inbox", "insight", "interchange", "internal/desk", "lang", "lesson", "letters", "line", "match", "outreach", "prepare", "report", "stage", "talk", "thing", "today", "weigh",
	},
	"talk":  {"capture", "internal/desk", "letters", "line", "match", "outreach", "prepare", "stage", "thing"},
	"thing": {"capture", "evidence", "filter", "graph", "interchange", "internal/desk", "jobtitle", "match", "offrecord", "outreach", "prepare", "stage", "timezone", "weigh"},
	"today": {"agenda", "internal/desk", "thing"},
	"vault": {"letters"},
	"weigh": {"evidence", "internal/desk"},
}

func TestRoomsOfAppKnowWhatStandsBelowThem(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, p := range house(t) {
		if floor(p.ImportPath) != "app" {
			continue
		}
		room := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, module+"/"), "app/")
		for _, i := range p.Imports {
			to := strings.TrimPrefix(strings.TrimPrefix(i, module+"/"), "app/")
			if floor(i) == "app" && !slices.Contains(below[room], to) {
				t.Errorf("app/%s imports %s: say so in below, or leave it", room, i)
			}
		}
	}
}

func TestOnlySayHasTheWordsOfALanguage(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, p := range house(t) {
		if slices.Contains(p.Imports, module+"/app/lang") && p.ImportPath != module+"/app/say" {
			t.Errorf("%s imports app/lang: app/say gives its words", p.ImportPath)
		}
	}
}

func TestNoFileIsTooLong(t *testing.T) {
	eachFile(t, func(name string, _ *ast.File) {
		raw, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(raw), "\n"); n > 400 {
			t.Errorf("%s has %d lines: look for its seam", name, n)
		}
	})
}

func TestNoFunctionIsTooLong(t *testing.T) {
	eachParsed(t, func(files *token.FileSet, name string, f *ast.File) {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			if n := files.Position(fn.End()).Line - files.Position(fn.Pos()).Line + 1; n > 60 {
				t.Errorf("%s: %s has %d lines: look for its seam", name, fn.Name.Name, n)
			}
		}
	})
}

func TestEveryExportedNameSaysWhatItIs(t *testing.T) {
	eachFile(t, func(name string, f *ast.File) {
		if f.Name.Name == "main" {
			return
		}
		for _, d := range f.Decls {
			for _, id := range undocumented(d) {
				t.Errorf("%s: %s has no comment", name, id)
			}
		}
	})
}

// undocumented are the exported names of a declaration that nothing is said of.
func undocumented(d ast.Decl) []string {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && (d.Recv == nil || receiver(d).IsExported()) {
			return []string{d.Name.Name}
		}
	case *ast.GenDecl:
		var out []string
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
					out = append(out, s.Name.Name)
				}
			case *ast.ValueSpec:
				for _, id := range s.Names {
					if id.IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
						out = append(out, id.Name)
					}
				}
			}
		}
		return out
	}
	return nil
}

func receiver(f *ast.FuncDecl) *ast.Ident {
	at := f.Recv.List[0].Type
	for {
		switch t := at.(type) {
		case *ast.StarExpr:
			at = t.X
		case *ast.IndexExpr:
			at = t.X
		case *ast.IndexListExpr:
			at = t.X
		case *ast.Ident:
			return t
		default:
			return ast.NewIdent("")
		}
	}
}

// The face of app is small: what it does stands in the rooms.
func TestTheFaceOfAppStaysAFace(t *testing.T) {
	lines, names := 0, 0
	eachFile(t, func(name string, f *ast.File) {
		if path.Dir(name) != "app" {
			return
		}
		raw, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		lines += strings.Count(string(raw), "\n")
		for _, d := range f.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil {
					names++
				}
			case *ast.GenDecl:
				if d.Tok != token.IMPORT {
					names += len(d.Specs)
				}
			}
		}
	})
	if lines > 4000 || names > 120 {
		t.Errorf("%d lines and %d names stand in package app: they belong into rooms", lines, names)
	}
}
