package thing

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Differing is a field of which two things that are one say each something else:
// into what its Value is, from the Other.
type Differing struct {
	Field
	Other string
}

// positionKey is the field that stands for what a contact does and where: of two
// jobs one is that of now.
const positionKey = "position"

// united are the fields of which nothing has to be chosen: what both say is kept, or
// it follows from another field.
var united = []string{"title", "company", "industry", "email", "phone", "link", "about", "mentor_terms", "aliases", "decision_why", "would_change", "keep_days", "decided_on"}

// Differences lists the fields that two things of one kind say differently, those
// that are to be chosen when they become one. None where one of them says nothing.
func Differences(ctx context.Context, d *desk.Desk, from, into Link) ([]Differing, error) {
	if from.Kind != into.Kind || from.ID == into.ID || mergers[into.Kind] == nil {
		return nil, data.Invalid("merge.error.same")
	}
	if into.Kind == KindLesson { // a lesson keeps its words
		return nil, nil
	}
	other, err := Form(ctx, d, from)
	if err != nil {
		return nil, err
	}
	mine, err := Form(ctx, d, into)
	if err != nil {
		return nil, err
	}
	said := valuesOf(other)
	var out []Differing
	for _, f := range mine {
		if f.Type != FieldBool && !slices.Contains(united, f.Key) && f.Value != "" && said[f.Key] != "" && f.Value != said[f.Key] {
			out = append(out, Differing{f, said[f.Key]})
		}
	}
	if into.Kind == KindContact {
		if a, b := job(valuesOf(mine)), job(said); a != "" && b != "" && a != b {
			out = append(out, Differing{Field{Key: positionKey, Type: FieldText, Label: "contact.title", Value: a}, b})
		}
	}
	return out, nil
}

func valuesOf(fields []Field) map[string]string {
	out := map[string]string{}
	for _, f := range fields {
		out[f.Key] = f.Value
	}
	return out
}

func job(values map[string]string) string { return desk.Join(values["title"], values["company"]) }

// taking makes one of two things, with what from says in the fields taken. What
// either was called, and no longer is, it is called, too.
func taking(d *desk.Desk, tx *data.Tx, from, into Link, take []string) error {
	given, err := taken(d, tx, from, into, take)
	if err != nil {
		return err
	}
	names, err := callings(tx.Reader, from)
	if err != nil {
		return err
	}
	if given["name"] != "" {
		was, err := callings(tx.Reader, into)
		if err != nil {
			return err
		}
		names = append(names, was...)
	}
	if err := mergers[into.Kind](tx, from.ID, into.ID); err != nil {
		return err
	}
	if len(given) > 0 {
		if _, err := SaveIn(d, tx, into, given); err != nil {
			return err
		}
	}
	return alsoCalled(tx, into, names)
}

// taken is what from says in the fields taken. Whose position is taken leaves
// the one they have.
func taken(d *desk.Desk, tx *data.Tx, from, into Link, take []string) (map[string]string, error) {
	if len(take) == 0 {
		return nil, nil
	}
	t, err := of(into.Kind)
	if err != nil {
		return nil, err
	}
	fields, err := t.form(d, tx.Reader, from)
	if err != nil {
		return nil, err
	}
	said, given := valuesOf(fields), map[string]string{}
	for _, key := range take {
		if key != positionKey {
			given[key] = said[key]
		}
	}
	if _, keeps := given["keep"]; keeps {
		given["keep_days"] = said["keep_days"]
	}
	if slices.Contains(take, positionKey) {
		err = leave(tx, into.ID, d.Today())
	}
	return given, err
}

// leave ends what a contact does now.
func leave(tx *data.Tx, contact data.ID, today data.Date) error {
	now, err := currentPosition(tx.Reader, contact)
	if err != nil || now.ID == "" {
		return err
	}
	now.Current, now.Ended = false, today
	return tx.Save(&now)
}
