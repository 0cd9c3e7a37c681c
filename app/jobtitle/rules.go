package jobtitle

import (
	"slices"
	"strings"

	"wawasan/data"
)

// Said is what a person says of somebody who holds a title: the function in
// their own words, and how the holder stands to them. What is "" was not said.
type Said struct {
	Title    string
	Function string
	Level    Level
}

// Rules are what a person said of titles. One saying is a rule: it holds for the
// same words in any case and order, at any employer, and wins over what Read
// guesses. Where sayings of one title disagree, the title says nothing of that.
// A title that names nothing but a rank, such as "Manager", is held in every
// function: what is said of one holder's function is no rule for the others.
// The zero Rules has none.
type Rules struct{ function, level map[string]string }

// disagreed stands for what people of one title do not agree on.
const disagreed = "\x00"

// NewRules are the rules that sayings make, in whatever order they come.
func NewRules(all ...Said) Rules {
	r := Rules{function: map[string]string{}, level: map[string]string{}}
	for _, s := range all {
		k := key(s.Title)
		if k == "" {
			continue
		}
		if !bare(s.Title) {
			agree(r.function, k, s.Function)
		}
		agree(r.level, k, string(s.Level))
	}
	return r
}

func agree(of map[string]string, key, said string) {
	if said == "" {
		return
	}
	switch had, ok := of[key]; {
	case !ok || data.Fold(had) == data.Fold(said) && said < had: // one spelling of two, whichever came first
		of[key] = said
	case data.Fold(had) != data.Fold(said):
		of[key] = disagreed
	}
}

// Answer is what is known of a title: what was said of others who hold it, else
// a guess. A Function that was said is in the words of who said it; a guessed one
// is one of prepare.Functions.
type Answer struct {
	Function     string
	Level        Level
	FunctionSaid bool
	LevelSaid    bool
	Guess        Guess // what the words say, also where a person said otherwise
}

// Read answers for a title; own is the rank of the person who asks.
func (r Rules) Read(title string, own Rank) Answer {
	once := readOnce(title)
	g, k := once.guess, once.key
	a := Answer{Function: g.Function, Level: g.Rank.RelativeTo(own), Guess: g}
	if said, ok := r.function[k]; ok {
		a.Function, a.FunctionSaid = strings.TrimPrefix(said, disagreed), said != disagreed
	}
	if said, ok := r.level[k]; ok {
		a.Level, a.LevelSaid = Level(strings.TrimPrefix(said, disagreed)), said != disagreed
	}
	return a
}

// bare reports a title that names a rank and nothing else: no work, and no word
// that no list knows.
func bare(title string) bool {
	for _, one := range titles(words(title)) {
		if len(find(one, places)) > 0 || unknown(one, nil) > 0 {
			return false
		}
	}
	return true
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
