package data

// SavedSearch is a filter of a list that was given a name. List is the kind of the
// list: "lesson", "contact", "known" or "interview".
type SavedSearch struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Name      string  `json:"name"`
	Query     string  `json:"query"`
	List      string  `json:"list"`
	CreatedAt Instant `json:"created_at"`
}

// TableName names the table.
func (*SavedSearch) TableName() string { return "saved_searches" }

func (s *SavedSearch) beforeSave(now Instant) {
	if s.CreatedAt.IsZero() {
		s.CreatedAt = now
	}
	if s.List == "" {
		s.List = "lesson" // as before there were others
	}
}

// SavedSearches lists them, the oldest first.
func (r Reader) SavedSearches() ([]SavedSearch, error) {
	return find[SavedSearch](r, "created_at, id", "1 = 1")
}
