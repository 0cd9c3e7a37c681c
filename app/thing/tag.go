package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// tagItems are tags as a search finds them: they are in no list of their own.
func tagItems(_ *desk.Desk, r data.Reader, ids []data.ID) ([]Item, error) {
	read, err := r.TagRows(ids)
	return items(read), err
}
