package data

// Outreach is one message written or sent to a contact. Nothing is sent by
// the program: SentAt is when the person said they sent it.
type Outreach struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	ContactID   ID      `json:"contact_id"`
	InterviewID ID      `json:"interview_id"`
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
	if o.CreatedAt.IsZero() {
		o.CreatedAt = now
	}
}

// Outreach reads one message.
func (r Reader) Outreach(id ID) (Outreach, error) { return get[Outreach](r, id) }
