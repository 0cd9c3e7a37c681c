package jobtitle

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"wawasan/data"
)

// Correction is what a person says of a title, against a guess or where there
// was none. It is whole: a Function or Level that is "" stays empty the next
// time too. Level is how the title stands to the person's own.
type Correction struct {
	Title    string
	Function string
	Level    Level
}

// Rules are a person's corrections. One correction is a rule: it holds for the
// same words in any case and order, at any employer, and wins over what Read
// guesses. The zero Rules has none.
type Rules struct{ of map[string]Correction }

// NewRules are the rules that corrections make, later ones before earlier ones.
func NewRules(corrections ...Correction) Rules {
	var r Rules
	for _, c := range corrections {
		r.Correct(c)
	}
	return r
}

// Correct adds a correction, in the place of an earlier one of the same words.
// It reports false for a title without any letter or digit, which is no rule.
func (r *Rules) Correct(c Correction) bool {
	k := key(c.Title)
	if k == "" {
		return false
	}
	if r.of == nil {
		r.of = map[string]Correction{}
	}
	r.of[k] = c
	return true
}

// Forget drops the correction of a title's words, if there is one.
func (r *Rules) Forget(title string) { delete(r.of, key(title)) }

// All lists the corrections by their titles, so that they can be kept and shown.
func (r Rules) All() []Correction {
	return slices.SortedFunc(maps.Values(r.of), func(a, b Correction) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Title), data.Fold(b.Title)), cmp.Compare(a.Title, b.Title))
	})
}

// Answer is what is known of a title: by a correction, else by a guess.
type Answer struct {
	Function  string
	Level     Level
	Corrected bool  // by a person
	Guess     Guess // what the words say, also where a person said otherwise
}

// Read answers for a title; own is the rank of the person who asks.
func (r Rules) Read(title string, own Rank) Answer {
	g := Read(title)
	if c, ok := r.of[key(title)]; ok {
		return Answer{c.Function, c.Level, true, g}
	}
	return Answer{g.Function, g.Rank.RelativeTo(own), false, g}
}

// key is the same for titles of the same words: without the employer, signs and
// the words that only hold others together. A title that is nothing but an
// employer is its own key.
func key(title string) string {
	all := words(title)
	var out []string
	for _, one := range titles(all) {
		out = append(out, one...)
	}
	if out = content(out); len(out) == 0 {
		out = slices.DeleteFunc(all, isSign)
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// glue are the words that hold the others together, in whatever order.
var glue = strings.Fields("of the dan and")

func content(all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(w string) bool { return isSign(w) || slices.Contains(glue, w) })
}
