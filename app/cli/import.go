package cli

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"wawasan/app"
	"wawasan/app/calendar"
	"wawasan/app/exchange"
	"wawasan/app/interchange"
	"wawasan/app/letters"
	"wawasan/app/say"
	"wawasan/data"
)

type importCommand struct {
	Preview  bool
	Unsure   string `placeholder:"new|merge|skip"`
	Again    bool
	Messages bool
	Columns  string   `placeholder:"HEADING=FIELD,..."`
	Encoding string   `placeholder:"NAME"`
	Log      string   `placeholder:"all|1,3"`
	Files    []string `arg:"" name:"file"`

	named []namedColumn
}

type importItemJSON struct {
	State string `json:"state"` // new, possibly, changed, older, same or skipped
	Line  int    `json:"line"`
	Name  string `json:"name"`
	Note  string `json:"note"`
	File  string `json:"file,omitempty"` // of a folder

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
	News     []importProblemJSON `json:"news"` // to be known, and nothing to be done about
	NotKept  []importLostJSON    `json:"not_kept"`
	LostAll  int                 `json:"not_kept_total"`     // with what is not named
	Messages *say.ImportMessages `json:"messages,omitempty"` // of an archive
	Preview  bool                `json:"preview"`
	Items    []importItemJSON    `json:"items,omitempty"` // of a preview
}

// Run imports files, each as one change, or says what that would do. When one
// cannot be read, none is imported. Being interrupted leaves nothing of the file
// that is under way.
func (c *importCommand) Run(s *session) error {
	before := s.ctx
	ctx, stop := s.interruptible()
	defer stop()
	s.ctx = ctx
	err := c.run(s)
	s.ctx = before
	s.watched("")
	var some *exchange.StoppedError
	if err == nil || ctx.Err() == nil || errors.As(err, &some) {
		return err
	}
	if s.wrote {
		return data.Unavailable("import.error.cancelled_rest").Because(err)
	}
	return app.ImportCancelled(err)
}

func (c *importCommand) run(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	if _, known := unsure[c.Unsure]; !known {
		return misused("cli.error.unsure", "text", c.Unsure)
	}
	if c.Encoding != "" && !interchange.IsEncoding(c.Encoding) {
		return misused("interchange.error.no_encoding", "text", c.Encoding, "names", strings.Join(interchange.Encodings(), ", "))
	}
	if c.named, err = columnsNamed(c.Columns); err != nil {
		return err
	}
	if len(c.Files) == 1 && !exchange.HoldsLists(c.Files[0]) && calendar.IsCalendar(c.Files[0]) {
		return c.meetings(s, c.Files[0])
	}
	plans := make([]say.ImportPlan, len(c.Files))
	for i, file := range c.Files {
		if plans[i], err = c.plan(s, file); err != nil {
			return err
		}
	}
	total := importJSON{Unusable: []importProblemJSON{}, Warnings: []importProblemJSON{}, News: []importProblemJSON{}, NotKept: []importLostJSON{}, Preview: c.Preview}
	for i, plan := range plans {
		if i > 0 && !c.Preview { // the files before may have brought the same people
			if plan, err = c.plan(s, c.Files[i]); err != nil {
				return err
			}
		}
		report := plan.Report()
		var beside map[int]say.ImportComparison
		if c.Preview {
			beside, err = a.CompareImport(s.ctx, plan, 0)
		} else if report, err = a.ImportTelling(s.ctx, plan, s.counting()); err == nil {
			s.changed()
		}
		s.watched("")
		if err != nil {
			return err
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

// counting moves a count where a person watches it.
func (s *session) counting() exchange.Progress {
	return func(done, of int) {
		s.watched(s.words.T("import.progress", "n", s.words.Number(done), "of", s.words.Number(of)))
	}
}

// watched puts a text in the place of the one before where a person watches, and
// none where it is "". JSON is for programs: nobody watches.
func (s *session) watched(text string) {
	if s.env.Watched == nil || s.flags.JSON || text == s.shown {
		return
	}
	gone := strings.Repeat(" ", utf8.RuneCountInString(s.shown)) // there are consoles that know no other way
	s.shown = letters.Shown(text)
	fmt.Fprint(s.env.Watched, "\r"+gone+"\r"+s.shown)
}

// unsure are the words for what becomes of somebody new who may be known.
var unsure = map[string]exchange.Decision{"": exchange.Ruled, "new": exchange.AsNew, "merge": exchange.Merged, "skip": exchange.Skipped}

// plan is what importing a file would do, with those who may be known as was
// said of them.
func (c *importCommand) plan(s *session, file string) (say.ImportPlan, error) {
	s.watched(s.words.T("import.reading", "file", filepath.Base(file)))
	defer s.watched("")
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
	t.Unusable = append(t.Unusable, problemsJSON(plan.File, report.Unusable)...)
	t.Merged = t.Same + t.Changed
	for _, l := range report.Lost {
		t.NotKept = append(t.NotKept, importLostJSON{cmp.Or(l.File, plan.File), l})
	}
	t.LostAll += len(report.Lost) + report.Unnamed.Lost + report.Unnamed.ByChoice
	if m := report.Messages; m != nil {
		if t.Messages == nil {
			t.Messages = &say.ImportMessages{}
		}
		t.Messages.Add(*m)
	}
	t.Warnings = append(t.Warnings, problemsJSON(plan.File, plan.Warnings)...)
	t.News = append(t.News, problemsJSON(plan.File, plan.News)...)
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
			t.Items = append(t.Items, importItemJSON{state, item.Line, item.Name, item.Note, item.File, beside[item.Row].With, beside[item.Row].Differences})
		}
	}
}

// problemsJSON are problems of one file, or of those of a folder.
func problemsJSON(file string, of []say.ImportProblem) []importProblemJSON {
	out := make([]importProblemJSON, len(of))
	for n, p := range of {
		out[n] = importProblemJSON{cmp.Or(p.File, file), p.Line, p.Reason}
	}
	return out
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
	for _, p := range plan.News {
		s.say("  " + inFile(p.File) + p.Reason)
	}
	s.problems(report.Unusable, 0)
	s.problems(plan.Warnings, 0)
	lost := make([]say.ImportProblem, len(report.Lost))
	for n, l := range report.Lost {
		lost[n] = s.app.LostProblem(l)
	}
	s.problems(lost, report.Unnamed.Lost+report.Unnamed.ByChoice)
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
	s.say(strings.TrimRight(fmt.Sprintf("  %s %s  %s", mark, item.Name, say.Join(item.Text(), item.File)), " "))
}

// manyProblems are more than anybody reads; JSON has them all.
const manyProblems = 30

// problems says what is wrong, each on a line; unnamed counts further ones of
// which nothing more is known.
func (s *session) problems(problems []say.ImportProblem, unnamed int) {
	named := problems[:min(len(problems), manyProblems)]
	for _, p := range named {
		where := ""
		if p.Line > 0 {
			where = s.words.T("import.line", "n", p.Line) + ": "
		}
		s.say("  ! " + inFile(p.File) + where + p.Reason)
	}
	if rest := len(problems) - len(named) + unnamed; rest > 0 {
		s.say("  ! " + s.words.N("import.more", rest))
	}
}

// inFile is which of several files is meant, before what is said of it.
func inFile(name string) string {
	if name == "" {
		return ""
	}
	return name + ": "
}
