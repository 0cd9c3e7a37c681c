package report

import (
	"cmp"
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// WriteUp is what interviews gave, written together for somebody to whom it is
// owed.
type WriteUp struct {
	Talks []Talked // the oldest first
	Names Names    // to be hidden, and the people the talks were with; where roles stand for names
}

// Talked is one interview as it is told of afterwards.
type Talked struct {
	data.Interview
	With       []Person
	Introducer Person // of the first of them
	Company    string
	Industry   string
	Questions  []Answered
	Learned    []string // and Heard: what stands under no question
	Heard      []string
	Fit        weigh.Fit // the zero Fit where the industry was not weighed
	Scores     []Score   // given because of them
	Gaps       []string  // that are open
	Promises   []data.Promise
	FocusAreas []string
}

// Person is somebody as a text speaks of them.
type Person struct {
	data.Contact
	Title   string
	Company string
	Also    []string // what else they are called: nicknames of an address book
}

// Answered is a question with what was said to it.
type Answered struct {
	data.PlannedQuestion
	Answers []string
}

// Score is what somebody made one give a criterion.
type Score struct {
	data.Criterion
	Score int
	Why   string
}

// mostLines is how many lines of an interview are looked at: nobody types more.
const mostLines = 2000

// ReadWriteUp gathers interviews that were held; for none, the last one. It
// refuses (conflict) one that was not held yet, and (not found) where there is
// none.
func ReadWriteUp(ctx context.Context, d *desk.Desk, interviews []data.ID) (WriteUp, error) {
	r := d.Read(ctx)
	var out WriteUp
	if len(interviews) == 0 {
		var err error
		if interviews, err = LastHeld(r, 1); err != nil {
			return out, err
		}
	}
	home, err := offrecord.New(r)
	if err != nil {
		return out, err
	}
	for n, id := range interviews {
		if slices.Contains(interviews[:n], id) {
			continue
		}
		t := telling{r: r, home: home}
		if err := t.tell(id); err != nil {
			return out, err
		}
		out.Talks = append(out.Talks, t.t)
	}
	slices.SortStableFunc(out.Talks, func(a, b Talked) int { return cmp.Compare(a.HeldAt.String(), b.HeldAt.String()) })
	out.Names, err = ReadNames(r, false)
	return out, err
}

// LastHeld are the interviews held last, at most so many, the latest first. It
// refuses (not found) where none was held.
func LastHeld(r data.Reader, most int) ([]data.ID, error) {
	out, err := r.LastHeld(most)
	if err == nil && len(out) == 0 {
		return nil, data.NotFound("writeup.error.none")
	}
	return out, err
}

// telling is one interview while it is gathered.
type telling struct {
	r    data.Reader
	home *offrecord.Withheld
	t    Talked
}

func (g *telling) tell(id data.ID) error {
	var err error
	if g.t.Interview, err = g.r.Interview(id); err != nil {
		return err
	}
	g.t.Interview = offrecord.SaidOf(g.t.Interview)
	if err := g.people(); err != nil {
		return err
	}
	if g.t.HeldAt.IsZero() {
		who := ""
		if len(g.t.With) > 0 {
			who = g.t.With[0].Name
		}
		return data.Conflict("writeup.error.not_held", "who", who)
	}
	for _, part := range []func() error{g.places, g.questions, g.lines, g.weighed} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

func (g *telling) people() error {
	ids, err := g.r.InterviewContactIDs(g.t.ID)
	if err != nil {
		return err
	}
	for n, id := range ids {
		p, err := g.person(id)
		if err != nil {
			return err
		}
		g.t.With = append(g.t.With, p)
		if n > 0 || p.IntroducerID == "" {
			continue
		}
		if stays, err := g.home.Introduction(p.IntroducerID, id); err != nil || stays {
			if err != nil {
				return err
			}
			continue
		}
		if g.t.Introducer, err = g.person(p.IntroducerID); err != nil {
			return err
		}
	}
	return nil
}

func (g *telling) person(id data.ID) (Person, error) {
	known, err := g.home.Sayable(id)
	if thing.Gone(err) {
		return Person{}, nil
	}
	if err != nil {
		return Person{}, err
	}
	p := Person{Contact: known.Contact, Title: known.Job.Title}
	if p.Company, err = g.company(known.Job.CompanyID); err != nil {
		return p, err
	}
	points, err := g.r.ContactPoints(id)
	for _, point := range points {
		p.Also = append(p.Also, point.Nicknames()...)
	}
	return p, err
}

// company is the name of one that may be said.
func (g *telling) company(id data.ID) (string, error) {
	if stays, err := g.home.Thing("companies", id); err != nil || stays {
		return "", err
	}
	return thing.CompanyName(g.r, id)
}

func (g *telling) places() (err error) {
	if g.t.Company, err = g.company(g.t.CompanyID); err != nil {
		return err
	}
	if stays, err := g.home.Thing("industries", g.t.IndustryID); err != nil || stays {
		return err
	}
	g.t.Industry, err = thing.IndustryName(g.r, g.t.IndustryID)
	return err
}

func (g *telling) questions() error {
	planned, err := g.r.PlannedQuestions(g.t.ID)
	if err != nil {
		return err
	}
	if planned, err = open(planned, func(q data.PlannedQuestion) (bool, error) { return g.home.MarkedOr(q.Text, "gaps", q.GapID) }); err != nil {
		return err
	}
	for _, q := range planned {
		g.t.Questions = append(g.t.Questions, Answered{PlannedQuestion: q})
	}
	return nil
}

// lines puts each line under its question, else where what it became belongs.
func (g *telling) lines() error {
	under := map[data.ID]data.ID{}
	notes, err := g.r.NotesOf(g.t.ID)
	if err != nil {
		return err
	}
	for _, n := range notes {
		under[n.ID] = n.PlannedQuestionID
	}
	items, err := g.r.InterviewTimeline(g.t.ID, mostLines)
	if err != nil {
		return err
	}
	if items, err = open(items, g.stays); err != nil {
		return err
	}
	slices.Reverse(items)
	for _, it := range items {
		at := slices.IndexFunc(g.t.Questions, func(q Answered) bool { return q.ID == under[it.ID] && it.Kind == "note" })
		if err := g.line(it, at); err != nil {
			return err
		}
	}
	return nil
}

// stays reports that something said in the interview is not to be told.
func (g *telling) stays(it data.TimelineItem) (bool, error) {
	if it.Kind == "note" {
		if off, err := g.home.Line(it.ID); err != nil || off {
			return off, err
		}
		it.Kind, it.ID = it.MadeKind, it.MadeID
	}
	switch it.Kind {
	case "lesson", "gap", "promise", "focus_area":
		return g.home.MarkedOr(it.Text, it.Kind+"s", it.ID)
	case "contact": // whom they named is not the reader's
		return true, nil
	}
	return it.OffRecord, nil
}

// line files one; question is the place of what it answers, -1 for none.
func (g *telling) line(it data.TimelineItem, question int) error {
	kind, id := it.MadeKind, it.MadeID
	if it.Kind != "note" {
		kind, id = it.Kind, it.ID
	}
	text := it.Text
	switch kind {
	case "promise":
		p, err := g.r.Promise(id)
		if err == nil && p.DoneAt.IsZero() {
			g.t.Promises = append(g.t.Promises, p)
		}
		return err
	case "focus_area":
		g.t.FocusAreas = append(g.t.FocusAreas, text)
		return nil
	case "gap":
		gap, err := g.r.Gap(id)
		if err == nil && gap.State != "answered" {
			g.t.Gaps = append(g.t.Gaps, gap.Text)
		}
		return err
	case "lesson":
		l, err := g.r.Lesson(id)
		if err != nil {
			return err
		}
		text = l.Text
	}
	switch {
	case question >= 0:
		q := &g.t.Questions[question]
		q.Answers = append(q.Answers, text)
	case kind == "lesson":
		g.t.Learned = append(g.t.Learned, text)
	default:
		g.t.Heard = append(g.t.Heard, text)
	}
	return nil
}

// weighed is what the industry is worth by one's weights, and what these people
// made one say of it.
func (g *telling) weighed() error {
	if g.t.Industry == "" {
		return nil
	}
	c, err := weigh.Compare(g.r, g.t.IndustryID)
	if err != nil || len(c.Fits) == 0 {
		return err
	}
	g.t.Fit = c.Fits[0]
	for _, rating := range c.Ratings {
		if rating.OffRecord || !slices.ContainsFunc(g.t.With, func(p Person) bool { return p.ID == rating.ContactID }) {
			continue
		}
		why := rating.Evidence
		if off, err := g.restsOff(rating.Rating); err != nil || off {
			if err != nil {
				return err
			}
			continue
		}
		g.t.Scores = append(g.t.Scores, Score{Criterion: c.Criterion(string(rating.CriterionID)), Score: rating.Score, Why: why})
	}
	return nil
}

// restsOff reports that a rating rests on what is off the record.
func (g *telling) restsOff(rating data.Rating) (bool, error) {
	if off, err := g.home.Line(rating.NoteID); err != nil || off {
		return off, err
	}
	return g.home.Row("lessons", rating.LessonID)
}
