package data

import "slices"

// Outreach is one message written or sent to a contact. Nothing is sent by
// the program: SentAt is when the person said they sent it.
type Outreach struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	ContactID   ID      `json:"contact_id"`
	InterviewID ID      `json:"interview_id"`
	Kind        string  `json:"message_kind"` // "ask", "second", "thanks", …
	Channel     string  `json:"channel"`
	Lang        string  `json:"lang"` // "id", "en", or "" where nobody noted it
	Subject     string  `json:"subject"`
	Text        string  `json:"text"`
	SentAt      Instant `json:"sent_at"`
	Outcome     string  `json:"outcome"`
	OutcomeAt   Instant `json:"outcome_at"`
	CreatedAt   Instant `json:"created_at"`
}

// TableName names the table.
func (*Outreach) TableName() string { return "outreaches" }

func (o *Outreach) beforeSave(now Instant) {
	if o.Kind == "" {
		o.Kind = "ask"
	}
	if o.CreatedAt.IsZero() {
		o.CreatedAt = now
	}
}

// Outreach reads one message.
func (r Reader) Outreach(id ID) (Outreach, error) { return get[Outreach](r, id) }

// OutreachRow is one message as lists show it.
type OutreachRow struct {
	Outreach
	Who string // the contact it was written to
}

func (o OutreachRow) rowID() ID { return o.ID }

// OutreachRows reads messages in the order of ids.
func (r Reader) OutreachRows(ids []ID) ([]OutreachRow, error) {
	return page[OutreachRow](r, listing{
		sel: "SELECT t.*, c.name AS who FROM outreaches t JOIN contacts c ON c.id = t.contact_id", key: "t.created_at",
	}, PageQuery{IDs: ids})
}

// SentTexts reads the texts sent to anybody but a contact, the newest first.
func (r Reader) SentTexts(but ID, limit int) ([]string, error) {
	var out []string
	err := r.db.Raw(`SELECT text FROM outreaches WHERE sent_at IS NOT NULL AND contact_id <> ?
		ORDER BY sent_at DESC LIMIT ?`, string(but), limit).Scan(&out).Error
	return out, err
}

// TextsTo reads the texts sent to a contact, the newest first, and then the
// questions planned for them.
func (r Reader) TextsTo(contact ID, limit int) ([]string, error) {
	var out []string
	err := r.db.Raw(`SELECT text FROM (SELECT text, 0 AS later, sent_at AS at FROM outreaches WHERE sent_at IS NOT NULL AND contact_id = @who
		UNION ALL SELECT q.text, 1, q.id FROM planned_questions q JOIN interview_contacts ic ON ic.interview_id = q.interview_id WHERE ic.contact_id = @who)
		ORDER BY later, at DESC LIMIT @limit`, map[string]any{"who": string(contact), "limit": limit}).Scan(&out).Error
	return out, err
}

// OutreachesOf reads the messages of an interview, the newest first.
func (r Reader) OutreachesOf(interview ID) ([]Outreach, error) {
	return find[Outreach](r, "created_at DESC, id DESC", "interview_id = ?", interview)
}

// MessagesTo reads the messages to some contacts, in the order they were sent.
func (r Reader) MessagesTo(contacts []ID) ([]Outreach, error) {
	var out []Outreach
	for some := range slices.Chunk(contacts, 500) {
		found, err := find[Outreach](r, "sent_at, id", "contact_id IN ?", some)
		if err != nil {
			return nil, err
		}
		out = append(out, found...)
	}
	return out, nil
}

// NameOnly returns which of some contacts are known by name only.
func (r Reader) NameOnly(contacts []ID) (map[ID]bool, error) {
	return r.idSet("SELECT id FROM contacts WHERE name_only = 1 AND id IN (SELECT value FROM json_each(?))", listOf(contacts))
}

// Waiting is an interview that was asked for and not answered: when its first
// and its last message were sent, and who else might know: a contact now at the
// same company, else somebody of the same function.
type Waiting struct {
	ID        ID
	Contact   ID
	People    string
	Company   string
	AskedAt   Instant
	LastAt    Instant
	Seconds   int // messages after the first
	Other     ID  // "" for nobody
	OtherName string
}

// WaitingForAnswer lists the interviews in stage asked, the longest waiting
// first: since a message was logged as sent or, where none was, since they were
// put into that stage. Drafts do not count.
func (r Reader) WaitingForAnswer(limit int) ([]Waiting, error) {
	var out []Waiting
	err := r.db.Raw(`WITH waiting AS (
			SELECT i.id, i.company_id, coalesce((SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1), o.contact_id) AS contact,
				coalesce(min(o.sent_at), i.asked_at) AS asked_at, coalesce(max(o.sent_at), i.asked_at) AS last_at, coalesce(sum(o.kind = 'second'), 0) AS seconds
			FROM interviews i LEFT JOIN outreaches o ON o.interview_id = i.id AND o.sent_at IS NOT NULL AND o.kind IN ('ask', 'second')
			WHERE i.stage = 'asked' AND i.asked_at IS NOT NULL GROUP BY i.id ORDER BY 4 LIMIT ?)
		SELECT w.id, w.contact, w.asked_at, w.last_at, w.seconds, c.name AS people, coalesce(co.name, '') AS company, coalesce(other.id, '') AS other, coalesce(other.name, '') AS other_name
		FROM waiting w JOIN contacts c ON c.id = w.contact LEFT JOIN companies co ON co.id = w.company_id
			LEFT JOIN contacts other ON other.id = coalesce(
				(SELECT p.contact_id FROM positions p WHERE p.company_id = w.company_id AND p.current = 1 AND p.contact_id <> w.contact AND `+isContact("p.contact_id")+` ORDER BY p.contact_id LIMIT 1),
				(SELECT f.id FROM contacts f WHERE f.function <> '' AND f.function = c.function AND f.id <> c.id ORDER BY f.id LIMIT 1))
		ORDER BY w.asked_at, w.id`, limit).Scan(&out).Error
	return out, err
}

// InterviewWith reads the newest interview with a contact in one of the
// stages; the zero Interview means there is none.
func (r Reader) InterviewWith(contact ID, stages ...Stage) (Interview, error) {
	var id ID
	err := r.db.Raw(`SELECT i.id FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id
		WHERE ic.contact_id = ? AND i.stage IN ? ORDER BY i.at DESC LIMIT 1`, string(contact), stages).Scan(&id).Error
	if err != nil || id == "" {
		return Interview{}, err
	}
	return r.Interview(id)
}
