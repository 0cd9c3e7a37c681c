package pasted

import (
	"regexp"
	"strings"
	"unicode"
)

// pageTitle is what a browser calls a profile page.
var pageTitle = regexp.MustCompile(`^(?:\(\d+\) )?(.+) \| LinkedIn$`)

// readHead reads what stands at the top: a name, what they do and where, and
// where they live.
func (r *reader) readHead(lines []string) {
	for n, line := range lines {
		if m := pageTitle.FindStringSubmatch(line); m != nil {
			lines[n] = m[1]
		}
	}
	for _, line := range lines {
		switch {
		case isProse(line):
			r.rest = append(r.rest, line)
		case r.readName(line), r.readPlace(line), r.readJob(line), r.readFirm(line):
		default:
			r.rest = append(r.rest, line)
		}
	}
}

// isProse reports whether a line is a sentence rather than a fact.
func isProse(line string) bool {
	words := len(strings.Fields(line))
	return words > 12 || words > 5 && strings.HasSuffix(line, ".")
}

// dashes part the facts of a person in one line.
var dashes = regexp.MustCompile(` (?:-|–|—|\||·|•) `)

// readName reads the name, alone in its line or with what they do behind it.
func (r *reader) readName(line string) bool {
	if r.card.Name != "" {
		again := isName(line) && strings.HasPrefix(fold(line), fold(r.card.Name)) // in full, or said twice
		if again && r.card.Title == "" {
			r.card.Name = line
		}
		return again
	}
	if isName(line) {
		r.card.Name = line
		return true
	}
	parts := dashes.Split(line, -1)
	if len(parts) == 1 {
		parts = commaParts(line)
	}
	if len(parts) < 2 || !isName(parts[0]) {
		return false
	}
	r.card.Name = strings.TrimSpace(parts[0])
	r.readFacts(parts[1:])
	return true
}

// commaParts parts a line behind a name: at its first comma, or at a bracket.
func commaParts(line string) []string {
	if name, inside, ok := strings.Cut(line, " ("); ok && hasWord(inside, titles) {
		return []string{name, strings.TrimSuffix(inside, ")")}
	}
	name, rest, ok := strings.Cut(line, ", ")
	if !ok {
		return []string{line}
	}
	return []string{name, rest}
}

// readFacts reads what stands behind a name in its line.
func (r *reader) readFacts(parts []string) {
	for n, part := range parts {
		part = strings.TrimSpace(part)
		switch {
		case len(parts) == 1 && !hasWord(part, titles):
			set(&r.card.Company, part)
		case n == 0:
			r.job(part)
		case r.card.Company == "" && isProper(part):
			r.card.Company = part
		default:
			r.rest = append(r.rest, part)
		}
	}
}

// between part what somebody does and where, in both languages: first those that
// can part nothing else.
var between = []string{" at ", " @ ", " di ", " pada ", " · ", " | ", ", "}

const spokenBetween = 4

// readJob reads a line of what somebody does.
func (r *reader) readJob(line string) bool {
	if r.card.Title != "" || !hasWord(line, titles) && !r.comesNext(line) {
		return false
	}
	r.job(line)
	return true
}

// comesNext reports whether a line can be what somebody does because it stands
// below their name and is nothing else.
func (r *reader) comesNext(line string) bool {
	return r.card.Name != "" && r.card.Company == "" && isProper(line) && !hasWord(line, firms) && digits(line) == 0 && len(strings.Fields(line)) <= 6
}

// job parts what somebody does from where.
func (r *reader) job(line string) {
	title := line
	for n, word := range between {
		spoken := n < spokenBetween
		what, where, ok := strings.Cut(line, word)
		if !ok {
			continue
		}
		title = what
		if where = untilAside(where); isProper(where) && (spoken || !hasWord(where, titles)) {
			set(&r.card.Company, where)
			break
		}
		if word == " | " || word == " · " { // the rest is a motto
			break
		}
		title = line
	}
	set(&r.card.Title, title)
}

// untilAside is the name of a place without what is said behind it.
func untilAside(where string) string {
	for _, by := range []string{" | ", " · "} {
		where, _, _ = strings.Cut(where, by)
	}
	name, more, ok := strings.Cut(where, ", ")
	if first := []rune(more); ok && len(first) > 0 && unicode.IsLower(first[0]) {
		return name
	}
	return where
}

// readPlace reads where somebody lives.
func (r *reader) readPlace(line string) bool {
	words := strings.Fields(fold(line))
	if len(words) == 0 || r.card.Place != "" || digits(line) > 0 || !isProper(line) || hasWord(line, titles) || hasWord(line, firms) {
		return false
	}
	if countries[words[len(words)-1]] && (len(words) == 1 || strings.Contains(line, ", ")) || regions[words[0]] {
		r.card.Place = line
		return true
	}
	return false
}

// readFirm reads a line that names where somebody works or learned.
func (r *reader) readFirm(line string) bool {
	same := line == r.card.Company || line == r.card.School
	switch {
	case same:
		return true
	case digits(line) > 0 && !hasWord(line, firms), len(strings.Fields(line)) > 6, !isProper(line), r.card.Name == "":
		return false
	case hasWord(line, schools) && (r.card.Company != "" || r.profile):
		set(&r.card.School, line)
	case r.card.Company == "" && r.card.Title != "" && !isAddress(line):
		r.card.Company = line
	default:
		return false
	}
	return true
}

func isAddress(line string) bool {
	first, _, _ := strings.Cut(fold(line), " ")
	return first == "jl." || first == "jalan" || first == "jl"
}

// isName reports whether a line can be somebody's name.
func isName(line string) bool {
	name, aside, _ := strings.Cut(line, " (")
	name = withoutDegrees(name)
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 6 || len(line) > 70 || dashes.MatchString(line) || digits(name) > 0 || strings.ContainsAny(name, ":;/|@#·<>,") || hasWord(aside, titles) {
		return false
	}
	if hasWord(name, firms) && !speeches[fold(words[0])] || hasWord(name, titles) || hasWord(name, schools) {
		return false
	}
	if speeches[fold(words[0])] && len(words) > 1 {
		name = strings.Join(words[1:], " ")
	}
	return isProper(name) && hasLetter(name) && !strings.HasSuffix(name, ".")
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// withoutDegrees takes the degrees behind a name away: “, S.E., MBA”.
func withoutDegrees(name string) string {
	parts := strings.Split(name, ",")
	for len(parts) > 1 && isDegree(strings.TrimSpace(parts[len(parts)-1])) {
		parts = parts[:len(parts)-1]
	}
	return strings.Join(parts, ",")
}

func isDegree(s string) bool {
	return s != "" && len(s) <= 8 && !strings.Contains(s, " ") && (strings.Contains(s, ".") || strings.ToUpper(s) == s)
}
