package cli

import (
	"strconv"

	"wawasan/app"
	"wawasan/data"
)

type repairCommand struct {
	File string `arg:"" optional:""`
	To   string `placeholder:"NEW"`
}

type repairJSON struct {
	From        string            `json:"from"`
	Notebook    string            `json:"notebook"`
	Whole       bool              `json:"whole"`
	Back        int               `json:"back"`
	History     int               `json:"from_history"`
	Doubtful    int               `json:"doubtful"`
	Blank       int               `json:"blank"`
	KnownLost   int               `json:"known_lost"`
	Links       int               `json:"links_ended"`
	Changes     int               `json:"changes"`
	ChangesLost int               `json:"changes_lost"`
	Settings    int               `json:"settings"`
	Drafts      int               `json:"drafts"`
	ForeignLog  bool              `json:"foreign_log"`
	Tables      []repairTableJSON `json:"tables"`
	Doubts      []repairDoubtJSON `json:"doubts"` // some of them
}

type repairTableJSON struct {
	Table     string `json:"table"`
	Back      int    `json:"back"`
	History   int    `json:"from_history"`
	Doubtful  int    `json:"doubtful"`
	Blank     int    `json:"blank"`
	KnownLost int    `json:"known_lost"`
}

type repairDoubtJSON struct {
	Table string `json:"table"`
	ID    string `json:"id"`
}

// Run makes a new notebook of what is left of a damaged one, which it leaves as
// it is.
func (c *repairCommand) Run(s *session) error {
	from := c.File
	if from == "" {
		var err error
		if from, err = s.notebook(); err != nil {
			return err
		}
	}
	to := c.To
	if to == "" {
		to = app.RepairedName(from, s.words, s.now())
	}
	report, err := data.Repair(s.ctx, from, to, nil)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		return s.object(repairOf(report))
	}
	s.repaired(report)
	return nil
}

func repairOf(r data.Repaired) repairJSON {
	sum := r.Sum()
	out := repairJSON{
		From: r.From, Notebook: r.To, Whole: r.Whole, Back: sum.Back, History: sum.History, Doubtful: sum.Doubtful, Blank: sum.Blank,
		KnownLost: sum.KnownLost, Links: r.Links, Changes: r.Changes, ChangesLost: r.ChangesLost, Settings: r.Settings, Drafts: r.Drafts,
		ForeignLog: r.ForeignLog, Tables: []repairTableJSON{}, Doubts: []repairDoubtJSON{},
	}
	for _, t := range r.Tables {
		out.Tables = append(out.Tables, repairTableJSON(t))
	}
	for _, d := range r.Doubts {
		out.Doubts = append(out.Doubts, repairDoubtJSON{d.Table, string(d.ID)})
	}
	return out
}

// repaired says what is back and what is not, and then what to do.
func (s *session) repaired(r data.Repaired) {
	w, sum := s.words, r.Sum()
	s.say(w.N("cli.repair.made", sum.Back, "path", r.To))
	if r.ForeignLog {
		s.say(w.T("cli.repair.foreign_log"))
	}
	for _, line := range []struct {
		n    int
		text string
	}{
		{sum.History, w.N("cli.repair.history", sum.History)},
		{sum.Doubtful, w.N("cli.repair.doubtful", sum.Doubtful)},
		{sum.Blank, w.N("cli.repair.blank", sum.Blank)},
		{sum.KnownLost, w.N("cli.repair.lost", sum.KnownLost)},
		{r.ChangesLost, w.N("cli.repair.changes_lost", r.ChangesLost)},
	} {
		if line.n > 0 {
			s.say(line.text)
		}
	}
	var rows [][2]string
	for _, t := range r.Tables {
		text := strconv.Itoa(t.Back)
		if t.KnownLost > 0 {
			text += "  " + w.N("cli.repair.missing", t.KnownLost)
		}
		rows = append(rows, [2]string{t.Table, text})
	}
	s.columns(rows)
	s.say(w.T("cli.repair.next", "from", r.From))
}
