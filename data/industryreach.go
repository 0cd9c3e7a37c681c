package data

// Reach counts what one has of an industry: who was heard about it, who was
// asked and is not heard yet, who could be asked, who of those known by name
// only could be, its companies and lessons.
type Reach struct{ Heard, Asked, CouldAsk, Known, Companies, Lessons, Contradictions int }

// Who stands where with an industry; each takes its ID as @industry.
const (
	// askedOn selects who was asked and not heard yet, or said no.
	askedOn = `SELECT ic.contact_id FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id
		WHERE i.industry_id = @industry AND i.held_at IS NULL AND i.stage IN ('asked', 'replied', 'scheduled', 'declined')`
	// nearTo selects who works there, whom a gap on it was kept for, and with
	// whom an interview about it is thought of or came to nothing.
	nearTo = `SELECT p.contact_id FROM companies co JOIN positions p ON p.company_id = co.id AND p.current = 1 WHERE co.industry_id = @industry
		UNION SELECT contact_id FROM gaps WHERE industry_id = @industry AND contact_id IS NOT NULL AND state <> 'answered' AND NOT off_record
		UNION SELECT ic.contact_id FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id WHERE i.industry_id = @industry AND i.held_at IS NULL`
	heardHere   = "SELECT contact_id FROM industry_voices WHERE industry_id = @industry"
	waitingHere = "c.id IN (" + askedOn + " AND i.stage <> 'declined') AND c.id NOT IN (" + heardHere + ")"
	couldHere   = "c.id IN (" + nearTo + ") AND c.id NOT IN (" + askedOn + ") AND c.id NOT IN (" + heardHere + ")"
	againstHere = `FROM lesson_links k JOIN lessons l ON l.id = k.lesson_id JOIN lessons a ON a.id = k.about_id
		WHERE k.kind = 'contradicts' AND (l.industry_id = @industry OR a.industry_id = @industry)`
)

// IndustryReach counts what one has of an industry.
func (r Reader) IndustryReach(industry ID) (Reach, error) {
	var out Reach
	err := r.db.Raw(`SELECT coalesce((SELECT voices FROM industry_tallies WHERE industry_id = @industry), 0) AS heard,
		coalesce((SELECT lessons FROM industry_tallies WHERE industry_id = @industry), 0) AS lessons,
		(SELECT count(*) FROM contacts c WHERE `+waitingHere+`) AS asked,
		(SELECT count(*) FROM contacts c WHERE c.name_only = 0 AND `+couldHere+`) AS could_ask,
		(SELECT count(*) FROM contacts c WHERE c.name_only = 1 AND `+couldHere+`) AS known,
		(SELECT count(*) FROM companies WHERE industry_id = @industry) AS companies,
		(SELECT count(*) `+againstHere+`) AS contradictions`, map[string]any{"industry": string(industry)}).Scan(&out).Error
	return out, err
}

// ContactsAskedOn lists who was asked about an industry and is not heard yet, by
// name.
func (r Reader) ContactsAskedOn(industry ID, limit int) ([]ContactRow, error) {
	return r.contactsHere(industry, waitingHere, "c.sort_name, c.id", limit)
}

// ContactsToAskOn lists who could be asked about an industry, the most fitting
// first: whom a gap was kept for, then those at a higher level, those known by
// name only behind.
func (r Reader) ContactsToAskOn(industry ID, limit int) ([]Candidate, error) {
	var out []Candidate
	err := r.db.Raw(`SELECT CASE WHEN c.id IN (SELECT contact_id FROM gaps WHERE industry_id = @industry AND contact_id IS NOT NULL AND state <> 'answered') THEN 0 ELSE 1 + c.name_only END AS rung, `+candidate+" WHERE "+couldHere+" ORDER BY rung, (c.level = 'higher') DESC, c.sort_name, c.id LIMIT @limit", map[string]any{"industry": string(industry), "limit": limit}).Scan(&out).Error
	return out, err
}

// candidate are the columns of a Candidate behind its rung, and where they come
// from.
const candidate = `c.id, coalesce(p.title, '') AS title, CASE WHEN p.function <> '' THEN p.function ELSE c.function END AS function, c.level
		FROM contacts c LEFT JOIN positions p ON p.id = (SELECT max(id) FROM positions WHERE contact_id = c.id AND current = 1)`

func (r Reader) contactsHere(industry ID, where, order string, limit int) ([]ContactRow, error) {
	var ids []ID
	err := r.db.Raw("SELECT c.id FROM contacts c WHERE "+where+" ORDER BY "+order+" LIMIT @limit", map[string]any{"industry": string(industry), "limit": limit}).Scan(&ids).Error
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return r.Contacts(PageQuery{IDs: ids})
}

// CompaniesOf lists the companies of an industry, those with the most people
// first.
func (r Reader) CompaniesOf(industry ID, limit int) ([]CompanyRow, error) {
	var out []CompanyRow
	err := r.db.Raw(`SELECT t.id, t.name, t.sort_name, t.own, i.name AS industry, `+peopleThere+`
		FROM companies t JOIN industries i ON i.id = t.industry_id WHERE t.industry_id = ?
		ORDER BY t.own DESC, people DESC, t.sort_name, t.id LIMIT ?`, string(industry), limit).Scan(&out).Error
	return out, err
}

// Contradictions lists which lesson contradicts which, where one of the two is
// about an industry, the newest first.
func (r Reader) Contradictions(industry ID, limit int) ([]LessonLink, error) {
	var out []LessonLink
	err := r.db.Raw("SELECT k.* "+againstHere+" ORDER BY k.created_at DESC, k.id DESC LIMIT @limit", map[string]any{"industry": string(industry), "limit": limit}).Scan(&out).Error
	return out, err
}

// Ties counts what one has of a company: which contacts work there now, who else
// is known by name, who of them was heard in an interview, and lessons about it.
type Ties struct{ People, Known, Heard, Lessons int }

const (
	herePeople = `FROM contacts c LEFT JOIN contact_tallies n ON n.contact_id = c.id
		WHERE c.id IN (SELECT contact_id FROM positions WHERE company_id = @company AND current = 1)`
	// waited selects who was asked for an interview and is not heard yet, or said no.
	waited = `SELECT ic.contact_id FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id
		WHERE ic.contact_id = c.id AND i.held_at IS NULL AND i.stage IN ('asked', 'replied', 'scheduled', 'declined')`
)

// CompanyTies counts what one has of a company.
func (r Reader) CompanyTies(company ID) (Ties, error) {
	var out Ties
	err := r.db.Raw("SELECT coalesce(sum(c.name_only = 0), 0) AS people, coalesce(sum(c.name_only = 1), 0) AS known, count(n.held_at) AS heard, (SELECT count(*) FROM lessons WHERE company_id = @company) AS lessons "+herePeople,
		map[string]any{"company": string(company)}).Scan(&out).Error
	return out, err
}

// KnownAt lists who works at a company now and is known by name only.
func (r Reader) KnownAt(company ID, limit int) ([]Candidate, error) {
	return r.candidatesThere(company, " AND c.name_only = 1", "0", limit)
}

// ContactsToAskAt lists who works at a company now and was neither talked to nor
// asked, those at a higher level first, those known by name only behind the others:
// of these first those whom a message can reach.
func (r Reader) ContactsToAskAt(company ID, limit int) ([]Candidate, error) {
	return r.candidatesThere(company, " AND n.held_at IS NULL AND NOT EXISTS ("+waited+")",
		"CASE c.name_only WHEN 0 THEN 0 ELSE 1 + NOT EXISTS (SELECT 1 FROM contact_points w WHERE w.contact_id = c.id AND w.kind <> 'kept') END", limit)
}

func (r Reader) candidatesThere(company ID, only, rung string, limit int) ([]Candidate, error) {
	var out []Candidate
	err := r.db.Raw("SELECT "+rung+` AS rung, `+candidate+` LEFT JOIN contact_tallies n ON n.contact_id = c.id
		WHERE c.id IN (SELECT contact_id FROM positions WHERE company_id = @company AND current = 1)`+only+" ORDER BY rung, (c.level = 'higher') DESC, c.sort_name, c.id LIMIT @limit",
		map[string]any{"company": string(company), "limit": limit}).Scan(&out).Error
	return out, err
}

// ContactsAt lists which contacts work at a company now, who was heard last before those
// nobody talked to; among these those at a higher level come first.
func (r Reader) ContactsAt(company ID, limit int) ([]ContactRow, error) {
	var ids []ID
	err := r.db.Raw("SELECT c.id "+herePeople+" AND c.name_only = 0 ORDER BY n.held_at IS NULL, n.held_at DESC, (c.level = 'higher') DESC, c.sort_name, c.id LIMIT @limit",
		map[string]any{"company": string(company), "limit": limit}).Scan(&ids).Error
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return r.Contacts(PageQuery{IDs: ids})
}

// RatingsOn lists the scores that rest on a lesson, the oldest first.
func (r Reader) RatingsOn(lesson ID) ([]Rating, error) {
	return find[Rating](r, "created_at, id", "lesson_id = ?", string(lesson))
}
