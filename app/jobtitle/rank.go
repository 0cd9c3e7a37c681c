// Package jobtitle reads job titles as people write them, in Indonesian and in
// English: which function somebody works in, and how high they stand. It says
// nothing where the words of a title say nothing, or contradict each other: a
// field that stays empty is filled by somebody who knows, a wrong one is not
// even looked at.
package jobtitle

// Rank is how high a title stands, on one ladder for companies, offices of the
// state, schools and hospitals. The zero Rank is not known.
type Rank int

// The ladder, from below.
const (
	Unknown    Rank = iota
	Intern          // learns, for some months
	Staff           // does the work: analyst, officer, nurse, "ahli pertama"
	Specialist      // does it and is asked by others: senior, expert, lecturer, product manager
	Lead            // leads a few who do it: supervisor, team lead, assistant manager, an office's "pengawas"
	Manager         // leads people and has a budget: manager, head of a branch, an office's "administrator"
	Head            // leads managers: general manager, head of a division
	Director        // leads a side of the whole: director, vice president, partner, an office's "pimpinan tinggi"
	Chief           // leads the whole: C-level, owner, founder, minister, rector
)

var rankNames = []string{"", "intern", "staff", "specialist", "lead", "manager", "head", "director", "chief"}

// String is the name of a rank as it can be kept, "" for Unknown.
func (r Rank) String() string {
	if r < Unknown || r > Chief {
		return ""
	}
	return rankNames[r]
}

// RankNamed is the rank that String names so; Unknown for any other text.
func RankNamed(name string) Rank {
	for r := Intern; r <= Chief; r++ {
		if rankNames[r] == name {
			return r
		}
	}
	return Unknown
}

// Level is how somebody stands to another one, in the words in which a contact
// keeps it; "" is not known.
type Level string

// The levels.
const (
	NoLevel Level = ""
	Lower   Level = "lower"
	Same    Level = "same"
	Higher  Level = "higher"
)

// RelativeTo says how a rank stands to one's own: NoLevel where one of the two
// is not known.
func (r Rank) RelativeTo(own Rank) Level {
	switch {
	case r.String() == "" || own.String() == "":
		return NoLevel
	case r > own:
		return Higher
	case r < own:
		return Lower
	}
	return Same
}

// raised is what "senior" makes of a rank: one who does the work is asked by
// others, one who leads people leads managers. The others have their own words
// for it, and stay.
func (r Rank) raised() Rank {
	if r == Staff || r == Manager {
		return r + 1
	}
	return r
}

// lowered is what "assistant", "deputy" and "wakil" make of a rank: the one
// below, but for those who do the work. Who stands below a lead is not known.
func (r Rank) lowered() Rank {
	switch {
	case r <= Staff:
		return r
	case r == Lead:
		return Unknown
	}
	return r - 1
}
