package app_test

import (
	"go/ast"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// speaks are all packages of the built program, with the window, that name one
// of the library's packages for networks, and why each may: SECURITY.md says
// that the program opens no connection to anywhere.
var speaks = map[string]string{
	"wawasan":                                       "looks for the session bus before the toolkit starts one",
	"wawasan/app/instance":                          "its own socket file, by which a second start finds the first",
	"fyne.io/fyne/v2":                               "LoadResourceFromURLString, which nothing calls",
	"fyne.io/fyne/v2/internal/repository":           "the repository for web addresses, which nothing opens",
	"fyne.io/fyne/v2/storage/repository":            "net.ParseIP, to read addresses",
	"github.com/Microsoft/go-winio":                 "the named pipe of app/instance on Windows",
	"github.com/Microsoft/go-winio/internal/socket": "its names of Windows' calls",
	"github.com/arran4/golang-ical":                 "a parser from web addresses, which nothing calls",
	"github.com/godbus/dbus/v5":                     "the session bus: notifications, the desktop's theme",
	"github.com/google/uuid":                        "the address of a network card, for identifiers that are not used",
	"golang.org/x/sys/windows":                      "types of addresses",
}

func TestNothingNewInTheProgramSpeaksToANetwork(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	found := map[string]bool{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		list := exec.Command("go", "list", "-e", "-deps", "-f", `{{if not .Standard}}{{.ImportPath}} {{join .Imports " "}}{{end}}`, ".")
		list.Dir, list.Env = "..", append(os.Environ(), "CGO_ENABLED=1", "GOOS="+system, "GOARCH=amd64", "GOFLAGS=-mod=readonly")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(out)), "\n")
		if len(lines) < 50 {
			t.Fatalf("%s: only %d packages", system, len(lines))
		}
		for _, line := range lines {
			names := strings.Fields(line)
			at := slices.IndexFunc(names[1:], func(name string) bool {
				return slices.Contains([]string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"}, name) || strings.HasPrefix(name, "golang.org/x/net/") && !strings.HasPrefix(name, "golang.org/x/net/html")
			})
			if at < 0 {
				continue
			}
			found[names[0]] = true
			if speaks[names[0]] == "" {
				t.Errorf("%s: %s imports %s: say why in speaks, or leave it", system, names[0], names[1+at])
			}
		}
	}
	for name := range speaks {
		if !found[name] {
			t.Errorf("%s speaks to no network any more: take it out of speaks", name)
		}
	}
}

// TestTheProgramKeepsNoLog holds what SECURITY.md says: there is none, in which
// what somebody wrote could stand. A fault's report names places in the program
// alone, see app/crash.
func TestTheProgramKeepsNoLog(t *testing.T) {
	eachFile(t, func(name string, f *ast.File) {
		for _, i := range f.Imports {
			if path := strings.Trim(i.Path.Value, `"`); path == "log" || path == "log/slog" || path == "log/syslog" {
				t.Errorf("%s imports %s", name, path)
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			of, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := of.X.(*ast.Ident); ok && (x.Name+"."+of.Sel.Name == "os.Stderr" || x.Name+"."+of.Sel.Name == "fyne.LogError") && f.Name.Name != "main" && f.Name.Name != "cli" {
				t.Errorf("%s writes by %s.%s", name, x.Name, of.Sel.Name)
			}
			return true
		})
	})
}
