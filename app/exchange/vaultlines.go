package exchange

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/app/internal/desk"
	"wawasan/app/vault"
	"wawasan/data"
)

// saying is a line of a page and what it leads to.
type saying struct {
	row   row
	text  string    // of a person
	below bool      // it stands below the question that it answers
	names []data.ID // whom and what it is about
}

// lineOf is a line where it belongs, and answer one below its question.
type (
	lineOf struct {
		page          *vault.Page
		heading, text string
	}
	answer struct {
		note data.ID
		text string
	}
)

// fillLines writes what was learned, asked, promised and noted, each where it
// was said: at an interview, else of a person, a company or a field. What
// belongs to none of these stands on a page of its sort.
func (b *vaultBook) fillLines() {
	t := b.teller.T
	for _, r := range b.rows["notes"] {
		if q := r.id("planned_question_id"); q != "" {
			b.asks[r.id("id")] = q
		}
	}
	for _, of := range []struct {
		table, heading string
		write          func(saying, *vault.Page) string
	}{
		{"promises", t("view.promises"), b.task},
		{"lessons", t("tab.lessons"), b.lesson},
		{"gaps", t("view.gaps"), b.gap},
		{"focus_areas", t("view.focus_areas"), func(s saying, p *vault.Page) string { return b.item(p, "", s) }},
		{"findings", t("view.findings"), b.finding},
		{"notes", t("view.notes"), b.note},
	} {
		for _, r := range b.rows[of.table] {
			if of.table != "notes" || !b.said[r.id("id")] { // notes come last: all else has said by then which it is
				b.say(of.heading, r, of.write)
			}
		}
	}
	b.fillQuestions()
	for _, l := range b.lines {
		l.page.Line(l.heading, l.text)
	}
}

func (b *vaultBook) lesson(s saying, p *vault.Page) string {
	label := ""
	if kind := s.row.text("kind"); kind != "" {
		label = b.teller.T("lesson.kind." + kind)
	}
	out := b.item(p, label, s)
	if day := s.row.day("applied_on"); !day.IsZero() {
		out += "\n  - " + desk.Join(day.String(), vault.Inline(s.row.text("applied_result")))
	}
	return out
}

func (b *vaultBook) gap(s saying, p *vault.Page) string {
	state := b.teller.T("gap.state." + cmp.Or(s.row.text("state"), "open"))
	if s.below {
		state = b.teller.T("kind.gap") + ", " + state
	}
	return b.item(p, state, s) + further(s.row.text("why"))
}

func (b *vaultBook) finding(s saying, p *vault.Page) string {
	return b.item(p, s.row.day("found_on").String(), s) + further(s.row.text("source"))
}

func (b *vaultBook) note(s saying, p *vault.Page) string {
	if s.row.text("interview_id") != "" { // which has its day
		return b.item(p, "", s)
	}
	return b.item(p, b.dayOf(s.row, "at").String(), s)
}

// further is a text below a line.
func further(text string) string {
	if text = vault.Inline(text); text == "" {
		return ""
	}
	return "\n  - " + text
}

// say writes a line where it belongs.
func (b *vaultBook) say(heading string, r row, write func(saying, *vault.Page) string) {
	s := saying{row: r, text: r.text("text")}
	if note := r.id("note_id"); note != "" {
		b.said[note] = true
		s.names = append(s.names, b.tags[note]...)
	}
	s.names = append(s.names, b.tags[r.id("id")]...)
	var home *vault.Page
	for _, column := range []string{"interview_id", "contact_id", "company_id", "industry_id"} {
		if p := b.pages[r.id(column)]; p != nil {
			home = cmp.Or(home, p)
			s.names = append(s.names, r.id(column))
		}
	}
	if home == nil {
		heading, home = "", b.loosePage(heading)
	}
	note := cmp.Or(r.id("note_id"), r.id("id"))
	q := b.asks[note]
	if s.below = q != ""; s.below {
		b.answers[q] = append(b.answers[q], answer{note, write(s, home)})
		return
	}
	b.lines = append(b.lines, lineOf{home, heading, write(s, home)})
}

// loosePage is the page of what belongs to nobody.
func (b *vaultBook) loosePage(title string) *vault.Page {
	if b.loose[title] == nil {
		p := &vault.Page{Name: b.names.Name("", title, title, ""), Title: title}
		b.loose[title], b.near[p] = p, map[data.ID]bool{}
	}
	return b.loose[title]
}

func (b *vaultBook) item(p *vault.Page, label string, s saying) string {
	if label != "" {
		label = "**" + vault.Inline(label) + ":** "
	}
	star := ""
	if s.row.is("starred") {
		star = "★ "
	}
	return "- " + star + label + b.linked(p, s)
}

// task is a promise as a task, its days as the plugin Tasks of Obsidian reads
// them: at the end.
func (b *vaultBook) task(s saying, p *vault.Page) string {
	box, days := "- [ ] ", ""
	if due := s.row.day("due"); !due.IsZero() {
		days += " 📅 " + due.String()
	}
	if done := b.dayOf(s.row, "done_at"); !done.IsZero() {
		box, days = "- [x] ", days+" ✅ "+done.String()
	}
	who := b.teller.T("line.mine")
	if s.row.text("direction") == "theirs" {
		who = b.teller.T("line.theirs")
	}
	return box + vault.Inline(who) + ": " + b.linked(p, s) + days
}

// hole stands in a text for a link, while the text is escaped.
const hole = '\uF8FF'

// linked is the text of a line with links in the places of names; what it is
// about and does not name stands behind it, unless the page leads there anyway.
func (b *vaultBook) linked(p *vault.Page, s saying) string {
	text := strings.ReplaceAll(s.text, string(hole), "")
	type found struct {
		at   int
		link string
	}
	var links []found
	var behind []string
	seen := map[data.ID]bool{}
	names := slices.Clone(s.names)
	slices.SortStableFunc(names, func(x, y data.ID) int { return cmp.Compare(len(b.pages[y].Title), len(b.pages[x].Title)) })
	for _, id := range names {
		of := b.pages[id]
		if seen[id] {
			continue
		}
		seen[id] = true
		if at, n := mentioned(text, of.Title); n > 0 {
			in := string(hole)
			if of == p { // which needs no link to itself
				in = text[at+1 : at+n]
				if onlyNames(text[at+n:]) {
					in = ""
				}
			} else {
				links = append(links, found{at, of.Link()})
			}
			for i := range links {
				if links[i].at > at {
					links[i].at += len(in) - n
				}
			}
			text = text[:at] + in + text[at+n:]
		} else if of != p && !b.near[p][id] {
			behind = append(behind, of.Link())
		}
	}
	slices.SortFunc(links, func(x, y found) int { return cmp.Compare(x.at, y.at) })
	text = strings.ReplaceAll(vault.Inline(text), "["+string(hole), "[ "+string(hole)) // a third bracket is none of the link
	for _, l := range links {
		text = strings.Replace(text, string(hole), l.link, 1)
	}
	slices.Sort(behind)
	return desk.Join(append([]string{text}, behind...)...)
}

// onlyNames reports that only names stand behind a sentence.
func onlyNames(rest string) bool {
	return !slices.ContainsFunc(strings.Fields(rest), func(word string) bool {
		return !strings.HasPrefix(word, "#") && !strings.HasPrefix(word, "@") && word != string(hole)
	})
}

// mentioned finds a name behind the mark with which it was typed, and how long
// both are.
func mentioned(text, name string) (at, length int) {
	for i, r := range text {
		if r != '@' && r != '#' {
			continue
		}
		end := i + 1 + len(name)
		if end > len(text) || !strings.EqualFold(text[i+1:end], name) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(text[end:]); end == len(text) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return i, end - i
		}
	}
	return 0, 0
}

// fillQuestions writes the questions of an interview, each with what was
// answered.
func (b *vaultBook) fillQuestions() {
	questions := slices.Clone(b.rows["planned_questions"])
	slices.SortStableFunc(questions, func(x, y row) int { return cmp.Compare(x.number("place"), y.number("place")) })
	for _, q := range questions {
		p := b.pages[q.id("interview_id")]
		if p == nil {
			continue
		}
		answers := b.answers[q.id("id")]
		slices.SortStableFunc(answers, func(x, y answer) int { return cmp.Compare(x.note, y.note) })
		out := "- " + vault.Inline(q.text("text"))
		for _, a := range answers {
			out += "\n  " + strings.ReplaceAll(a.text, "\n", "\n  ")
		}
		p.Line(b.teller.T("interview.questions"), out)
	}
}
