package pasted

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"wawasan/app/interchange"
)

var (
	chatPrefix = regexp.MustCompile(`^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}([.:]\d{2})?( ?[AaPp][Mm])?(\]| -) [^:]{1,40}: `)
	phones     = regexp.MustCompile(`[+(]?\d[\d ().\-/]{5,22}\d`)
	years      = regexp.MustCompile(`^\d{4} ?[-–/] ?\d{4}$`)
	dated      = regexp.MustCompile(`\b(19|20)\d{2}\b.*[-–]`)
	links      = regexp.MustCompile(`(?i)\b(https?://\S+|(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+/\S+)`)
	sites      = regexp.MustCompile(`(?i)^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+/?$`)
	brackets   = strings.NewReplacer("<", " ", ">", " ", "|", " | ")
)

// hole stands where something was taken out of a line: what is around it is no
// longer one text.
const hole = "\x00"

// reach takes address, telephone and link out of a line and returns what is
// left of it in pieces, none for nothing worth reading.
func (r *reader) reach(line string) []string {
	rest := line
	for _, link := range links.FindAllString(line, -1) {
		link = strings.TrimRight(link, ".,;)")
		set(&r.card.Link, link)
		rest = strings.Replace(rest, link, hole, 1)
	}
	for _, mail := range interchange.Emails(brackets.Replace(rest)) {
		set(&r.card.Email, mail)
		rest = strings.Replace(rest, mail, hole, 1)
	}
	for _, at := range phones.FindAllString(rest, -1) {
		phone := strings.Trim(at, " .-/")
		if digits(phone) < 8 || digits(phone) > 15 || years.MatchString(phone) {
			continue
		}
		before, after, _ := strings.Cut(rest, at)
		r.phone(phone, isMobile(before))
		rest = before + hole + extension.ReplaceAllString(after, "")
	}
	switch {
	case rest == line && sites.MatchString(line):
		return nil
	case rest == line:
		return []string{line}
	}
	var pieces []string
	for _, piece := range strings.Split(rest, hole) {
		if piece = withoutLabels(piece); piece != "" {
			pieces = append(pieces, piece)
		}
	}
	return pieces
}

var extension = regexp.MustCompile(`(?i)^ ?(ext\.?|x|pes\.?) ?\d+`)

// phone keeps a number; one that messages reach goes before any other.
func (r *reader) phone(number string, mobile bool) {
	if r.card.Phone == "" || mobile && !r.sure {
		r.card.Phone, r.sure = number, mobile
	}
}

// isMobile reports whether the words before a number call it one that messages
// reach.
func isMobile(before string) bool {
	words := strings.FieldsFunc(fold(before), func(c rune) bool { return !unicode.IsLetter(c) })
	return len(words) > 0 && mobiles[words[len(words)-1]]
}

// withoutLabels takes the words at the end of a text away that named what was
// taken out behind it, and the signs around it.
func withoutLabels(text string) string {
	for {
		text = strings.Trim(text, " ,;|<>-–·:•()")
		at := strings.LastIndexAny(text, " |:") + 1
		if word := strings.Trim(fold(text[at:]), "."); text == "" || !reaches[word] {
			return text
		}
		text = text[:at]
	}
}

// header reads a line of the head of a letter: who it is from; to whom and
// about what is nobody's.
func (r *reader) header(line string) bool {
	name, value, ok := strings.Cut(line, ":")
	if !ok {
		return false
	}
	switch fold(name) {
	case "to", "kepada", "cc", "bcc", "subject", "perihal", "date", "tanggal", "sent", "dikirim":
		return true
	case "from", "dari":
		for _, who := range r.reach(strings.TrimSpace(value)) {
			if isName(who) {
				set(&r.card.Name, who)
			}
		}
		return true
	}
	return false
}

func set(to *string, value string) {
	if value = strings.TrimSpace(value); *to == "" {
		*to = value
	}
}

func digits(s string) (n int) {
	for _, c := range s {
		if c >= '0' && c <= '9' {
			n++
		}
	}
	return n
}

func isDated(lines []string) bool {
	return slices.ContainsFunc(lines, dated.MatchString)
}
