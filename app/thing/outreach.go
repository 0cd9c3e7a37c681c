package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// outreachItems are messages as a search finds them: they are in no list of
// their own.
func outreachItems(_ *desk.Desk, r data.Reader, ids []data.ID) ([]Item, error) {
	read, err := r.OutreachRows(ids)
	return items(read), err
}
