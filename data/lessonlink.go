package data

// LessonLink says that a lesson confirms, or contradicts, one heard before.
type LessonLink struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	LessonID  ID      `json:"lesson_id"`
	AboutID   ID      `json:"about_id"`
	Kind      string  `json:"link_kind"` // "confirms" or "contradicts"
	CreatedAt Instant `json:"created_at"`
}

// LessonLinkKinds lists the kinds of link.
var LessonLinkKinds = []string{"confirms", "contradicts"}

// TableName names the table.
func (*LessonLink) TableName() string { return "lesson_links" }

func (l *LessonLink) beforeSave(now Instant) {
	if l.CreatedAt.IsZero() {
		l.CreatedAt = now
	}
}

// LessonLinks reads the links from and to a lesson, oldest first.
func (r Reader) LessonLinks(lesson ID) ([]LessonLink, error) {
	return find[LessonLink](r, "created_at, id", "lesson_id = ? OR about_id = ?", string(lesson), string(lesson))
}

// LinkCount says how often a lesson was confirmed and contradicted.
type LinkCount struct{ Confirms, Contradicts int }

// LinkCounts counts the links about each lesson that has some.
func (r Reader) LinkCounts() (map[ID]LinkCount, error) {
	var rows []struct {
		AboutID               ID
		Confirms, Contradicts int
	}
	err := r.db.Raw("SELECT about_id, sum(kind = 'confirms') AS confirms, sum(kind = 'contradicts') AS contradicts FROM lesson_links GROUP BY about_id").Scan(&rows).Error
	out := make(map[ID]LinkCount, len(rows))
	for _, row := range rows {
		out[row.AboutID] = LinkCount{row.Confirms, row.Contradicts}
	}
	return out, err
}
