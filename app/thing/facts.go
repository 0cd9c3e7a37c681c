package thing

import "wawasan/data"

// Facts are what is kept of an item of a list, for programs: a struct with
// JSON names. They are the same in every language; nil for a kind without more
// than its title.
func Facts(item Item) any {
	switch i := item.(type) {
	case data.ContactRow:
		return contactFacts{i.Name, i.Title, i.Company, i.Function, i.LastHeldAt}
	case KnownItem:
		return contactFacts{i.Name, i.Title, i.Company, i.Function, i.LastHeldAt}
	case data.CompanyRow:
		return companyFacts{i.Name, i.Own, i.Industry, i.People, i.Known}
	case data.IndustryRow:
		return industryFacts{i.Name, i.Own, i.Decision, i.Voices, i.Lessons}
	case data.InterviewRow:
		return interviewFacts{i.Purpose, i.Stage, i.At, i.ScheduledAt, i.HeldAt, i.ThankedAt, i.People, i.Company, i.Industry, i.Lessons}
	case data.LessonRow:
		return lessonFacts{i.Lesson, i.Who, i.Industry}
	case GroupedLesson:
		return lessonFacts{i.Lesson, i.Who, i.Industry}
	case data.GapRow:
		return gapFacts{i.Gap, i.Who, i.Industry}
	case data.PromiseRow:
		return promiseFacts{i.Promise, i.Who}
	case data.FocusAreaRow:
		return focusAreaFacts{i.FocusArea, i.Who}
	case data.NoteRow:
		return noteFacts{i.Note, i.Who}
	}
	return nil
}

// PageFacts are what is kept of the thing a page shows, as Facts are.
func PageFacts(page any) any {
	switch p := page.(type) {
	case ContactPage:
		positions := make([]data.Position, len(p.Positions))
		for n, held := range p.Positions {
			positions[n] = held.Position
		}
		return contactPageFacts{p.Contact, append([]data.ContactPoint{}, p.Points...), positions, guessedOf(p.Standing)}
	case CompanyPage:
		return p.Company
	case IndustryPage:
		return p.Industry
	case InterviewPage:
		return p.Interview
	case LessonPage:
		return lessonFacts{p.Lesson, p.Source.who(), p.Source.industry()}
	case GapPage:
		return gapFacts{p.Gap, p.Source.who(), p.Source.industry()}
	case PromisePage:
		return promiseFacts{p.Promise, p.Source.who()}
	case FocusAreaPage:
		return focusAreaFacts{p.FocusArea, p.Source.who()}
	case NotePage:
		return noteFacts{p.Note, p.Source.who()}
	}
	return nil
}

// who names the person a thing came from, "" for nobody.
func (s Source) who() string {
	if s.Contact == nil {
		return ""
	}
	return s.Contact.Name
}

func (s Source) industry() string {
	if s.Industry == nil {
		return ""
	}
	return s.Industry.Name
}

type contactFacts struct {
	Name       string       `json:"name"`
	Position   string       `json:"position"`
	Company    string       `json:"company"`
	Function   string       `json:"function"`
	LastHeldAt data.Instant `json:"last_held_at"`
}

type contactPageFacts struct {
	data.Contact
	Points    []data.ContactPoint `json:"points"`
	Positions []data.Position     `json:"positions"`
	Guessed   guessedFacts        `json:"guessed"`
}

// guessedFacts are what the title of a contact says where nobody did.
type guessedFacts struct {
	Function string `json:"function"`
	Level    string `json:"level"`
}

func guessedOf(s Standing) guessedFacts {
	var g guessedFacts
	if s.FunctionGuessed {
		g.Function = s.Function
	}
	if s.LevelGuessed {
		g.Level = s.Level
	}
	return g
}

type companyFacts struct {
	Name     string `json:"name"`
	Own      bool   `json:"own"`
	Industry string `json:"industry"`
	People   int    `json:"people"`
	Known    int    `json:"known"`
}

type industryFacts struct {
	Name     string `json:"name"`
	Own      bool   `json:"own"`
	Decision string `json:"decision"`
	Voices   int    `json:"voices"`
	Lessons  int    `json:"lessons"`
}

type interviewFacts struct {
	Purpose     data.Purpose `json:"purpose"`
	Stage       data.Stage   `json:"stage"`
	At          data.Instant `json:"at"`
	ScheduledAt data.Instant `json:"scheduled_at"`
	HeldAt      data.Instant `json:"held_at"`
	ThankedAt   data.Instant `json:"thanked_at"`
	People      string       `json:"people"`
	Company     string       `json:"company"`
	Industry    string       `json:"industry"`
	Lessons     int          `json:"lessons"`
}

type lessonFacts struct {
	data.Lesson
	Contact  string `json:"contact"`
	Industry string `json:"industry"`
}

type gapFacts struct {
	data.Gap
	Contact  string `json:"contact"`
	Industry string `json:"industry"`
}

type promiseFacts struct {
	data.Promise
	Contact string `json:"contact"`
}

type focusAreaFacts struct {
	data.FocusArea
	Contact string `json:"contact"`
}

type noteFacts struct {
	data.Note
	Contact string `json:"contact"`
}
