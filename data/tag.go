package data

// Tag is a word of the person's own that lines carry with ##.
type Tag struct {
	ID       ID     `json:"id" gorm:"primaryKey"`
	Name     string `json:"name"`
	SortName string `json:"-"`
	Aliases  string `json:"aliases"` // other names, as Aliases parts them
}

// TableName names the table.
func (*Tag) TableName() string { return "tags" }

func (t *Tag) beforeSave(Instant) {
	t.SortName, t.Aliases = Fold(t.Name), otherNames(t.Name, t.Aliases)
}

// TagNamed finds the tag whose name folds to the same as name; there is one at
// most; else one that has it as another name. The zero Tag means there is none.
func (r Reader) TagNamed(name string) (Tag, error) {
	found, err := r.tagCalled(name)
	if err != nil || found.ID != "" {
		return found, err
	}
	id, err := r.aliasedAs("tags", name)
	if err != nil || id == "" {
		return Tag{}, err
	}
	return r.Tag(id)
}

// tagCalled finds the tag of a name, other names apart.
func (r Reader) tagCalled(name string) (Tag, error) {
	found, err := find[Tag](r, "id", "sort_name = ?", Fold(name))
	if err != nil || len(found) == 0 {
		return Tag{}, err
	}
	return found[0], nil
}

// TagNames reads all tags' names, other ones too, for completion.
func (r Reader) TagNames() ([]Name, error) {
	names, err := r.names("SELECT id, 'tag', name, '', '' FROM tags")
	if err != nil {
		return nil, err
	}
	return r.withAliases(names, "tags", "tag")
}

// TagRow is one tag with how many lines carry it, and the newest of them.
type TagRow struct {
	Tag
	Lines  int
	Newest ID // a note, "" where no line carries it
}

var tagListing = listing{
	sel: `SELECT t.*, (SELECT count(DISTINCT note_id) FROM mentions m WHERE m.tag_id = t.id) AS lines,
		(SELECT n.id FROM mentions m JOIN notes n ON n.id = m.note_id WHERE m.tag_id = t.id ORDER BY n.at DESC, n.id DESC LIMIT 1) AS newest
		FROM tags t`,
	key: "t.sort_name",
}

// Tags lists tags by name.
func (r Reader) Tags(q PageQuery) ([]TagRow, error) { return page[TagRow](r, tagListing, q) }

// Tag reads one tag.
func (r Reader) Tag(id ID) (Tag, error) { return get[Tag](r, id) }

func (t TagRow) rowID() ID { return t.ID }

// Cursor stands behind this row.
func (t TagRow) Cursor() Cursor { return Cursor{t.SortName, string(t.ID)} }
