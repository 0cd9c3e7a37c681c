package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"syscall"

	"wawasan/app/exchange"
	"wawasan/data"
)

type exportCommand struct {
	Format  string `required:"" placeholder:"json|csv|ics|vcard|markdown"`
	Output  string `short:"o" placeholder:"FILE"`
	Exact   bool
	Version string `placeholder:"3.0|4.0"`

	Encrypt        bool
	PassphraseFile string `placeholder:"FILE"`
}

// Run exports the whole notebook: to standard output where no file is named,
// or "-", else to the file. Being interrupted leaves no half of one.
func (c *exportCommand) Run(s *session) error {
	toOutput := c.Output == "" || c.Output == "-" || s.isOutput(c.Output)
	switch {
	case !slices.Contains(exchange.Formats, c.Format):
		return misused("export.error.format", "format", c.Format)
	case exchange.IsSeveral(c.Format) && toOutput:
		return misused("cli.error.several_output")
	case c.Version != "" && c.Format != exchange.FormatVCard:
		return misused("cli.error.version_of_cards", "format", c.Format)
	case c.Version != "" && !slices.Contains(exchange.CardVersions, c.Version):
		return misused("export.error.card_version", "version", c.Version)
	}
	to, err := c.to(s, toOutput)
	if err != nil {
		return err
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	ctx, stop := s.interruptible()
	defer stop()
	var report exchange.Report
	switch {
	case !toOutput:
		report, err = a.Export(ctx, to)
	case c.Format == exchange.FormatVCard:
		report, err = a.ExportVCard(ctx, s.env.Stdout, c.Version)
	case c.Format == exchange.FormatICS:
		report, err = a.ExportCalendar(ctx, s.env.Stdout, "")
	default:
		report, err = a.ExportJSON(ctx, s.env.Stdout)
	}
	switch {
	case ctx.Err() != nil && err != nil:
		return data.Unavailable("export.error.stopped").Because(err)
	case err != nil:
		return err
	case toOutput:
		s.aside(report)
		return nil
	}
	return c.exported(s, to.File(), report)
}

// interruptible is a context that the first interrupt ends; a second ends the
// program.
func (s *session) interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(s.ctx, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// to says where the export goes, and asks for the passphrase of one that is
// encrypted.
func (c *exportCommand) to(s *session, toOutput bool) (exchange.To, error) {
	to := exchange.To{Format: c.Format, Path: c.Output, Exact: c.Exact, Version: c.Version}
	if !c.Encrypt && c.PassphraseFile == "" {
		return to, nil
	}
	if toOutput || exchange.IsSeveral(c.Format) && !to.IsArchive() {
		return to, misused("cli.error.encrypt_file")
	}
	var err error
	to.Passphrase, err = s.passphrases(c.PassphraseFile).fresh()
	return to, err
}

// exported says what went into a file.
func (c *exportCommand) exported(s *session, path string, report exchange.Report) error {
	if s.flags.JSON {
		return s.object(struct {
			Format string `json:"format"`
			Path   string `json:"path"`
			exchange.Report
		}{c.Format, path, report})
	}
	s.say(s.words.N("cli.exported", report.Total(), "path", path))
	for _, why := range s.app.LeftOut(report) {
		s.say(why)
	}
	return nil
}

// aside says beside an export on standard output what a calendar left out: who
// planned it would wait for the alarm.
func (s *session) aside(report exchange.Report) {
	report.OffRecord = 0
	for _, why := range s.app.LeftOut(report) {
		fmt.Fprintln(s.env.Stderr, why)
	}
}

// isOutput reports a path that leads to standard output, such as /dev/stdout.
func (s *session) isOutput(path string) bool {
	out, ok := s.env.Stdout.(*answer)
	if !ok {
		return false
	}
	file, ok := out.to.(*os.File)
	if !ok {
		return false
	}
	open, err := file.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(path)
	return err == nil && os.SameFile(open, named)
}
