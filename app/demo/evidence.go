package demo

import (
	"strings"
	"time"

	"wawasan/app"
	"wawasan/app/evidence"
	"wawasan/app/lesson"
	"wawasan/app/thing"
	"wawasan/data"
)

// findings of the story: what the hero made of what was heard. Lessons are
// named by how they begin.
type judged struct {
	Weights  map[string]int    // by the key of a shipped criterion
	RedLines map[string]int    `json:"red_lines"`
	Kinds    map[string]string // of lessons
	Ratings  []struct {
		Industry, Who, Criterion, Rests string
		Day, Score                      int
		FirstHand                       bool `json:"first_hand"`
	}
	Interested []string // contacts who gain by the choice
	Decisions  []struct {
		Industry, Decision, Why string
		WouldChange             string `json:"would_change"`
	}
	Challenges []struct {
		Text, Industry string
		Lessons        []string
	}
	Functions   []struct{ Function, Aspect, Lesson string }
	Links       []struct{ From, Kind, To, About string }
	Skills      []struct{ Industry, Name, State, How string }
	Contradicts [][2]string
	Applied     []struct{ Lesson, Result string }
	Interests   []struct {
		Who, Why    string
		Before, Now int
	}
}

// judge writes down, on the last evening, what was made of what was heard.
func (t *teller) judge() error {
	at := t.calendar.hour(-1, 21)
	tx := t.Tx.At(data.At(at))
	for _, step := range []func(*data.Tx, time.Time) error{
		t.judgeLessons, t.judgeIndustries, t.rate, t.judgeChallenges, t.judgePlaces, t.judgeInterests,
	} {
		if err := step(tx, at); err != nil {
			return err
		}
	}
	return nil
}

// lesson is the lesson that begins so.
func (t *teller) lesson(start string) (data.ID, error) {
	for text, m := range t.lessons {
		if strings.HasPrefix(text, start) {
			return m, nil
		}
	}
	return "", data.Internal(missing(start))
}

func (t *teller) judgeLessons(tx *data.Tx, at time.Time) error {
	change := func(start string, do func(*data.Lesson)) error {
		id, err := t.lesson(start)
		if err != nil {
			return err
		}
		l, err := tx.Lesson(id)
		if err != nil {
			return err
		}
		do(&l)
		return tx.Save(&l)
	}
	for start, kind := range t.story.Evidence.Kinds {
		if err := change(start, func(l *data.Lesson) { l.Kind = kind }); err != nil {
			return err
		}
	}
	for _, a := range t.story.Evidence.Applied {
		if err := change(a.Lesson, func(l *data.Lesson) {
			l.AppliedOn, l.AppliedResult, l.ReportedOn = data.DateOf(at).AddDays(-3), a.Result, data.DateOf(at).AddDays(-2)
		}); err != nil {
			return err
		}
	}
	for _, pair := range t.story.Evidence.Contradicts {
		lesson, err := t.lesson(pair[0])
		if err != nil {
			return err
		}
		about, err := t.lesson(pair[1])
		if err != nil {
			return err
		}
		if err := tx.Save(&data.LessonLink{LessonID: lesson, AboutID: about, Kind: "contradicts"}); err != nil {
			return err
		}
	}
	return nil
}

func (t *teller) judgeIndustries(_ *data.Tx, at time.Time) error {
	for _, d := range t.story.Evidence.Decisions {
		i, err := t.Tx.IndustryNamed(d.Industry)
		if err != nil {
			return err
		}
		if _, err := t.SaveForm(at, app.Link{Kind: thing.KindIndustry, ID: i.ID}, map[string]string{"decision": d.Decision, "decision_why": d.Why, "would_change": d.WouldChange}); err != nil {
			return err
		}
	}
	for _, s := range t.story.Evidence.Skills {
		if _, err := t.SaveForm(at, app.Link{Kind: thing.KindSkill}, map[string]string{"name": s.Name, "industry": s.Industry, "state": s.State, "how": s.How}); err != nil {
			return err
		}
	}
	return nil
}

func (t *teller) rate(tx *data.Tx, _ time.Time) error {
	criteria := map[string]data.ID{}
	for n, key := range evidence.Shipped {
		c := data.Criterion{Ships: key, Weight: t.story.Evidence.Weights[key], RedLine: t.story.Evidence.RedLines[key], Place: n}
		if err := tx.Save(&c); err != nil {
			return err
		}
		criteria[key] = c.ID
	}
	for _, r := range t.story.Evidence.Ratings {
		tx := tx.At(data.At(t.calendar.hour(r.Day, 21)))
		industry, err := tx.IndustryNamed(r.Industry)
		if err != nil {
			return err
		}
		rating := data.Rating{CriterionID: criteria[r.Criterion], IndustryID: industry.ID, Score: r.Score, SelfReport: r.FirstHand}
		if r.Who != "" {
			who, err := contactNamed(tx, r.Who)
			if err != nil {
				return err
			}
			rating.ContactID = who.ID
		}
		if r.Rests != "" {
			if rating.LessonID, err = t.lesson(r.Rests); err != nil {
				return err
			}
		}
		if err := tx.Save(&rating); err != nil {
			return err
		}
	}
	for _, name := range t.story.Evidence.Interested {
		who, err := contactNamed(tx, name)
		if err != nil {
			return err
		}
		who.Interested = true
		if err := tx.Save(&who); err != nil {
			return err
		}
	}
	return nil
}

func contactNamed(tx *data.Tx, name string) (data.Contact, error) {
	who, err := tx.ContactsNamed(name)
	if err == nil && len(who) == 0 {
		err = data.Internal(missing(name))
	}
	if err != nil {
		return data.Contact{}, err
	}
	return tx.Contact(who[0].ID)
}

func (t *teller) judgeChallenges(tx *data.Tx, at time.Time) error {
	for _, c := range t.story.Evidence.Challenges {
		id, err := t.SaveForm(at, app.Link{Kind: thing.KindChallenge}, map[string]string{"text": c.Text, "industry": c.Industry})
		if err != nil {
			return err
		}
		for _, start := range c.Lessons {
			said, err := t.lesson(start)
			if err != nil {
				return err
			}
			if err := t.File(at, said, lesson.Shelf{Challenge: id}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *teller) judgePlaces(_ *data.Tx, at time.Time) error {
	for _, f := range t.story.Evidence.Functions {
		said, err := t.lesson(f.Lesson)
		if err != nil {
			return err
		}
		if err := t.File(at, said, lesson.Shelf{Function: thing.Link{Kind: thing.KindFunction, Ships: f.Function}, Aspect: f.Aspect}); err != nil {
			return err
		}
	}
	for _, l := range t.story.Evidence.Links {
		if _, err := t.SaveForm(at, app.Link{Kind: thing.KindCompanyLink}, map[string]string{"from": l.From, "kind": l.Kind, "to": l.To, "about": l.About}); err != nil {
			return err
		}
	}
	return nil
}

func (t *teller) judgeInterests(tx *data.Tx, _ time.Time) error {
	for _, i := range t.story.Evidence.Interests {
		who, err := contactNamed(tx, i.Who)
		if err != nil {
			return err
		}
		talk, err := tx.InterviewWith(who.ID, data.StageHeld, data.StageThanked, data.StageClosed)
		if err != nil {
			return err
		}
		talk.InterestBefore, talk.InterestNow, talk.InterestWhy = i.Before, i.Now, i.Why
		if err := tx.Save(&talk); err != nil {
			return err
		}
	}
	return nil
}
