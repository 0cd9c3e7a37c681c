package data

import "time"

// HeardRow counts the contacts of one function and level, and of one title where
// one of the two was not said: all, and those that were heard.
type HeardRow struct {
	Function, Level, Title string
	People, Heard          int
}

// Coverage counts contacts by function and level.
func (r Reader) Coverage() ([]HeardRow, error) {
	var out []HeardRow
	err := r.db.Raw(`SELECT c.function, c.level, CASE WHEN c.function = '' OR c.level = '' THEN coalesce(p.title, '') ELSE '' END AS title, count(*) AS people, count(n.held_at) AS heard
		FROM contacts c LEFT JOIN contact_tallies n ON n.contact_id = c.id LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE contact_id = c.id AND current = 1)
		WHERE c.name_only = 0 GROUP BY 1, 2, 3`).Scan(&out).Error
	return out, err
}

// IndustryMoment is an interview held about an industry.
type IndustryMoment struct {
	IndustryID ID
	At         Instant
}

// HeldByIndustry lists when interviews about which industry were held since a
// moment.
func (r Reader) HeldByIndustry(since Instant) ([]IndustryMoment, error) {
	var out []IndustryMoment
	err := r.db.Raw("SELECT industry_id, held_at AS at FROM interviews WHERE at >= ?1 AND held_at >= ?1 AND industry_id IS NOT NULL", since).Scan(&out).Error
	return out, err
}

// Course is how one interview went: the times of its steps, zero where one was
// not reached.
type Course struct {
	Asked, Answered, Held, Thanked time.Time
	Replied                        bool // in some way, a no is a reply
	Applied                        bool // a lesson of it was applied
}

// Courses lists how the interviews asked for since a moment went.
func (r Reader) Courses(since Instant) ([]Course, error) {
	rows, err := r.query(`SELECT i.asked_at, coalesce((SELECT min(o.outcome_at) FROM outreaches o WHERE o.interview_id = i.id AND o.outcome_at IS NOT NULL AND o.outcome <> 'no_answer'), ''),
			coalesce(i.held_at, ''), coalesce(i.thanked_at, ''),
			i.stage IN ('replied', 'scheduled', 'held', 'thanked', 'closed', 'declined', 'postponed'),
			EXISTS (SELECT 1 FROM lessons l WHERE l.interview_id = i.id AND l.applied_on IS NOT NULL)
		FROM interviews i WHERE i.at >= ? AND i.asked_at IS NOT NULL`, since)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Course
	for rows.Next() {
		var c Course
		var at [4]string
		if err := rows.Scan(&at[0], &at[1], &at[2], &at[3], &c.Replied, &c.Applied); err != nil {
			return nil, err
		}
		for n, to := range []*time.Time{&c.Asked, &c.Answered, &c.Held, &c.Thanked} {
			if at[n] == "" {
				continue
			}
			if *to, err = time.Parse(time.RFC3339, at[n]); err != nil {
				return nil, Internal(err)
			}
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

// SentTimes lists when messages were sent since a moment.
func (r Reader) SentTimes(since Instant) ([]Instant, error) {
	var out []Instant
	err := r.db.Raw("SELECT sent_at FROM outreaches WHERE sent_at >= ? ORDER BY sent_at", since).Scan(&out).Error
	return out, err
}

// Opened is a contact somebody introduced, with who did and whether they were
// heard since.
type Opened struct {
	ID, IntroducerID ID
	Name, Introducer string
	Heard            bool
}

// Introductions lists who opened which doors: the introducers of most people
// first.
func (r Reader) Introductions(limit int) ([]Opened, error) {
	var out []Opened
	err := r.db.Raw(`WITH most AS (SELECT introducer_id AS id, count(*) AS n FROM contacts WHERE introducer_id IS NOT NULL GROUP BY introducer_id ORDER BY n DESC, id LIMIT ?1)
		SELECT c.id, c.introducer_id, c.name, p.name AS introducer, n.held_at IS NOT NULL AS heard
		FROM most CROSS JOIN contacts c ON c.introducer_id = most.id JOIN contacts p ON p.id = most.id LEFT JOIN contact_tallies n ON n.contact_id = c.id
		ORDER BY most.n DESC, most.id, c.sort_name, c.id LIMIT ?1`, limit).Scan(&out).Error
	return out, err
}
