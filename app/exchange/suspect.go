package exchange

import (
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/data"
)

// suspect says of those who become new whom they may be: a contact of that
// name, else an earlier person of the file.
func (g *group) suspect() {
	for _, e := range g.open {
		if e.possibly != nil {
			continue
		}
		best := otherName
		for _, s := range g.known[:min(len(g.known), maxLooked)] {
			like := e.calling.like(s.calling)
			switch {
			case like >= best, like >= sameFolded && s.taken != nil:
			case match.OtherPage(e.keys, s.keys) && (s.taken != nil || !g.together(e, s)):
			default:
				best, e.possibly = like, s
			}
		}
		if e.possibly == nil {
			e.twin = g.twinOf(e)
		}
	}
}

// together reports that both are at one company now.
func (g *group) together(e *entry, s *somebody) bool {
	return slices.ContainsFunc(e.firms, func(of *firm) bool { return of.id == s.position.CompanyID })
}

// twinOf finds somebody who stands further up in the file under the same name
// and at the same company, or one of them at none.
func (g *group) twinOf(e *entry) *entry {
	i := slices.IndexFunc(g.all[:min(len(g.all), maxLooked)], func(o *entry) bool {
		return o != e && o.rows[0] < e.rows[0] && o.calling.written == e.calling.written && !match.OtherPage(o.keys, e.keys) &&
			(len(o.firms) == 0 || len(e.firms) == 0 || slices.Contains(o.firms, e.firms[0]))
	})
	if i < 0 {
		return nil
	}
	return g.all[i]
}

// newestDay is the last day of connection a file has, up to today. The file
// was written on that day or later.
func newestDay(table interchange.Table, today data.Date) data.Date {
	var newest data.Date
	for _, p := range table.People {
		if newest.Before(p.Connected) && !today.Before(p.Connected) {
			newest = p.Connected
		}
	}
	return newest
}
