package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"wawasan/app/instance"
	"wawasan/data"
)

// importable are the ends of the files that are previewed.
var importable = []string{".csv", ".vcf", ".zip", ".xlsx", ".tsv", ".tab", ".json"}

// openCommand is what the name of a file in the place of a command means, as
// it comes from a double click.
type openCommand struct {
	Path string `arg:""`
}

// Run opens the window on a notebook, or on the preview of a list of people.
func (c *openCommand) Run(s *session) error {
	s.wantsWindow = true
	path, err := filepath.Abs(c.Path)
	if err != nil {
		return data.NotFound("cli.error.no_file", "path", c.Path).Because(err)
	}
	info, err := os.Stat(path)
	end := strings.ToLower(filepath.Ext(path))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return data.NotFound("cli.error.no_file", "path", c.Path).Because(err)
	case end == data.NotebookEnd && s.flags.Notebook != "":
		return misused("cli.error.two_notebooks", "path", c.Path)
	case end == data.NotebookEnd:
		return s.windowOf(path, instance.Show)
	case slices.Contains(importable, end) && (err != nil || !info.IsDir()):
		return s.window(instance.Import(path))
	}
	return misused("cli.error.file_kind", "path", c.Path)
}

// withOpen writes the command that opens a file before the file's name, where
// one stands in the place of the command.
func withOpen(args []string, model *kong.Application) []string {
	at, name := firstWord(args)
	isCommand := func(node *kong.Node) bool { return node.Name == name }
	if at < 0 || slices.ContainsFunc(model.Children, isCommand) || !meansFile(name) {
		return args
	}
	return slices.Insert(slices.Clone(args), at, "open")
}

// firstWord returns the first argument that is no option, and where a command
// would stand before it, -1 when there is none.
func firstWord(args []string) (at int, word string) {
	for i := 0; i < len(args); i++ {
		switch arg := args[i]; {
		case arg == "--" && i+1 < len(args):
			return i, args[i+1]
		case arg == "--notebook" || arg == "--lang":
			i++ // its value
		case !strings.HasPrefix(arg, "-"):
			return i, arg
		}
	}
	return -1, ""
}

// meansFile reports that a word was meant as the name of a file and not as a
// command: it has an end or a folder, or there is such a file.
func meansFile(word string) bool {
	if word == "" {
		return false
	}
	_, err := os.Stat(word)
	return err == nil || len(filepath.Ext(word)) > 1 || filepath.Base(word) != word
}
