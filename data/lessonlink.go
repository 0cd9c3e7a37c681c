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
