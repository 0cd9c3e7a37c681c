package say

import (
	"cmp"

	"wawasan/app/exchange"
	"wawasan/app/figure"
	"wawasan/app/interchange"
	"wawasan/data"
)

// ImportDifference is one field in which a file differs from the notebook, as facts.
type ImportDifference struct {
	Field   interchange.Field `json:"field"`
	Here    string            `json:"here"`
	File    string            `json:"file"`
	After   string            `json:"after"`
	Becomes exchange.Becoming `json:"becomes"`
}

// ImportComparison sets somebody of a file beside whom they are or may be. Lines
// says the same in words, a line a field; Table as a table.
type ImportComparison struct {
	With        string // what the notebook, or the file, calls the other one
	Line        int    // of the file, where the other one stands there, else 0
	IfMerged    bool   // it comes to this only where the two are said to be one
	Differences []ImportDifference
	Lines       []string
	Table       figure.Figure
}

// Compared are the places in the file of those to compare with the notebook: who
// changes, who may be known already, and of whom the file says otherwise; of each sort at most limit, 0 for all.
func (p ImportPlan) Compared(limit int) []int {
	possibly, _ := parted(p.New, ImportItem.isPossibly)
	noted, _ := parted(p.Same, func(i ImportItem) bool { return i.Note != "" })
	var places []int
	for _, items := range [][]ImportItem{possibly, p.Changed, noted} {
		for _, i := range first(items, limit) {
			places = append(places, i.Row)
		}
	}
	return places
}

// ImportComparisons says comparisons of rows of a plan.
func (s Speaker) ImportComparisons(p ImportPlan, of map[int]exchange.Comparison) map[int]ImportComparison {
	unsure := map[int]bool{}
	for _, i := range p.New {
		unsure[i.Row] = i.Possibly
	}
	out := make(map[int]ImportComparison, len(of))
	for place, c := range of {
		if len(c.Differences) > 0 {
			out[place] = s.importComparison(c, unsure[place])
		}
	}
	return out
}

func (s Speaker) importComparison(c exchange.Comparison, unsure bool) ImportComparison {
	out := ImportComparison{With: c.With, Line: c.Line, IfMerged: unsure}
	here, then, line := s.T("import.side.here"), s.T("import.side.after"), "import.side.line"
	if c.Line > 0 {
		here, line = s.T("import.side.row", "line", c.Line), "import.side.line_row"
	}
	if unsure {
		then = s.T("import.side.if_merged")
		out.Lines = append(out.Lines, then+":")
	}
	out.Table = figure.Figure{Columns: []string{s.T("import.side.field"), here, s.T("import.side.file"), then, s.T("import.side.becomes")}}
	for _, d := range c.Differences {
		out.Differences = append(out.Differences, ImportDifference(d))
		field, becomes := ImportField(s.Words, d.Field), s.becoming(d.Becomes)
		held, says, after := s.differing(d, d.Here), s.differing(d, d.File), s.differing(d, d.After)
		out.Lines = append(out.Lines, s.T(line, "field", field, "line", c.Line, "here", held, "file", says, "after", after, "becomes", becomes))
		out.Table.Rows = append(out.Table.Rows, []string{field, held, says, after, becomes})
	}
	return out
}

// differing is one value of a difference as a person reads it.
func (s Speaker) differing(d exchange.Difference, value string) string {
	switch d.Field {
	case "connected":
		var day data.Date
		if value != "" && day.Scan(value) == nil {
			value = s.Date(day)
		}
	case exchange.FieldDetails:
		if value != "" {
			value = s.T("import.side.details", "n", value)
		}
	}
	return cmp.Or(value, s.T("import.side.nothing"))
}

// becomingWords say what becomes of a field.
var becomingWords = map[exchange.Becoming]string{exchange.Kept: "import.becomes.kept", exchange.Added: "import.becomes.added", exchange.Ends: "import.becomes.ends_job"}

func (s Speaker) becoming(b exchange.Becoming) string { return s.T(becomingWords[b]) }

// importFields are what fields are called.
var importFields = map[interchange.Field]string{
	"": "import.field.none", "name": "import.field.name", "first": "import.field.first", "last": "import.field.last",
	"company": "import.field.company", "title": "import.field.title", "email": "import.field.email", "phone": "import.field.phone",
	"link": "import.field.link", "connected": "import.field.connected", exchange.FieldDetails: "import.field.details",
}

// ImportField is what a field of a list is called.
func ImportField(w *Words, f interchange.Field) string { return w.T(importFields[f]) }
