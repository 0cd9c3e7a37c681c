package data

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"
)

// DueRow is a thing that may be due, with the day or moment that counts and
// the words a list shows.
type DueRow struct {
	ID    ID
	Title string
	Who   string
	On    Date
	At    Instant
	Keep  string
	Days  int // of the rhythm Keep
	// Contact is whom it concerns where that is not the thing itself.
	Contact   ID
	OffRecord bool
}

// LessonsToReport lists lessons that were applied and not reported back to
// the contact they came from, the oldest first.
func (r Reader) LessonsToReport(limit int) ([]DueRow, error) {
	var out []DueRow
	err := r.db.Raw(`SELECT l.id, l.text AS title, l.off_record, c.name AS who, c.id AS contact, l.applied_on AS "on" FROM lessons l JOIN contacts c ON c.id = l.contact_id
		WHERE l.applied_on IS NOT NULL AND l.reported_on IS NULL ORDER BY l.applied_on, l.id LIMIT ?`, limit).Scan(&out).Error
	return out, err
}

// IntroducersToTell lists interviews that came to something, held, declined or
// without an answer, whose contact has an introducer nobody told. Title is the
// contact, Who and Contact are the introducer.
func (r Reader) IntroducersToTell(since Instant, limit int) ([]DueRow, error) {
	var out []DueRow
	err := r.db.Raw(`SELECT i.id, c.name AS title, p.name AS who, p.id AS contact, i.updated_at AS at
		FROM interviews i CROSS JOIN interview_contacts ic ON ic.interview_id = i.id CROSS JOIN contacts c ON c.id = ic.contact_id CROSS JOIN contacts p ON p.id = c.introducer_id
		WHERE i.stage IN ('held', 'thanked', 'declined', 'no_answer') AND i.at >= ?
			AND NOT EXISTS (SELECT 1 FROM outreaches o WHERE o.interview_id = i.id AND o.kind = 'introducer' AND o.sent_at IS NOT NULL)
		ORDER BY i.at, i.id LIMIT ?`, since, limit).Scan(&out).Error
	return out, err
}

// ContactsToKeep lists the contacts with a rhythm, the longest due first, with
// when they were really last met or written to, drafts do not count; without
// either it is when they were added. days says how many days a rhythm leaves
// between, "own" is the contact's own.
func (r Reader) ContactsToKeep(days map[string]int, limit int) ([]DueRow, error) {
	rhythm, args := "CASE keep WHEN 'own' THEN keep_days", []any{}
	for _, name := range slices.Sorted(maps.Keys(days)) {
		rhythm += " WHEN ? THEN ?"
		args = append(args, name, days[name])
	}
	var out []DueRow
	err := r.db.Raw(`WITH kept AS (
			SELECT c.id, c.name AS title, c.keep, `+rhythm+` END AS days, max(c.created_at, coalesce(n.held_at, ''), coalesce(n.sent_at, '')) AS at
			FROM contacts c JOIN contact_tallies n ON n.contact_id = c.id WHERE c.keep <> '')
		SELECT * FROM kept ORDER BY julianday(at) + days, id LIMIT ?`, append(args, limit)...).Scan(&out).Error
	return out, err
}

// SentSince counts the messages that asked somebody, sent from a moment on.
func (r Reader) SentSince(since Instant) (int, error) {
	var n int
	err := r.row("SELECT count(*) FROM outreaches WHERE kind = 'ask' AND sent_at >= ?", since.String()).Scan(&n)
	return n, err
}

// Replied lists the interviews that were replied to and have no time yet, with
// the moment of the reply, the oldest first. Title is the contact.
func (r Reader) Replied(limit int) ([]DueRow, error) {
	return r.dueOf(`coalesce((SELECT max(o.outcome_at) FROM outreaches o WHERE o.interview_id = i.id), i.updated_at)`, "i.stage = 'replied'", limit)
}

// Untimed lists the interviews that are agreed on and have no time, with the
// moment they were last changed, the oldest first. Title is the contact.
func (r Reader) Untimed(limit int) ([]DueRow, error) {
	return r.dueOf("i.updated_at", "i.stage = 'scheduled' AND i.scheduled_at IS NULL", limit)
}

// Ideas lists the interviews nobody was asked for yet, with the moment they were
// thought of: as many as the limit of those thought of last. Title is the
// contact; one without a contact is left out.
func (r Reader) Ideas(limit int) ([]DueRow, error) {
	return r.dueOf("i.created_at", `i.id IN (SELECT n.id FROM interviews n WHERE n.stage = 'idea'
		AND EXISTS (SELECT 1 FROM interview_contacts w WHERE w.interview_id = n.id) ORDER BY n.created_at DESC, n.id DESC LIMIT `+strconv.Itoa(limit)+`)`, limit)
}

// Postponed lists the interviews that were put off, with the day until when;
// one without a day is left out.
func (r Reader) Postponed(limit int) ([]DueRow, error) {
	return r.dueOf("NULL", "i.stage = 'postponed' AND i.postponed_until IS NOT NULL", limit)
}

// Around lists the interviews held within a while and not written up, and
// those planned that have no question, with their moment. Title is the contact.
func (r Reader) Around(within time.Duration, now Instant) (fresh, bare []DueRow, err error) {
	const sel = `SELECT i.id, coalesce(c.name, '') AS title, coalesce(c.id, '') AS contact, i.at FROM interviews i
		LEFT JOIN contacts c ON c.id = (SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1) WHERE `
	err = r.db.Raw(sel+"i.stage IN ('held', 'thanked') AND i.debriefed_at IS NULL AND i.at >= ? ORDER BY i.at LIMIT 100", At(now.Add(-within))).Scan(&fresh).Error
	if err != nil {
		return nil, nil, err
	}
	err = r.db.Raw(sel+`i.stage = 'scheduled' AND i.at BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM planned_questions q WHERE q.interview_id = i.id)
		ORDER BY i.at LIMIT 100`, now, At(now.Add(4*24*time.Hour))).Scan(&bare).Error
	return fresh, bare, err
}

func (r Reader) dueOf(at, where string, limit int) ([]DueRow, error) {
	var out []DueRow
	err := r.db.Raw(`SELECT i.id, coalesce(c.name, '') AS title, coalesce(co.name, '') AS who, coalesce(c.id, '') AS contact, i.postponed_until AS "on", `+at+` AS at
		FROM interviews i LEFT JOIN contacts c ON c.id = (SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1)
			LEFT JOIN companies co ON co.id = i.company_id
		WHERE `+where+` ORDER BY i.at, i.id LIMIT ?`, limit).Scan(&out).Error
	return out, err
}

// GapsToAsk lists open gaps that a contact might close, the oldest first:
// whom the owner chose, else somebody now at the company the gap is about,
// else in its industry. Who is known by name only is not meant. The person the gap came up with does not count, and
// neither does one with whom an interview is on its way. Who is the person.
func (r Reader) GapsToAsk(limit int) ([]DueRow, error) {
	var out []DueRow
	const fits = `AND NOT EXISTS (SELECT 1 FROM interview_contacts f WHERE f.interview_id = g.interview_id AND f.contact_id = %[1]s)
		AND NOT EXISTS (SELECT 1 FROM interview_contacts b JOIN interviews v ON v.id = b.interview_id
			WHERE b.contact_id = %[1]s AND v.stage IN ('idea', 'asked', 'replied', 'scheduled', 'declined', 'postponed'))`
	at := func(column string) string { return fmt.Sprintf(fits, column) }
	err := r.db.Raw(`SELECT g.id, g.text AS title, g.off_record, g.created_at AS at, c.id AS contact, c.name AS who
		FROM (SELECT * FROM gaps WHERE state <> 'answered' ORDER BY created_at, id LIMIT 200) g JOIN contacts c ON c.id = coalesce(
			(SELECT k.id FROM contacts k WHERE k.id = g.contact_id `+at("k.id")+`),
			(SELECT p.contact_id FROM positions p WHERE p.company_id = g.company_id AND p.current = 1 AND `+isContact("p.contact_id")+` `+at("p.contact_id")+` ORDER BY p.id LIMIT 1),
			(SELECT p.contact_id FROM companies co JOIN positions p ON p.company_id = co.id AND p.current = 1
				WHERE co.industry_id = g.industry_id AND `+isContact("p.contact_id")+` `+at("p.contact_id")+` ORDER BY p.id LIMIT 1))
		ORDER BY g.created_at, g.id LIMIT ?`, limit).Scan(&out).Error
	return out, err
}

// LastWords is what was last said by or written to a contact.
type LastWords struct {
	Contact ID
	Said    string // the last lesson, focus area or promise from them, nothing off the record: a plain note is my own
	SaidAt  Instant
	Wrote   string // the last message sent to them
	WroteAt Instant
}

// LastWords reads what was last exchanged with each of some contacts.
func (r Reader) LastWords(contacts []ID) ([]LastWords, error) {
	if len(contacts) == 0 {
		return nil, nil
	}
	var out []LastWords
	err := r.db.Raw(`SELECT c.id AS contact, coalesce(n.text, '') AS said, n.at AS said_at, coalesce(o.text, '') AS wrote, o.sent_at AS wrote_at
		FROM contacts c
			LEFT JOIN notes n ON n.id = (SELECT id FROM notes WHERE contact_id = c.id AND off_record = 0 AND kind IN ('lesson', 'focus', 'theirs') ORDER BY at DESC, id DESC LIMIT 1)
			LEFT JOIN outreaches o ON o.id = (SELECT id FROM outreaches WHERE contact_id = c.id AND sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC LIMIT 1)
		WHERE c.id IN ?`, contacts).Scan(&out).Error
	return out, err
}
