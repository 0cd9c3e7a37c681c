package say

import (
	"cmp"
	"strings"

	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// Fact is one label with its value on a page.
type Fact struct {
	Label, Value string
	Opens        string // the address that a click on it opens, "" for none
}

// Detail is everything the page of one thing shows, ready to be shown.
type Detail struct {
	thing.Link
	Title, Sub string
	Chips      []string
	// Steps are the stages of an interview, nil for other things; Standing says
	// in words where on them it is: "Asked, 2 of 7".
	Steps    []Step
	Standing string
	Next     string // what is owed or comes next
	// NextAct is the ID of the command that does it, "" where none does; NextOf
	// the thing it is done with where that is not the page's own.
	NextAct string
	NextOf  thing.Link
	Facts   []Fact
	Rows    []Row // the timeline, newest first unless the page says otherwise
}

func (d *Detail) fact(label, value string) { d.reach(label, value, "") }

// reach is a fact of a kind of ContactPoint, "" for any other.
func (d *Detail) reach(label, value, kind string) {
	if value != "" {
		d.Facts = append(d.Facts, Fact{label, value, opens(kind, value)})
	}
}

// chip adds what is said in one word; "" says nothing.
func (d *Detail) chip(words ...string) {
	for _, word := range words {
		if word != "" {
			d.Chips = append(d.Chips, word)
		}
	}
}

// put adds rows under a heading.
func (d *Detail) put(heading string, rows []Row) { d.Rows = append(d.Rows, under(heading, rows)...) }

// Page says the page of a thing, as thing.Show read it.
func (s Speaker) Page(link thing.Link, page any) Detail {
	d := Detail{Link: link}
	switch p := page.(type) {
	case thing.ContactPage:
		s.contactPage(&d, p)
	case thing.CompanyPage:
		s.companyPage(&d, p)
	case thing.IndustryPage:
		s.industryPage(&d, p)
	case thing.InterviewPage:
		s.interviewPage(&d, p)
	case thing.LessonPage:
		s.lessonPage(&d, p)
	case thing.GapPage:
		s.gapPage(&d, p)
	case thing.PromisePage:
		s.promisePage(&d, p)
	case thing.FocusAreaPage:
		s.focusAreaPage(&d, p)
	case thing.NotePage:
		s.notePage(&d, p)
	default:
		s.materialPage(&d, page)
	}
	return d
}

// source says where a thing came from, each with what kind of thing it is.
func (s Speaker) source(from thing.Source) []Row {
	rows := rowsOf(s, from.Items())
	for n := range rows {
		rows[n].Sub = Join(s.kind(rows[n].Kind), rows[n].Sub)
	}
	return rows
}

// timeline says the rows of a timeline. Grouped by month, the newest first;
// each row leads to what its line became. The person named self is known from
// the page and not repeated.
func (s Speaker) timeline(items []data.TimelineItem, self string) []Row {
	rows := make([]Row, 0, len(items))
	for _, it := range items {
		row := s.timelineRow(it, self)
		row.Heading = s.Month(s.day(it.At))
		rows = append(rows, row)
	}
	return headed(rows)
}

func (s Speaker) timelineRow(it data.TimelineItem, self string) Row {
	row := Row{
		ID: it.ID, Kind: thing.Kind(it.Kind), Title: offRecord(it.OffRecord, it.Text), Mark: markOf(it.Mark), // a stage is no mark
		Fact: s.since(it.At), Sub: s.timelineSub(it, self),
	}
	switch it.Kind {
	case "interview":
		row.Title, row.Sub = Join(s.kind(thing.KindInterview), but(it.Who, self), s.T("stage."+it.Mark)), it.Text
	case "outreach": // its channel stands in the place of who said it
		row.Title = cmp.Or(row.Title, s.wordless(it.Who))
		row.Sub = Join(s.channel(it.Who), when(!it.AnsweredAt.IsZero(), s.T("about.answered", "day", s.Date(s.day(it.AnsweredAt)))))
	}
	if it.MadeKind != "" && it.MadeID != "" {
		row.Target = thing.Link{Kind: thing.Kind(it.MadeKind), ID: it.MadeID}
	}
	return row
}

// but is who, unless that is self.
func but(who, self string) string {
	if who == self {
		return ""
	}
	return who
}

func (s Speaker) timelineSub(it data.TimelineItem, self string) string {
	kind, due := "", ""
	if it.Mark != "" && it.Mark != "note" {
		kind = s.T("line." + it.Mark)
	}
	if !it.Due.IsZero() {
		due = s.T("line.due", "day", s.Day(it.Due))
	}
	return Join(kind, but(it.Who, self), due, when(it.Done && it.Mark != "", s.T("state.done")))
}

// channel says by which way a message goes, "" for none that is known.
func (s Speaker) channel(channel string) string {
	if key := outreach.Channel(channel).Key(); key != "" {
		return s.T(key)
	}
	return channel
}

// wordless says a message of which nothing but its time is kept.
func (s Speaker) wordless(channel string) string {
	if channel == string(outreach.LinkedInNote) {
		return s.T("outreach.invitation")
	}
	return s.T("search.message")
}

// names are the names of contacts in one line.
func names(people []data.ContactRow) string {
	var all []string
	for _, p := range people {
		all = append(all, p.Name)
	}
	return strings.Join(all, ", ")
}
