package manual

import (
	"strings"

	"wawasan/app/say"
)

// Man returns the man page of a program, section 1, in the language of words
// and of p. The page is UTF-8.
func Man(p Program, words *say.Words) string {
	m := &page{words: words}
	m.add(`.\" Made from the definition of the command line: change that instead.`)
	m.add(strings.Join([]string{".TH", argument(strings.ToUpper(p.Name)), "1", argument(p.Date), argument("Wawasan " + p.Version), argument(words.T("manual.title"))}, " "))
	m.section(words.T("manual.section.name"))
	m.text(p.Name + " - " + words.T("manual.short"))
	m.section(words.T("manual.section.synopsis"))
	m.synopsis(p)
	m.section(words.T("manual.section.description"))
	m.text(words.T("manual.about"))
	m.section(words.T("manual.section.commands"))
	m.text(words.T("manual.commands"))
	m.arguments(p.Arguments)
	for _, c := range p.Commands {
		m.command(c)
	}
	m.section(words.T("manual.section.options"))
	m.text(words.T("manual.options"))
	m.options(p.Options)
	m.surroundings()
	m.examples()
	return m.String()
}

// page is a man page in the making.
type page struct {
	strings.Builder
	words *say.Words
}

func (m *page) add(lines ...string) {
	for _, line := range lines {
		m.WriteString(line)
		m.WriteByte('\n')
	}
}

func (m *page) section(title string) { m.add(".SH " + argument(title)) }

// text adds a paragraph, a line of the source for each of its lines.
func (m *page) text(text string) {
	for line := range strings.Lines(text) {
		m.add(escaped(strings.TrimSpace(line)))
	}
}

// item adds a term with what it means below it.
func (m *page) item(term, text string) {
	m.add(".TP", term)
	m.text(text)
}

func (m *page) synopsis(p Program) {
	bare := []string{bold(p.Name)}
	for _, a := range p.Arguments {
		bare = append(bare, argumentShape(a))
	}
	m.add(strings.Join(append(bare, optionShapes(p.Options)...), " "))
	for _, c := range p.Commands {
		m.add(".br", bold(p.Name)+" "+commandShape(c))
	}
}

func (m *page) command(c Command) {
	m.add(".SS " + commandShape(c))
	m.text(c.Help)
	m.arguments(c.Arguments)
	m.options(c.Options)
	if c.Detail != "" {
		m.add(".PP")
		for i, line := range strings.Split(c.Detail, "\n") {
			if i > 0 {
				m.add(".br")
			}
			m.add(escaped(line))
		}
	}
}

func (m *page) arguments(arguments []Argument) {
	for _, a := range arguments {
		m.item(italic(a.Name), a.Help)
	}
}

func (m *page) options(options []Option) {
	for _, o := range options {
		names := o.Names()
		for i := range names {
			names[i] = bold(names[i])
		}
		term := strings.Join(names, ", ")
		if o.Takes() {
			term += " " + italic(o.Placeholder)
		}
		m.item(term, o.Help)
	}
}

// surroundings are the variables, files and exit codes.
func (m *page) surroundings() {
	w := m.words
	m.section(w.T("manual.section.environment"))
	m.item(bold("WAWASAN_NOTEBOOK"), w.T("manual.env.notebook"))
	m.item(bold("XDG_DATA_HOME"), w.T("manual.env.data"))
	m.item(bold("LANGUAGE")+", "+bold("LC_ALL")+", "+bold("LC_MESSAGES")+", "+bold("LANG"), w.T("manual.env.language"))
	m.item(bold("TZ"), w.T("manual.env.zone"))
	m.item(bold("WAWASAN_NOW"), w.T("manual.env.now"))
	m.section(w.T("manual.section.files"))
	m.item(italic("~/.local/share/wawasan/notebook.wawasan"), w.T("manual.file.notebook"))
	m.item(italic("~/Library/Application Support/Wawasan/notebook.wawasan"), w.T("manual.file.mac"))
	m.section(w.T("manual.section.exit"))
	m.item("0", w.T("manual.exit.done"))
	m.item("1", w.T("manual.exit.refused"))
	m.item("2", w.T("manual.exit.misused"))
}

func (m *page) examples() {
	w := m.words
	m.section(w.T("manual.section.examples"))
	for _, e := range [][2]string{
		{w.T("manual.example.capture"), w.T("manual.example.capture_line")},
		{w.T("manual.example.import"), "wawasan import --preview ~/Downloads/Connections.csv"},
		{w.T("manual.example.today"), "wawasan today --json"},
		{w.T("manual.example.export"), "wawasan export --format json -o notebook.json"},
	} {
		m.add(".PP")
		m.text(e[0])
		m.add(".PP", ".RS 4", ".nf", escaped(e[1]), ".fi", ".RE")
	}
}

// commandShape is how a command is typed.
func commandShape(c Command) string {
	parts := []string{bold(c.Name)}
	for _, a := range c.Arguments {
		parts = append(parts, argumentShape(a))
	}
	return strings.Join(append(parts, optionShapes(c.Options)...), " ")
}

func argumentShape(a Argument) string {
	shape := italic(a.Name)
	if a.Many {
		shape += "..."
	}
	if a.Required {
		return shape
	}
	return "[" + shape + "]"
}

func optionShapes(options []Option) []string {
	var out []string
	for _, o := range options {
		shape := bold(o.Names()[0])
		if o.Takes() {
			shape += " " + italic(o.Placeholder)
		}
		if !o.Required {
			shape = "[" + shape + "]"
		}
		out = append(out, shape)
	}
	return out
}

func bold(text string) string   { return `\fB` + escaped(text) + `\fR` }
func italic(text string) string { return `\fI` + escaped(text) + `\fR` }

// argument makes one argument of a text.
func argument(text string) string {
	return `"` + strings.ReplaceAll(escaped(text), `"`, `\(dq`) + `"`
}

var roff = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, "`", `\(ga`, "^", `\(ha`, "~", `\(ti`)

// escaped writes a text so that every character of it is printed as it is, and
// none is taken for a request.
func escaped(text string) string {
	text = roff.Replace(text)
	if strings.HasPrefix(text, ".") {
		return `\&` + text
	}
	return text
}
