package report

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/thing"
	"wawasan/data"
)

// digestMost is how many lessons a digest holds: nobody reads more.
const digestMost = 300

// DigestKinds are the kinds of lessons in the order a reader wants them; the
// last is none.
var DigestKinds = []string{"misconception", "warning", "advice", "fact", "trend", "opening", "mentor_lead", ""}

// Digest is what was learned, for others to read.
type Digest struct {
	Lessons []data.LessonRow
	Links   map[data.ID]data.LinkCount
	Names   Names // to be hidden
}

// ReadDigest gathers the lessons a filter keeps, without those off the record.
// With named the companies may stay, but for those that only lines off the
// record speak of. It refuses (not found) where no lesson is left.
func ReadDigest(ctx context.Context, d *desk.Desk, filter string, named bool) (Digest, error) {
	r := d.Read(ctx)
	var out Digest
	all, err := thing.LessonsFor(d, r, filter, digestMost)
	if err != nil {
		return out, err
	}
	home, err := offrecord.New(r)
	if err != nil {
		return out, err
	}
	if out.Lessons, err = open(all, func(l data.LessonRow) (bool, error) {
		return home.MarkedOr(l.Text, "lessons", l.ID)
	}); err != nil {
		return out, err
	}
	if len(out.Lessons) == 0 {
		return out, data.NotFound("digest.error.empty", "filter", filter)
	}
	for n := range out.Lessons {
		out.Lessons[n].AppliedResult = offrecord.Said(out.Lessons[n].AppliedResult)
	}
	if out.Links, err = r.LinkCounts(); err != nil {
		return out, err
	}
	out.Names, err = ReadNames(r, named)
	return out, err
}

// Names are the names of the notebook that others do not read.
type Names struct {
	People     []string
	Companies  []data.Name
	Stay       map[data.ID]bool // companies whose name may stay
	Roles      []Role           // of those a text is about
	Industries []string         // whose words are no names
	Strict     bool             // of a text that says that it names nobody
}

// Role is what a person is called in the place of their name.
type Role struct{ Name, Role string }

// ReadNames reads all names of people and companies. Where companies may stay,
// those do not that only lines off the record speak of.
func ReadNames(r data.Reader, companiesStay bool) (Names, error) {
	n := Names{Stay: map[data.ID]bool{}}
	people, err := r.ContactNames()
	if err != nil {
		return n, err
	}
	for _, p := range people {
		n.People = append(n.People, p.Name)
	}
	kept, err := r.KeptPoints()
	if err != nil {
		return n, err
	}
	for _, point := range kept {
		n.People = append(n.People, point.Nicknames()...)
	}
	industries, err := r.IndustryNames()
	if err != nil {
		return n, err
	}
	for _, i := range industries {
		n.Industries = append(n.Industries, i.Name)
	}
	if n.Companies, err = r.CompanyNames(); err != nil || !companiesStay {
		return n, err
	}
	stay, err := offrecord.OnRecord(r, "companies", n.Companies, len(n.Companies), func(c data.Name) data.ID { return c.ID })
	for _, c := range stay {
		n.Stay[c.ID] = true
	}
	return n, err
}
