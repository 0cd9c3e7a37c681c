package cli

import (
	"strconv"
	"strings"

	"wawasan/app/exchange"
	"wawasan/data"
)

type meetingJSON struct {
	N     int      `json:"n"` // for --log
	State string   `json:"state"`
	Start string   `json:"start"`
	End   string   `json:"end"`
	Title string   `json:"title"`
	With  []string `json:"with"`
}

type meetingsJSON struct {
	Format   string        `json:"format"`
	File     string        `json:"file"`
	Logged   int           `json:"logged"`
	Unknown  int           `json:"unknown"`
	Crowds   int           `json:"crowds"`
	Unusable int           `json:"unusable"`
	Meetings []meetingJSON `json:"meetings"`
}

// meetings lists the past meetings of a calendar with people one knows, and logs
// those that were chosen.
func (c *importCommand) meetings(s *session, file string) error {
	plan, err := s.app.PlanMeetings(s.ctx, file)
	if err != nil {
		return err
	}
	chosen, err := chosenOf(c.Log, plan)
	if err != nil {
		return err
	}
	logged := 0
	if len(chosen) > 0 && !c.Preview {
		if logged, err = s.app.LogMeetings(s.ctx, plan, chosen); err != nil {
			return err
		}
		s.changed()
	}
	if s.flags.JSON {
		return s.object(meetingsOf(plan, logged))
	}
	w, fresh := s.words, 0
	s.say(w.T("meetings.found", "file", plan.File, "n", len(plan.Found)))
	for n, m := range plan.Found {
		mark := strconv.Itoa(n+1) + "."
		if m.Noted {
			mark = "="
		} else {
			fresh++
		}
		at := m.Start.In(s.env.Now().Location())
		s.say("  " + mark + " " + w.Date(data.DateOf(at)) + ", " + w.Clock(at) + "  " + strings.Join(names(m.With), ", ") + "  " + m.Title)
	}
	s.left(plan.Unknown, w.N("meetings.unknown", plan.Unknown))
	s.left(plan.Crowds, w.N("meetings.crowds", plan.Crowds))
	s.left(plan.Bad, w.N("meetings.bad", plan.Bad))
	switch {
	case logged > 0:
		s.say(w.N("meetings.logged", logged))
	case fresh > 0:
		s.say(w.T("meetings.how"))
	}
	return nil
}

// left says what is left out, where there is any.
func (s *session) left(n int, sentence string) {
	if n > 0 {
		s.say("  ! " + sentence)
	}
}

// chosenOf are the places of the meetings that were chosen: all that are not
// logged yet, or those of some numbers.
func chosenOf(text string, plan exchange.Meetings) ([]int, error) {
	var out []int
	if text == "" {
		return nil, nil
	}
	if text == "all" {
		for n, m := range plan.Found {
			if !m.Noted {
				out = append(out, n)
			}
		}
		return out, nil
	}
	for word := range strings.SplitSeq(text, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(word))
		if err != nil || n < 1 || n > len(plan.Found) {
			return nil, misused("cli.error.log", "text", word, "n", len(plan.Found))
		}
		out = append(out, n-1)
	}
	return out, nil
}

func names(of []data.Name) []string {
	out := make([]string, len(of))
	for n, name := range of {
		out[n] = name.Name
	}
	return out
}

func meetingsOf(plan exchange.Meetings, logged int) meetingsJSON {
	out := meetingsJSON{Format: "ics", File: plan.File, Logged: logged, Unknown: plan.Unknown, Crowds: plan.Crowds, Unusable: plan.Bad, Meetings: []meetingJSON{}}
	for n, m := range plan.Found {
		state := "new"
		if m.Noted {
			state = "noted"
		}
		out.Meetings = append(out.Meetings, meetingJSON{n + 1, state, data.At(m.Start).String(), data.At(m.End).String(), m.Title, names(m.With)})
	}
	return out
}
