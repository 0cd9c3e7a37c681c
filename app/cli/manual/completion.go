package manual

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"text/template"
)

//go:embed *.tmpl
var scripts embed.FS

// Shells are the shells that Completion writes for.
var Shells = []string{"bash", "zsh", "fish", "powershell"}

var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"join":   strings.Join,
	"dashed": dashed,
	"valued": valued,
	"files":  takesFiles,
	"plus":   func(n int) int { return n + 1 },
	"sh":     quoted,
	"zsh":    func(text string) string { return zshSpecial.Replace(text) },
	"fish":   func(text string) string { return "'" + fishSpecial.Replace(text) + "'" },
	"ps":     func(text string) string { return "'" + strings.ReplaceAll(text, "'", "''") + "'" },
	"both":   func(a, b []Option) []Option { return slices.Concat(a, b) },
}).ParseFS(scripts, "*.tmpl"))

// Completion returns the script that completes a program's command line in one
// of Shells.
func Completion(shell string, p Program) (string, error) {
	if !slices.Contains(Shells, shell) {
		return "", fmt.Errorf("no completion is made for the shell %q: choose one of %s", shell, strings.Join(Shells, ", "))
	}
	var out strings.Builder
	err := templates.ExecuteTemplate(&out, shell+".tmpl", p)
	return out.String(), err
}

// quoted puts a text between single quotes, as sh and zsh read it.
func quoted(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

// In the descriptions of zsh these end something; in the quotes of fish, those.
var (
	zshSpecial  = strings.NewReplacer(`\`, `\\`, ":", `\:`, "[", `\[`, "]", `\]`)
	fishSpecial = strings.NewReplacer(`\`, `\\`, "'", `\'`)
)

// dashed are all ways to type the options of a list.
func dashed(options []Option) []string {
	var out []string
	for _, o := range options {
		out = append(out, o.Names()...)
	}
	return out
}

// valued are the ways to type those of them that take a value.
func valued(options []Option) []string {
	return dashed(slices.DeleteFunc(slices.Clone(options), func(o Option) bool { return !o.Takes() }))
}

// takesFiles reports that one of the arguments is a file.
func takesFiles(arguments []Argument) bool {
	return slices.ContainsFunc(arguments, func(a Argument) bool { return a.Value.Files })
}
