package data

import (
	"database/sql/driver"

	"github.com/google/uuid"
)

// ID is the key of a row: a UUIDv7 as text, made by the program, so that rows
// from two devices can meet without clashing. The empty ID is kept as NULL.
type ID string

// NewID returns a fresh key; later keys sort after earlier ones.
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }

// Value keeps the empty ID as NULL.
func (id ID) Value() (driver.Value, error) {
	if id == "" {
		return nil, nil
	}
	return string(id), nil
}

// Scan reads what Value wrote.
func (id *ID) Scan(src any) error {
	s, _, err := scanText(src)
	*id = ID(s)
	return err
}
