package cli

import (
	"sort"
	"strconv"
	"time"

	"wawasan/app/erase"
	"wawasan/app/say"
	"wawasan/data"
)

type checkCommand struct {
	RebuildSearch bool
	Mend          bool
}

type checkJSON struct {
	Notebook     string         `json:"notebook"`
	Sound        bool           `json:"sound"`
	Integrity    []string       `json:"integrity"`
	ForeignKeys  int            `json:"foreign_keys"`
	BadValues    int            `json:"bad_values"`
	Values       []valueJSON    `json:"values"` // some of them
	IndexMissing int            `json:"index_missing"`
	IndexStale   int            `json:"index_stale"`
	Unsearched   int            `json:"unsearched"`
	Differing    int            `json:"differing"`
	Differences  []differJSON   `json:"differences"` // some of them
	Unrecorded   int            `json:"unrecorded"`
	Tallies      int            `json:"wrong_sums"`
	Network      string         `json:"network"`
	Synced       string         `json:"synced"`
	Conflicts    []string       `json:"conflicts"`
	Counts       map[string]int `json:"counts"`
	Removed      []string       `json:"removed"` // what interrupted acts had left
}

type valueJSON struct {
	Table  string `json:"table"`
	ID     string `json:"id"`
	Column string `json:"column"`
	Value  string `json:"value"`
}

type differJSON struct {
	What   string `json:"what"`
	Table  string `json:"table"`
	ID     string `json:"id"`
	Column string `json:"column"`
}

// Run reads the whole notebook and refuses one that is not sound. Texts that
// the search does not know yet are no fault: it says how many there are, and
// how they become known.
func (c *checkCommand) Run(s *session) error {
	a, err := s.openUnseen()
	if err != nil {
		return err
	}
	switch {
	case c.Mend:
		err = a.Mend(s.ctx)
	case c.RebuildSearch:
		err = a.RebuildSearch(s.ctx)
	}
	if err != nil {
		return err
	}
	if c.Mend || c.RebuildSearch {
		s.changed()
	}
	removed := erase.Sweep(a.Path(), time.Now()) // files are dated by the system's clock
	report, err := a.Check(s.ctx)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		out := checkOf(a.Path(), report, a.LookAround())
		out.Removed = append(out.Removed, removed...)
		err = s.object(out)
	} else {
		s.report(report)
		s.around(a.LookAround())
		for _, path := range removed {
			s.say(s.words.T("cli.removed", "path", path))
		}
	}
	if err != nil || !report.Broken() {
		return err
	}
	return data.Unavailable("cli.error.unsound", "path", a.Path(), "broken", len(report.Integrity), "links", report.ForeignKeys, "values", report.BadValues, "rows", report.Differing)
}

func checkOf(path string, r data.Report, around data.Surroundings) checkJSON {
	out := checkJSON{
		Notebook: path, Sound: !r.Broken(), Integrity: append([]string{}, r.Integrity...), ForeignKeys: r.ForeignKeys,
		BadValues: r.BadValues, Values: []valueJSON{}, IndexMissing: r.IndexMissing, IndexStale: r.IndexStale, Unsearched: r.Unsearched, Counts: r.Counts, Removed: []string{},
	}
	for _, v := range r.Values {
		out.Values = append(out.Values, valueJSON(v))
	}
	out.Differing, out.Unrecorded, out.Tallies = r.Differing, r.Unrecorded, r.Tallies
	out.Network, out.Synced, out.Conflicts = around.Network, around.Synced, append([]string{}, around.Conflicts...)
	out.Differences = []differJSON{}
	for _, d := range r.Differences {
		out.Differences = append(out.Differences, differJSON{string(d.What), d.Table, d.ID, d.Column})
	}
	return out
}

// report says what was found: first how the notebook is, then what is in it.
func (s *session) report(r data.Report) {
	if !r.Broken() {
		s.say(s.words.T("cli.sound", "path", s.app.Path()))
	}
	if r.Unsearched > 0 {
		s.say(s.words.N("cli.unsearched", r.Unsearched, "command", "wawasan check --rebuild-search"))
	}
	if r.Tallies > 0 {
		s.say(s.words.T("cli.tallies", "n", r.Tallies, "command", "wawasan check --mend"))
	}
	for _, d := range r.Differences {
		s.say(s.words.T(differs[d.What], "table", d.Table, "id", d.ID, "column", d.Column))
	}
	if r.Broken() && r.Mendable() {
		s.say(s.words.T("cli.check.mendable", "command", "wawasan check --mend"))
	}
	for _, v := range r.Values {
		s.say(s.words.T("cli.bad_value", "table", v.Table, "id", v.ID, "column", v.Column, "value", cut(oneLine(v.Value), subCells)))
	}
	s.counts(r)
}

// differs are the sentences about rows and their history.
var differs = map[data.DiscrepancyKind]string{
	data.ValueDiffers: "cli.differs", data.RowLost: "cli.row_lost", data.RowRevived: "cli.row_revived", data.ImageUnusable: "cli.image_unreadable",
}

// around says what where the notebook lies may cost.
func (s *session) around(around data.Surroundings) {
	for _, n := range say.New(s.words, s.now()).Around(around) {
		s.say(n.Text)
	}
}

func (s *session) counts(report data.Report) {
	names := make([]string, 0, len(report.Counts))
	width := 0
	for name, n := range report.Counts {
		if n > 0 {
			names = append(names, name)
			width = max(width, len(strconv.Itoa(n)))
		}
	}
	sort.Strings(names)
	var rows [][2]string
	for _, name := range names {
		n := s.words.Number(report.Counts[name])
		rows = append(rows, [2]string{name, padded("", width+width/3-cells(n)) + n})
	}
	s.columns(rows)
}
