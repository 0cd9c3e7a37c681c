package data

import "fmt"

// TimelineItem is one thing on a timeline: a line, an interview, or a lesson,
// gap, promise, focus area or message made without a line. MadeKind and
// MadeID name what a line became.
type TimelineItem struct {
	Kind        string
	ID          ID
	At          Instant
	Mark        string // a line's kind; an interview's stage
	Text        string
	OffRecord   bool
	InterviewID ID
	MadeKind    string
	MadeID      ID
	Who         string
	Due         Date
	Done        bool
	AnsweredAt  Instant // of a message
}

// timelineSQL joins all kinds; %[1]s yields the ids of the lines wanted,
// %[2]s of the interviews, %[3]s is the column that ties other things.
const timelineSQL = `SELECT *, CASE kind WHEN 'outreach' THEN (SELECT outcome_at FROM outreaches o WHERE o.id = t.id) END AS answered_at FROM (
	SELECT 'note' AS kind, n.id, n.at, n.kind AS mark, n.text, n.off_record, n.interview_id,
		CASE WHEN l.id IS NOT NULL THEN 'lesson' WHEN g.id IS NOT NULL THEN 'gap' WHEN p.id IS NOT NULL THEN 'promise' WHEN f.id IS NOT NULL THEN 'focus_area'
			WHEN n.kind = 'person' THEN 'contact' ELSE '' END AS made_kind,
		coalesce(l.id, g.id, p.id, f.id, CASE n.kind WHEN 'person' THEN
			(SELECT m.contact_id FROM mentions m WHERE m.note_id = n.id AND m.contact_id IS NOT NULL ORDER BY m.id LIMIT 1) END) AS made_id, coalesce(c.name, '') AS who, p.due, p.done_at IS NOT NULL OR g.state = 'answered' AS done
	FROM notes n LEFT JOIN lessons l ON l.note_id = n.id LEFT JOIN gaps g ON g.note_id = n.id
		LEFT JOIN promises p ON p.note_id = n.id LEFT JOIN focus_areas f ON f.note_id = n.id LEFT JOIN contacts c ON c.id = n.contact_id
	WHERE n.id IN (%[1]s)
	UNION ALL SELECT 'interview', id, at, stage, about, 0, id, '', NULL,
		coalesce((SELECT group_concat(c.name, ', ') FROM interview_contacts ic JOIN contacts c ON c.id = ic.contact_id WHERE ic.interview_id = interviews.id), ''), NULL, 0 FROM interviews WHERE id IN (%[2]s)
	UNION ALL SELECT 'lesson', t.id, t.created_at, 'lesson', t.text, t.off_record, t.interview_id, '', NULL, coalesce(c.name, ''), NULL, 0
		FROM lessons t LEFT JOIN contacts c ON c.id = t.contact_id WHERE t.%[3]s = @id AND t.note_id IS NULL
	UNION ALL SELECT 'gap', t.id, t.created_at, 'gap', t.text, t.off_record, t.interview_id, '', NULL, coalesce(c.name, ''), NULL, t.state = 'answered'
		FROM gaps t LEFT JOIN contacts c ON c.id = t.contact_id WHERE t.%[3]s = @id AND t.note_id IS NULL
	%[4]s
) t ORDER BY at DESC, id DESC LIMIT @limit`

const timelineOfContact = `UNION ALL SELECT 'promise', id, created_at, direction, text, off_record, interview_id, '', NULL, '', due, done_at IS NOT NULL
		FROM promises WHERE contact_id = @id AND note_id IS NULL
	UNION ALL SELECT 'outreach', id, coalesce(sent_at, created_at), '', CASE WHEN subject <> '' THEN subject ELSE text END, 0, interview_id, '', NULL, channel, NULL, sent_at IS NOT NULL
		FROM outreaches WHERE contact_id = @id
	UNION ALL SELECT 'focus_area', id, created_at, 'focus', text, off_record, interview_id, '', NULL, '', NULL, 0
		FROM focus_areas WHERE contact_id = @id AND note_id IS NULL`

const timelineOfInterview = `UNION ALL SELECT 'promise', id, created_at, direction, text, off_record, interview_id, '', NULL, '', due, done_at IS NOT NULL
		FROM promises WHERE interview_id = @id AND note_id IS NULL
	UNION ALL SELECT 'focus_area', id, created_at, 'focus', text, off_record, interview_id, '', NULL, '', NULL, 0
		FROM focus_areas WHERE interview_id = @id AND note_id IS NULL`

const timelineOfIndustry = `UNION ALL SELECT 'focus_area', t.id, t.created_at, 'focus', t.text, t.off_record, t.interview_id, '', NULL, coalesce(c.name, ''), NULL, 0
		FROM focus_areas t LEFT JOIN contacts c ON c.id = t.contact_id WHERE t.industry_id = @id AND t.note_id IS NULL`

// ContactTimeline reads everything with a contact, the newest first: the lines
// that belong to them or name them, the interviews with them and what was
// said there.
func (r Reader) ContactTimeline(contact ID, limit int) ([]TimelineItem, error) {
	return r.timeline(contact, limit,
		`SELECT id FROM notes WHERE contact_id = @id UNION SELECT note_id FROM mentions WHERE contact_id = @id
		UNION SELECT n.id FROM interview_contacts ic JOIN notes n ON n.interview_id = ic.interview_id WHERE ic.contact_id = @id`,
		"SELECT interview_id FROM interview_contacts WHERE contact_id = @id", "contact_id", timelineOfContact)
}

// IndustryTimeline reads what was heard and learned about an industry, the
// newest first.
func (r Reader) IndustryTimeline(industry ID, limit int) ([]TimelineItem, error) {
	return r.timeline(industry, limit,
		`SELECT note_id FROM mentions WHERE industry_id = @id UNION SELECT note_id FROM lessons WHERE industry_id = @id
		UNION SELECT note_id FROM gaps WHERE industry_id = @id UNION SELECT note_id FROM focus_areas WHERE industry_id = @id`,
		"SELECT id FROM interviews WHERE industry_id = @id", "industry_id", timelineOfIndustry)
}

// CompanyTimeline reads what was heard and learned about a company, the
// newest first.
func (r Reader) CompanyTimeline(company ID, limit int) ([]TimelineItem, error) {
	return r.timeline(company, limit,
		`SELECT note_id FROM mentions WHERE company_id = @id UNION SELECT note_id FROM lessons WHERE company_id = @id
		UNION SELECT note_id FROM gaps WHERE company_id = @id`,
		"SELECT id FROM interviews WHERE company_id = @id", "company_id", "")
}

// InterviewTimeline reads an interview's lines, the newest first, with what
// they became.
func (r Reader) InterviewTimeline(interview ID, limit int) ([]TimelineItem, error) {
	return r.timeline(interview, limit, "SELECT id FROM notes WHERE interview_id = @id", "SELECT id FROM interviews WHERE 0", "interview_id", timelineOfInterview)
}

// InterviewMessages reads the messages about an interview that were sent, in the
// order they were.
func (r Reader) InterviewMessages(interview ID) ([]TimelineItem, error) {
	var out []TimelineItem
	err := r.db.Raw(`SELECT 'outreach' AS kind, id, sent_at AS at, CASE WHEN subject <> '' THEN subject ELSE text END AS text, interview_id, channel AS who, 1 AS done, outcome_at AS answered_at
		FROM outreaches WHERE interview_id = ? AND sent_at IS NOT NULL ORDER BY sent_at, id LIMIT 100`, interview).Scan(&out).Error
	return out, err
}

func (r Reader) timeline(id ID, limit int, notes, interviews, column, more string) ([]TimelineItem, error) {
	var out []TimelineItem
	err := r.db.Raw(fmt.Sprintf(timelineSQL, notes, interviews, column, more), map[string]any{"id": id, "limit": limit}).Scan(&out).Error
	return out, err
}
