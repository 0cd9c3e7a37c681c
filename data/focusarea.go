package data

// FocusArea is a direction or an opening that a conversation brought up.
type FocusArea struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	Text        string  `json:"text"`
	OffRecord   bool    `json:"off_record"`
	NoteID      ID      `json:"note_id"`
	InterviewID ID      `json:"interview_id"`
	ContactID   ID      `json:"contact_id"`
	IndustryID  ID      `json:"industry_id"`
	CreatedAt   Instant `json:"created_at"`
	UpdatedAt   Instant `json:"updated_at"`
}

// TableName names the table.
func (*FocusArea) TableName() string { return "focus_areas" }

func (f *FocusArea) beforeSave(now Instant) { stamp(&f.CreatedAt, &f.UpdatedAt, now) }

// FocusAreaRow is one focus area as lists show it.
type FocusAreaRow struct {
	FocusArea
	Who string
}

func (f FocusAreaRow) rowID() ID { return f.ID }

// Cursor stands behind this row.
func (f FocusAreaRow) Cursor() Cursor { return Cursor{f.CreatedAt.String(), string(f.ID)} }

// FocusAreas lists focus areas, the newest first.
func (r Reader) FocusAreas(q PageQuery) ([]FocusAreaRow, error) {
	return page[FocusAreaRow](r, listing{
		sel: "SELECT t.*, coalesce(c.name, '') AS who FROM focus_areas t LEFT JOIN contacts c ON c.id = t.contact_id",
		key: "t.created_at", desc: true,
	}, q)
}

// FocusArea reads one focus area.
func (r Reader) FocusArea(id ID) (FocusArea, error) { return get[FocusArea](r, id) }
