package cli

import (
	"slices"
	"strings"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/thing"
	"wawasan/data"
)

type eraseCommand struct {
	What  string   `arg:""`
	Which []string `arg:"" optional:""`

	Yes         bool
	Backups     string `placeholder:"keep|erase|delete"`
	KeepLessons bool
	KeepShared  bool
	KeepNames   bool
	KeepPeople  bool
	Also        []string `placeholder:"WORD"`
}

// What can be erased, as it is typed.
const eraseThings = "person, interview, before, backups, all"

type eraseJSON struct {
	Notebook string         `json:"notebook"`
	Erased   bool           `json:"erased"` // false for a preview
	Rows     map[string]int `json:"rows"`
	Shared   int            `json:"shared"`
	Past     int            `json:"past"`
	Changes  int            `json:"changes"`
	Drafts   int            `json:"drafts"`
	Texts    int            `json:"texts"`
	Samples  []string       `json:"samples"`
	besideJSON
}

// besideJSON is what an erasing finds beside the rows.
type besideJSON struct {
	Namesake  bool       `json:"namesake"`
	Copies    []copyJSON `json:"copies"`
	Away      string     `json:"away"` // the second place of backups that is not there now
	LogKept   bool       `json:"log_kept"`
	NameLeft  bool       `json:"name_left"`
	Untouched []string   `json:"untouched"` // copies that hold it still
}

type copyJSON struct {
	Path string `json:"path"`
	Kind string `json:"kind"`
	At   string `json:"at"`
	Size int64  `json:"size"`
}

// Run shows what would be erased and, told so, erases it.
func (c *eraseCommand) Run(s *session) error {
	backups, err := backupsChoice(c.Backups)
	if err != nil {
		return err
	}
	which, err := c.which(s)
	if err != nil {
		return err
	}
	if c.What == "all" && which == "" {
		return c.whole(s, backups)
	}
	if c.What == "backups" && which == "" {
		return c.again(s, backups)
	}
	if which == "" {
		return misused("cli.error.erase_what", "things", eraseThings)
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	what, about, err := c.meant(s, which)
	if err != nil {
		return err
	}
	what.KeepLessons, what.KeepShared, what.KeepNames, what.KeepPeople, what.Also = c.KeepLessons, c.KeepShared, c.KeepNames, c.KeepPeople, c.Also
	plan, err := a.PlanErase(s.ctx, what)
	if err != nil {
		return err
	}
	if !c.Yes {
		return s.erasePreview(about, plan, s.words.T("cli.erase.how", "now", "--yes", "copies", copiesFlag(plan.Copies)))
	}
	done, err := a.Erase(s.ctx, plan, backups.Each)
	if err != nil {
		return err
	}
	s.changed()
	return s.eraseDone(s.words.T("cli.erase.done"), done, s.erased(plan, done, true))
}

// backupsChoice is what a person said of the copies: they stay where nothing was said.
func backupsChoice(said string) (erase.Choice, error) {
	switch choice := erase.Choice(said); choice {
	case "":
		return erase.Keep, nil
	case erase.Keep, erase.Inside, erase.Delete:
		return choice, nil
	}
	return "", misused("cli.error.erase_backups", "text", said)
}

// which is what the command line names, or the first line of standard input.
func (c *eraseCommand) which(s *session) (string, error) {
	which := joined(c.Which)
	if which != "-" {
		return which, nil
	}
	line, _, _ := linesOf(s.env.Stdin, s.env.CodePage).next() // no line is no name
	if which = strings.TrimSpace(line); which == "" {
		return "", misused("cli.error.erase_what", "things", eraseThings)
	}
	return which, nil
}

// meant finds what is to be erased, and says it in a sentence.
func (c *eraseCommand) meant(s *session, which string) (what erase.What, about string, err error) {
	switch c.What {
	case "person":
		id, name, err := s.everCalled(which)
		return erase.What{Person: id}, s.words.T("cli.erase.person", "title", name), err
	case "interview":
		link, err := s.named(thing.KindInterview, which)
		if err != nil {
			return what, "", err
		}
		title, err := s.app.Title(s.ctx, link)
		if title == "" || data.CodeOf(err) == data.CodeNotFound {
			title, err = which, nil // deleted: the history may hold it
		}
		return erase.What{Interview: link.ID}, s.words.T("cli.erase.person", "title", title), err
	case "before":
		day, ok := s.app.ParseDay(which)
		if !ok {
			if day, err = data.ParseDate(which); err != nil {
				return what, "", err
			}
		}
		before := data.At(day.Time(s.now().Location()))
		return erase.What{Before: before}, s.words.T("cli.erase.before", "day", day.String()), nil
	}
	return what, "", misused("cli.error.erase_what", "things", eraseThings)
}

// everCalled finds the one person of a name, also a deleted one.
func (s *session) everCalled(name string) (data.ID, string, error) {
	if idShape.MatchString(name) {
		return data.ID(strings.ToLower(name)), name, nil
	}
	found, err := s.app.ErasedPeople(s.ctx, name)
	if err != nil {
		return "", "", err
	}
	switch { // a part of a name is not enough: nothing brings back the wrong one
	case len(found) == 0:
		return "", "", data.NotFound("cli.no_match", "text", name)
	case len(found) > 1 && !found[1].Gone:
		return "", "", data.Conflict("cli.error.several", "text", name, "n", len(found))
	}
	return found[0].ID, found[0].Name, nil
}

func (s *session) erasePreview(about string, plan erase.Plan, how string) error {
	if s.flags.JSON {
		return s.object(s.erased(plan, erase.Done{Erased: plan.Erased, Kept: plan.Copies}, false))
	}
	s.say(about)
	for _, line := range s.app.EraseLines(plan.Erased) {
		s.say(" " + line)
	}
	s.eraseCopies(plan.Copies, plan.Away)
	s.say(s.words.T("cli.erase.elsewhere"))
	s.say(how)
	return nil
}

// copiesFlag is what to add for the copies too: those that cannot be rewritten
// can only be deleted.
func copiesFlag(copies []erase.Copy) string {
	if len(copies) > 0 && !slices.ContainsFunc(copies, erase.Copy.Rewritable) {
		return "--backups delete"
	}
	return "--backups erase"
}

func (s *session) eraseCopies(copies []erase.Copy, away string) {
	if len(copies) > 0 {
		s.say(s.words.T("cli.erase.copies"))
	}
	for _, c := range copies {
		s.say(" " + app.CopyLine(s.words, c))
	}
	if away != "" {
		s.say(s.words.T("erase.away", "folder", away))
	}
}

// eraseDone says what came of it, beside the notebook too, and why copies were not
// changed.
func (s *session) eraseDone(said string, done erase.Done, object any) error {
	if s.flags.JSON {
		if err := s.object(object); err != nil {
			return err
		}
	} else {
		s.say(said)
		s.besideDone(done)
	}
	if len(done.Refused) > 0 {
		return done.Refused[0].Err
	}
	return nil
}

func (s *session) besideDone(done erase.Done) {
	for _, line := range s.app.EraseDoneLines(done) {
		s.say(line)
	}
	for _, c := range done.Kept {
		s.say(" " + app.CopyLine(s.words, c))
	}
	s.say(s.words.T("cli.erase.elsewhere"))
}

func (s *session) erased(plan erase.Plan, done erase.Done, yes bool) eraseJSON {
	e := done.Erased
	if e.Rows == nil {
		e.Rows = map[string]int{}
	}
	return eraseJSON{
		Notebook: s.app.Path(), Erased: yes, Rows: e.Rows, Shared: e.Shared, Past: e.Past, Changes: e.Changes, Drafts: e.Drafts,
		Texts: e.Texts, Samples: append([]string{}, e.Samples...), besideJSON: besideOf(plan, done),
	}
}

func besideOf(plan erase.Plan, done erase.Done) besideJSON {
	out := besideJSON{
		Namesake: done.Erased.Namesake, Copies: copiesJSON(plan.Copies), Away: plan.Away,
		LogKept: done.Erased.LogKept, NameLeft: len(done.Left) > 0, Untouched: []string{},
	}
	for _, c := range done.Kept {
		out.Untouched = append(out.Untouched, c.Path)
	}
	for _, r := range done.Refused {
		out.Untouched = append(out.Untouched, r.Copy.Path)
	}
	return out
}

func copiesJSON(copies []erase.Copy) []copyJSON {
	out := []copyJSON{}
	for _, c := range copies {
		out = append(out, copyJSON{Path: c.Path, Kind: c.Kind, At: data.At(c.At).String(), Size: c.Size})
	}
	return out
}
