// Package demo fills an empty notebook: with a story that shows what the
// program is for, or with as many lessons as one likes to measure with.
package demo

import (
	"encoding/json"
	"fmt"
	"time"

	"wawasan/assets"
	"wawasan/data"
)

// story is assets/demo/{id,en}.json. Days count from today; nil is no day.
type story struct {
	Me struct {
		Name, Role string
	} `json:"me"`
	OwnCompany  string `json:"own_company"`
	OwnIndustry string `json:"own_industry"`
	Companies   []struct {
		Name, Industry, About string
	} `json:"companies"`
	Industries []struct {
		Name, About string
	} `json:"industries"`
	Contacts     []person    `json:"contacts"`
	Interviews   []interview `json:"interviews"`
	Loose        []looseLine `json:"loose"`
	CloseGaps    []string    `json:"close_gaps"`
	DonePromises []string    `json:"done_promises"`
	Evidence     judged
}

type person struct {
	Name, Company, Title, Function, Level, Email, Phone, Link, Met, Introducer, About, Keep, Zone string

	ConnectedDaysAgo int `json:"connected_days_ago"`
}

type interview struct {
	Contacts        []string
	Purpose, Stage  string
	Day             *int
	Time            string
	Minutes         int
	Medium, Place   string
	Industry, About string
	Company         string
	AskedDay        *int `json:"asked_day"`
	Questions       []string
	Subject         string // of the message that asked, where it is known
	Message         string
	Lines           []interviewLine
}

type interviewLine struct {
	Q    *int // the question it answers, counted from 0
	Min  int  // minutes into the interview
	Text string
}

type looseLine struct {
	Day        int
	Time, Text string
}

func readStory(code string) (story, error) {
	raw, err := assets.Demo.ReadFile("demo/" + code + ".json")
	if err != nil {
		return story{}, data.Internal(err)
	}
	var s story
	if err := json.Unmarshal(raw, &s); err != nil {
		return story{}, data.Internal(fmt.Errorf("demo/%s.json: %w", code, err))
	}
	return s, nil
}

// calendar turns the story's days into moments around today.
type calendar struct {
	today data.Date
	loc   *time.Location
}

// at is a time of day, "15:04", some days from today.
func (c calendar) at(day int, clock string) (time.Time, error) {
	t, err := time.Parse("15:04", clock)
	if err != nil {
		return time.Time{}, data.Internal(err)
	}
	d := c.today.AddDays(day)
	return time.Date(d.Y, d.M, d.D, t.Hour(), t.Minute(), 0, 0, c.loc), nil
}

// hour is at for a full hour.
func (c calendar) hour(day, hour int) time.Time {
	d := c.today.AddDays(day)
	return time.Date(d.Y, d.M, d.D, hour, 0, 0, 0, c.loc)
}
