package app

import "wawasan/data"

// Kind names what a row is. It is the same word in code, on the command line
// and in string keys.
type Kind string

// The kinds of things a notebook holds.
const (
	KindContact     Kind = "contact"
	KindCompany     Kind = "company"
	KindIndustry    Kind = "industry"
	KindInterview   Kind = "interview"
	KindNote        Kind = "note"
	KindLesson      Kind = "lesson"
	KindGap         Kind = "gap"
	KindPromise     Kind = "promise"
	KindFocusArea   Kind = "focus_area"
	KindQuestion    Kind = "question"
	KindOutreach    Kind = "outreach"
	KindTag         Kind = "tag"
	KindTemplate    Kind = "template"
	KindHoliday     Kind = "holiday"
	KindFinding     Kind = "finding"
	KindCriterion   Kind = "criterion"
	KindRating      Kind = "rating"
	KindFunction    Kind = "function"
	KindChallenge   Kind = "challenge"
	KindSkill       Kind = "skill"
	KindCompanyLink Kind = "company_link"
	KindFiledLesson Kind = "filed_lesson"
	KindSearch      Kind = "search"
	KindCommand     Kind = "command"
	KindFile        Kind = "file"
	KindProblem     Kind = "problem" // something that speaks against what was given
	KindMore        Kind = "more"    // the rest of a list, shown by Enter
	KindDraft       Kind = "draft"   // a form typed into and not saved
)

// Link names a thing one can go to.
type Link struct {
	Kind Kind
	ID   data.ID
}

// Row is one line of any list, in the window and on the command line, ready
// to be shown: its words are in the person's language already.
type Row struct {
	ID   data.ID
	Kind Kind
	// Key tells the row from all others of its list where kind and id do not:
	// one interview may stand there for several reasons. "" means kind and id.
	Key   string
	Title string
	Sub   string
	Fact  string // the one fact that matters in this list, at the right edge
	Mark  string // "!", "?", ">", "<", "+", "*" or ""
	Warn  bool   // the fact is overdue
	// Said is what was last exchanged with the person, on Today.
	Said string
	// Rule says why the row is on Today, "" elsewhere; Who is the person to
	// write to or to meet there, "" for nobody known.
	Rule string
	Who  data.ID
	// Heading, when set, stands above this row and begins a group.
	Heading string
	// Target is where Enter leads; the zero Link means the row itself.
	Target Link
}

// Identity is what a row is known by in its list, whatever it says meanwhile.
func (r Row) Identity() string {
	if r.Key != "" {
		return r.Key
	}
	return string(r.Kind) + "/" + string(r.ID)
}

// Link returns where Enter on the row leads.
func (r Row) Link() Link {
	if r.Target != (Link{}) {
		return r.Target
	}
	return Link{Kind: r.Kind, ID: r.ID}
}

// Fact is one label with its value on a detail page.
type Fact struct{ Label, Value string }

// Detail is everything a detail page shows of one thing, ready to be shown.
type Detail struct {
	Link
	Title, Sub string
	Chips      []string
	Next       string // what is owed or comes next, with its key
	Facts      []Fact
	Rows       []Row // the timeline, newest first unless the page says otherwise
}
