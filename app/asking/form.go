package asking

import (
	"wawasan/app/outreach"
	"wawasan/data"
)

// lastTexts is how many messages to somebody are read for how they are
// addressed.
const lastTexts = 5

// formFor is how a contact is addressed: as their name says ("Bu Ratih"), else
// as in what was sent to them and what is planned to be asked of them, else the
// safest form.
func formFor(r data.Reader, c data.Contact, lang string) (outreach.Form, error) {
	if form := outreach.FormInName(lang, c.Name); form != "" {
		return form, nil
	}
	texts, err := r.TextsTo(c.ID, lastTexts)
	if err != nil {
		return "", err
	}
	for _, text := range texts {
		if form := outreach.FormInText(lang, text, c.Name); form != "" {
			return form, nil
		}
	}
	return outreach.Forms(lang)[0], nil
}
