package thing

import (
	"slices"

	"wawasan/app/evidence"
	"wawasan/app/internal/desk"
	"wawasan/app/weigh"
	"wawasan/data"
)

// IndustryPage is everything the page of an industry shows.
type IndustryPage struct {
	data.Industry
	Reach         data.Reach // what there is in all; the lists hold the first of it
	Compared      weigh.Comparison
	Contradicting []Contradicting
	Opinions      []data.Opinion
	Heard         []data.ContactRow
	Asked         []data.ContactRow
	CouldAsk      []data.ContactRow
	Companies     []data.CompanyRow
	Lessons       []data.LessonRow
	Gaps          []data.GapRow
	Skills        []data.SkillRow
	Timeline      []data.TimelineItem
}

// Contradicting is a lesson with the one it contradicts.
type Contradicting struct {
	data.LessonRow
	About data.LessonRow
}

// How many rows of a kind an industry's page shows.
const (
	sideRows    = 6
	askRows     = 3
	lessonsHere = 8
)

func showIndustry(d *desk.Desk, r data.Reader, link Link) (any, error) {
	i, err := r.Industry(link.ID)
	if err != nil {
		return nil, err
	}
	page := IndustryPage{Industry: i}
	for _, read := range []func(data.Reader) error{page.readVoices, page.readHeard, page.readAround} {
		if err := read(r); err != nil {
			return nil, err
		}
	}
	if err := page.readToAsk(d, r); err != nil {
		return nil, err
	}
	if page.Compared, err = weigh.Compare(r, i.ID); err != nil {
		return nil, err
	}
	page.Timeline, err = r.IndustryTimeline(i.ID, TimelineLimit)
	return page, err
}

// readVoices reads who was heard and asked, and what I thought before and after.
func (p *IndustryPage) readVoices(r data.Reader) (err error) {
	if p.Reach, err = r.IndustryReach(p.ID); err != nil {
		return err
	}
	if p.Heard, err = r.ContactsHeardOn(p.ID, data.PageQuery{Limit: sideRows}); err != nil {
		return err
	}
	if p.Asked, err = r.ContactsAskedOn(p.ID, askRows); err != nil {
		return err
	}
	p.Opinions, err = r.Opinions(p.ID)
	return err
}

// readHeard reads what was learned, what of it is contradicted, and what stands
// open.
func (p *IndustryPage) readHeard(r data.Reader) (err error) {
	if p.Lessons, err = r.LessonsOf("industry_id", p.ID, data.PageQuery{Limit: lessonsHere}); err != nil {
		return err
	}
	links, err := r.Contradictions(p.ID, sideRows)
	if err != nil {
		return err
	}
	for _, l := range links {
		both, err := r.Lessons(data.PageQuery{IDs: []data.ID{l.LessonID, l.AboutID}})
		if err != nil {
			return err
		}
		if len(both) == 2 {
			p.Contradicting = append(p.Contradicting, Contradicting{both[0], both[1]})
		}
	}
	p.Gaps, err = r.GapsFor("", "", p.ID, sideRows)
	return err
}

// readToAsk reads who could be asked, those first whose work a gap is about.
func (p *IndustryPage) readToAsk(d *desk.Desk, r data.Reader) error {
	all, err := r.ContactsToAskOn(p.ID, candidatesRead)
	if err != nil || len(all) == 0 {
		return err
	}
	t, err := ReadTitles(d, r)
	if err != nil {
		return err
	}
	p.CouldAsk, err = t.fitting(r, all, textsOf(p.Gaps), askRows)
	return err
}

// readAround reads who plays there and what it asks for.
func (p *IndustryPage) readAround(r data.Reader) (err error) {
	if p.Companies, err = r.CompaniesOf(p.ID, sideRows); err != nil {
		return err
	}
	p.Skills, err = r.SkillsOf(p.ID)
	return err
}

// IndustryStep is what comes next with an industry, the zero step where nothing
// does.
type IndustryStep struct {
	// Voice is which voice is missing, 1 to evidence.Enough, 0 where enough
	// people were heard; Unheard the weightiest criteria nobody spoke of; Gap
	// what stands open where neither is missing.
	Voice   int
	Unheard []data.Criterion
	Gap     data.GapRow
	// Who may know; without anybody Waiting was asked already.
	Who, Waiting data.ContactRow
	// Rate says that people were heard and nothing of it is weighed; Decide that
	// enough is known and nothing is decided.
	Rate, Decide bool
	Heard        int // how many were
}

// Missing reports whether something is to be found out.
func (s IndustryStep) Missing() bool { return s.Voice > 0 || len(s.Unheard) > 0 || s.Gap.ID != "" }

// unheardNamed is how many criteria a step names.
const unheardNamed = 2

// Next is what comes next with the industry: nothing with one that is put aside.
func (p IndustryPage) Next() IndustryStep {
	s := IndustryStep{Heard: p.Reach.Heard}
	if p.Decision == "ruled_out" || p.Decision == "later" {
		return s
	}
	if s.Rate = s.Heard > 0 && len(p.Compared.Ratings) == 0; s.Rate {
		return s
	}
	voices := p.Reach.Heard
	if len(p.Compared.Fits) > 0 {
		voices = max(voices, p.Compared.Fits[0].Voices)
	}
	if voices < evidence.Enough {
		s.Voice = voices + 1
	}
	known := p.Compared.Known()
	slices.SortStableFunc(known, func(a, b weigh.Known) int { return b.Weight - a.Weight })
	for _, k := range known {
		if !k.Heard() && len(s.Unheard) < unheardNamed {
			s.Unheard = append(s.Unheard, k.Criterion)
		}
	}
	if !s.Missing() && len(p.Gaps) > 0 {
		s.Gap = p.Gaps[0]
	}
	if len(p.CouldAsk) > 0 {
		s.Who = p.CouldAsk[0]
	} else if len(p.Asked) > 0 {
		s.Waiting = p.Asked[0]
	}
	s.Decide = !s.Missing() && p.Decision != "pursue" && !p.Own
	return s
}
