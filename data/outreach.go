package data

// Outreach is one message written or sent to a contact. Nothing is sent by
// the program: SentAt is when the person said they sent it.
type Outreach struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	ContactID   ID      `json:"contact_id"`
	InterviewID ID      `json:"interview_id"`
	Kind        string  `json:"message_kind"` // "ask", "second", "thanks", …
	Channel     string  `json:"channel"`
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

// SentTexts reads the texts sent to anybody but a contact, the newest first.
func (r Reader) SentTexts(but ID, limit int) ([]string, error) {
	var out []string
	err := r.db.Raw(`SELECT text FROM outreaches WHERE sent_at IS NOT NULL AND contact_id <> ?
		ORDER BY sent_at DESC LIMIT ?`, string(but), limit).Scan(&out).Error
	return out, err
}

// OutreachesOf reads the messages of an interview, the newest first.
func (r Reader) OutreachesOf(interview ID) ([]Outreach, error) {
	return find[Outreach](r, "created_at DESC, id DESC", "interview_id = ?", interview)
}

// Waiting is an interview that was asked for and not answered: when its first
// message was sent, and how many more were since.
type Waiting struct {
	ID      ID
	Contact ID
	People  string
	Company string
	AskedAt Instant
	LastAt  Instant // when the last message was sent
	Seconds int
	Subject string
}

// WaitingForAnswer lists the interviews in stage asked that a message was
// logged as sent for, the longest waiting first. Drafts do not count.
func (r Reader) WaitingForAnswer(limit int) ([]Waiting, error) {
	var out []Waiting
	err := r.db.Raw(`SELECT i.id, c.id AS contact, c.name AS people, coalesce(co.name, '') AS company, min(o.sent_at) AS asked_at, max(o.sent_at) AS last_at,
			sum(o.kind = 'second') AS seconds, max(o.subject) AS subject
		FROM interviews i JOIN outreaches o ON o.interview_id = i.id AND o.sent_at IS NOT NULL AND o.kind IN ('ask', 'second')
			JOIN contacts c ON c.id = coalesce((SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1), o.contact_id)
			LEFT JOIN companies co ON co.id = i.company_id
		WHERE i.stage = 'asked' GROUP BY i.id ORDER BY asked_at LIMIT ?`, limit).Scan(&out).Error
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
