package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/instance"
	"wawasan/data"
)

// whole takes the whole notebook away. At a terminal its name must be typed;
// where nobody can be asked, --yes says it.
func (c *eraseCommand) whole(s *session, backups erase.Choice) error {
	path, err := s.notebook()
	if err != nil {
		return err
	}
	if path, err = filepath.Abs(path); err != nil {
		return data.Unavailable("data.error.open", "path", path).Because(err)
	}
	if _, err := os.Stat(path); err != nil {
		return data.NotFound("cli.error.no_file", "path", path).Because(err)
	}
	if err := data.IsNotebook(path); err != nil {
		return err
	}
	held, first, err := instance.Acquire(path)
	if err == nil && !first {
		return data.Conflict("cli.error.erase_open")
	}
	defer func() { _ = held.Close() }()
	second := app.SecondPlaceOf(s.ctx, path)
	copies, err := erase.Copies(path, s.now, second)
	if err != nil {
		return err
	}
	switch {
	case c.Yes:
	case s.flags.JSON:
		return s.object(map[string]any{"notebook": path, "erased": false, "copies": copiesJSON(copies), "away": erase.Away(second)})
	default:
		s.say(s.words.T("cli.erase.all", "path", path))
		s.eraseCopies(copies, erase.Away(second))
		s.say(s.words.T("cli.erase.elsewhere"))
		if !isTerminal(s.env.Stdin) {
			s.say(s.words.T("cli.erase.how", "now", "--yes", "copies", "--backups delete"))
			return nil
		}
		if err := s.nameTyped(path); err != nil {
			return err
		}
	}
	deleted, err := erase.Whole(s.ctx, path, copies, backups.Each)
	if s.flags.JSON {
		if told := s.object(map[string]any{"notebook": path, "erased": err == nil, "deleted": append([]string{}, deleted...)}); err == nil {
			err = told
		}
		return err
	}
	if err == nil {
		s.say(s.words.T("cli.erase.done"))
		s.say(s.words.T("cli.erase.elsewhere"))
	}
	return err
}

// nameTyped asks for the name of the notebook and refuses another.
func (s *session) nameTyped(path string) error {
	name := data.BaseOf(path)
	fmt.Fprint(s.env.Stderr, s.words.T("cli.erase.type", "name", name)+" ")
	line, _, _ := linesOf(s.env.Stdin, s.env.CodePage).next() // no line is no name
	if strings.TrimSpace(line) != name {
		return data.Conflict("cli.error.erase_name")
	}
	return nil
}

// isTerminal reports input that a person types.
func isTerminal(in any) bool {
	f, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	nothing, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, nothing)
}
