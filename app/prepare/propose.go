package prepare

import (
	"slices"

	"wawasan/app/match"
	"wawasan/data"
)

// Candidate is a question that may be asked. Purpose is what it is for, "" for
// any; of an unanswered one, what the talk was for that left it open.
type Candidate struct {
	Text       string
	QuestionID data.ID
	GapID      data.ID
	Phase      string
	Purpose    data.Purpose
	Must       bool
	Starred    bool
	Levels     []string
	Functions  []string
}

// Situation is what a plan follows from. All texts are in the language spoken.
type Situation struct {
	Purpose data.Purpose
	Level   string // of the person, "" for unknown
	// Function is what the person does, in the owner's own words.
	Function string
	Bank     []Candidate
	// Gaps are the open gaps this person might close, Unanswered the questions
	// that earlier talks left open, the most fitting first.
	Gaps, Unanswered []Candidate
	// Asked are the questions this person answered before.
	Asked []string
}

// Why says for which reason a question is proposed.
type Why string

// The reasons, in the order in which they count.
const (
	WhyMust       Why = "must"
	WhyGap        Why = "gap"
	WhyUnanswered Why = "unanswered"
	WhyStarred    Why = "starred"
	WhyFits       Why = "fits"
	WhyClosing    Why = "closing"
)

// Whys lists the reasons.
var Whys = []Why{WhyMust, WhyGap, WhyUnanswered, WhyStarred, WhyFits, WhyClosing}

// Proposed is a question for the plan with its reason.
type Proposed struct {
	Candidate
	Why Why
}

// How many questions a plan has: proposed, and at most. domain.md section 1.
const (
	Advised = 8
	Most    = 10
)

// closes is the phase that ends a talk.
const closes = "close"

// carried is how many gaps, and how many unanswered questions, a plan takes.
const carried = 2

// Propose returns the questions to plan, must-asks first, then gaps and
// questions left open, then favourites and what fits, what closes a talk at the
// end: as many as advised, never more than Most, none twice, none this person
// answered, in these words or nearly these.
func Propose(in Situation) []Proposed {
	p := proposal{in: in, functions: FunctionsOf(in.Function), seen: &match.Said{}}
	for _, text := range in.Asked {
		p.seen.Add(text)
	}
	closing := p.pick(in.Bank, func(c Candidate) bool { return c.Must && c.Phase == closes && p.serves(c) }, WhyClosing, Most)
	p.room = Advised - len(closing)
	plan := p.pick(in.Bank, func(c Candidate) bool { return c.Must && p.serves(c) }, WhyMust, Most-len(closing))
	p.room -= len(plan)
	plan = append(plan, p.fill(in.Gaps, anyOf, WhyGap, carried)...)
	plan = append(plan, p.fill(in.Carried(), anyOf, WhyUnanswered, carried)...)
	starred := p.fill(in.Bank, func(c Candidate) bool { return c.Starred && p.suits(c) }, WhyStarred, Most)
	for _, s := range starred {
		if s.Phase != closes {
			plan = append(plan, s)
		}
	}
	bank := p.bestFirst()
	for _, phase := range Phases[:4] { // one of each part, then what is left
		plan = append(plan, p.fill(bank, func(c Candidate) bool { return c.Phase == phase && p.suits(c) }, WhyFits, 1)...)
	}
	plan = append(plan, p.fill(bank, func(c Candidate) bool { return c.Phase != closes && p.suits(c) }, WhyFits, Most)...)
	for _, s := range starred {
		if s.Phase == closes {
			plan = append(plan, s)
		}
	}
	return append(plan, closing...)
}

type proposal struct {
	in        Situation
	functions []string // of the person
	seen      *match.Said
	room      int
}

func anyOf(Candidate) bool { return true }

// serves reports whether a question is for this purpose.
func (p *proposal) serves(c Candidate) bool { return c.Purpose == p.in.Purpose || c.Purpose == "" }

// suits reports whether a question is for this purpose and a person of this
// level.
func (p *proposal) suits(c Candidate) bool {
	return p.serves(c) && (len(c.Levels) == 0 || p.in.Level == "" || slices.Contains(c.Levels, p.in.Level))
}

// bestFirst is the bank with what this person knows most about first.
func (p *proposal) bestFirst() []Candidate {
	bank := slices.Clone(p.in.Bank)
	slices.SortStableFunc(bank, func(a, b Candidate) int { return p.fit(b) - p.fit(a) })
	return bank
}

// fit says how well a question goes with the person's function. It excludes
// nothing: a question for others comes later.
func (p *proposal) fit(c Candidate) int {
	switch {
	case len(p.functions) == 0 || len(c.Functions) == 0:
		return 0
	case slices.ContainsFunc(c.Functions, func(f string) bool { return slices.Contains(p.functions, f) }):
		return 1
	}
	return -1
}

// fill picks as long as there is room.
func (p *proposal) fill(from []Candidate, fits func(Candidate) bool, why Why, most int) []Proposed {
	got := p.pick(from, fits, why, min(most, max(p.room, 0)))
	p.room -= len(got)
	return got
}

func (p *proposal) pick(from []Candidate, fits func(Candidate) bool, why Why, most int) []Proposed {
	var out []Proposed
	for _, c := range from {
		if len(out) == most || data.Fold(c.Text) == "" || !fits(c) || p.seen.Says(c.Text) {
			continue
		}
		p.seen.Add(c.Text)
		out = append(out, Proposed{c, why})
	}
	return out
}
