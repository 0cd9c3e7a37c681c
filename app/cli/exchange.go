package cli

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"wawasan/app/calendar"
	"wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/data"
)

type importCommand struct {
	Preview  bool
	Unsure   string `placeholder:"new|merge|skip"`
	Again    bool
	Messages bool
	Columns  string   `placeholder:"HEADING=FIELD,..."`
	Log      string   `placeholder:"all|1,3"`
	Files    []string `arg:"" name:"file"`

	named []namedColumn
}

type importItemJSON struct {
	State string `json:"state"` // new, possibly, changed, older, same or skipped
	Line  int    `json:"line"`
	Name  string `json:"name"`
	Note  string `json:"note"`

	With        string                 `json:"with,omitempty"` // whom the differences are with
	Differences []say.ImportDifference `json:"differences,omitempty"`
}

type importProblemJSON struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

type importLostJSON struct {
	File string `json:"file"`
	say.ImportLost
}

type importJSON struct {
	Format   string              `json:"format"`
	New      int                 `json:"new"`
	Merged   int                 `json:"merged"`  // with somebody who was known: the same and the changed ones
	Skipped  int                 `json:"skipped"` // left out by choice
	Same     int                 `json:"same"`
	Changed  int                 `json:"changed"`
	Possibly int                 `json:"possibly"` // of the new ones
	Older    int                 `json:"older"`    // of the same and the changed ones
	Unusable []importProblemJSON `json:"unusable"`
	Warnings []importProblemJSON `json:"warnings"`
	NotKept  []importLostJSON    `json:"not_kept"`
	Messages *say.ImportMessages `json:"messages,omitempty"` // of an archive
	Preview  bool                `json:"preview"`
	Items    []importItemJSON    `json:"items,omitempty"` // of a preview
}

// Run imports files, each as one change, or says what that would do. When one
// cannot be read, none is imported.
func (c *importCommand) Run(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	if _, known := unsure[c.Unsure]; !known {
		return misused("cli.error.unsure", "text", c.Unsure)
	}
	if c.named, err = columnsNamed(c.Columns); err != nil {
		return err
	}
	if len(c.Files) == 1 && calendar.IsCalendar(c.Files[0]) {
		return c.meetings(s, c.Files[0])
	}
	plans := make([]say.ImportPlan, len(c.Files))
	for i, file := range c.Files {
		if plans[i], err = c.plan(s, file); err != nil {
			return err
		}
	}
	total := importJSON{Unusable: []importProblemJSON{}, Warnings: []importProblemJSON{}, NotKept: []importLostJSON{}, Preview: c.Preview}
	for i, plan := range plans {
		if i > 0 && !c.Preview { // the files before may have brought the same people
			if plan, err = c.plan(s, c.Files[i]); err != nil {
				return err
			}
		}
		report := plan.Report()
		if !c.Preview {
			if report, err = a.ApplyImport(s.ctx, plan); err != nil {
				return err
			}
			s.changed()
		}
		var beside map[int]say.ImportComparison
		if c.Preview {
			if beside, err = a.CompareImport(s.ctx, plan, 0); err != nil {
				return err
			}
		}
		total.add(plan, report, beside)
		if !s.flags.JSON {
			s.imported(plan, report, beside, c.Preview)
		}
	}
	if s.flags.JSON {
		return s.object(total)
	}
	return nil
}

// unsure are the words for what becomes of somebody new who may be known.
var unsure = map[string]exchange.Decision{"": exchange.Ruled, "new": exchange.AsNew, "merge": exchange.Merged, "skip": exchange.Skipped}

// plan is what importing a file would do, with those who may be known as was
// said of them.
func (c *importCommand) plan(s *session, file string) (say.ImportPlan, error) {
	choice, err := c.choice(s, file)
	if err != nil {
		return say.ImportPlan{}, err
	}
	plan, err := s.app.PlanImportAs(s.ctx, file, choice)
	if c.Messages {
		plan = s.app.TakeMessages(plan, true)
	}
	decisions := exchange.Decisions{}
	if said := unsure[c.Unsure]; said != exchange.Ruled {
		for _, item := range plan.New {
			if item.Possibly {
				decisions[item.Row] = said
			}
		}
	}
	if c.Again {
		for _, item := range plan.Skipped {
			decisions[item.Row] = exchange.AsNew
		}
	}
	if err != nil || len(decisions) == 0 {
		return plan, err
	}
	return s.app.DecideImport(s.ctx, plan, decisions)
}

func (t *importJSON) add(plan say.ImportPlan, report say.ImportReport, beside map[int]say.ImportComparison) {
	t.Format = report.Format
	t.New, t.Same, t.Changed = t.New+report.New, t.Same+report.Same, t.Changed+report.Changed
	t.Skipped += report.Skipped
	t.Possibly, t.Older = t.Possibly+report.Possibly, t.Older+report.Older
	for _, p := range report.Unusable {
		t.Unusable = append(t.Unusable, importProblemJSON{plan.File, p.Line, p.Reason})
	}
	t.Merged = t.Same + t.Changed
	for _, l := range report.Lost {
		t.NotKept = append(t.NotKept, importLostJSON{plan.File, l})
	}
	if m := report.Messages; m != nil {
		if t.Messages == nil {
			t.Messages = &say.ImportMessages{}
		}
		t.Messages.Add(*m)
	}
	for _, p := range plan.Warnings {
		t.Warnings = append(t.Warnings, importProblemJSON{plan.File, p.Line, p.Reason})
	}
	if !t.Preview {
		return
	}
	for _, of := range []struct {
		state string
		items []say.ImportItem
	}{{"new", plan.New}, {"changed", plan.Changed}, {"same", plan.Same}, {"skipped", plan.Skipped}} {
		for _, item := range of.items {
			state := of.state
			switch {
			case item.Possibly:
				state = "possibly"
			case item.Older && state == "same":
				state = "older"
			}
			t.Items = append(t.Items, importItemJSON{state, item.Line, item.Name, item.Note, beside[item.Row].With, beside[item.Row].Differences})
		}
	}
}

// imported says what became of one file, or would, the problems with their lines.
func (s *session) imported(plan say.ImportPlan, report say.ImportReport, beside map[int]say.ImportComparison, preview bool) {
	w := s.words
	key := "cli.imported"
	if preview {
		key = "cli.previewed"
	}
	s.say(w.T(key, "file", plan.File, "new", report.New, "changed", report.Changed, "same", report.Same, "unusable", len(report.Unusable)))
	s.messages(report.Messages)
	told := func(mark string, item say.ImportItem) {
		s.item(mark, item)
		for _, line := range beside[item.Row].Lines {
			s.say("      " + line)
		}
	}
	for _, item := range plan.New {
		if item.Possibly {
			told("?", item)
		} else if preview {
			told("+", item)
		}
	}
	for _, item := range plan.Changed {
		told("~", item)
	}
	for _, item := range plan.Skipped {
		told("-", item)
	}
	for _, item := range plan.Same {
		if item.Note != "" {
			told("=", item)
		}
	}
	s.problems(report.Unusable)
	s.problems(plan.Warnings)
	lost := make([]say.ImportProblem, len(report.Lost))
	for n, l := range report.Lost {
		lost[n] = s.app.LostProblem(l)
	}
	s.problems(lost)
}

// messages says what of an archive's messages is taken, or could be, and what
// cannot be.
func (s *session) messages(m *say.ImportMessages) {
	switch {
	case m == nil:
		return
	case m.Offers() && m.Taken:
		s.say("  " + s.words.T("import.mail.taken", "what", m.Said))
	case m.Offers():
		s.say("  " + s.words.T("import.mail.offer", "what", m.Said, "how", "--messages"))
	}
	for _, why := range m.Left {
		s.say("  ! " + why)
	}
}

// item says what becomes of one person, with why behind the line.
func (s *session) item(mark string, item say.ImportItem) {
	s.say(strings.TrimRight(fmt.Sprintf("  %s %s  %s", mark, item.Name, item.Text()), " "))
}

// manyProblems are more than anybody reads; JSON has them all.
const manyProblems = 30

func (s *session) problems(problems []say.ImportProblem) {
	for i, p := range problems {
		if i == manyProblems {
			s.say("  ! " + s.words.N("import.more", len(problems)-i))
			return
		}
		where := ""
		if p.Line > 0 {
			where = s.words.T("import.line", "n", p.Line) + ": "
		}
		s.say("  ! " + where + p.Reason)
	}
}

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
	case c.Version != "" && (c.Format != exchange.FormatVCard || !slices.Contains(exchange.CardVersions, c.Version)):
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
	ctx, stop := signal.NotifyContext(s.ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second interrupt ends the program
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
