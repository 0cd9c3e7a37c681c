// Package pasted reads one person out of a text that somebody pasted: a profile
// page, the signature of a letter, a card of a chat, a line. It invents nothing:
// each value stands in the text as it is.
package pasted

import (
	"bytes"
	"context"
	"strings"

	"wawasan/app/interchange"
)

// Card is what a text says of a person; "" where it says nothing. Rest are the
// lines that say something else, in their order.
type Card struct {
	Name, Title, Company string
	Email, Phone, Link   string
	School, Place        string
	Rest                 string
}

// Empty reports whether nothing was found that makes a person.
func (c Card) Empty() bool { return c.Name == "" && c.Email == "" && c.Phone == "" && c.Link == "" }

// most is how long a text may be, in bytes: nobody's profile page is longer.
const most = 64 << 10

// Read reads a text. What is prose, or longer than any profile, is nobody.
func Read(text string) Card {
	if len(text) > most {
		return Card{}
	}
	if card, ok := fromVCard(text); ok {
		return card
	}
	r := reader{}
	for _, line := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		r.take(line)
	}
	r.settle()
	return r.card
}

// fromVCard reads the first card of an address book.
func fromVCard(text string) (Card, bool) {
	const begin = "BEGIN:VCARD"
	text = strings.TrimSpace(text)
	if len(text) < len(begin) || !strings.EqualFold(text[:len(begin)], begin) {
		return Card{}, false
	}
	t, err := interchange.Read(context.Background(), bytes.NewReader([]byte(text)), int64(len(text)), "x.vcf")
	if err != nil || len(t.People) == 0 {
		return Card{}, true
	}
	p := t.People[0]
	return Card{Name: p.Name, Title: p.Title, Company: p.Company, Email: p.Email, Phone: p.Phone, Link: p.URL}, true
}

// reader goes through a text line by line.
type reader struct {
	card    Card
	section section
	lines   []string // of the section one is in, without what was read
	rest    []string
	sure    bool // the phone is one to write to
	profile bool // it is a profile page: what studies and places stand there for is known
}

// take reads one line.
func (r *reader) take(line string) {
	line = strings.Join(strings.Fields(shown(line)), " ")
	line = strings.TrimSpace(chatPrefix.ReplaceAllString(line, ""))
	if s, ok := sections[fold(line)]; ok {
		r.settle()
		r.section, r.profile = s, true
		return
	}
	if line == "" || r.isNoise(line) || r.header(line) || r.labelled(line) {
		return
	}
	r.lines = append(r.lines, r.reach(line)...)
}

// settle reads the lines of a section that has ended.
func (r *reader) settle() {
	lines := r.lines
	r.lines = nil
	switch r.section {
	case head:
		r.readHead(lines)
	case experience:
		r.readExperience(lines)
	case education:
		if len(lines) > 0 && r.card.School == "" {
			r.card.School = lines[0]
		}
	default:
		r.rest = append(r.rest, lines...)
	}
	r.card.Rest = strings.Join(r.rest, "\n")
}

// readExperience reads the first of somebody's positions: what they do, then
// where.
func (r *reader) readExperience(lines []string) {
	r.rest = append(r.rest, lines...)
	if len(lines) < 2 || !isDated(lines[min(2, len(lines)-1):]) {
		return
	}
	where, _, _ := strings.Cut(lines[1], " · ")
	if r.card.Title == "" {
		r.card.Title = lines[0]
	}
	if r.card.Company == "" && (r.card.Title == lines[0] || !strings.Contains(r.card.Title, lines[0])) {
		r.card.Company = where
	}
}
