package data

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/binary"
	"time"

	"github.com/google/uuid"
)

// ID is the key of a row: a UUIDv7 as text, made by the program, so that rows
// from two devices can meet without clashing. The empty ID is kept as NULL.
type ID string

// NewID returns a fresh key; later keys sort after earlier ones.
func NewID() ID { return ID(uuid.Must(uuid.NewV7()).String()) }

// IDOf returns the key of what was written elsewhere at a time: the same for the
// same content on any device, so that it can be told whether it is, or ever
// was, in a notebook. It is a UUIDv7 whose chance is the content's digest.
func IDOf(at time.Time, content string) ID {
	sum := sha256.Sum256([]byte(content))
	var id uuid.UUID
	copy(id[:], sum[:])
	var stamp [8]byte
	binary.BigEndian.PutUint64(stamp[:], uint64(max(at.UnixMilli(), 0)))
	copy(id[:6], stamp[2:])
	id[6] = id[6]&0x0F | 0x70
	id[8] = id[8]&0x3F | 0x80
	return ID(id.String())
}

// plain are ids as the driver takes them.
func plain(ids []ID) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return out
}

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
