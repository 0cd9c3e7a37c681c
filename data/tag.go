package data

// Tag is a word of the person's own that lines carry with ##.
type Tag struct {
	ID       ID     `json:"id" gorm:"primaryKey"`
	Name     string `json:"name"`
	SortName string `json:"-"`
}

// TableName names the table.
func (*Tag) TableName() string { return "tags" }

func (t *Tag) beforeSave(Instant) { t.SortName = Fold(t.Name) }

// TagNamed finds a tag by name, case and accents aside. The zero Tag means
// there is none.
func (r Reader) TagNamed(name string) (Tag, error) {
	found, err := find[Tag](r, "id", "sort_name = ?", Fold(name))
	if err != nil || len(found) == 0 {
		return Tag{}, err
	}
	return found[0], nil
}

// TagNames reads all tags' names for completion.
func (r Reader) TagNames() ([]Name, error) {
	return r.names("SELECT id, 'tag', name, '', '' FROM tags")
}
