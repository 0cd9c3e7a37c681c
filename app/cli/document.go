package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
)

// documentOptions say how a document is written and where to.
type documentOptions struct {
	Format string `placeholder:"pdf|html|docx|md"`
	Output string `short:"o" placeholder:"FILE"`
}

// namedOptions are those of a document that may have roles in the place of names.
type namedOptions struct {
	Roles bool
	documentOptions
}

type documentJSON struct {
	Title  string `json:"title"`
	Words  int    `json:"words"`
	Format string `json:"format"`
	Path   string `json:"path"`
	Text   string `json:"text"` // where it is not written to a file
	Stayed int    `json:"off_record,omitempty"`
	// words that may still be names, where roles stand for names
	MayName []string `json:"may_be_names,omitempty"`
	Unshown []string `json:"unshown,omitempty"` // words that no font of a PDF has
}

// format is the one that is asked for, else that of the file's ending, else
// Markdown.
func (o *documentOptions) format(s *session) (string, error) {
	end := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.Output), "."))
	format := cmp.Or(o.Format, end, "md")
	if !slices.Contains(document.Formats, format) {
		return "", misused("brief.error.format", "text", format)
	}
	if o.toOutput(s) && (o.Output == "" || s.flags.JSON) && format != "md" && format != "html" {
		return "", misused("cli.error.document_file", "format", format) // no terminal shows it, and no JSON holds it
	}
	return format, nil
}

func (o *documentOptions) toOutput(s *session) bool {
	return o.Output == "" || o.Output == "-" || s.isOutput(o.Output)
}

// begin opens the notebook for a document, once it is clear how it is written.
func (o *documentOptions) begin(s *session) (*app.App, string, error) {
	format, err := o.format(s)
	if err != nil {
		return nil, "", err
	}
	a, err := s.open()
	return a, format, err
}

// write writes a document to the file that is named, else to standard output,
// and says how long it is, and of how many lines it is known that they stayed
// out.
func (o *documentOptions) write(s *session, d document.Doc, format string, stayed int) error {
	told := documentJSON{Title: d.Title, Words: document.Words(d), Format: format, Stayed: stayed, MayName: d.MayName, Unshown: s.app.UnshownWords(d, format)}
	if o.toOutput(s) {
		raw, err := s.app.RenderDocument(s.ctx, d, format)
		if err != nil {
			return err
		}
		if s.flags.JSON {
			told.Text = string(raw)
			return s.object(told)
		}
		if _, err = s.env.Stdout.Write(raw); err != nil {
			return err
		}
		for _, sentence := range append([]string{s.words.N("cli.words", told.Words)}, o.besides(s, d, format, stayed)...) {
			fmt.Fprintln(s.env.Stderr, sentence)
		}
		return nil
	}
	path, err := s.app.WriteDocument(s.ctx, d, format, o.Output)
	if err != nil {
		return err
	}
	if told.Path = path; s.flags.JSON {
		return s.object(told)
	}
	s.say(s.words.N("cli.document", told.Words, "path", path))
	for _, sentence := range o.besides(s, d, format, stayed) {
		s.say(sentence)
	}
	return nil
}

// besides says of a document what one should know of it: what stayed out, what
// may still be a name, what has no font.
func (o *documentOptions) besides(s *session, d document.Doc, format string, stayed int) []string {
	all := []string{s.app.AboutLeft(stayed), s.app.ReadOnce(d), s.app.Unshown(d, format)}
	return slices.DeleteFunc(all, func(sentence string) bool { return sentence == "" })
}

type writeupCommand struct {
	Interviews []string `arg:"" optional:"" name:"interview"`
	namedOptions
}

// Run writes up interviews that were held, the last one where none is named.
func (c *writeupCommand) Run(s *session) error {
	a, format, err := c.begin(s)
	if err != nil {
		return err
	}
	var interviews []data.ID
	for _, ref := range c.Interviews {
		link, err := s.named(thing.KindInterview, ref)
		if err != nil {
			return err
		}
		interviews = append(interviews, link.ID)
	}
	doc, err := a.WriteUp(s.ctx, interviews, c.Roles)
	if err != nil {
		return err
	}
	return c.write(s, doc, format, 0)
}

type progressCommand struct {
	From string `placeholder:"DATE"`
	To   string `placeholder:"DATE"`
	namedOptions
}

// Run writes what was done in some days, this week unless told otherwise, for
// whoever helps.
func (c *progressCommand) Run(s *session) error {
	a, format, err := c.begin(s)
	if err != nil {
		return err
	}
	from, err := s.day(c.From)
	if err != nil {
		return err
	}
	to, err := s.day(c.To)
	if err != nil {
		return err
	}
	doc, err := a.Progress(s.ctx, from, to, c.Roles)
	if err != nil {
		return err
	}
	return c.write(s, doc, format, 0)
}

type aboutCommand struct {
	Person []string `arg:"" name:"person"`
	documentOptions
}

// Run writes everything about one person, for them.
func (c *aboutCommand) Run(s *session) error {
	a, format, err := c.begin(s)
	if err != nil {
		return err
	}
	link, err := s.named(thing.KindContact, joined(c.Person))
	if err != nil {
		return err
	}
	doc, stayed, err := a.About(s.ctx, link.ID)
	if err != nil {
		return err
	}
	return c.write(s, doc, format, stayed)
}

// day reads a day, named by its date or in words; none for none.
func (s *session) day(text string) (data.Date, error) {
	if text == "" {
		return data.Date{}, nil
	}
	if day, err := data.ParseDate(text); err == nil {
		return day, nil
	}
	day, ok := s.app.ParseDay(text)
	if !ok {
		return day, data.Invalid("data.error.date", "text", text)
	}
	return day, nil
}
