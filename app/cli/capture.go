package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"wawasan/app"
	"wawasan/app/instance"
	"wawasan/app/letters"
	"wawasan/data"
)

type captureCommand struct {
	Text []string `arg:"" optional:""`
}

// Run files a line, the lines of standard input, or opens the one-line window.
func (c *captureCommand) Run(s *session) error {
	if len(c.Text) == 0 {
		return s.window(instance.Capture)
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	text := joined(c.Text)
	if text == "-" {
		return s.captureStdin()
	}
	if strings.ContainsAny(strings.TrimSpace(text), "\r\n") {
		return s.capturePasted(text)
	}
	filed, err := a.Capture(s.ctx, text, app.Where{})
	if err != nil {
		return err
	}
	s.changed()
	return s.answer(filed)
}

// capturePasted files a text of several lines as one change.
func (s *session) capturePasted(text string) error {
	filed, err := s.app.CapturePasted(s.ctx, text, app.Where{})
	if err != nil {
		return err
	}
	s.changed()
	if s.flags.JSON && len(filed) > 1 {
		return s.object(map[string]any{"filed": filed})
	}
	for _, f := range filed {
		if err := s.answer(f); err != nil {
			return err
		}
	}
	return nil
}

// tellEvery keeps a long stream of lines from making the window read anew at
// each.
const tellEvery = 200 * time.Millisecond

// captureStdin files each line as it comes and answers it once it is durable.
// A line that is refused is told of and left out; the others are filed. Where
// it is the notebook that cannot be written the first such line is the last: one
// behind it would stand where it was not.
func (s *session) captureStdin() error {
	in := linesOf(s.env.Stdin, s.env.CodePage)
	var refused, filed, paged bool
	var told time.Time
	for n := 1; ; n++ {
		line, tooLong, err := in.next()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		end := err != nil
		if in.paged && !paged {
			paged = true
			fmt.Fprintln(s.env.Stderr, s.words.T("cli.code_page", "line", n, "page", s.env.CodePage))
		}
		switch {
		case tooLong:
			refused = true
			s.refuseLine(n, s.words.T("cli.error.long_line"))
		case strings.TrimSpace(line) != "":
			f, err := s.app.Capture(s.ctx, line, app.Where{})
			if err != nil {
				refused = true
				s.refuseLine(n, s.words.Error(err))
				if !ofTheLine(err) {
					fmt.Fprintln(s.env.Stderr, s.words.T("cli.error.stopped", "line", n))
					end = true
				}
				break
			}
			if err := s.answer(f); err != nil {
				return err
			}
			filed = true
			if time.Since(told) > tellEvery {
				s.changed()
				told, filed = time.Now(), false
			}
		}
		if end {
			break
		}
	}
	if filed {
		s.changed()
	}
	if refused {
		return errTold
	}
	return nil
}

// ofTheLine reports that another line may be filed though this one was refused.
func ofTheLine(err error) bool {
	switch data.CodeOf(err) {
	case data.CodeInvalid, data.CodeNotFound, data.CodeConflict:
		return true
	}
	return false
}

func (s *session) refuseLine(n int, why string) {
	fmt.Fprintln(s.env.Stderr, s.words.T("cli.error.line", "line", n, "why", oneLine(why)))
}

// answer says how a line was filed and what it made.
func (s *session) answer(f app.Filed) error {
	if s.flags.JSON {
		return s.object(f)
	}
	w := s.words
	parts := []string{w.T("kind."+string(f.Kind)) + ": " + f.Title}
	for _, m := range f.Made {
		if key := "line.new." + string(m.Kind); w.Has(key) {
			parts = append(parts, m.Title+" ("+w.T(key)+")")
		}
	}
	if f.Due != "" {
		parts = append(parts, w.T("cli.due", "day", f.Due))
	}
	if f.OffRecord {
		parts = append(parts, w.T("line.off_record"))
	}
	_, err := fmt.Fprintln(s.env.Stdout, letters.ShownLine(strings.Join(parts, " · ")))
	return err
}
