package exchange

import (
	"cmp"
	"slices"

	"wawasan/app/offrecord"
	"wawasan/data"
)

// told is a line with where it was said.
type told struct {
	AboutLine
	talk, question data.ID
}

// talked puts every line once where it was said: under its question, in its
// talk, else beside all talks.
func (g *gathering) talked(out *About) error {
	lines := g.told()
	questions := slices.Clone(g.rows["planned_questions"])
	slices.SortStableFunc(questions, func(x, y row) int { return cmp.Compare(x.number("place"), y.number("place")) })
	for _, r := range g.rows["interviews"] {
		t, err := g.talk(r)
		if err != nil {
			return err
		}
		for _, q := range questions {
			if q.id("interview_id") != t.ID {
				continue
			}
			asked := AboutQuestion{PlannedQuestion: data.PlannedQuestion{Text: q.text("text"), Must: q.is("must"), Asked: q.is("asked"), Answered: q.is("answered")}}
			lines = taken(lines, &asked.Answers, func(l told) bool { return l.question == q.id("id") })
			t.Questions = append(t.Questions, asked)
		}
		lines = taken(lines, &t.Lines, func(l told) bool { return l.talk == t.ID })
		out.Talks = append(out.Talks, t)
	}
	slices.SortStableFunc(out.Talks, func(a, b AboutTalk) int { return cmp.Compare(a.When().String(), b.When().String()) })
	taken(lines, &out.Lines, func(told) bool { return true })
	return nil
}

// When is when it was held, else is to be, else was asked for, else was thought of.
func (t AboutTalk) When() data.Instant {
	for _, at := range []data.Instant{t.HeldAt, t.ScheduledAt, t.AskedAt} {
		if !at.IsZero() {
			return at
		}
	}
	return t.CreatedAt
}

// taken moves those lines that fit, the oldest first, and returns the others.
func taken(lines []told, to *[]AboutLine, fits func(told) bool) []told {
	var others []told
	for _, l := range lines {
		if fits(l) {
			*to = append(*to, l.AboutLine)
		} else {
			others = append(others, l)
		}
	}
	slices.SortStableFunc(*to, func(a, b AboutLine) int { return cmp.Compare(a.At.String(), b.At.String()) })
	return others
}

// talk is an interview without its lines, and without what was typed into it as
// a line off the record.
func (g *gathering) talk(r row) (AboutTalk, error) {
	i, err := g.r.Interview(r.id("id"))
	if err != nil {
		return AboutTalk{}, err
	}
	t := AboutTalk{Interview: offrecord.SaidOf(i), Company: g.names[r.id("company_id")], Industry: g.names[r.id("industry_id")]}
	for _, with := range g.rows["interview_contacts"] {
		if who := with.id("contact_id"); with.id("interview_id") == i.ID && who != g.who && g.names[who] != "" {
			t.With = append(t.With, g.names[who])
		}
	}
	return t, nil
}

// told are all lines. One that became something is told as that; as it was typed,
// too, where that reads otherwise by now.
func (g *gathering) told() []told {
	notes, became := map[data.ID]row{}, map[data.ID]map[string]bool{}
	for _, r := range g.rows["notes"] {
		notes[r.id("id")] = r
	}
	var out []told
	add := func(r row, l AboutLine) {
		note := notes[r.id("note_id")]
		if id := r.id("note_id"); became[id] == nil {
			became[id] = map[string]bool{}
		}
		became[r.id("note_id")][r.text("text")] = true
		l.Text, l.At = r.text("text"), r.first("created_at", "at")
		talk := r.id("interview_id")
		if note != nil {
			l.At, talk = note.instant("at"), cmp.Or(talk, note.id("interview_id"))
		}
		out = append(out, told{l, talk, note.id("planned_question_id")})
	}
	for _, r := range g.rows["promises"] {
		add(r, AboutLine{Kind: r.text("direction"), Day: r.day("due"), Done: r.instant("done_at")})
	}
	for _, r := range g.rows["lessons"] {
		add(r, AboutLine{Kind: "lesson", Sort: r.text("kind"), Starred: r.is("starred"), Day: r.day("applied_on"), Reported: r.day("reported_on"), Result: r.text("applied_result")})
	}
	for _, r := range g.rows["gaps"] {
		add(r, AboutLine{Kind: "gap", State: r.text("state"), Why: r.text("why"), Done: r.instant("closed_at")})
	}
	for _, r := range g.rows["focus_areas"] {
		add(r, AboutLine{Kind: "focus"})
	}
	for _, r := range g.rows["notes"] {
		if !became[r.id("id")][r.text("text")] {
			out = append(out, told{AboutLine{Kind: "note", Text: r.text("text"), At: r.instant("at")}, r.id("interview_id"), r.id("planned_question_id")})
		}
	}
	return out
}
