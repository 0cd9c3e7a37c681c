package talk

import (
	"context"
	"strings"
	"unicode"

	"wawasan/app/internal/desk"
	"wawasan/app/letters"
	"wawasan/app/thing"
	"wawasan/data"
)

// Someone is a person as they are named in one breath: "Sari Wijaya, head of
// product at Bank Nusantara".
type Someone struct{ Name, Title, Company string }

// between are the words between what a person does and where, in both languages.
var between = []string{" at ", " di ", " @ "}

// ReadSomeone reads a person as they are named in one breath: the name up to the
// first comma, then what they do and where. A place that is not called by a
// name ("at a bank") stays with what they do: it is no company yet.
func ReadSomeone(text string) Someone {
	name, rest, _ := strings.Cut(strings.Join(strings.Fields(letters.Shown(text)), " "), ",")
	who := Someone{Name: strings.TrimSpace(name), Title: strings.TrimSpace(rest)}
	for _, word := range between {
		at := strings.LastIndex(strings.ToLower(" "+who.Title), word)
		if at < 0 || len(strings.ToLower(who.Title)) != len(who.Title) {
			continue
		}
		where := strings.TrimSpace((" " + who.Title)[at+len(word):])
		if first := []rune(where); len(first) > 0 && (unicode.IsUpper(first[0]) || unicode.IsDigit(first[0])) {
			who.Title, who.Company = strings.TrimSpace((" " + who.Title)[:at]), where
			break
		}
	}
	return who
}

// Begin makes a person one would like to talk to, the interview one would like
// to have with them, and the fields one wants to understand, named with commas,
// as one change, and returns the interview.
func Begin(ctx context.Context, d *desk.Desk, text, understand string) (data.ID, error) {
	who := ReadSomeone(text)
	if who.Name == "" {
		return "", data.Invalid("begin.error.name")
	}
	var id data.ID
	err := d.Change(ctx, "interview.begin", who.Name, func(tx *data.Tx) error {
		c := data.Contact{Name: who.Name}
		if err := tx.Save(&c); err != nil {
			return err
		}
		if err := thing.Hold(tx, c.ID, who.Company, who.Title, d.Today()); err != nil {
			return err
		}
		i := data.Interview{Stage: data.StageIdea}
		if err := thing.PlaceOf(tx.Reader, &i, c.ID); err != nil {
			return err
		}
		if err := tx.Save(&i); err != nil {
			return err
		}
		id = i.ID
		if err := tx.SetInterviewContacts(id, []data.ID{c.ID}); err != nil {
			return err
		}
		return thing.Explore(tx, strings.Split(understand, ","))
	})
	return id, err
}
