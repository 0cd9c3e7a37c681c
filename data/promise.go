package data

// Promise is what somebody owes until a day: Direction "mine" or "theirs".
type Promise struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	Direction   string  `json:"direction"`
	Text        string  `json:"text"`
	OffRecord   bool    `json:"off_record"`
	Due         Date    `json:"due"`
	DoneAt      Instant `json:"done_at"`
	NoteID      ID      `json:"note_id"`
	InterviewID ID      `json:"interview_id"`
	ContactID   ID      `json:"contact_id"`
	CreatedAt   Instant `json:"created_at"`
	UpdatedAt   Instant `json:"updated_at"`
}

// TableName names the table.
func (*Promise) TableName() string { return "promises" }

func (p *Promise) beforeSave(now Instant) { stamp(&p.CreatedAt, &p.UpdatedAt, now) }

// PromiseRow is one promise as lists show it.
type PromiseRow struct {
	Promise
	Who string
}

func (p PromiseRow) rowID() ID { return p.ID }

// Cursor stands behind this row.
func (p PromiseRow) Cursor() Cursor { return Cursor{p.CreatedAt.String(), string(p.ID)} }

var promiseListing = listing{
	sel: "SELECT t.*, coalesce(c.name, '') AS who FROM promises t LEFT JOIN contacts c ON c.id = t.contact_id",
	key: "t.created_at", desc: true,
}

// Promises lists promises, the newest first.
func (r Reader) Promises(q PageQuery) ([]PromiseRow, error) {
	return page[PromiseRow](r, promiseListing, q)
}

// PromisesOpen lists promises not kept yet, those due first first, those
// without a day last.
func (r Reader) PromisesOpen(limit int) ([]PromiseRow, error) {
	// two reads, each in the order of the index of open promises
	var out, undated []PromiseRow
	err := r.db.Raw(promiseListing.sel+" WHERE t.done_at IS NULL AND t.due IS NOT NULL ORDER BY t.due, t.id LIMIT ?", limit).Scan(&out).Error
	if err != nil || len(out) >= limit {
		return out, err
	}
	err = r.db.Raw(promiseListing.sel+" WHERE t.done_at IS NULL AND t.due IS NULL ORDER BY t.id LIMIT ?", limit-len(out)).Scan(&undated).Error
	return append(out, undated...), err
}

// Promise reads one promise.
func (r Reader) Promise(id ID) (Promise, error) { return get[Promise](r, id) }
