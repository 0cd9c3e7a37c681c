package say

import (
	"strings"

	"wawasan/app/exchange"
)

// ImportMessages says what an archive tells of writing to people: how much there
// is to be taken, what the notebook has already, and what cannot be taken.
type ImportMessages struct {
	Taken         bool `json:"taken"`
	People        int  `json:"people"`
	Messages      int  `json:"messages"`
	Invitations   int  `json:"invitations"`
	Answered      int  `json:"answered"`       // of these
	AnsweredSince int  `json:"answered_since"` // taken before
	Raised        int  `json:"new_contacts"`   // known by name only until then
	Same          int  `json:"same"`

	NotKept MessagesNotKept `json:"not_kept"`

	RaisedNew int `json:"-"` // of Raised: whom the file itself brings

	Said   string   `json:"-"` // what there is to be taken, "" for nothing
	Taking string   `json:"-"` // the same, without whom it raises
	Left   []string `json:"-"` // why the rest cannot be
}

// MessagesNotKept counts what of an archive cannot be taken, by why.
type MessagesNotKept struct {
	Groups   int `json:"groups"`
	Unknown  int `json:"unknown"`
	Theirs   int `json:"only_theirs"`
	Incoming int `json:"incoming_invitations"`
	Nameless int `json:"nameless"`
	Unusable int `json:"unusable"`
}

// messages says what a plan tells of messages, nil where its file has none.
func (s Speaker) messages(p exchange.Plan) *ImportMessages {
	w := p.Written
	if w == nil {
		return nil
	}
	all := w.Sum()
	m := &ImportMessages{
		Taken: p.Takes(), People: len(w.To), Messages: all.Messages, Invitations: all.Invitations, Answered: all.Answered, AnsweredSince: all.Later,
		Raised: w.Raises(), RaisedNew: w.RaisesNew(), Same: w.Before,
		NotKept: MessagesNotKept{w.Groups, w.Unknown, w.Theirs, w.Incoming, w.Nameless, len(w.Unusable)},
	}
	m.Left = s.messagesLeft(m.NotKept)
	if m.People > 0 {
		m.Said = s.T("import.mail.with", "what", s.written(all), "people", s.N("import.mail.people", m.People))
	}
	if m.Taking = m.Said; m.Raised > 0 {
		m.Said += " " + s.N("import.mail.raises", m.Raised)
	}
	return m
}

// Add adds what another file tells.
func (m *ImportMessages) Add(o ImportMessages) {
	m.Taken = m.Taken || o.Taken
	m.People, m.Messages, m.Invitations = m.People+o.People, m.Messages+o.Messages, m.Invitations+o.Invitations
	m.Answered, m.AnsweredSince = m.Answered+o.Answered, m.AnsweredSince+o.AnsweredSince
	m.Raised, m.Same = m.Raised+o.Raised, m.Same+o.Same
	n, k := &m.NotKept, o.NotKept
	n.Groups, n.Unknown, n.Theirs = n.Groups+k.Groups, n.Unknown+k.Unknown, n.Theirs+k.Theirs
	n.Incoming, n.Nameless, n.Unusable = n.Incoming+k.Incoming, n.Nameless+k.Nameless, n.Unusable+k.Unusable
}

// Offers reports that there is anything to be taken.
func (m *ImportMessages) Offers() bool { return m != nil && m.Said != "" }

// written counts messages, invitations and answers.
func (s Speaker) written(to exchange.WrittenTo) string {
	var parts []string
	if to.Messages > 0 {
		parts = append(parts, s.N("import.mail.messages", to.Messages))
	}
	if to.Invitations > 0 {
		parts = append(parts, s.N("import.mail.invitations", to.Invitations))
	}
	if to.Later > 0 {
		parts = append(parts, s.N("import.mail.later", to.Later))
	}
	return strings.Join(parts, ", ")
}

// messagesLeft says why messages cannot be taken, a sentence a reason.
func (s Speaker) messagesLeft(n MessagesNotKept) []string {
	var said []string
	add := func(n int, sentence string) {
		if n > 0 {
			said = append(said, sentence)
		}
	}
	add(n.Unknown, s.N("import.mail.unknown", n.Unknown))
	add(n.Groups, s.N("import.mail.groups", n.Groups))
	add(n.Theirs, s.N("import.mail.theirs", n.Theirs))
	add(n.Incoming, s.N("import.mail.incoming", n.Incoming))
	add(n.Nameless, s.N("import.mail.nameless", n.Nameless))
	return said
}

// messageRows shows what of an archive's messages there is to be taken, a row a
// person, and what cannot be.
func (s Speaker) messageRows(p ImportPlan, limit int, group func(key string, n int, of []Row)) {
	w := p.Plan.Written
	if w == nil {
		return
	}
	key := "import.mail.could"
	if p.Messages.Taken {
		key = "import.mail.will"
	}
	var rows []Row
	for _, to := range first(w.To, limit) {
		answered, raised := "", ""
		if to.Answered > 0 {
			answered = s.N("import.mail.answered", to.Answered)
		}
		if to.Raised {
			raised = s.T("import.mail.raised")
		}
		rows = append(rows, Row{Icon: IconPerson, Title: to.Name, Sub: Join(s.written(to), answered, raised), Fact: s.since(to.Last)})
	}
	group(key, len(w.To), s.andMore(rows, len(w.To)))
	rows = nil
	for _, why := range p.Messages.Left {
		rows = append(rows, Row{Icon: IconProblem, Title: why})
	}
	rows = append(rows, s.problemRows(IconProblem, s.importProblems(w.Unusable), limit)...)
	group("import.mail.left", w.NotKept(), rows)
}
