package exchange

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"time"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/match"
	"wawasan/app/outreach"
	"wawasan/data"
)

// Written is what an archive says of writing to people: what there is to be
// taken, and what of it cannot be.
type Written struct {
	To     []WrittenTo // to be taken, whom one wrote to last first
	Before int         // in the notebook already, or deleted there

	Unknown  int // to people who are in neither file nor notebook, or of whom several have the name
	Groups   int // with several people
	Theirs   int // in conversations in which only the other wrote
	Incoming int // invitations by others
	Nameless int // to people whom the archive does not name any more
	Unusable []interchange.Unusable
}

// WrittenTo is what there is to be taken of one person.
type WrittenTo struct {
	Name                  string
	Messages, Invitations int
	Answered              int // of these
	Later                 int // taken before, and answered since
	Last                  data.Instant
	Raised                bool // they become a contact by it

	contact data.ID // "" for somebody new, whose key is not made yet
}

// Takes reports that there is anything to be taken.
func (w *Written) Takes() bool { return w != nil && len(w.To) > 0 }

// Sum is what is to be taken of all.
func (w *Written) Sum() (all WrittenTo) {
	for _, to := range w.To {
		all.Messages, all.Invitations = all.Messages+to.Messages, all.Invitations+to.Invitations
		all.Answered, all.Later = all.Answered+to.Answered, all.Later+to.Later
	}
	return all
}

// Raises counts whom it makes contacts.
func (w *Written) Raises() (n int) {
	for _, to := range w.To {
		if to.Raised {
			n++
		}
	}
	return n
}

// RaisesNew counts those of them whom the file itself brings.
func (w *Written) RaisesNew() (n int) {
	for _, to := range w.To {
		if to.Raised && to.contact == "" {
			n++
		}
	}
	return n
}

// NotKept counts the messages and invitations that cannot be taken.
func (w *Written) NotKept() int {
	return w.Unknown + w.Groups + w.Theirs + w.Incoming + w.Nameless + len(w.Unusable)
}

// TakeMessages is a plan that takes the messages, too, or does not.
func TakeMessages(plan Plan, take bool) Plan {
	plan.takes = take && plan.Written.Takes()
	return plan
}

// Takes reports that the messages are taken, too.
func (p Plan) Takes() bool { return p.takes }

// readMail reads the messages beside the people of a file. Where that fails, the
// people come in all the same, and why is said.
func readMail(ctx context.Context, d *desk.Desk, path string) (*interchange.Mail, []interchange.Unusable, error) {
	mail, err := interchange.ReadMail(ctx, path, d.Setting(ctx, desk.SettingMyName))
	var known *data.Error
	if errors.As(err, &known) {
		return nil, []interchange.Unusable{{Reason: known.Key, Args: known.Args}}, nil
	}
	return mail, nil, err
}

// mailing finds who was written to, and what of it is new.
type mailing struct {
	*matcher
	zone                      *time.Location
	byName                    map[string][]*somebody // by the core of a name; nil stands for whoever is left out
	byPage                    map[string]*somebody
	said                      *Written
	of                        map[*somebody]int           // their place in what is said
	keys, sent, had, nameOnly map[data.ID]bool            // all of the archive, those taken, those taken ever, and contacts
	to                        map[data.ID][]data.Outreach // what the notebook has
	posts                     []data.Outreach
	answers                   []data.Outreach // kept before, and answered since
}

// matchMail says what an archive's messages come to, once it is known who its
// people are.
func (m *matcher) matchMail(r data.Reader, mail *interchange.Mail, zone *time.Location) error {
	if mail == nil {
		return nil
	}
	w := &mailing{
		matcher: m, zone: zone, byName: map[string][]*somebody{}, byPage: map[string]*somebody{}, of: map[*somebody]int{}, keys: map[data.ID]bool{}, sent: map[data.ID]bool{}, to: map[data.ID][]data.Outreach{},
		said: &Written{Groups: mail.Groups, Theirs: mail.Theirs, Incoming: mail.Incoming, Nameless: mail.Nameless, Unusable: mail.Unusable},
	}
	w.index()
	whom := make([]*somebody, len(mail.Sent))
	for n, s := range mail.Sent {
		whom[n] = w.whom(s.To)
	}
	if err := w.read(r, mail, whom); err != nil {
		return err
	}
	for n, s := range mail.Sent {
		if whom[n] == nil {
			w.said.Unknown++
			continue
		}
		w.take(whom[n], s, keyOfSent(s))
	}
	slices.SortStableFunc(w.said.To, func(a, b WrittenTo) int {
		return cmp.Or(b.Last.Compare(a.Last.Time), cmp.Compare(a.Name, b.Name))
	})
	m.written, m.posts, m.answers = w.said, w.posts, w.answers
	return nil
}

func keyOfSent(s interchange.Sent) data.ID { return data.IDOf(s.At, "linkedin "+s.Key) }

// index finds people by page and name: those of the notebook, and those of the
// file under the names that it gives them.
func (w *mailing) index() {
	add := func(core string, s *somebody) {
		if !slices.Contains(w.byName[core], s) {
			w.byName[core] = append(w.byName[core], s)
		}
	}
	for _, s := range w.known.all {
		add(s.calling.core, s)
		for _, key := range s.keys {
			if match.IsProfile(key) {
				w.byPage[key] = s
			}
		}
	}
	for n, e := range w.file.all {
		if e.is == nil {
			c := w.newContacts[w.upTo[n].contacts]
			e.is = &somebody{id: c.id, isNew: true, calling: e.calling, had: e.keys, connected: c.connected}
		}
		add(e.calling.core, e.is)
		for _, key := range e.keys {
			if match.IsProfile(key) && w.byPage[key] == nil {
				w.byPage[key] = e.is
			}
		}
	}
	for _, e := range w.file.skipped {
		add(e.calling.core, nil)
		for _, key := range e.keys {
			if match.IsProfile(key) {
				w.byPage[key] = nil
			}
		}
	}
}

// whom finds who was written to: by their page, else by a name that one alone
// has whose page, if known, is not another. nil is nobody.
func (w *mailing) whom(p interchange.Party) *somebody {
	if s, known := w.byPage[p.URLKey]; known {
		return s
	}
	if p.Name == "" {
		return nil
	}
	of := w.byName[calls(p.Name).core]
	if len(of) != 1 || of[0] == nil || p.URLKey != "" && slices.ContainsFunc(slices.Concat(of[0].keys, of[0].had), match.IsProfile) {
		return nil
	}
	return of[0]
}

// read reads what the notebook has of all this.
func (w *mailing) read(r data.Reader, mail *interchange.Mail, whom []*somebody) error {
	var ids, contacts []data.ID
	asked := map[data.ID]bool{}
	for n, s := range mail.Sent {
		if whom[n] == nil {
			continue
		}
		ids = append(ids, keyOfSent(s))
		w.keys[keyOfSent(s)] = true
		if id := whom[n].id; !whom[n].isNew && !asked[id] {
			asked[id] = true
			contacts = append(contacts, id)
		}
	}
	var err error
	if w.had, err = r.EverSent(ids); err != nil {
		return err
	}
	messages, err := r.MessagesTo(contacts)
	if err != nil {
		return err
	}
	for _, o := range messages {
		w.to[o.ContactID] = append(w.to[o.ContactID], o)
	}
	w.nameOnly, err = r.NameOnly(contacts)
	return err
}

// take takes one message to somebody, unless the notebook has or had it.
func (w *mailing) take(s *somebody, m interchange.Sent, id data.ID) {
	answered := data.At(m.Answered)
	if day := s.connected; m.Invitation && !day.IsZero() && !day.Before(data.DateOf(m.At)) {
		answered = data.At(day.Time(w.zone))
		if answered.Before(m.At) {
			answered = data.At(m.At)
		}
	}
	o := data.Outreach{
		ID: id, ContactID: s.id, Kind: string(outreach.Greet), Channel: string(outreach.LinkedInMessage), Subject: m.Subject, Text: m.Text, SentAt: data.At(m.At),
	}
	if m.Invitation {
		o.Channel = string(outreach.LinkedInNote)
	}
	if !answered.IsZero() {
		o.Outcome, o.OutcomeAt = string(data.StageReplied), answered
	}
	if w.had[id] || w.sent[id] || w.isAlike(o) {
		w.since(s, o)
		return
	}
	w.sent[id] = true
	w.posts, w.to[s.id] = append(w.posts, o), append(w.to[s.id], o)
	to := w.row(s)
	if m.Invitation {
		to.Invitations++
	} else {
		to.Messages++
	}
	if o.Outcome != "" {
		to.Answered++
	}
	to.Last = o.SentAt
}

// isAlike reports that the notebook, or the archive itself, says the same message
// under another key: the words of an invitation stand among the messages, too,
// and who logs what they sent has it already.
func (w *mailing) isAlike(o data.Outreach) bool {
	text := data.Fold(o.Text)
	return text != "" && slices.ContainsFunc(w.to[o.ContactID], func(other data.Outreach) bool {
		near := !other.SentAt.IsZero() && o.SentAt.Sub(other.SentAt.Time).Abs() <= 24*time.Hour
		isItsOwn := w.keys[other.ID] && other.Channel == o.Channel // said twice
		return near && !isItsOwn && data.Fold(other.Text) == text
	})
}

// since notes what is kept already, and that it was answered meanwhile.
func (w *mailing) since(s *somebody, o data.Outreach) {
	i := slices.IndexFunc(w.to[s.id], func(had data.Outreach) bool { return had.ID == o.ID })
	if w.sent[o.ID] || i < 0 || o.Outcome == "" || w.to[s.id][i].Outcome != "" {
		w.said.Before++
		return
	}
	had := w.to[s.id][i]
	had.Outcome, had.OutcomeAt = o.Outcome, o.OutcomeAt
	w.sent[o.ID] = true
	w.answers = append(w.answers, had)
	to := w.row(s)
	to.Later++
	if to.Last.Before(o.OutcomeAt.Time) {
		to.Last = o.OutcomeAt
	}
}

// row is what is said of somebody.
func (w *mailing) row(s *somebody) *WrittenTo {
	at, known := w.of[s]
	if !known {
		at = len(w.said.To)
		w.of[s] = at
		to := WrittenTo{Name: s.calling.exact, Raised: s.isNew || w.nameOnly[s.id], contact: s.id}
		if s.isNew {
			to.contact = ""
		}
		w.said.To = append(w.said.To, to)
	}
	return &w.said.To[at]
}
