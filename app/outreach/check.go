package outreach

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Severity says how much a finding matters.
type Severity string

// The severities. Nothing ever forbids sending.
const (
	Warn   Severity = "warn"
	Strong Severity = "strong"
)

// Message is what the checker reads.
type Message struct {
	Lang       string // of the message; both languages' words are known in either
	Channel    Channel
	Kind       Kind // "" is Ask
	Subject    string
	Body       string
	Sender     string // the person's own name, as the settings have it
	Connection string // what is known to connect the two: names, a group, an event
	SentBefore *Sent  // what was sent to others
}

// Settings are the limits the person can change. Zero values mean the
// defaults.
type Settings struct {
	NoteLimit  int // characters of a LinkedIn note, 200
	Words      int // from here on a message is long, 100
	WordsMost  int // from here on it is much too long, 150
	Subject    int // characters of a subject, 60
	SameAsSent int // others who got the same text, 3
}

func (s Settings) filled() Settings {
	return Settings{
		NoteLimit: cmp.Or(s.NoteLimit, 200), Words: cmp.Or(s.Words, 100), WordsMost: cmp.Or(s.WordsMost, 150),
		Subject: cmp.Or(s.Subject, 60), SameAsSent: cmp.Or(s.SameAsSent, 3),
	}
}

// Finding is one thing to mend. Start and End are bytes of the body, or of the
// subject where InSubject says so; -1 is the whole of it.
type Finding struct {
	Rule       string
	Severity   Severity
	InSubject  bool
	Start, End int
	Key        string
	Args       []any
}

// Say is the finding's sentence: what, and why it matters.
func (f Finding) Say(w Words) string { return w.T(f.Key, f.Args...) }

// Rule is one row of the checker's table.
type Rule struct {
	ID       string
	Severity Severity
	Key      string
	Kinds    []Kind    // it applies to; nil means all
	Channels []Channel // it applies to; nil means all
	find     func(m Message, s Settings) []Finding
}

var asks = []Kind{Ask, Second}

// Rules is the table of what the checker looks at.
var Rules = []Rule{
	{"unfilled_field", Strong, "outreach.rule.unfilled_field", nil, nil, unfilled},
	{"job_request", Strong, "outreach.rule.job_request", nil, nil, jobRequest},
	{"too_long", Warn, "outreach.rule.too_long", nil, nil, tooLong},
	{"much_too_long", Strong, "outreach.rule.much_too_long", nil, nil, muchTooLong},
	{"over_limit", Strong, "outreach.rule.over_limit", nil, []Channel{LinkedInNote}, overLimit},
	{"no_ask", Warn, "outreach.rule.no_ask", asks, nil, noAsk},
	{"no_connection", Warn, "outreach.rule.no_connection", []Kind{Ask}, []Channel{Email, LinkedInNote, LinkedInMessage, InPerson}, noConnection},
	{"pick_your_brain", Warn, "outreach.rule.pick_your_brain", nil, nil, pickYourBrain},
	{"no_subject", Warn, "outreach.rule.no_subject", nil, []Channel{Email}, noSubject},
	{"subject_long", Warn, "outreach.rule.subject_long", nil, []Channel{Email}, subjectLong},
	{"no_sender", Warn, "outreach.rule.no_sender", nil, []Channel{Email, LinkedInNote, LinkedInMessage, Introducer}, noSender},
	{"same_text", Warn, "outreach.rule.same_text", []Kind{Ask, Second, Thanks, LateThanks}, nil, sameText},
}

// Check reads a message and returns what it finds, in the order of the text:
// the subject's first, then what concerns the whole body, then by place. An
// empty message has nothing to find yet.
func Check(m Message, s Settings) []Finding {
	if strings.TrimSpace(m.Body) == "" {
		return nil
	}
	m.Kind, s = cmp.Or(m.Kind, Ask), s.filled()
	var all []Finding
	for _, r := range Rules {
		if r.Kinds != nil && !slices.Contains(r.Kinds, m.Kind) || r.Channels != nil && !slices.Contains(r.Channels, m.Channel) {
			continue
		}
		for _, f := range r.find(m, s) {
			f.Rule, f.Severity, f.Key = r.ID, r.Severity, r.Key
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b Finding) int {
		if a.InSubject != b.InSubject {
			if a.InSubject {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.Start, b.Start)
	})
	return all
}

func whereBody(s span, args ...any) Finding { return Finding{Start: s.start, End: s.end, Args: args} }

func overall(args ...any) []Finding { return []Finding{{Start: -1, End: -1, Args: args}} }

// placeholder is a field that was not filled: {…}, [nama], <name>, ____.
var placeholder = regexp.MustCompile(`\{[^{}\n]{1,40}\}|\[\p{L}[^\[\]\n]{0,39}\]|<\p{L}[\p{L}_ ]{0,39}>|_{3,}`)

func unfilled(m Message, _ Settings) []Finding {
	var out []Finding
	for _, at := range placeholder.FindAllStringIndex(m.Subject, -1) {
		f := whereBody(span{at[0], at[1]}, "field", m.Subject[at[0]:at[1]])
		f.InSubject = true
		out = append(out, f)
	}
	for _, at := range placeholder.FindAllStringIndex(m.Body, -1) {
		out = append(out, whereBody(span{at[0], at[1]}, "field", m.Body[at[0]:at[1]]))
	}
	return out
}

func jobRequest(m Message, _ Settings) []Finding {
	var out []Finding
	for _, s := range jobRequests(m.Subject) {
		f := whereBody(s, "word", s.of(m.Subject))
		f.InSubject = true
		out = append(out, f)
	}
	for _, s := range jobRequests(m.Body) {
		out = append(out, whereBody(s, "word", s.of(m.Body)))
	}
	return out
}

func tooLong(m Message, s Settings) []Finding {
	words := wordsOf(m.Body)
	if len(words) <= s.Words || len(words) > s.WordsMost {
		return nil
	}
	return []Finding{whereBody(span{words[s.Words].start, len(m.Body)}, "n", len(words), "limit", s.Words)}
}

func muchTooLong(m Message, s Settings) []Finding {
	words := wordsOf(m.Body)
	if len(words) <= s.WordsMost {
		return nil
	}
	from := words[min(s.Words, len(words)-1)].start
	return []Finding{whereBody(span{from, len(m.Body)}, "n", len(words), "limit", s.Words)}
}

func overLimit(m Message, s Settings) []Finding {
	n := utf8.RuneCountInString(m.Body)
	if n <= s.NoteLimit {
		return nil
	}
	from, left := len(m.Body), s.NoteLimit
	for i := range m.Body {
		if left == 0 {
			from = i
			break
		}
		left--
	}
	return []Finding{whereBody(span{from, len(m.Body)}, "n", n, "limit", s.NoteLimit)}
}

func pickYourBrain(m Message, _ Settings) []Finding {
	var out []Finding
	for _, s := range matches(brains, m.Body) {
		out = append(out, whereBody(s, "phrase", s.of(m.Body)))
	}
	return out
}

var brains = pattern(
	`(?:pick|picking|picked|pick\s+at)\s+(?:at\s+)?(?:your|ur|his|her|their|a|some|my)\s+brains?`, `brain[\s-]picking`,
	`(?:men)?curi\s+ilmu(?:nya)?`, `nyolong\s+ilmu`, `(?:meng)?kuras\s+(?:ilmu|otak)`, `menguras\s+(?:ilmu|otak|isi\s+kepala)`, `(?:me)?ngorek\s+(?:ilmu|isi\s+kepala|otak)`, `(?:pinjam|meminjam)\s+otak(?:nya)?`,
)

func noSubject(m Message, _ Settings) []Finding {
	if strings.TrimSpace(m.Subject) != "" {
		return nil
	}
	return []Finding{{InSubject: true, Start: -1, End: -1}}
}

func subjectLong(m Message, s Settings) []Finding {
	n := utf8.RuneCountInString(strings.TrimSpace(m.Subject))
	if n <= s.Subject {
		return nil
	}
	return []Finding{{InSubject: true, Start: -1, End: -1, Args: []any{"n", n, "limit", s.Subject}}}
}

func sameText(m Message, s Settings) []Finding {
	n := m.SentBefore.Like(m.Body)
	if n < s.SameAsSent {
		return nil
	}
	return overall("n", n)
}
