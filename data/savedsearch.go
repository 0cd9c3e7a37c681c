package data

// SavedSearch is a filter of the lessons that was given a name.
type SavedSearch struct {
	ID        ID      `json:"id" gorm:"primaryKey"`
	Name      string  `json:"name"`
	Query     string  `json:"query"`
	CreatedAt Instant `json:"created_at"`
}

// TableName names the table.
func (*SavedSearch) TableName() string { return "saved_searches" }

func (s *SavedSearch) beforeSave(now Instant) {
	if s.CreatedAt.IsZero() {
		s.CreatedAt = now
	}
}

// SavedSearches lists them, the oldest first.
func (r Reader) SavedSearches() ([]SavedSearch, error) {
	return find[SavedSearch](r, "created_at, id", "1 = 1")
}
