package interchange

import (
	"path"
	"slices"
	"strings"

	"wawasan/data"
)

// Joined collects the tables of several files as one.
type Joined struct {
	table Table
	held  int
}

// Join begins a table of several files; name is how messages call them together.
func Join(name string) *Joined { return &Joined{table: Table{File: name}} }

// Add adds a table behind those that are there: what is told of it names its file
// from now on. More than one file may have is refused (invalid).
func (j *Joined) Add(t Table) error {
	all := &j.table
	all.Parts = append(all.Parts, Part{t.File, len(all.People)})
	for i := range t.People {
		p := &t.People[i]
		j.held += len(p.Name) + len(p.Email) + len(p.Phone) + len(p.URL) + len(p.Company) + len(p.Title)
	}
	if len(all.People)+len(t.People) > maxRows {
		return data.Invalid("interchange.error.too_many_rows", "file", all.File).Because(errTooMany)
	}
	if j.held > maxHeld {
		return tooBig(all.File)
	}
	all.People = append(all.People, t.People...)
	all.Unusable = append(all.Unusable, in(t.File, t.Unusable)...)
	all.Warnings = append(all.Warnings, in(t.File, t.Warnings)...)
	all.News = append(all.News, in(t.File, t.News)...)
	for _, l := range t.Lost {
		l.File = t.File
		all.Lost = append(all.Lost, l)
	}
	all.Unnamed.Add(t.Unnamed)
	switch {
	case len(all.Parts) == 1:
		all.Format = t.Format
	case all.Format != t.Format:
		all.Format = List
	}
	return nil
}

// Leave tells of a file that is left out, and why.
func (j *Joined) Leave(file, reason string, args ...any) {
	j.table.Unusable = append(j.table.Unusable, Unusable{File: file, Reason: reason, Args: args})
}

// Table is what was joined.
func (j *Joined) Table() Table { return j.table }

// in says of which file something is told.
func in(file string, all []Unusable) []Unusable {
	out := slices.Clone(all)
	for i := range out {
		out[i].File = file
	}
	return out
}

// FileOf is which of several files a person stands in, "" where there is one.
func (t Table) FileOf(place int) string {
	for _, p := range slices.Backward(t.Parts) {
		if place >= p.First {
			return p.File
		}
	}
	return ""
}

// IsConnections reports the name under which LinkedIn gives the people one is
// connected with.
func IsConnections(name string) bool {
	rank := tableRank(path.Base(name))
	return rank == rankExact || rank == rankCopy
}

// IsOfLinkedIn reports the name of a file that stands beside it in LinkedIn's
// archive alone.
func IsOfLinkedIn(name string) bool {
	return slices.Contains([]string{"messages.csv", "invitations.csv", "profile.csv", "registration.csv"}, strings.ToLower(name))
}
