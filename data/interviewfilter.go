package data

// InterviewFilter keeps interviews by what is known of them; the zero
// InterviewFilter keeps all. A Test is nil where it does not matter.
type InterviewFilter struct {
	Words string // looked for as Search does
	// Parts of names: of the company and the industry it is about, of who takes
	// part, of tags on its lines, of where it is.
	Company, Industry, With, Tag, Place []Named
	Function, Level                     []Standing // of somebody who takes part
	Stage, Purpose, Medium              []Named    // as they are kept, "" for none
	Thanked                             *bool
	Before, After                       Instant // listed under a moment before, and not before
}

// GoesBack reports whether InterviewsWhere reads pages back, too.
func (f InterviewFilter) GoesBack() bool { return f.Words == "" }

// Narrows reports whether a filter asks for more than words.
func (f InterviewFilter) Narrows() bool {
	return len(f.Company)+len(f.Industry)+len(f.With)+len(f.Tag)+len(f.Place)+len(f.Function)+len(f.Level)+len(f.Stage)+len(f.Purpose)+len(f.Medium) > 0 ||
		f.Thanked != nil || !f.Before.IsZero() || !f.After.IsZero()
}

var amongInterviews = amongst{"interview", "interviews"}

// InterviewsWhere lists the interviews a filter keeps, the latest first, or as
// Search orders what has its words. It returns the end of the page, too: the
// zero Cursor where none follows.
func (r Reader) InterviewsWhere(f InterviewFilter, q PageQuery) ([]InterviewRow, Cursor, error) {
	where, args, err := r.interviewsWhere(f)
	if err != nil {
		return nil, Cursor{}, err
	}
	return rowsWhere(r, interviewListing, amongInterviews, f.Words, where, args, q, r.Interviews)
}

// CountInterviews counts the interviews a filter keeps, up to CountCap+1.
func (r Reader) CountInterviews(f InterviewFilter) (int, error) {
	where, args, err := r.interviewsWhere(f)
	if err != nil {
		return 0, err
	}
	if where == "" {
		where = "1"
	}
	return r.countWith(amongInterviews, f.Words, where, args)
}

func (r Reader) interviewsWhere(f InterviewFilter) (string, []any, error) {
	all, err := f.asks(r)
	if err != nil {
		return "", nil, err
	}
	c, err := r.narrow(all)
	return c.where(), c.args, err
}

func (f InterviewFilter) asks(r Reader) ([]asked, error) {
	all, err := askAll([]asking{
		{f.Company, r.about("company_id", companiesNamed, 2)},
		{f.Industry, r.about("industry_id", industriesNamed, 1)},
		{f.With, r.talkedWith},
		{f.Tag, r.taggedInterviews},
		{f.Place, heldAt},
		{f.Stage, holds("stage")},
		{f.Purpose, holds("purpose")},
		{f.Medium, holds("medium")},
	})
	if err != nil {
		return nil, err
	}
	for _, s := range f.Function {
		all = append(all, asked{not: s.Not, test: s.functionIs().of(isThere)})
	}
	for _, s := range f.Level {
		all = append(all, asked{not: s.Not, test: s.levelIs().of(isThere)})
	}
	if f.Thanked != nil {
		all = append(all, asked{not: !*f.Thanked, test: says("t.thanked_at IS NOT NULL")})
	}
	if !f.Before.IsZero() {
		all = append(all, asked{test: says("t.at < ?", f.Before)})
	}
	if !f.After.IsZero() {
		all = append(all, asked{test: says("t.at >= ?", f.After)})
	}
	return all, nil
}

// about asks what an interview is about, by a part of its name.
func (r Reader) about(column, names string, times int) func(string) (asked, error) {
	return func(part string) (asked, error) {
		of, err := r.named(part, names, times)
		if err != nil || of.sql == "" {
			return nothing, err
		}
		set := of.in("SELECT id FROM interviews WHERE "+column+" IN ", "")
		return asked{test: of.in("coalesce(t."+column+" IN ", ", 0)"), set: &set}, nil
	}
}

func (r Reader) talkedWith(part string) (asked, error) {
	who, err := r.named(part, contactsNamed, 1)
	if err != nil || who.sql == "" {
		return nothing, err
	}
	set := who.in("SELECT interview_id FROM interview_contacts WHERE contact_id IN ", "")
	return asked{test: who.in("EXISTS (SELECT 1 FROM interview_contacts x WHERE x.interview_id = t.id AND x.contact_id IN ", ")"), set: &set}, nil
}

func (r Reader) taggedInterviews(part string) (asked, error) {
	tags, err := r.named(part, tagsNamed, 1)
	if err != nil || tags.sql == "" {
		return nothing, err
	}
	of := tags.in("SELECT n.interview_id AS id FROM mentions m JOIN notes n ON n.id = m.note_id WHERE n.interview_id IS NOT NULL AND m.tag_id IN ", "")
	return asked{test: of.in("t.id IN ", ""), set: &of}, nil
}

func heldAt(part string) (asked, error) {
	return asked{test: says("(t.place <> '' AND "+likeName(called("fold_text", "t.place"))+")", pattern(part))}, nil
}

// holds asks for what a column of the row holds.
func holds(name string) func(string) (asked, error) {
	return func(value string) (asked, error) { return asked{test: says("t."+name+" = ?", value)}, nil }
}
