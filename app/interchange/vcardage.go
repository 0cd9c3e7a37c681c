package interchange

import (
	"strings"
	"time"
)

// revisions are how cards write when they were changed.
var revisions = []string{"20060102T150405Z07:00", "2006-01-02T15:04:05Z07:00", "20060102T150405", "2006-01-02T15:04:05", "20060102T150405Z0700", "2006-01-02", "20060102"}

// Revised is when the card was changed that this is kept of, zero where that is not
// what it says.
func (k Kept) Revised() time.Time {
	if !k.is("REV") {
		return time.Time{}
	}
	text := strings.ToUpper(strings.TrimSpace(k.Value))
	if at := strings.IndexByte(text, '.'); at > 0 { // parts of a second
		text = text[:at] + strings.TrimLeft(text[at:], ".0123456789")
	}
	for _, layout := range revisions {
		if at, err := time.Parse(layout, text); err == nil {
			return at.UTC()
		}
	}
	return time.Time{}
}

// Revised is when a card was changed last, zero where it does not say so.
func (p Person) Revised() time.Time {
	var last time.Time
	if p.More != nil {
		for _, k := range p.More.Kept {
			if at := k.Revised(); at.After(last) {
				last = at
			}
		}
	}
	return last
}
