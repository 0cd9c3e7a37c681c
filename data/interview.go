package data

import "slices"

// Purpose says why an interview is sought. domain.md section 6.
type Purpose string

// The purposes of an interview.
const (
	PurposeOwnCompany    Purpose = "own_company"
	PurposeOwnIndustry   Purpose = "own_industry"
	PurposeOtherIndustry Purpose = "other_industry"
	PurposeMentor        Purpose = "mentor"
	PurposeJobInterview  Purpose = "job_interview"
)

// Purposes lists all purposes in the order they are offered.
var Purposes = []Purpose{PurposeOwnCompany, PurposeOwnIndustry, PurposeOtherIndustry, PurposeMentor, PurposeJobInterview}

// Stage says how far an interview has come.
type Stage string

// The stages of an interview; the last three are side exits.
const (
	StageIdea      Stage = "idea"
	StageAsked     Stage = "asked"
	StageReplied   Stage = "replied"
	StageScheduled Stage = "scheduled"
	StageHeld      Stage = "held"
	StageThanked   Stage = "thanked"
	StageClosed    Stage = "closed"
	StageDeclined  Stage = "declined"
	StageNoAnswer  Stage = "no_answer"
	StagePostponed Stage = "postponed"
)

// Stages lists all stages: the road first, then the side exits.
var Stages = []Stage{
	StageIdea, StageAsked, StageReplied, StageScheduled, StageHeld, StageThanked, StageClosed,
	StageDeclined, StageNoAnswer, StagePostponed,
}

// Interview is one conversation with one or more contacts. At is the moment
// it is listed under: held, else scheduled, else asked, else made; the
// database computes it.
type Interview struct {
	ID          ID      `json:"id" gorm:"primaryKey"`
	Purpose     Purpose `json:"purpose"`
	Stage       Stage   `json:"stage"`
	AskedAt     Instant `json:"asked_at"`
	ScheduledAt Instant `json:"scheduled_at"`
	HeldAt      Instant `json:"held_at"`
	ThankedAt   Instant `json:"thanked_at"`
	// PostponedUntil is the day a postponed interview is to be asked for again.
	PostponedUntil Date    `json:"postponed_until"`
	Minutes        int     `json:"minutes"`
	Medium         string  `json:"medium"` // "video", "phone", "in_person" or ""
	Place          string  `json:"place"`
	About          string  `json:"about"`
	Intro          string  `json:"intro"`           // how I introduce myself
	ThankFor       string  `json:"thank_for"`       // what to thank for, of the debrief
	InterestBefore int     `json:"interest_before"` // in the field, 1–5; 0 for not said
	InterestNow    int     `json:"interest_now"`
	InterestWhy    string  `json:"interest_why"`
	DebriefedAt    Instant `json:"debriefed_at"`
	CompanyID      ID      `json:"company_id"`
	IndustryID     ID      `json:"industry_id"`
	CreatedAt      Instant `json:"created_at"`
	UpdatedAt      Instant `json:"updated_at"`
	At             Instant `json:"at" gorm:"->"`
}

// TableName names the table.
func (*Interview) TableName() string { return "interviews" }

func (i *Interview) beforeSave(now Instant) { stamp(&i.CreatedAt, &i.UpdatedAt, now) }

// InterviewContact says that a contact takes part; Place orders them.
type InterviewContact struct {
	ID          ID  `json:"id" gorm:"primaryKey"`
	InterviewID ID  `json:"interview_id"`
	ContactID   ID  `json:"contact_id"`
	Place       int `json:"place"`
}

// TableName names the table.
func (*InterviewContact) TableName() string  { return "interview_contacts" }
func (*InterviewContact) beforeSave(Instant) {}

// InterviewRow is one interview as lists show it. People joins the names of
// those who take part.
type InterviewRow struct {
	ID          ID
	Purpose     Purpose
	Stage       Stage
	At          Instant
	HeldAt      Instant
	ScheduledAt Instant
	ThankedAt   Instant
	People      string
	Company     string
	Industry    string
	Lessons     int
}

func (i InterviewRow) rowID() ID { return i.ID }

// Cursor stands behind this row.
func (i InterviewRow) Cursor() Cursor { return Cursor{i.At.String(), string(i.ID)} }

var interviewListing = listing{
	sel: `SELECT t.id, t.purpose, t.stage, t.at, t.held_at, t.scheduled_at, t.thanked_at,
		coalesce((SELECT group_concat(name, ', ') FROM (SELECT c.name FROM interview_contacts ic JOIN contacts c ON c.id = ic.contact_id
			WHERE ic.interview_id = t.id ORDER BY ic.place, ic.id)), '') AS people,
		coalesce(co.name, '') AS company, coalesce(i.name, '') AS industry,
		(SELECT count(*) FROM lessons l WHERE l.interview_id = t.id) AS lessons
		FROM interviews t LEFT JOIN companies co ON co.id = t.company_id LEFT JOIN industries i ON i.id = t.industry_id`,
	key:  "t.at",
	desc: true,
}

// Interviews lists interviews, the latest first.
func (r Reader) Interviews(q PageQuery) ([]InterviewRow, error) {
	return page[InterviewRow](r, interviewListing, q)
}

// InterviewsInStage lists the interviews in one stage, the latest first.
func (r Reader) InterviewsInStage(stage Stage, q PageQuery) ([]InterviewRow, error) {
	l := interviewListing
	l.only, l.args = "t.stage = ?", []any{stage}
	return page[InterviewRow](r, l, q)
}

// InterviewsOfIndustry lists the interviews about an industry, the latest first.
func (r Reader) InterviewsOfIndustry(industry ID, q PageQuery) ([]InterviewRow, error) {
	l := interviewListing
	l.only, l.args = "t.industry_id = ?", []any{industry}
	return page[InterviewRow](r, l, q)
}

// Interview reads one interview.
func (r Reader) Interview(id ID) (Interview, error) { return get[Interview](r, id) }

// InterviewContacts reads who takes part, in order.
func (r Reader) InterviewContacts(interview ID) ([]ContactRow, error) {
	ids, err := r.InterviewContactIDs(interview)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return r.Contacts(PageQuery{IDs: ids})
}

// InterviewContactIDs reads who takes part, in order, by their ids alone.
func (r Reader) InterviewContactIDs(interview ID) ([]ID, error) {
	return r.ids("SELECT contact_id FROM interview_contacts WHERE interview_id = ? ORDER BY place, id", interview)
}

// SetInterviewContacts makes the given contacts, in this order, the ones who
// take part.
func (tx *Tx) SetInterviewContacts(interview ID, contacts []ID) error {
	had, err := find[InterviewContact](tx.Reader, "place, id", "interview_id = ?", interview)
	if err != nil {
		return err
	}
	same := len(had) == len(contacts)
	for i := 0; same && i < len(had); i++ {
		same = had[i].ContactID == contacts[i]
	}
	if same {
		return nil
	}
	if err := tx.exec("DELETE FROM interview_contacts WHERE interview_id = ?", interview); err != nil {
		return err
	}
	rows := make([]InterviewContact, len(contacts))
	for i, c := range contacts {
		rows[i] = InterviewContact{InterviewID: interview, ContactID: c, Place: i}
	}
	return SaveAll(tx, rows)
}

// ScheduledWith reads the ids of interviews planned with a contact, the first
// to come first.
func (r Reader) ScheduledWith(contact ID) ([]ID, error) {
	var ids []ID
	err := r.db.Raw(`SELECT i.id FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id
		WHERE ic.contact_id = ? AND i.stage = 'scheduled' ORDER BY i.scheduled_at`, contact).Scan(&ids).Error
	return ids, err
}

// HeldWith reads when interviews with each of some contacts were held.
func (r Reader) HeldWith(contacts []ID) (map[ID][]Instant, error) {
	out := map[ID][]Instant{}
	for some := range slices.Chunk(contacts, 500) {
		var held []struct {
			ContactID ID
			HeldAt    Instant
		}
		err := r.db.Raw(`SELECT ic.contact_id, i.held_at FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id
			WHERE i.held_at IS NOT NULL AND ic.contact_id IN ?`, plain(some)).Scan(&held).Error
		if err != nil {
			return nil, err
		}
		for _, h := range held {
			out[h.ContactID] = append(out[h.ContactID], h.HeldAt)
		}
	}
	return out, nil
}

// InterviewsBetween lists the interviews planned to begin between two moments.
func (r Reader) InterviewsBetween(from, to Instant) ([]InterviewRow, error) {
	l := interviewListing
	l.only, l.args = "t.stage = 'scheduled' AND t.at BETWEEN ? AND ?", []any{from, to}
	return page[InterviewRow](r, l, PageQuery{Limit: 20})
}

// HeldSince reads when interviews were held, from a moment on, in order.
func (r Reader) HeldSince(since Instant) ([]Instant, error) {
	var out []Instant
	err := r.db.Raw("SELECT held_at FROM interviews WHERE held_at >= ? ORDER BY held_at", since).Scan(&out).Error
	return out, err
}

// FirstContacts reads with whom, in the first place, each of some interviews
// is.
func (r Reader) FirstContacts(interviews []ID) (map[ID]ID, error) {
	first := map[ID]ID{}
	if len(interviews) == 0 {
		return first, nil
	}
	var rows []InterviewContact
	err := r.db.Where("interview_id IN ?", interviews).Order("place, id").Find(&rows).Error
	for _, row := range rows {
		if first[row.InterviewID] == "" {
			first[row.InterviewID] = row.ContactID
		}
	}
	return first, err
}

// Opinion is what an interview did to my interest in an industry, 1 to 5, 0
// where nothing was said.
type Opinion struct {
	ID             ID
	At             Instant
	Who            string
	InterestBefore int
	InterestNow    int
	InterestWhy    string
}

// Opinions lists the interviews about an industry that say something of my
// interest, the newest first.
func (r Reader) Opinions(industry ID) ([]Opinion, error) {
	var out []Opinion
	err := r.db.Raw(`SELECT i.id, i.at, coalesce(c.name, '') AS who, i.interest_before, i.interest_now, i.interest_why FROM interviews i
		LEFT JOIN contacts c ON c.id = (SELECT contact_id FROM interview_contacts WHERE interview_id = i.id ORDER BY place, id LIMIT 1)
		WHERE i.industry_id = ? AND (i.interest_before > 0 OR i.interest_now > 0) ORDER BY i.at DESC LIMIT 50`, string(industry)).Scan(&out).Error
	return out, err
}
