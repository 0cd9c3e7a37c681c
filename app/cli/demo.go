package cli

import (
	"fmt"
	"path/filepath"

	"wawasan/app/demo"
	"wawasan/app/instance"
	"wawasan/data"
)

type demoCommand struct {
	Size     *int `placeholder:"N"`
	NoWindow bool
}

// Run makes a demo notebook beside the person's own, or opens the one that is
// there. A notebook the person names must be empty.
func (c *demoCommand) Run(s *session) error {
	if c.Size != nil && *c.Size < 1 {
		return misused("cli.error.number", "text", "--size", "hint", *c.Size)
	}
	path, err := c.path(s)
	if err != nil {
		return err
	}
	a, err := s.openAt(path)
	if err != nil {
		return err
	}
	if c.Size != nil {
		err = demo.FillSized(s.ctx, a, *c.Size)
	} else {
		err = demo.Fill(s.ctx, a)
	}
	there := data.CodeOf(err) == data.CodeConflict && s.flags.Notebook == ""
	if err != nil && !there {
		return err
	}
	if !there {
		s.changed()
	}
	key := "cli.demo.made"
	if there {
		key = "cli.demo.there"
	}
	if s.flags.JSON {
		if err := s.object(map[string]any{"notebook": a.Path(), "made": !there}); err != nil {
			return err
		}
	} else {
		s.say(s.words.T(key, "path", a.Path()))
	}
	switch {
	case c.NoWindow:
		return nil
	case s.env.Window != nil:
		return s.show(a.Path(), instance.Show)
	case s.env.Launch != nil:
		return s.env.Launch([]string{"--lang", s.words.Code(), "--notebook", a.Path()})
	}
	return nil
}

// path is the notebook named on the line, else one of its own beside the
// person's.
func (c *demoCommand) path(s *session) (string, error) {
	own, err := s.notebook()
	if err != nil || s.flags.Notebook != "" {
		return own, err
	}
	name := "demo-" + s.words.Code()
	if c.Size != nil {
		name += fmt.Sprintf("-%d", *c.Size)
	}
	return filepath.Join(filepath.Dir(own), name+data.NotebookEnd), nil
}
