package app

import (
	"wawasan/app/asking"
	"wawasan/app/line"
	"wawasan/app/say"
	"wawasan/app/talk"
	"wawasan/app/thing"
)

// What the face takes and gives, by the names of the rooms it is of.
type (
	// Kind names what a thing is.
	Kind = thing.Kind
	// Link names one thing.
	Link = thing.Link
	// ListQuery asks for one page of a list.
	ListQuery = thing.Query
	// Row is one line of any list.
	Row = say.Row
	// TodayRow is one row of Today.
	TodayRow = say.TodayRow
	// Detail is everything the page of one thing shows.
	Detail = say.Detail
	// Fact is one label with its value.
	Fact = say.Fact
	// Field is one field of a form.
	Field = say.Field
	// Choice is one value a choice field can have.
	Choice = say.Choice
	// Chart is a figure that is laid out when it is known how large.
	Chart = say.Chart
	// Preview says how a line would be filed.
	Preview = say.Preview
	// Talk is an interview as it goes on.
	Talk = say.Talk
	// Reminder is a sentence or two for a person who looks elsewhere.
	Reminder = say.Reminder
	// Where says what a line belongs to.
	Where = line.Where
	// Filed says what became of a line.
	Filed = line.Filed
	// PlanItem is a question that is planned, or could be.
	PlanItem = talk.PlanItem
	// Writing says what message is being written.
	Writing = asking.Writing
)
