package third

import (
	_ "embed"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed texts/mingw-w64.txt
var mingw string

// besides are the parts that are no modules: Go's own library, the fonts of
// the program, the C that a compiler adds on Windows.
func besides(root string) ([]Part, error) {
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	library, err := read(filepath.Join(strings.TrimSpace(string(out)), "LICENSE"))
	if err != nil {
		return nil, err
	}
	inter, err := read(filepath.Join(root, "assets", "fonts", "LICENSE"))
	if err != nil {
		return nil, err
	}
	windows := Text{IDs: []string{"ZPL-2.1"}, Body: strings.TrimSpace(mingw)}
	windows.take()
	return []Part{
		{Name: "Go", About: "the standard library and the runtime", Texts: []Text{library}},
		{Name: "Inter", About: "the typeface", Texts: []Text{inter}},
		{Name: "mingw-w64", About: "the C runtime, in the program for Windows only", Texts: []Text{windows}},
	}, nil
}
