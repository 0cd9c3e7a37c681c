// Package outreach helps to ask for a conversation well: templates with
// fields to fill, a checker that reads along, business days, free times to
// offer, and the address that opens the mail program. It is pure: it knows no
// store, and nothing here sends anything.
package outreach

// Channel is the way a message goes.
type Channel string

// The channels.
const (
	Email           Channel = "email"
	LinkedInNote    Channel = "linkedin_note"
	LinkedInMessage Channel = "linkedin_message"
	InPerson        Channel = "in_person"
	Introducer      Channel = "introducer"
)

// Channels lists all channels in the order they are offered.
var Channels = []Channel{Email, LinkedInNote, LinkedInMessage, InPerson, Introducer}

// Key is the translation key of the channel's name, "" for an unknown one.
func (c Channel) Key() string { return channelKeys[c] }

var channelKeys = map[Channel]string{
	Email:           "outreach.channel.email",
	LinkedInNote:    "outreach.channel.linkedin_note",
	LinkedInMessage: "outreach.channel.linkedin_message",
	InPerson:        "outreach.channel.in_person",
	Introducer:      "outreach.channel.introducer",
}

// Kind says what a message is for. The empty Kind is an Ask.
type Kind string

// The kinds of message.
const (
	Ask        Kind = "ask"         // asks for a conversation
	Second     Kind = "second"      // asks once more
	Thanks     Kind = "thanks"      // within a day of the conversation
	LateThanks Kind = "late_thanks" // softer, after that
	Decline    Kind = "decline"     // answers a "no": thanks, who else?
	Forward    Kind = "forward"     // the paragraph that an introducer passes on
	Report     Kind = "report"      // what came of a piece of advice
	Tell       Kind = "introducer"  // tells the introducer what came of it
	Confirm    Kind = "confirm"     // the day before
	Arrange    Kind = "arrange"     // answers a "yes": offers times
	Greet      Kind = "greet"       // keeps in touch, with a reason
)

// Kinds lists all kinds in the order they come up.
var Kinds = []Kind{Ask, Forward, Second, Arrange, Confirm, Thanks, LateThanks, Decline, Report, Tell, Greet}

// Key is the translation key of the kind's name, "" for an unknown one.
func (k Kind) Key() string { return kindKeys[k] }

var kindKeys = map[Kind]string{
	Ask:        "outreach.kind.ask",
	Second:     "outreach.kind.second",
	Thanks:     "outreach.kind.thanks",
	LateThanks: "outreach.kind.late_thanks",
	Decline:    "outreach.kind.decline",
	Forward:    "outreach.kind.forward",
	Report:     "outreach.kind.report",
	Tell:       "outreach.kind.introducer",
	Confirm:    "outreach.kind.confirm",
	Arrange:    "outreach.kind.arrange",
	Greet:      "outreach.kind.greet",
}

// Outcomes of an introduction, for Tell.
const (
	OutcomeHeld     = "held"
	OutcomeDeclined = "declined"
	OutcomeNoAnswer = "no_answer"
)
