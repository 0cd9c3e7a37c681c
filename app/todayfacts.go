package app

import (
	"time"

	"wawasan/app/agenda"
	"wawasan/data"
)

// keepDays are the rhythms of keeping in touch. domain.md section 7.
var keepDays = map[string]int{"mentor": 45, "warm": 90, "light": 180, "dormant": 365}

// keeps are the rhythms in the order they are offered.
var keeps = []string{"", "mentor", "warm", "light", "dormant"}

// tellWithin is how long after an interview its introducer may still be told.
const tellWithin = 90 * 24 * time.Hour

// slowFacts are those that come due over days and weeks: reporting back,
// telling the introducer, keeping in touch.
func (a *App) slowFacts(r data.Reader, at time.Time, facts *agenda.Facts, rows map[data.ID]Row) error {
	applied, err := r.LessonsToReport(todayLimit)
	if err != nil {
		return err
	}
	for _, l := range applied {
		facts.Applied = append(facts.Applied, agenda.Day{ID: l.ID, On: l.On})
		rows[l.ID] = Row{ID: l.ID, Kind: KindLesson, Mark: "!", Title: l.Title, Sub: l.Who}
	}
	opened, err := r.IntroducersToTell(data.At(at.Add(-tellWithin)), todayLimit)
	if err != nil {
		return err
	}
	for _, i := range opened {
		if _, taken := rows[i.ID]; taken {
			continue // thanks are owed first
		}
		facts.Opened = append(facts.Opened, agenda.Day{ID: i.ID, On: a.day(i.At)})
		rows[i.ID] = Row{ID: i.ID, Kind: KindInterview, Title: i.Title, Sub: i.Who}
	}
	kept, err := r.ContactsToKeep(todayLimit)
	for _, c := range kept {
		facts.Quiet = append(facts.Quiet, agenda.Day{ID: c.ID, On: a.day(c.At).AddDays(keepDays[c.Keep])})
		rows[c.ID] = Row{ID: c.ID, Kind: KindContact, Title: c.Title}
	}
	return err
}
