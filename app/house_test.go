package app_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is the program's own module; what stands before the first slash of
// a package's path behind it is the floor it lives on.
const module = "wawasan"

// pkg is one package of the program as the go command sees it.
type pkg struct {
	ImportPath string
	Name       string
	Imports    []string // named in its files
	Deps       []string // and all that these bring
}

// house lists the packages of the program.
func house(t *testing.T) []pkg {
	t.Helper()
	list := exec.Command("go", "list", "-e", "-json=ImportPath,Name,Imports,Deps", "./...")
	list.Dir, list.Env = "..", append(os.Environ(), "CGO_ENABLED=0")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if floor(p.ImportPath) != "build" {
			all = append(all, p)
		}
	}
	if len(all) < 10 {
		t.Fatalf("only %d packages", len(all))
	}
	return all
}

// floor is the top folder of a package of the program, "main" for the front
// door and "" for what others wrote.
func floor(importPath string) string {
	if importPath == module {
		return "main"
	}
	inside, ok := strings.CutPrefix(importPath, module+"/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(inside, "/")
	return name
}

func TestImportsGoDown(t *testing.T) {
	const gorm, fyne = "gorm.io/", "fyne.io/"
	rules := map[string]struct {
		floors []string // whose packages it may name, beside its own
		named  []string // what its files may not name
		deep   []string // what it may not even bring along
	}{
		"main":   {floors: []string{"views", "app", "data", "assets"}, named: []string{gorm}},
		"views":  {floors: []string{"app", "data", "assets"}, named: []string{gorm, "database/sql"}},
		"app":    {floors: []string{"data", "assets"}, named: []string{gorm, "database/sql"}, deep: []string{fyne}},
		"data":   {deep: []string{fyne}},
		"assets": {deep: []string{fyne, gorm}},
		// Beside the house: what makes and checks packages knows none of it.
		"packaging": {},
	}
	for _, p := range house(t) {
		here := floor(p.ImportPath)
		rule, ok := rules[here]
		if !ok {
			t.Errorf("%s: no floor of the house is called %s", p.ImportPath, here)
			continue
		}
		for _, i := range p.Imports {
			if to := floor(i); to != "" && to != here && !slices.Contains(rule.floors, to) {
				t.Errorf("%s imports %s: %s does not go there", p.ImportPath, i, here)
			}
			if beginsWithOne(i, rule.named) {
				t.Errorf("%s imports %s", p.ImportPath, i)
			}
		}
		for _, d := range p.Deps {
			if beginsWithOne(d, rule.deep) {
				t.Errorf("%s brings %s along", p.ImportPath, d)
			}
		}
	}
}

func beginsWithOne(s string, stems []string) bool {
	return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(s, stem) })
}

// tabs are the rooms of the window; none knows another.
var tabs = []string{"today", "insight", "first"}

// panels are the rooms of what stands in the place of the pages; none knows
// another.
var panels = []string{"backup", "compose", "document", "double", "erase", "exchange", "inbox", "meetings", "overview", "picture", "plan", "rating", "reply", "review", "settings", "shortcuts", "talk"}

// shared are the rooms that several panels are built upon.
var shared = []string{"kept", "foot", "question", "saveto", "ticked"}

// rooms says of each room of the window which others it may name. The kit is
// built in layers: what stands lower knows nothing of what stands higher.
func rooms() map[string][]string {
	base := []string{"theme", "kit/core", "kit/draw", "kit/part"}
	kit := append(slices.Clone(base), "kit/list", "kit/form", "kit/line", "kit/overlay")
	all := map[string][]string{
		"theme": {}, "command": {},
		"kit/core": {"theme"}, "kit/draw": {"theme", "kit/core"}, "kit/part": {"theme", "kit/core", "kit/draw"},
		"kit/list": base, "kit/form": base, "kit/line": base,
		"kit/overlay": append(slices.Clone(base), "kit/list", "command"),
		"kit/kittest": {"theme"}, // for tests alone
		"kit":         {},        // tests of all its rooms together
		"page":        append(slices.Clone(kit), "command"),
	}
	for _, tab := range tabs {
		all[tab] = append(slices.Clone(kit), "page")
	}
	all["panel"] = append(slices.Clone(kit), "page")
	all["panel/paneltest"] = append(slices.Clone(kit), "page", "panel") // for tests alone
	for _, name := range panels {
		all["panel/"+name] = append(slices.Clone(kit), "command", "page", "panel", "panel/kept", "panel/foot", "panel/question", "panel/saveto", "panel/ticked")
	}
	for _, name := range shared {
		all["panel/"+name] = append(slices.Clone(kit), "page", "panel")
	}
	all["panel/kept"] = append(all["panel/kept"], "panel/foot")
	all["panel/ticked"] = append(all["panel/ticked"], "command", "panel/foot", "panel/question", "panel/saveto")
	all["panel/question"] = append(all["panel/question"], "command", "panel/saveto")
	// What is done with a thing may end in a panel, and a panel may do it.
	all["act"] = append(slices.Clone(kit), "page", "panel", "panel/compose", "panel/reply")
	all["panel/review"] = append(all["panel/review"], "act")
	all["panel/rating"] = append(all["panel/rating"], "act")
	all["panel/double"] = append(all["panel/double"], "act")
	all["panel/picture"] = append(all["panel/picture"], "panel/overview")
	return all
}

func TestPagesKnowNeitherEachOtherNorTheWindow(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	rooms := rooms()
	for _, p := range house(t) {
		room, ok := strings.CutPrefix(p.ImportPath, module+"/views/")
		if !ok {
			continue
		}
		may, ok := rooms[room]
		if !ok {
			t.Errorf("views/%s: say here what it may import", room)
		}
		for _, i := range p.Imports {
			to := strings.TrimPrefix(i, module+"/views/")
			if floor(i) == "views" && !slices.Contains(may, to) {
				t.Errorf("views/%s imports %s", room, i)
			}
		}
	}
}

func TestTheKitKnowsLittleOfTheJob(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	knows := map[string][]string{
		"core": {}, "part": {}, "kittest": {},
		"draw":    {"app/figure"},
		"list":    {"app", "app/say", "data"},
		"form":    {"app", "app/say", "app/thing", "app/capture", "data"},
		"line":    {"app/say", "app/capture", "data"},
		"overlay": {"app/say"},
	}
	for _, p := range house(t) {
		room, ok := strings.CutPrefix(p.ImportPath, module+"/views/kit/")
		if !ok {
			continue
		}
		for _, i := range p.Imports {
			to := strings.TrimPrefix(i, module+"/")
			if f := floor(i); (f == "app" || f == "data") && !slices.Contains(knows[room], to) {
				t.Errorf("views/kit/%s imports %s", room, i)
			}
		}
	}
}

// eachFile parses every Go file of the program that is no test.
func eachFile(t *testing.T, see func(file string, parsed *ast.File)) {
	t.Helper()
	eachParsed(t, func(_ *token.FileSet, file string, parsed *ast.File) { see(file, parsed) })
}

func eachParsed(t *testing.T, see func(files *token.FileSet, file string, parsed *ast.File)) {
	t.Helper()
	files := token.NewFileSet()
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		name = filepath.ToSlash(name)
		switch {
		case err != nil:
			return err
		case d.IsDir() && (name == "../build" || name == "../bench" || name != ".." && strings.HasPrefix(d.Name(), ".")):
			return filepath.SkipDir
		case d.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		parsed, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err == nil {
			see(files, strings.TrimPrefix(name, "../"), parsed)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func imports(f *ast.File, what string) bool {
	return slices.ContainsFunc(f.Imports, func(i *ast.ImportSpec) bool {
		named, err := strconv.Unquote(i.Path.Value)
		return err == nil && named == what
	})
}

func TestOnlyTheFrontDoorStartsTheToolkit(t *testing.T) {
	eachFile(t, func(name string, f *ast.File) {
		if imports(f, "fyne.io/fyne/v2/app") && name != "window.go" {
			t.Errorf("%s imports fyne.io/fyne/v2/app", name)
		}
	})
}

func TestTheWindowKnowsNoStore(t *testing.T) {
	inWindow(t, func(name string, n ast.Node) {
		for _, word := range []string{"Store", "Tx", "Reader", "Open"} {
			if names(n, "data", word) {
				t.Errorf("%s names data.%s", name, word)
			}
		}
	})
}

func TestOnlyTheCoreOfTheKitKnowsGoroutines(t *testing.T) {
	inWindow(t, func(name string, n ast.Node) {
		if strings.HasPrefix(name, "views/kit/core/") {
			return
		}
		if _, starts := n.(*ast.GoStmt); starts {
			t.Errorf("%s starts a goroutine", name)
		}
		if names(n, "fyne", "Do") || names(n, "fyne", "DoAndWait") {
			t.Errorf("%s calls fyne.Do", name)
		}
	})
}

func inWindow(t *testing.T, see func(name string, n ast.Node)) {
	t.Helper()
	eachFile(t, func(name string, f *ast.File) {
		if !strings.HasPrefix(name, "views/") {
			return
		}
		ast.Inspect(f, func(n ast.Node) bool {
			see(name, n)
			return true
		})
	})
}

// names reports whether a node is package.word.
func names(n ast.Node, from, word string) bool {
	s, ok := n.(*ast.SelectorExpr)
	if !ok || s.Sel.Name != word {
		return false
	}
	x, ok := s.X.(*ast.Ident)
	return ok && x.Name == from
}

func TestNothingElseStandsAtTheTop(t *testing.T) {
	eachFile(t, func(name string, f *ast.File) {
		if !strings.Contains(name, "/") && f.Name.Name != "main" {
			t.Errorf("%s belongs on a floor", name)
		}
	})
}
