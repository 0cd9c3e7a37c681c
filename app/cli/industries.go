package cli

import (
	"wawasan/app/evidence"
	"wawasan/app/weigh"
)

// industriesCommand tells how industries stand against what they are weighed
// by.
type industriesCommand struct{}

type industryJSON struct {
	ID          string      `json:"id"`
	Name        string      `json:"name"`
	Decision    string      `json:"decision"`
	Fit         *float64    `json:"fit"` // null while nothing is rated
	Spread      *float64    `json:"spread"`
	Voices      int         `json:"voices"`
	Interested  int         `json:"interested"`
	Provisional bool        `json:"provisional"`
	RedLines    []string    `json:"red_lines"`
	Criteria    []scoreJSON `json:"criteria"`
}

type scoreJSON struct {
	Name       string   `json:"name"`
	Weight     int      `json:"weight"`
	RedLine    int      `json:"red_line"`
	Mean       *float64 `json:"mean"`
	Spread     *float64 `json:"spread"`
	Voices     int      `json:"voices"`
	Grounded   int      `json:"grounded"`
	FirstHand  *float64 `json:"first_hand"`
	SecondHand *float64 `json:"second_hand"`
	Crossed    bool     `json:"crossed"`
}

type swapJSON struct {
	Criterion string `json:"criterion"`
	From      int    `json:"from"`
	To        int    `json:"to"`
}

type comparisonJSON struct {
	Industries  []industryJSON `json:"industries"`
	Sensitivity *swapJSON      `json:"sensitivity"`
	Sentence    string         `json:"sentence"`
}

// Run prints the industries that were rated, the best first.
func (c *industriesCommand) Run(s *session) error {
	if _, err := s.open(); err != nil {
		return err
	}
	got, err := s.app.Compare(s.ctx)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		return s.object(s.comparison(got))
	}
	if err := s.rows(s.app.CompareRows(got)); err != nil {
		return err
	}
	s.say(s.app.CompareSentence(got))
	return nil
}

func (s *session) comparison(c weigh.Comparison) comparisonJSON {
	out := comparisonJSON{Industries: []industryJSON{}, Sentence: s.app.CompareSentence(c)}
	named := func(id string) string { return s.app.CriterionName(c.Criterion(id)) }
	for _, f := range c.Fits {
		i := industryJSON{
			ID: string(f.Of.ID), Name: f.Of.Name, Decision: f.Of.Decision, Voices: f.Voices, Interested: f.Interested, Provisional: f.Provisional,
			RedLines: []string{}, Criteria: []scoreJSON{},
		}
		if f.Known() {
			i.Fit, i.Spread = &f.Fit, &f.Spread
		}
		for _, id := range f.RedLines {
			i.RedLines = append(i.RedLines, named(id))
		}
		for _, score := range f.Scores {
			i.Criteria = append(i.Criteria, scoreOf(named(score.Criterion), score))
		}
		out.Industries = append(out.Industries, i)
	}
	if c.Swap != nil {
		out.Sensitivity = &swapJSON{Criterion: named(c.Swap.Criterion), From: c.Swap.From, To: c.Swap.To}
	}
	return out
}

func scoreOf(name string, s evidence.Score) scoreJSON {
	out := scoreJSON{Name: name, Weight: s.Weight, RedLine: s.RedLine, Voices: s.Voices, Grounded: s.Grounded, Crossed: s.Crossed}
	if s.Voices > 0 {
		out.Mean, out.Spread = &s.Mean, &s.Spread
	}
	if s.FirstHand > 0 {
		out.FirstHand = &s.FirstHand
	}
	if s.SecondHand > 0 {
		out.SecondHand = &s.SecondHand
	}
	return out
}
