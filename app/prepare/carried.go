package prepare

import (
	"wawasan/data"
)

// mostCarried is how many questions left open there are to choose from.
const mostCarried = 8

// Carried returns the questions left open that may be put to this person, the
// most fitting first, as questions of this talk. One of the bank stays with its
// purpose: it speaks of "this team" or "this role". What closes a talk is asked
// in each anew. And nothing goes from a job interview into a talk that asks for
// no job, unless it is to close a gap.
func (in Situation) Carried() []Candidate {
	bank := map[string]Candidate{}
	for _, lang := range []string{"id", "en"} {
		for _, q := range Shipped(lang) {
			bank[data.Fold(q.Text)] = Candidate{Purpose: q.Purpose, Phase: q.Phase}
		}
	}
	for _, c := range in.Bank {
		bank[data.Fold(c.Text)] = c
	}
	var out []Candidate
	for _, c := range in.Unanswered {
		known, ofBank := bank[data.Fold(c.Text)]
		switch {
		case len(out) == mostCarried:
			return out
		case c.GapID == "" && c.Purpose == data.PurposeJobInterview && in.Purpose != c.Purpose,
			ofBank && known.Phase == closes,
			ofBank && known.Purpose != "" && known.Purpose != in.Purpose:
			continue
		}
		c.Purpose = ""
		out = append(out, c)
	}
	return out
}
