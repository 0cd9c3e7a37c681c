package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// listTags lists tags, of which one chooses: they have no page of their own.
func listTags(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Tags(q))
}

func tagForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var t data.Tag
	if link.ID != "" {
		var err error
		if t, err = r.Tag(link.ID); err != nil {
			return nil, err
		}
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "tag.name", Value: t.Name, Required: true},
		{Key: "aliases", Type: FieldText, Label: "aliases", Value: t.Aliases, Help: "aliases.help", Folded: true},
	}, nil
}

// saveTag keeps a tag's name, which no other tag has.
func saveTag(_ *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var t data.Tag
	var err error
	if link.ID != "" {
		if t, err = tx.Tag(link.ID); err != nil {
			return "", err
		}
	}
	v.put("name", &t.Name)
	v.put("aliases", &t.Aliases)
	had, err := tx.TagNamed(t.Name)
	if err != nil {
		return "", err
	}
	if had.ID != "" && had.ID != t.ID {
		return "", data.Conflict("tag.error.exists", "name", had.Name)
	}
	err = tx.Save(&t)
	return t.ID, err
}
