package data_test

import (
	"reflect"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"wawasan/data"
)

// words of which the random texts are made; the first ones are searched for.
var words = []string{"gaji", "jose", "bank", "kre", "007", "null", "tumbuh", "日本", "José", "kredit", "Bankir", "GAJI", "true", "1e5"}

// oddTexts are texts that a careless journal would bring back otherwise.
func oddTexts() []string {
	return []string{
		"007", "null", "true", "1e5", "-0", "0x10", " ", "  tepi  ", "'", `"`, `""`, `\`, `\u0041`, `{"a":[1]}`, "[]", "$.name", "%s%d", "--", "';--",
		"a\nb\r\nc\td", "\x01\x02\x1b\x1f\x7f", "👩‍💻🇮🇩❤️", "e\u0301 é ÿ ß ﬁ", "\u2028\u2029\u200b\ufeff", "日本語 العربية हिन्दी", "\U0010ffff", "2026-12-01T00:00:00Z",
		strings.Repeat("panjang sekali ", 5000),
	}
}

// textOf draws a text of searchable words between odd separators.
func textOf(t *rapid.T) string {
	separators := []string{" ", "\n", `"`, "'", " 👩‍💻 ", "\x1f", ", ", `\`, "-", "@"}
	var b strings.Builder
	for range rapid.IntRange(0, 5).Draw(t, "words") {
		b.WriteString(rapid.SampledFrom(words).Draw(t, "word"))
		b.WriteString(rapid.SampledFrom(separators).Draw(t, "separator"))
	}
	return b.String()
}

// idsOf lists the ids a table has inside a change.
func idsOf(t *rapid.T, tx *data.Tx, table string) []data.ID {
	var ids []data.ID
	err := tx.Dump(table, func(row map[string]any) error {
		ids = append(ids, data.ID(row["id"].(string)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids
}

// some draws an id of a table, "" when there is none or none is wanted.
func some(t *rapid.T, tx *data.Tx, table string) data.ID {
	ids := idsOf(t, tx, table)
	i := rapid.IntRange(-1, 3).Draw(t, table)
	if i < 0 || len(ids) == 0 {
		return ""
	}
	return ids[i%len(ids)]
}

// one draws an id of a table, "" only when there is none.
func one(t *rapid.T, tx *data.Tx, table string) data.ID {
	ids := idsOf(t, tx, table)
	if len(ids) == 0 {
		return ""
	}
	return ids[rapid.IntRange(0, 7).Draw(t, table)%len(ids)]
}

func yes(t *rapid.T) bool { return rapid.Bool().Draw(t, "yes") }

func day(t *rapid.T) data.Date {
	if yes(t) {
		return data.Date{}
	}
	return data.DateOf(noon).AddDays(rapid.IntRange(-400, 400).Draw(t, "days"))
}

func moment(t *rapid.T) data.Instant {
	if yes(t) {
		return data.Instant{}
	}
	return data.At(noon.AddDate(0, 0, rapid.IntRange(-400, 400).Draw(t, "days")))
}

// makers make a random row of each kind; nil when it lacks what it hangs on.
var makers = []func(t *rapid.T, tx *data.Tx) any{
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Contact{Name: textOf(t), Level: "same", About: textOf(t), IntroducerID: some(t, tx, "contacts"), ConnectedOn: day(t), Starred: yes(t)}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Company{Name: textOf(t), Own: yes(t), IndustryID: some(t, tx, "industries"), About: textOf(t)}
	},
	func(t *rapid.T, _ *data.Tx) any { return &data.Industry{Name: textOf(t), Own: yes(t)} },
	func(t *rapid.T, tx *data.Tx) any {
		return &data.CompanyAlias{CompanyID: one(t, tx, "companies"), Name: textOf(t)}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.ContactPoint{ContactID: one(t, tx, "contacts"), Kind: "email", Value: textOf(t), MatchKey: textOf(t)}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Position{ContactID: one(t, tx, "contacts"), CompanyID: some(t, tx, "companies"), Title: textOf(t), Started: day(t), Current: yes(t)}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Interview{Purpose: data.PurposeMentor, Stage: data.StageIdea, HeldAt: moment(t), Minutes: rapid.IntRange(0, 99).Draw(t, "minutes"), Place: textOf(t), CompanyID: some(t, tx, "companies"), IndustryID: some(t, tx, "industries")}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Outreach{ContactID: one(t, tx, "contacts"), InterviewID: some(t, tx, "interviews"), Subject: textOf(t), Text: textOf(t), SentAt: moment(t)}
	},
	func(t *rapid.T, _ *data.Tx) any { return &data.Question{Text: textOf(t), Must: yes(t)} },
	func(t *rapid.T, tx *data.Tx) any {
		return &data.PlannedQuestion{InterviewID: one(t, tx, "interviews"), QuestionID: some(t, tx, "questions"), Text: textOf(t), Answered: yes(t)}
	},
	func(t *rapid.T, tx *data.Tx) any {
		kind := rapid.SampledFrom([]string{"note", "lesson", "person"}).Draw(t, "kind")
		return &data.Note{Kind: kind, Text: textOf(t), Raw: textOf(t), InterviewID: some(t, tx, "interviews"), ContactID: some(t, tx, "contacts"), PlannedQuestionID: some(t, tx, "planned_questions")}
	},
	func(t *rapid.T, tx *data.Tx) any {
		m := &data.Mention{NoteID: one(t, tx, "notes")}
		switch {
		case yes(t):
			m.ContactID = one(t, tx, "contacts")
		case yes(t):
			m.CompanyID = one(t, tx, "companies")
		default:
			m.TagID = one(t, tx, "tags")
		}
		if m.ContactID+m.CompanyID+m.TagID == "" {
			m.NoteID = ""
		}
		return m
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Gap{Text: textOf(t), State: rapid.SampledFrom(data.GapStates).Draw(t, "state"), NoteID: some(t, tx, "notes"), ContactID: some(t, tx, "contacts")}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Lesson{Text: textOf(t), Starred: yes(t), NoteID: some(t, tx, "notes"), InterviewID: some(t, tx, "interviews"), GapID: some(t, tx, "gaps"), IndustryID: some(t, tx, "industries"), AppliedOn: day(t)}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Promise{Direction: "theirs", Text: textOf(t), Due: day(t), DoneAt: moment(t), NoteID: some(t, tx, "notes"), ContactID: some(t, tx, "contacts")}
	},
	func(t *rapid.T, tx *data.Tx) any {
		return &data.FocusArea{Text: textOf(t), OffRecord: yes(t), NoteID: some(t, tx, "notes"), IndustryID: some(t, tx, "industries")}
	},
	func(t *rapid.T, _ *data.Tx) any { return &data.Criterion{Name: textOf(t), Weight: 3} },
	func(t *rapid.T, tx *data.Tx) any {
		return &data.Rating{CriterionID: one(t, tx, "criteria"), IndustryID: one(t, tx, "industries"), LessonID: some(t, tx, "lessons"), Score: 4, SelfReport: yes(t)}
	},
	freeTag,
	freeSeat,
}

// freeTag takes a name no tag has at the moment, so that names pass from one
// tag to another.
func freeTag(t *rapid.T, tx *data.Tx) any {
	name := rapid.SampledFrom([]string{"satu", "dua", "tiga", "empat"}).Draw(t, "tag")
	if taken := must[data.Tag](t)(tx.TagNamed(name)); taken.ID != "" {
		return nil
	}
	return &data.Tag{Name: name}
}

// freeSeat seats a contact at an interview it is not yet at.
func freeSeat(t *rapid.T, tx *data.Tx) any {
	seat := &data.InterviewContact{InterviewID: one(t, tx, "interviews"), ContactID: one(t, tx, "contacts")}
	if seat.InterviewID == "" || seat.ContactID == "" {
		return nil
	}
	for _, c := range must[[]data.ContactRow](t)(tx.InterviewContacts(seat.InterviewID)) {
		if c.ID == seat.ContactID {
			return nil
		}
	}
	return seat
}

// required names the fields without which a row cannot be.
var required = map[string][]string{
	"company_aliases": {"CompanyID"}, "contact_points": {"ContactID"}, "positions": {"ContactID"}, "outreaches": {"ContactID"},
	"planned_questions": {"InterviewID"}, "mentions": {"NoteID"}, "ratings": {"CriterionID", "IndustryID"},
}

// writeSomething makes, overwrites or deletes a random row of a random kind,
// or many at once.
func writeSomething(t *rapid.T, tx *data.Tx) error {
	switch rapid.IntRange(0, 11).Draw(t, "write") {
	case 0:
		return writeMany(t, tx)
	case 1:
		return reseat(t, tx)
	case 2, 3:
		table := rapid.SampledFrom(data.Tables()).Draw(t, "table")
		if id := one(t, tx, table); id != "" {
			return tx.Exec("DELETE FROM "+table+" WHERE id = ?", id)
		}
		return nil
	case 4, 5, 6:
		return writeRow(t, tx, true)
	}
	return writeRow(t, tx, false)
}

func writeRow(t *rapid.T, tx *data.Tx, over bool) error {
	row := rapid.SampledFrom(makers).Draw(t, "kind")(t, tx)
	if row == nil {
		return nil
	}
	table, fields := data.TableOf(row), reflect.ValueOf(row).Elem()
	for _, name := range required[table] {
		if fields.FieldByName(name).String() == "" {
			return nil
		}
	}
	if over {
		fields.FieldByName("ID").SetString(string(one(t, tx, table)))
	}
	return tx.SaveAny(row)
}

func writeMany(t *rapid.T, tx *data.Tx) error {
	notes := make([]data.Note, rapid.IntRange(1, 250).Draw(t, "many"))
	contact := some(t, tx, "contacts")
	for i := range notes {
		notes[i] = data.Note{Kind: "note", Text: words[i%len(words)], Raw: "", ContactID: contact}
	}
	return data.SaveAll(tx, notes)
}

func reseat(t *rapid.T, tx *data.Tx) error {
	interview := one(t, tx, "interviews")
	if interview == "" {
		return nil
	}
	seats := slices.Clone(idsOf(t, tx, "contacts"))
	slices.Reverse(seats)
	return tx.SetInterviewContacts(interview, seats[:min(len(seats), rapid.IntRange(0, 3).Draw(t, "seats"))])
}
