package calendar_test

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A reader of iCalendar that forgives nothing and shares nothing with the
// writer: RFC 5545 as far as a published file of events needs it. What the
// program has no reason to write is a mistake as well.

// node is one component as it stands in the file.
type node struct {
	name  string
	props []prop
	kids  []*node
}

// prop is one property, its value still escaped.
type prop struct{ name, params, value string }

func (n *node) get(name string) (prop, bool) {
	i := slices.IndexFunc(n.props, func(p prop) bool { return p.name == name })
	if i < 0 {
		return prop{}, false
	}
	return n.props[i], true
}

// value is the value of a property, "" when it is not there.
func (n *node) value(name string) string {
	p, _ := n.get(name)
	return p.value
}

// read returns the calendar in file, or the first mistake.
func read(file []byte) (*node, error) {
	lines, err := unfold(string(file))
	if err != nil {
		return nil, err
	}
	root, err := nest(lines)
	if err != nil {
		return nil, err
	}
	if err := checkNode(root, ""); err != nil {
		return nil, err
	}
	uids := map[string]bool{}
	for _, event := range root.kids {
		if uid := event.value("UID"); uids[uid] {
			return nil, fmt.Errorf("UID %s twice", uid)
		}
		uids[event.value("UID")] = true
	}
	return root, nil
}

// unfold checks the lines as they stand in the file and joins folded ones.
func unfold(file string) ([]string, error) {
	rest, ok := strings.CutSuffix(file, "\r\n")
	if !ok {
		return nil, fmt.Errorf("the last line does not end with CRLF")
	}
	var joined []string
	for i, line := range strings.Split(rest, "\r\n") {
		switch {
		case line == "":
			return nil, fmt.Errorf("line %d is empty", i+1)
		case len(line) > 75:
			return nil, fmt.Errorf("line %d has %d octets", i+1, len(line))
		case !utf8.ValidString(line):
			return nil, fmt.Errorf("line %d is not UTF-8 or was cut inside a character", i+1)
		case strings.ContainsFunc(line, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }):
			return nil, fmt.Errorf("line %d has a control character or a bare CR or LF", i+1)
		case line[0] != ' ' && line[0] != '\t':
			joined = append(joined, line)
		case i == 0:
			return nil, fmt.Errorf("the file begins with a continuation")
		default:
			joined[len(joined)-1] += line[1:]
		}
	}
	return joined, nil
}

// grammar of a content line: name, parameters with plain or quoted values, value.
var contentLine = regexp.MustCompile(`^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$`)

func nest(lines []string) (*node, error) {
	top := &node{}
	open := []*node{top}
	for _, line := range lines {
		m := contentLine.FindStringSubmatch(line)
		if m == nil {
			return nil, fmt.Errorf("%q is no property", line)
		}
		p, in := prop{m[1], m[2], m[3]}, open[len(open)-1]
		switch {
		case p.name == "BEGIN":
			kid := &node{name: p.value}
			in.kids = append(in.kids, kid)
			open = append(open, kid)
		case in == top:
			return nil, fmt.Errorf("%q outside of everything", line)
		case p.name == "END" && p.value == in.name:
			open = open[:len(open)-1]
		case p.name == "END":
			return nil, fmt.Errorf("END:%s inside %s", p.value, in.name)
		case len(in.kids) > 0:
			return nil, fmt.Errorf("%q after a component of %s", line, in.name)
		default:
			in.props = append(in.props, p)
		}
	}
	if len(open) != 1 || len(top.kids) != 1 {
		return nil, fmt.Errorf("not one whole VCALENDAR")
	}
	return top.kids[0], nil
}

// rule is what holds for one property.
type rule struct {
	must bool
	kind func(p prop) error
}

// rules name what may stand in which component, once at most.
var rules = map[string]map[string]rule{
	"/VCALENDAR": {
		"VERSION": {true, oneOf("2.0")}, "PRODID": {true, isText}, "METHOD": {true, oneOf("PUBLISH")},
		"X-WR-CALNAME": {false, isText},
	},
	"VCALENDAR/VEVENT": {
		"UID": {true, isText}, "DTSTAMP": {true, isInstant}, "SEQUENCE": {true, isCount},
		"DTSTART": {true, isWhen}, "DTEND": {false, isWhen},
		"SUMMARY": {true, isText}, "LOCATION": {false, isText}, "DESCRIPTION": {false, isText},
		"STATUS": {true, oneOf("CONFIRMED", "CANCELLED")}, "TRANSP": {true, oneOf("OPAQUE", "TRANSPARENT")},
		"CLASS": {true, oneOf("PUBLIC", "PRIVATE")},
	},
	"VEVENT/VALARM": {
		"ACTION": {true, oneOf("DISPLAY")}, "TRIGGER": {true, isDuration}, "DESCRIPTION": {true, isText},
	},
}

func checkNode(n *node, parent string) error {
	allowed, ok := rules[parent+"/"+n.name]
	if !ok {
		return fmt.Errorf("%s inside %q", n.name, parent)
	}
	seen := map[string]bool{}
	for _, p := range n.props {
		r, ok := allowed[p.name]
		if !ok || seen[p.name] {
			return fmt.Errorf("%s: %s is unknown or there twice", n.name, p.name)
		}
		seen[p.name] = true
		if err := r.kind(p); err != nil {
			return fmt.Errorf("%s: %s%s:%s: %w", n.name, p.name, p.params, p.value, err)
		}
	}
	for name, r := range allowed {
		if r.must && !seen[name] {
			return fmt.Errorf("%s: no %s", n.name, name)
		}
	}
	if n.name == "VCALENDAR" && len(n.kids) == 0 {
		return fmt.Errorf("no event")
	}
	if n.name == "VEVENT" {
		if err := checkEnd(n); err != nil {
			return err
		}
	}
	for _, kid := range n.kids {
		if err := checkNode(kid, n.name); err != nil {
			return err
		}
	}
	return nil
}

// checkEnd wants the end after the start, in the same form; a called-off event
// that rings is a mistake too.
func checkEnd(n *node) error {
	start, _ := n.get("DTSTART")
	if end, ok := n.get("DTEND"); ok && (end.params != start.params || end.value <= start.value) {
		return fmt.Errorf("DTEND%s:%s does not follow DTSTART%s:%s", end.params, end.value, start.params, start.value)
	}
	if n.value("STATUS") == "CANCELLED" && len(n.kids) > 0 {
		return fmt.Errorf("a cancelled event with an alarm")
	}
	return nil
}

func plain(p prop) error {
	if p.params != "" {
		return fmt.Errorf("parameters")
	}
	return nil
}

func oneOf(values ...string) func(prop) error {
	return func(p prop) error {
		if !slices.Contains(values, p.value) {
			return fmt.Errorf("not one of %v", values)
		}
		return plain(p)
	}
}

func isText(p prop) error {
	if text, err := unescape(p.value); err != nil {
		return err
	} else if strings.TrimSpace(text) == "" && p.name != "LOCATION" && p.name != "DESCRIPTION" && p.name != "X-WR-CALNAME" {
		return fmt.Errorf("blank")
	}
	return plain(p)
}

// unescape returns what a text means; a mark that should be escaped and is not
// is a mistake, so is an escape that does not exist.
func unescape(s string) (string, error) {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ';' || c == ',':
			return "", fmt.Errorf("%q is not escaped", c)
		case c != '\\':
			out.WriteByte(c)
		case i+1 == len(s):
			return "", fmt.Errorf("a backslash at the end")
		default:
			i++
			switch s[i] {
			case '\\', ';', ',':
				out.WriteByte(s[i])
			case 'n', 'N':
				out.WriteByte('\n')
			default:
				return "", fmt.Errorf(`there is no escape \%c`, s[i])
			}
		}
	}
	return out.String(), nil
}

func isCount(p prop) error {
	if n, err := strconv.ParseInt(p.value, 10, 32); err != nil || n < 0 || strconv.FormatInt(n, 10) != p.value {
		return fmt.Errorf("not a count")
	}
	return plain(p)
}

var instantForm, dayForm = regexp.MustCompile(`^\d{8}T\d{6}Z$`), regexp.MustCompile(`^\d{8}$`)

func isInstant(p prop) error {
	if !instantForm.MatchString(p.value) {
		return fmt.Errorf("not a moment in UTC")
	}
	if _, err := time.Parse("20060102T150405Z", p.value); err != nil {
		return err
	}
	return plain(p)
}

// isWhen takes a moment, or a day that says so; no zone, hence no zone table.
func isWhen(p prop) error {
	if p.params == "" {
		return isInstant(p)
	}
	if p.params != ";VALUE=DATE" || !dayForm.MatchString(p.value) {
		return fmt.Errorf("neither a moment nor a day")
	}
	_, err := time.Parse("20060102", p.value)
	return err
}

// RFC 5545, 3.3.6: hours and seconds only with the minutes between them.
var durationForm = regexp.MustCompile(`^[+-]?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H(?:(\d+)M(?:(\d+)S)?)?|(\d+)M(?:(\d+)S)?|(\d+)S))?)$`)

func isDuration(p prop) error {
	if _, err := duration(p.value); err != nil {
		return err
	}
	return plain(p)
}

func duration(s string) (time.Duration, error) {
	m := durationForm.FindStringSubmatch(s)
	if m == nil || strings.HasSuffix(s, "P") || strings.HasSuffix(s, "T") {
		return 0, fmt.Errorf("not a duration")
	}
	units := []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second, time.Minute, time.Second, time.Second}
	var sum time.Duration
	for i, unit := range units {
		if m[i+1] == "" {
			continue
		}
		n, err := strconv.Atoi(m[i+1])
		if err != nil {
			return 0, err
		}
		sum += time.Duration(n) * unit
	}
	if s[0] == '-' {
		sum = -sum
	}
	return sum, nil
}
