package views

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// rater is the panel in which one voice's scores for an industry are typed: a
// digit scores, Enter chooses what the score rests on.
type rater struct {
	s      *Shell
	ballot weigh.Ballot
	rows   *list.KeyList
	panel  *panel
}

// openRating rates the industry chosen, or that of the interview chosen; it
// asks whose voice it is where that is not known.
func (s *Shell) openRating() {
	ctx := context.Background()
	industry, voice, err := s.app.RatedFrom(ctx, s.ratable())
	if err != nil {
		s.Fail(err)
		return
	}
	if _, fixed, err := s.app.Criteria(ctx); err != nil || !fixed {
		if err != nil {
			s.Fail(err)
			return
		}
		s.weigh(func() { s.leavePanel(); s.askVoice(industry, voice) })
		return
	}
	s.askVoice(industry, voice)
}

// ratable is the thing chosen that says which industry is meant.
func (s *Shell) ratable() app.Link {
	if s.panel != nil {
		return s.panel.interview
	}
	for _, kind := range []app.Kind{thing.KindIndustry, thing.KindInterview, thing.KindLesson} {
		if link := s.chosen(kind); link.ID != "" {
			return link
		}
	}
	return app.Link{}
}

func (s *Shell) askVoice(industry, voice data.ID) {
	if voice != "" {
		s.rate(industry, voice)
		return
	}
	w := s.words()
	page.Choose(s, overlay.PaletteParams[app.Row]{
		Title: w.T("rate.who"), Hint: w.T("rate.who.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[app.Row], error) {
			rows, err := s.app.VoicesFor(ctx, industry, text)
			return page.Rows(rows), err
		},
		OnPick: func(row app.Row) {
			if row.ID == app.OwnVoice {
				row.ID = ""
			}
			s.rate(industry, row.ID)
		},
	})
}

func (s *Shell) rate(industry, voice data.ID) {
	ballot, err := s.weigh.Ballot(context.Background(), industry, voice)
	if err != nil {
		s.Fail(err)
		return
	}
	w := s.words()
	g := &rater{s: s, ballot: ballot}
	g.panel, g.rows = s.keyPanel("rate", w.T("rate.title", "who", ballot.Who, "industry", ballot.Name), w.T("rate.text", "save", command.KeyOf("record.save")), list.Params{
		OnRune: g.typed, OnOpen: func(app.Row) { g.rest() },
	})
	g.panel.save = g.save
	g.show(0)
	s.openPanel(g.panel)
}

func (g *rater) show(at int) {
	w := g.s.words()
	rows := make([]app.Row, len(g.ballot.Lines))
	for n, line := range g.ballot.Lines {
		row := app.Row{Key: strconv.Itoa(n), Kind: thing.KindRating, Title: line.Name}
		var said []string
		if line.Score > 0 {
			row.Fact = strings.Repeat("●", line.Score) + strings.Repeat("○", 5-line.Score) + "  " + strconv.Itoa(line.Score)
			if !line.FirstHand {
				said = append(said, w.T("rating.second_hand"))
			}
			if line.Lesson == "" && line.Note == "" {
				said = append(said, w.T("rating.hollow"))
			}
		} else {
			said = append(said, w.T("criterion.weight.at", "n", line.Weight))
		}
		if line.Evidence != "" {
			said = append(said, "! "+line.Evidence)
		}
		row.Sub = strings.Join(said, " · ")
		if n == 0 && g.ballot.Interested {
			row.Heading = w.T("rating.interested")
		}
		rows[n] = row
	}
	g.rows.SetRows(rows)
	g.rows.SelectAt(at)
}

func (g *rater) typed(r rune) bool {
	n := rowNumber(g.rows, len(g.ballot.Lines))
	if n < 0 {
		return false
	}
	line := &g.ballot.Lines[n]
	switch {
	case r >= '0' && r <= '5':
		line.Score = int(r - '0')
	case r == 's' || r == 'S':
		line.FirstHand = !line.FirstHand
	case (r == 'i' || r == 'I') && g.ballot.Contact != "":
		g.ballot.Interested = !g.ballot.Interested
	default:
		return false
	}
	g.show(n)
	return true
}

// rest asks for the lesson or the line a score rests on.
func (g *rater) rest() {
	n := rowNumber(g.rows, len(g.ballot.Lines))
	if n < 0 {
		return
	}
	w, ballot := g.s.words(), g.ballot
	ballot.Lines = slices.Clone(ballot.Lines) // read in the background
	page.Choose(g.s, overlay.PaletteParams[app.Row]{
		Title: w.T("rate.rests", "criterion", ballot.Lines[n].Name), Hint: w.T("rate.rests.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[app.Row], error) {
			rows, err := g.s.app.EvidenceFor(ctx, ballot, text)
			return page.Rows(rows), err
		},
		OnPick: func(row app.Row) {
			g.ballot.Lines[n].RestOn(row)
			g.show(n)
		},
	})
}

func (g *rater) save() {
	if err := g.s.app.SaveBallot(context.Background(), g.ballot); err != nil {
		g.s.Fail(err)
		return
	}
	g.s.leavePanel()
	g.s.Say(g.s.words().T("toast.rated", "who", g.ballot.Who, "industry", g.ballot.Name), true)
}
