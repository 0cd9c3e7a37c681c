package exchange

import (
	"path/filepath"
	"strings"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/interchange"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/views/panel/saveto"
)

// preview is a plan of an import that waits to be carried out.
type preview struct {
	path    string // of the file, to be read again
	plan    say.ImportPlan
	choice  *interchange.Choice // of its columns, nil for none
	rows    []app.Row           // that are shown
	beside  map[int]say.ImportComparison
	running bool
}

// summary counts what the file comes to, each kind that it has.
func (p *preview) summary(w *say.Words) string {
	r := p.plan.Report()
	fresh := w.T("import.sum.new", "n", w.Number(r.New))
	if r.Possibly > 0 {
		fresh = w.T("import.sum.possibly", "n", w.Number(r.New), "known", w.Number(r.Possibly))
	}
	said := []string{fresh, w.T("import.sum.changed", "n", w.Number(r.Changed)), w.T("import.sum.same", "n", w.Number(r.Same))}
	for _, more := range []struct {
		key string
		n   int
	}{{"import.sum.skipped", r.Skipped}, {"import.sum.older", r.Older}, {"import.sum.unusable", len(r.Unusable)}, {"import.sum.warnings", len(p.plan.Warnings)}} {
		if more.n > 0 {
			said = append(said, w.T(more.key, "n", w.Number(more.n)))
		}
	}
	if m := p.plan.Messages; m.Offers() {
		key := "import.mail.offer"
		if m.Taken {
			key = "import.mail.taken"
		}
		said = append(said, w.T(key, "what", m.Said, "how", "T"))
	}
	return strings.Join(said, " · ")
}

// changes reports that importing would change anything: whom to leave out is
// remembered, too, and what was chosen of columns.
func (p *preview) changes() bool {
	return p.choice != nil || p.plan.Plan.Takes() || len(p.plan.New)+len(p.plan.Changed)+len(p.plan.Plan.Decided()) > 0
}

// isWhole reports another notebook, whose rows are not all people.
func (p *preview) isWhole() bool { return p.plan.Format == string(interchange.Whole) }

// raised counts who becomes a contact by the messages that are taken, and how many
// of them are new.
func (p *preview) raised() (all, fresh int) {
	if m := p.plan.Messages; m.Offers() && m.Taken {
		return m.Raised, m.RaisedNew
	}
	return 0, 0
}

// list is where whom it brings stand: who becomes a contact by messages, else who
// is new, known by name; "" where nobody comes and one stays where one was.
func (p *preview) list() app.Kind {
	all, _ := p.raised()
	switch {
	case all > 0 || p.isWhole():
		return thing.KindContact
	case len(p.plan.New) > 0:
		return thing.KindKnown
	}
	return ""
}

// nothing says that the file brings nothing.
func (p *preview) nothing(w *say.Words) string {
	if p.isWhole() {
		return w.T("import.nothing_whole", "file", p.plan.File)
	}
	return w.T("import.nothing", "file", p.plan.File)
}

// done says what was brought.
func (p *preview) done(w *say.Words, report say.ImportReport) string {
	if p.isWhole() {
		return w.T("import.done_whole", "new", w.Number(report.New), "changed", w.Number(report.Changed))
	}
	all, fresh := p.raised()
	said := w.T("import.done", "new", w.Number(report.New), "changed", w.Number(report.Changed))
	if all > 0 {
		said = w.N("import.done_raised", all, "new", w.Number(report.New-fresh), "changed", w.Number(report.Changed))
	}
	if m := report.Messages; m.Offers() && m.Taken {
		said += " " + w.T("import.mail.taken", "what", m.Taking)
	}
	return said
}

// begin reports whether the import may begin: it runs once at a time.
func (p *preview) begin() bool {
	if p.running {
		return false
	}
	p.running = true
	return true
}

// ends are what the formats of an export are called on the disk; CSV and
// Markdown are several files in an archive.
var ends = map[string]string{rule.FormatJSON: ".json", rule.FormatCSV: ".zip", rule.FormatICS: ".ics", rule.FormatVCard: ".vcf", rule.FormatMarkdown: ".zip"}

// exportFields ask for format and place.
func exportFields(w *say.Words, at saveto.Place, day string) []app.Field {
	return []app.Field{
		{Key: "format", Type: thing.FieldChoice, Label: w.T("export.format"), Value: rule.FormatJSON, Choices: []app.Choice{
			{Value: rule.FormatJSON, Label: w.T("export.format.json")},
			{Value: rule.FormatCSV, Label: w.T("export.format.csv")},
			{Value: rule.FormatICS, Label: w.T("export.format.ics")},
			{Value: rule.FormatVCard, Label: w.T("export.format.vcard")},
			{Value: rule.FormatMarkdown, Label: w.T("export.format.markdown")},
		}},
		{Key: "path", Type: thing.FieldText, Label: w.T("export.path"), Value: filepath.Join(at.Folder, exportName(day)), Help: w.T("export.help"), Required: true},
	}
}

func exportName(day string) string { return "wawasan-" + day }

// exportPath is the file a typed path stands for: with the end of its format,
// in the place of that of another, and in a folder that was typed under the
// name that is proposed. It reads the disk.
func exportPath(at saveto.Place, format, text, day string) string {
	path := at.Path(text)
	if at.IsFolder(text) {
		path = filepath.Join(path, exportName(day))
	}
	typed := strings.ToLower(filepath.Ext(path))
	if typed == ends[format] {
		return path
	}
	for _, end := range ends {
		if typed == end {
			path = strings.TrimSuffix(path, filepath.Ext(path))
			break
		}
	}
	return path + ends[format]
}
