package exchange

import (
	"context"
	"strings"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/jobtitle"
	"wawasan/app/pasted"
	"wawasan/app/thing"
	"wawasan/data"
)

// Pasted is a person read from a text, and whom of the notebook they are.
type Pasted struct {
	Link     thing.Link        // the contact they surely are, else a new one
	Values   map[string]string // of the form of a contact, those the text has
	Function string            // guessed from their title, one of prepare.Functions; "" for none
	Possibly string            // whom they may be, with where they work; "" for nobody
}

// ReadPasted reads a person from a text and finds out who they are, by the rules
// of an import; it changes nothing. Function and level are guessed from their
// title, the level where what one does oneself says a rank, too. A text that
// names nobody is refused (invalid).
func ReadPasted(ctx context.Context, d *desk.Desk, text string) (Pasted, error) {
	card := pasted.Read(text)
	if card.Empty() {
		return Pasted{}, data.Invalid("paste.person.nothing")
	}
	out := Pasted{Link: thing.Link{Kind: thing.KindContact}, Values: valuesOf(card)}
	title := jobtitle.Read(card.Title)
	out.Function = title.Function
	if level := title.Rank.RelativeTo(jobtitle.Read(d.MyRole(ctx, d.Lang())).Rank); level != jobtitle.NoLevel {
		out.Values["level"] = string(level)
	}
	person := interchange.Person{
		Line: 1, Name: card.Name, Email: card.Email, Phone: card.Phone, URL: card.Link, URLKey: interchange.URLKey(card.Link), Company: card.Company, Title: card.Title,
	}
	m, err := matchTable(d.Read(ctx), interchange.Table{Format: interchange.VCard, People: []interchange.Person{person}}, d.Today(), nil)
	if err != nil {
		return Pasted{}, err
	}
	out.Possibly = m.outcomes[0].Possibly
	if who := m.file.all[0].who; who != nil && !who.isNew {
		out.Link.ID = who.id
	}
	return out, nil
}

// valuesOf are the values that the form of a contact has for a card. What it has
// no field for stands in what there is to know about them.
func valuesOf(card pasted.Card) map[string]string {
	values := map[string]string{}
	for key, value := range map[string]string{
		"name": card.Name, "title": card.Title, "company": card.Company, "email": card.Email, "phone": card.Phone, "link": card.Link,
	} {
		if value != "" {
			values[key] = value
		}
	}
	var more []string
	for _, line := range []string{card.Place, card.School, card.Rest} {
		if line != "" {
			more = append(more, line)
		}
	}
	if about := strings.Join(more, "\n"); about != "" {
		values["about"] = about
	}
	return values
}
