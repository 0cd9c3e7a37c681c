package data

// At returns the same change with another clock: what is saved through it has
// this time. It is for telling what happened before it was written down.
func (tx *Tx) At(now Instant) *Tx {
	past := *tx
	past.now = now
	return &past
}
