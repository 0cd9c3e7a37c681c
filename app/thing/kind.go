// Package thing is the one registry of what a notebook holds: how each kind of
// thing is listed, shown, edited and deleted, one file a kind. It returns facts;
// app/say makes rows, details and forms of them.
package thing

import (
	"strings"

	"wawasan/data"
)

// Kind names what a thing is. It is the same word in code, on the command line
// and in string keys.
type Kind string

// The kinds of things a notebook holds.
const (
	KindContact     Kind = "contact"
	KindKnown       Kind = data.KnownKind // the list of those known by name only: each is a contact
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
)

// Link names one thing: a kept one by its ID, one that ships with the program
// and has no version of the person's yet by its key. Without both it is the
// list of the kind, or a new thing of it.
type Link struct {
	Kind  Kind
	ID    data.ID
	Ships string
}

// New reports whether the link names no thing there is yet.
func (l Link) New() bool { return l.ID == "" && l.Ships == "" }

// shipped begins the reference of a thing that ships.
const shipped = "shipped:"

// Ref is the ID or key of the thing as one text, for places that can hold no
// more: the command line, drafts.
func (l Link) Ref() string {
	if l.Ships != "" {
		return shipped + l.Ships
	}
	return string(l.ID)
}

// Refer makes a link of a text that Ref gave.
func Refer(kind Kind, ref string) Link {
	if key, ok := strings.CutPrefix(ref, shipped); ok {
		return Link{Kind: kind, Ships: key}
	}
	return Link{Kind: kind, ID: data.ID(ref)}
}

// String writes the link as one text that ParseLink reads.
func (l Link) String() string {
	if l == (Link{}) {
		return ""
	}
	return string(l.Kind) + "/" + l.Ref()
}

// ParseLink reads what String wrote; the zero Link for anything else.
func ParseLink(s string) Link {
	kind, ref, ok := strings.Cut(s, "/")
	if !ok {
		return Link{}
	}
	return Refer(Kind(kind), ref)
}
