package vault

import (
	"regexp"
	"strings"

	"wawasan/data"
)

// Page is one file: what others can ask of it, and what a person reads.
type Page struct {
	Name  string // its path with / and without its ending
	Title string // a text
	front strings.Builder
	parts []*part
}

type part struct {
	heading string
	text    strings.Builder
}

// File is the path of the page in its folder.
func (p *Page) File() string { return p.Name + ending }

// Link leads to the page.
func (p *Page) Link() string { return Link(p.Name, p.Title) }

// Property adds a value to the front matter as it is: a word, a day, a number.
// An empty one is left out, and a second one of a key.
func (p *Page) Property(key, value string) {
	if value != "" && !strings.Contains("\n"+p.front.String(), "\n"+key+":") { // a key stands there once
		p.front.WriteString(key + ": " + value + "\n")
	}
}

// Text adds a person's text to the front matter.
func (p *Page) Text(key, text string) {
	if strings.TrimSpace(text) != "" {
		p.Property(key, Quoted(text))
	}
}

// Day adds a day to the front matter.
func (p *Page) Day(key string, day data.Date) {
	if !day.IsZero() {
		p.Property(key, day.String())
	}
}

// Leads adds a link to the front matter, "" for none.
func (p *Page) Leads(key, link string) {
	if link != "" {
		p.Property(key, quote(link))
	}
}

// Texts adds a list of texts to the front matter.
func (p *Page) Texts(key string, texts []string) { p.list(key, texts, Quoted) }

// AllLead adds a list of links to the front matter.
func (p *Page) AllLead(key string, links []string) { p.list(key, links, quote) }

func (p *Page) list(key string, values []string, write func(string) string) {
	if len(values) == 0 {
		return
	}
	p.front.WriteString(key + ":\n")
	for _, v := range values {
		p.front.WriteString("  - " + write(v) + "\n")
	}
}

// Line adds a line of Markdown under a heading, which is a text; "" is the part
// under the title.
func (p *Page) Line(heading, line string) {
	if line == "" {
		return
	}
	for i := range p.parts {
		if p.parts[i].heading == heading {
			p.parts[i].text.WriteString(line + "\n")
			return
		}
	}
	p.parts = append(p.parts, &part{heading: heading})
	p.parts[len(p.parts)-1].text.WriteString(line + "\n")
}

// Fact adds what is known of the page's thing: its name and Markdown.
func (p *Page) Fact(name, value string) {
	if value != "" {
		p.Line("", "- **"+Inline(name)+":** "+value)
	}
}

// Section adds a text of several lines under a heading.
func (p *Page) Section(heading, text string) { p.Line(heading, Paragraphs(text)) }

// String is the file.
func (p *Page) String() string {
	var b strings.Builder
	if p.front.Len() > 0 {
		b.WriteString("---\n" + p.front.String() + "---\n\n")
	}
	b.WriteString("# " + heading(p.Title) + "\n")
	for i := range p.parts {
		if h := p.parts[i].heading; h != "" {
			b.WriteString("\n## " + heading(h) + "\n")
		}
		b.WriteString("\n" + p.parts[i].text.String())
	}
	return b.String()
}

// trailing is a run of # that would end a heading.
var trailing = regexp.MustCompile(`( |^)(#+)$`)

func heading(text string) string { return trailing.ReplaceAllString(Inline(text), `$1\$2`) }
