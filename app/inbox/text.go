package inbox

import (
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"wawasan/data"
)

var (
	ownTime    = regexp.MustCompile(`^\[?(\d{4})-(\d{2})-(\d{2})[ T,]{1,2}(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\]?(?: ?[-–—:,|])?(?:\s+|$)`)
	clockAhead = regexp.MustCompile(`^(\d{1,2}):(\d{2})(?: ?[-–—:,|])?\s+`)
	bullet     = regexp.MustCompile(`^\s*(?:[-•◦▪‣●○·–]\s+)`)
	mdBullet   = regexp.MustCompile(`^\s*(?:[-*•◦▪‣●○·–]|\d{1,3}[.)])(?:\s+|$)`)
	task       = regexp.MustCompile(`^\[[ xX\-/>]\](?:\s+|$)`)
	emphasis   = regexp.MustCompile(`^\*{1,3}[^\s*][^*]*\*`)
	heading    = regexp.MustCompile(`^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$`)
	fence      = regexp.MustCompile("^\\s*(?:[-*]\\s+)?(```+|~~~+)")
	rule       = regexp.MustCompile(`^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$`)
	underline  = regexp.MustCompile(`^ {0,3}(?:=+|-{2,})\s*$`)
	tableRule  = regexp.MustCompile(`^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$`)
)

// readable letters are those that a person sees.
func readable(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }

// paper is a text while it is read: what its date lines said so far.
type paper struct {
	*reader
	order Order
	base  moment // of the file's name
	under moment // of the lines that have no time of their own
	level int    // of the heading that is a date, 0 for none
}

// paper begins a text. Its order of dates is that of all its date lines.
func (r *reader) paper(lines []string) (*paper, error) {
	var seen evidence
	for _, line := range lines {
		if d, ok := dateLineOf(headless(line)); ok && d.day.IsZero() {
			seen.see(d.numbers, strings.TrimSpace(headless(line)))
		}
	}
	order, err := seen.order(r.params.Order, func() Order { return Undecided })
	p := &paper{reader: r, order: order}
	stem := strings.ReplaceAll(strings.TrimSuffix(filepath.Base(r.name), filepath.Ext(r.name)), "_", "-")
	if d, ok := dateLineOf(stem); ok && d.numbers.iso { // a page of a diary
		p.base, _ = d.moment(order)
		p.under = p.base
	}
	return p, err
}

// headless is a line without the marks of a heading.
func headless(line string) string {
	if g := heading.FindStringSubmatch(line); g != nil {
		return g[2]
	}
	return line
}

// text reads a plain text.
func (r *reader) text(lines []string) error {
	p, err := r.paper(lines)
	if err != nil {
		return err
	}
	for n, line := range lines {
		if p.date(n+1, headless(line), 0) {
			continue
		}
		if rule.MatchString(line) && strings.TrimSpace(line) != "" {
			p.leave(LeftMarkup)
			continue
		}
		p.line(n+1, strings.TrimSpace(bullet.ReplaceAllString(line, "")))
	}
	return nil
}

// date takes a line that is a date and reports whether it was one.
func (p *paper) date(n int, line string, level int) bool {
	d, ok := dateLineOf(line)
	if !ok {
		return false
	}
	m, ok := d.moment(p.order)
	if !ok {
		p.refuse(n, data.Invalid("inbox.refuse.no_day", "text", strings.TrimSpace(line)))
		return true
	}
	p.under, p.level = m, level
	return true
}

// line takes a line without its bullet, with its own time if it has one.
func (p *paper) line(n int, text string) {
	text = strings.TrimSpace(task.ReplaceAllString(text, ""))
	at := p.under
	if g := ownTime.FindStringSubmatch(text); g != nil {
		when, ok := clockOf(g[1:])
		if !ok {
			p.refuse(n, data.Invalid("inbox.refuse.no_day", "text", strings.TrimSpace(g[0])))
			return
		}
		at, text = moment{when, minute}, text[len(g[0]):]
	} else if g := clockAhead.FindStringSubmatch(text); g != nil && at.says != unsaid {
		hour, _ := strconv.Atoi(g[1])
		min, _ := strconv.Atoi(g[2])
		if clock, ok := clocked(at.clock.Truncate(24*time.Hour), hour, min, 0); ok {
			at, text = moment{clock, minute}, text[len(g[0]):]
		}
	}
	p.add(n, at, text, emphasis.MatchString(text))
}

// clockOf reads year, month, day, hour and minute.
func clockOf(g []string) (time.Time, bool) {
	var n [5]int
	for i := range n {
		n[i], _ = strconv.Atoi(g[i])
	}
	on, isDay := dated(n[0], n[1], n[2])
	at, isTime := clocked(on, n[3], n[4], 0)
	return at, isDay && isTime && n[0] >= 100
}

// markdown reads a text with the marks of Markdown.
func (r *reader) markdown(lines []string) error {
	from := frontMatter(lines)
	for range from {
		r.leave(LeftMatter)
	}
	p, err := r.paper(lines[from:])
	if err != nil {
		return err
	}
	closing := ""
	for i := from; i < len(lines); i++ {
		line := lines[i]
		g := fence.FindStringSubmatch(line)
		switch {
		case closing != "":
			p.leave(LeftCode)
			if t := strings.TrimSpace(line); strings.HasPrefix(t, closing) && strings.Trim(t, closing[:1]) == "" {
				closing = ""
			}
			continue
		case g != nil:
			p.leave(LeftCode)
			closing = g[1]
			continue
		}
		next := ""
		if i+1 < len(lines) {
			next = lines[i+1]
		}
		p.marked(i+1, line, next)
	}
	return nil
}

// frontMatter is how many lines stand between the --- at the head of a file and
// the one that ends it, both counted; 0 where there is none.
func frontMatter(lines []string) int {
	if len(lines) == 0 || strings.TrimRight(lines[0], " \t") != "---" {
		return 0
	}
	for i, line := range lines[1:] {
		if end := strings.TrimRight(line, " \t"); end == "---" || end == "..." {
			return i + 2
		}
	}
	return 0
}

// marked takes a line of Markdown outside of code; next is the one below it.
func (p *paper) marked(n int, line, next string) {
	trimmed := strings.TrimSpace(line)
	switch g := heading.FindStringSubmatch(line); {
	case trimmed == "":
	case g != nil:
		p.heading(n, g[2], len(g[1]))
	case rule.MatchString(line), underline.MatchString(line), tableRule.MatchString(line), isComment(trimmed):
		p.leave(LeftMarkup)
	case underline.MatchString(next) && !mdBullet.MatchString(line):
		p.heading(n, trimmed, 1)
	case p.date(n, trimmed, 0):
	default:
		p.line(n, unbulleted(line))
	}
}

// heading takes a heading: one that is a date gives it to the lines below, any
// other is left out, and ends the date of a heading that stood no higher.
func (p *paper) heading(n int, text string, level int) {
	if p.date(n, text, level) {
		return
	}
	p.leave(LeftHeading)
	if p.level >= level {
		p.under, p.level = p.base, 0
	}
}

// unbulleted is a line of Markdown without its bullets.
func unbulleted(line string) string {
	return strings.TrimSpace(mdBullet.ReplaceAllString(line, ""))
}

func isComment(trimmed string) bool {
	return strings.HasPrefix(trimmed, "<!--") && strings.HasSuffix(trimmed, "-->")
}
