package data

// DueRow is a thing that may be due, with the day or moment that counts and
// the words a list shows.
type DueRow struct {
	ID    ID
	Title string
	Who   string
	On    Date
	At    Instant
	Keep  string
}

// LessonsToReport lists lessons that were applied and not reported back to
// the contact they came from, the oldest first.
func (r Reader) LessonsToReport(limit int) ([]DueRow, error) {
	var out []DueRow
	err := r.db.Raw(`SELECT l.id, l.text AS title, c.name AS who, l.applied_on AS "on" FROM lessons l JOIN contacts c ON c.id = l.contact_id
		WHERE l.applied_on IS NOT NULL AND l.reported_on IS NULL ORDER BY l.applied_on, l.id LIMIT ?`, limit).Scan(&out).Error
	return out, err
}

// IntroducersToTell lists interviews that came to something, held, declined or
// without an answer, whose contact has an introducer nobody told. Title is the
// contact, Who the introducer.
func (r Reader) IntroducersToTell(since Instant, limit int) ([]DueRow, error) {
	var out []DueRow
	err := r.db.Raw(`SELECT i.id, c.name AS title, p.name AS who, i.updated_at AS at
		FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id JOIN contacts c ON c.id = ic.contact_id JOIN contacts p ON p.id = c.introducer_id
		WHERE i.stage IN ('held', 'thanked', 'declined', 'no_answer') AND i.at >= ?
			AND NOT EXISTS (SELECT 1 FROM outreaches o WHERE o.interview_id = i.id AND o.kind = 'introducer' AND o.sent_at IS NOT NULL)
		ORDER BY i.at, i.id LIMIT ?`, since, limit).Scan(&out).Error
	return out, err
}

// ContactsToKeep lists the contacts with a rhythm and when they were really
// last met or written to; drafts do not count. Without either it is the day
// they were added.
func (r Reader) ContactsToKeep(limit int) ([]DueRow, error) {
	var out []DueRow
	err := r.db.Raw(`SELECT c.id, c.name AS title, c.keep, max(c.created_at,
			coalesce((SELECT max(i.held_at) FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id WHERE ic.contact_id = c.id), ''),
			coalesce((SELECT max(o.sent_at) FROM outreaches o WHERE o.contact_id = c.id), '')) AS at
		FROM contacts c WHERE c.keep <> '' ORDER BY at, c.id LIMIT ?`, limit).Scan(&out).Error
	return out, err
}

// SentSince counts the messages that asked somebody, sent from a moment on.
func (r Reader) SentSince(since Instant) (int, error) {
	var n int
	err := r.row("SELECT count(*) FROM outreaches WHERE kind = 'ask' AND sent_at >= ?", since.String()).Scan(&n)
	return n, err
}
