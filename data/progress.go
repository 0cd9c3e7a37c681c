package data

// AskedBetween reads whom one asked for a conversation from a moment on, before
// another, in the order of the first time.
func (r Reader) AskedBetween(from, to Instant) ([]ID, error) {
	return r.ids(`SELECT contact FROM (
			SELECT contact_id AS contact, sent_at AS at FROM outreaches WHERE kind = 'ask' AND sent_at >= ?1 AND sent_at < ?2
			UNION ALL SELECT (SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1), asked_at
				FROM interviews i WHERE asked_at >= ?1 AND asked_at < ?2)
		WHERE contact IS NOT NULL GROUP BY contact ORDER BY min(at), contact`, from, to)
}

// HeldBetween reads the interviews that were held from a moment on, before
// another, in order.
func (r Reader) HeldBetween(from, to Instant) ([]ID, error) {
	return r.ids("SELECT id FROM interviews WHERE held_at >= ? AND held_at < ? ORDER BY held_at, id", from, to)
}

// LastHeld reads the interviews that were held last, the latest first.
func (r Reader) LastHeld(limit int) ([]ID, error) {
	return r.ids("SELECT id FROM interviews WHERE held_at IS NOT NULL ORDER BY held_at DESC, id DESC LIMIT ?", limit)
}

// LessonsBetween lists the lessons that were learned from a moment on, before
// another, in order.
func (r Reader) LessonsBetween(from, to Instant, limit int) ([]LessonRow, error) {
	var out []LessonRow
	err := r.db.Raw(lessonListing.sel+" WHERE t.created_at >= ? AND t.created_at < ? ORDER BY t.created_at, t.id LIMIT ?", from, to, limit).Scan(&out).Error
	return out, err
}

// LessonsAppliedBetween lists the lessons that were applied from a day to
// another, in order.
func (r Reader) LessonsAppliedBetween(from, to Date, limit int) ([]LessonRow, error) {
	var out []LessonRow
	err := r.db.Raw(lessonListing.sel+" WHERE t.applied_on BETWEEN ? AND ? ORDER BY t.applied_on, t.id LIMIT ?", from, to, limit).Scan(&out).Error
	return out, err
}

// IndustriesDecided reads the industries about which something was decided from
// a day to another, in order.
func (r Reader) IndustriesDecided(from, to Date) ([]Industry, error) {
	return find[Industry](r, "decided_on, id", "decision <> '' AND decided_on BETWEEN ? AND ?", from, to)
}
