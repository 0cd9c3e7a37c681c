package data

// AgendaMark is what a person said about one row of Today: leave it until a
// day, or, with no day, leave it for good and why. Rule and Ref name the row. Marks
// of other rules say what a person decided elsewhere: DoubleRule, InboxMeRule.
type AgendaMark struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Rule      string  `json:"rule"`
	Ref       ID      `json:"ref"`
	Until     Date    `json:"until"`
	Reason    string  `json:"reason"`
	CreatedAt Instant `json:"created_at"`
}

// TableName names the table.
func (*AgendaMark) TableName() string { return "agenda_marks" }

func (m *AgendaMark) beforeSave(now Instant) { m.CreatedAt = now }

// AgendaMarks reads every mark on a row of Today: those of an inbox may be very many.
func (r Reader) AgendaMarks() ([]AgendaMark, error) {
	return find[AgendaMark](r, "id", "rule NOT IN ?", []string{InboxMeRule, InboxLeftRule})
}

// MarkAgenda keeps a mark in the place of an older one on the same row.
func (tx *Tx) MarkAgenda(m AgendaMark) error {
	had, err := find[AgendaMark](tx.Reader, "id", "rule = ? AND ref = ?", m.Rule, string(m.Ref))
	if err != nil {
		return err
	}
	if len(had) > 0 {
		m.ID = had[0].ID
	}
	return tx.Save(&m)
}
