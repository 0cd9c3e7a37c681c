package cli

import (
	"wawasan/app"
	"wawasan/app/say"
)

// listDoubles is what one lists that is no kind of thing: pairs of things that
// are likely to be one.
const listDoubles = "doubles"

// doubleJSON is a pair that is likely to be one thing: the row is that of the one
// that would go.
type doubleJSON struct {
	rowJSON
	Sure   bool    `json:"sure"`
	Reason string  `json:"reason"` // see match.Why
	By     string  `json:"by"`     // the address both have
	Goes   rowJSON `json:"goes"`
	Stays  rowJSON `json:"stays"`
}

// doubles lists what is likely to stand in the notebook twice.
func (c *listCommand) doubles(s *session) error {
	limit := c.Limit
	if c.Search != "" {
		limit = 0
	}
	found, _, err := s.app.Doubles(s.ctx, limit)
	if err != nil {
		return err
	}
	pairs, rows := map[string]say.Double{}, make([]app.Row, len(found))
	for n, d := range found {
		pairs[d.Key], rows[n] = d, d.Row
		rows[n].Sub, rows[n].Fact = say.Join(s.words.T("kind."+string(d.Kind)), d.By), d.Why // which is never cut
	}
	if rows = say.Having(rows, c.Search); c.Limit > 0 {
		rows = rows[:min(c.Limit, len(rows))]
	}
	if s.flags.JSON {
		out := s.array()
		for _, row := range rows {
			d := pairs[row.Key]
			of := doubleJSON{rowOf(d.Row), d.Sure, string(d.Reason), d.By, rowOf(d.From), rowOf(d.Into)}
			of.ID = of.Goes.ID
			if err := out.add(of); err != nil {
				return err
			}
		}
		return out.end()
	}
	if len(rows) == 0 && c.Search == "" {
		s.say(s.words.T("empty.doubles.title"))
	} else if len(rows) == 0 {
		s.say(s.nothing(c.Search))
	}
	return s.rows(rows)
}
