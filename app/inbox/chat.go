package inbox

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"wawasan/data"
)

// clockPattern is a time of day as phones write it.
const clockPattern = `(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([AaPp])\.? ?[Mm]\.?)?`

// A message begins on Android with "24/11/26 09.12 - ", on iOS with
// "[24/11/26 09.12.33] ". Each head ends with what stands behind it.
var (
	androidHead = regexp.MustCompile(`^` + datePattern + `(,?) (?:pukul |at )?` + clockPattern + ` [-–] (.*)$`)
	iosHead     = regexp.MustCompile(`^\[` + datePattern + `(,?) (?:pukul |at )?` + clockPattern + `\] (.*)$`)
	written     = regexp.MustCompile(`^([^:]{1,100}): ?(.*)$`)
)

func isLetter(r rune) bool { return unicode.IsLetter(r) }

// message is one message of a chat, its lines as they stand in the file.
type message struct {
	line    int // of the file
	date    numbers
	dated   string // the date as written
	hour    int
	minute  int
	second  int
	half    string // "a", "p" or "" for a clock of 24 hours
	dots    bool   // between hour and minute
	author  string // "" when the program itself speaks
	lines   []string
	system  bool // in somebody's name, by a mark that nobody sees
	upper   bool // AM, PM
	bracket bool
}

// headOf reads a line that begins a message.
func headOf(raw string, n int) (message, bool) {
	line := unseen.Replace(raw)
	g, bracket := androidHead.FindStringSubmatch(line), false
	if g == nil {
		g, bracket = iosHead.FindStringSubmatch(line), true
	}
	if g == nil {
		return message{}, false
	}
	m := message{line: n, date: numbersOf(g[1:5]), dated: g[1] + g[2] + g[3] + g[2] + g[4], bracket: bracket}
	if m.date.iso && !bracket && g[5] == "" { // a line of a text with its own time
		return message{}, false
	}
	m.hour, _ = strconv.Atoi(g[6])
	m.minute, _ = strconv.Atoi(g[7])
	m.second, _ = strconv.Atoi(g[8])
	m.half, m.upper = strings.ToLower(g[9]), g[9] != strings.ToLower(g[9])
	m.hour = hourOf(m.hour, m.half)
	m.dots = !strings.Contains(line[len(m.dated):len(line)-len(g[10])], ":")
	said := g[10]
	if by := written.FindStringSubmatch(said); by != nil {
		m.author, said = strings.TrimSpace(strings.TrimLeft(by[1], "~ ")), by[2]
	}
	m.lines = []string{said}
	if m.author != "" { // its text with all marks, as the file has it
		if _, text, ok := strings.Cut(rawBehind(raw, bracket), ":"); ok {
			text = strings.TrimPrefix(text, " ")
			m.lines[0], m.system = text, bracket && strings.HasPrefix(text, "\u200e")
		}
	}
	return m, true
}

// rawBehind is what stands behind the head of a message, with the marks that
// nobody sees.
func rawBehind(raw string, bracket bool) string {
	if bracket {
		_, behind, _ := strings.Cut(raw, "]")
		return behind
	}
	for _, dash := range []string{" - ", " – "} {
		if _, behind, ok := strings.Cut(raw, dash); ok {
			return behind
		}
	}
	return raw
}

// hourOf is an hour of a clock of 12 hours, "a" or "p", as one of 24; as it is
// from 13 on, for some phones write 13:05 PM.
func hourOf(hour int, half string) int {
	switch {
	case half == "" || hour > 12:
		return hour
	case half == "p":
		return hour%12 + 12
	}
	return hour % 12
}

// chatOf reads a text as an exported chat; ok is false when it is none: its
// first line begins a message, and somebody wrote one.
func chatOf(lines []string) (messages []message, ok bool) {
	for n, line := range lines {
		m, begins := headOf(line, n+1)
		switch {
		case begins:
			messages = append(messages, m)
			ok = ok || m.author != ""
		case len(messages) > 0:
			last := &messages[len(messages)-1]
			last.lines = append(last.lines, line)
		case strings.TrimSpace(unseen.Replace(line)) != "":
			return nil, false
		}
	}
	return messages, ok
}

// chat reads the messages of the owner.
func (r *reader) chat(messages []message) error {
	r.out.Chat = true
	owner, err := r.owner(messages)
	if err != nil {
		return err
	}
	r.out.Authors, r.out.Me = authors(messages), owner
	var seen evidence
	for _, m := range messages {
		seen.see(m.date, m.dated)
	}
	order, err := seen.order(r.params.Order, func() Order { return phoneOrder(messages, seen) })
	if err != nil {
		return err
	}
	for _, m := range messages {
		switch {
		case m.author == "" || m.system:
			r.leave(m.why())
		case m.author != owner:
			r.leave(LeftOthers)
		default:
			r.message(m, order)
		}
	}
	return nil
}

// why says what a message of the program is.
func (m message) why() Left {
	if why, ok := saidByProgram(m.lines[0], unseen.Replace(m.lines[0])); ok {
		return why
	}
	return LeftSystem
}

// message takes in the lines of one message.
func (r *reader) message(m message, order Order) {
	on, isDay := m.date.day(order)
	clock, isTime := clocked(on, m.hour, m.minute, m.second)
	if !isDay || !isTime {
		r.refuse(m.line, data.Invalid("inbox.refuse.no_day", "text", m.dated))
		return
	}
	at := moment{clock, minute}
	last := len(m.lines) - 1
	for last > 0 && strings.TrimSpace(unseen.Replace(m.lines[last])) == "" {
		last--
	}
	for n, raw := range m.lines {
		text := typed(raw)
		if why, is := saidByProgram(raw, text); is {
			r.leave(why)
			continue
		}
		if n == last {
			if cut := edited.ReplaceAllString(text, ""); cut != text {
				text = cut
				r.leave(LeftEdited)
			}
		}
		text = strings.TrimSpace(bullet.ReplaceAllString(text, ""))
		text = task.ReplaceAllString(text, "")
		r.add(m.line+n, at, text, emphasis.MatchString(text))
	}
}

// authors are who wrote in a chat, in the order in which they did. What the
// program says in the name of a group makes it no author.
func authors(messages []message) []string {
	var all []string
	seen := map[string]bool{}
	for _, m := range messages {
		why, is := saidByProgram(m.lines[0], unseen.Replace(m.lines[0]))
		if m.author == "" || is && why == LeftSystem || m.system && !is || seen[m.author] {
			continue
		}
		seen[m.author] = true
		all = append(all, m.author)
	}
	return all
}

// mostNamed is how many authors of a chat a refusal names.
const mostNamed = 5

// owner is whose messages are taken: who was named by hand, the only author, as
// whom the chat was read last time, or who is called as in the settings. It refuses (invalid) what is not clear.
func (r *reader) owner(messages []message) (string, error) {
	all := authors(messages)
	is := func(name string) func(string) bool {
		return func(author string) bool { return name != "" && data.Fold(author) == data.Fold(name) }
	}
	named := strings.Join(all[:min(len(all), mostNamed)], ", ")
	if len(all) > mostNamed {
		named += ", …"
	}
	if from := strings.TrimSpace(r.params.From); from != "" {
		if n := slices.IndexFunc(all, is(from)); n >= 0 {
			return all[n], nil
		}
		return "", data.Invalid("inbox.error.not_in_chat", "name", from, "authors", named).Because(&WhoError{all})
	}
	switch len(all) {
	case 0:
		return "", nil
	case 1:
		return all[0], nil
	}
	for _, name := range []string{r.params.Last, strings.TrimSpace(r.params.Owner)} {
		if n := slices.IndexFunc(all, is(name)); n >= 0 {
			return all[n], nil
		}
	}
	return "", data.Invalid("inbox.error.owner", "authors", named, "flag", "--from").Because(&WhoError{all})
}

// phoneOrder is the order of dates on a phone, by its clock and by the language
// in which the program speaks. English alone is not enough: only a phone of the
// United States writes 3/4/26, 9:12 AM.
func phoneOrder(messages []message, seen evidence) Order {
	var english, indonesian, dots, american bool
	for _, m := range messages {
		dots = dots || m.dots
		american = american || m.upper && m.date.short
		for _, raw := range m.lines {
			text := unseen.Replace(raw)
			if _, is := saidByProgram(raw, text); !is && m.author != "" && !m.system && !edited.MatchString(text) {
				continue
			}
			text = strings.ToLower(text)
			has := func(sign string) bool { return strings.Contains(text, sign) }
			english = english || slices.ContainsFunc(englishSigns, has)
			indonesian = indonesian || slices.ContainsFunc(indonesianSigns, has)
		}
	}
	switch {
	case dots, indonesian && !english:
		return DayFirst
	case english && !indonesian && seen.padded:
		return DayFirst
	case english && !indonesian && american:
		return MonthFirst
	}
	return Undecided
}
