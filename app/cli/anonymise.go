package cli

import (
	"strconv"
	"strings"

	"wawasan/app/erase"
	"wawasan/app/say"
	"wawasan/data"
)

type anonymiseCommand struct {
	What  string   `arg:""`
	Which []string `arg:"" optional:""`

	As      string `placeholder:"TEXT"`
	Yes     bool
	Preview bool
	Backups string   `placeholder:"keep|erase|delete"`
	Leave   string   `placeholder:"1,3"`
	Also    []string `placeholder:"WORD"`
}

type anonymiseJSON struct {
	Notebook   string         `json:"notebook"`
	Anonymised bool           `json:"anonymised"` // false for a preview
	As         string         `json:"as"`
	Points     int            `json:"points"` // ways to reach the person that go
	Stays      map[string]int `json:"stays"`
	Past       int            `json:"past"`
	Changes    int            `json:"changes"`
	Drafts     int            `json:"drafts"`
	Texts      []replacedJSON `json:"texts"`
	besideJSON
}

// replacedJSON is a text in which the name is replaced; n is by what --leave
// means it.
type replacedJSON struct {
	N    int    `json:"n"`
	ID   string `json:"id"`
	Was  string `json:"was"`
	Is   string `json:"is"`
	Left bool   `json:"left"`
}

// Run shows what would be replaced and, told so, replaces it.
func (c *anonymiseCommand) Run(s *session) error {
	backups, err := backupsChoice(c.Backups)
	if err != nil {
		return err
	}
	who, err := (&eraseCommand{Which: c.Which}).which(s)
	if c.What != "person" || who == "" || err != nil {
		return misused("cli.error.anonymise_what")
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	id, name, err := s.everCalled(who)
	if err != nil {
		return err
	}
	plan, err := a.PlanErase(s.ctx, erase.What{Person: id, Anonymise: true, As: c.As, Also: c.Also})
	if err == nil && c.Leave != "" {
		what := plan.What
		if what.Leave, err = leaving(c.Leave, plan.Erased.Found); err == nil {
			plan, err = a.PlanErase(s.ctx, what)
		}
	}
	if err != nil {
		return err
	}
	if !c.Yes || c.Preview {
		return s.anonymisePreview(name, plan)
	}
	done, err := a.Erase(s.ctx, plan, backups.Each)
	if err != nil {
		return err
	}
	s.changed()
	return s.eraseDone(s.words.T("cli.anonymise.done", "name", plan.What.As), done, s.anonymised(plan, done, true))
}

// leaving are the rows of the texts that are meant by their numbers.
func leaving(numbers string, found []data.Replaced) (out []data.ID, err error) {
	for _, text := range strings.FieldsFunc(numbers, func(r rune) bool { return r == ',' || r == ' ' }) {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > len(found) {
			return nil, misused("cli.error.anonymise_leave", "text", text, "n", len(found))
		}
		out = append(out, found[n-1].ID)
	}
	return out, nil
}

func (s *session) anonymisePreview(name string, plan erase.Plan) error {
	if s.flags.JSON {
		return s.object(s.anonymised(plan, erase.Done{Erased: plan.Erased, Kept: plan.Copies}, false))
	}
	s.say(s.words.T("cli.anonymise.person", "title", name))
	for _, line := range s.app.AnonymiseLines(plan) {
		s.say(" " + line)
	}
	if len(plan.Erased.Found) > 0 {
		s.say(s.words.T("cli.anonymise.texts"))
	}
	for n, text := range plan.Erased.Found {
		line := " " + strconv.Itoa(n+1) + "  " + say.ReplacedText(text)
		if text.Left {
			line += " (" + s.words.T("erase.choice.keep") + ")"
		}
		s.say(line)
	}
	s.eraseCopies(plan.Copies, plan.Away)
	s.say(s.words.T("cli.erase.elsewhere"))
	s.say(s.words.T("cli.anonymise.how", "now", "--yes", "leave", "--leave 1,3", "copies", copiesFlag(plan.Copies)))
	return nil
}

func (s *session) anonymised(plan erase.Plan, done erase.Done, yes bool) anonymiseJSON {
	e := done.Erased
	out := anonymiseJSON{
		Notebook: s.app.Path(), Anonymised: yes, As: plan.What.As, Points: e.Rows["contact_points"], Stays: e.Stays, Past: e.Past, Changes: e.Changes,
		Drafts: e.Drafts, Texts: []replacedJSON{}, besideJSON: besideOf(plan, done),
	}
	for n, text := range e.Found {
		out.Texts = append(out.Texts, replacedJSON{n + 1, string(text.ID), text.Was, text.Is, text.Left})
	}
	return out
}
