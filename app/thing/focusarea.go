package thing

import (
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listFocusAreas(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.FocusAreas(q))
}

// FocusAreaPage is everything the page of a focus area shows.
type FocusAreaPage struct {
	data.FocusArea
	Source  Source
	Others  []Source         // other conversations that brought up the same
	Lessons []data.LessonRow // that speak of it
}

func showFocusArea(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	f, err := r.FocusArea(link.ID)
	if err != nil {
		return nil, err
	}
	page := FocusAreaPage{FocusArea: f}
	if page.Source, err = sourceOf(r, f.InterviewID, f.ContactID, "", f.IndustryID); err != nil {
		return nil, err
	}
	return page, page.readFed(r)
}

// readFed reads the other conversations that brought up the same focus area,
// and the lessons that speak of it.
func (p *FocusAreaPage) readFed(r data.Reader) error {
	const most = 20
	topic, err := topicOf(r, p.FocusArea)
	if err != nil {
		return err
	}
	found, err := r.Search(data.SearchQuery{Text: topic, Kinds: []string{string(KindFocusArea), string(KindLesson)}, Limit: most})
	if err != nil {
		return err
	}
	var lessons []data.ID
	for _, h := range found.Hits {
		if Kind(h.Kind) == KindLesson {
			lessons = append(lessons, h.ID)
			continue
		}
		other, err := r.FocusArea(h.ID)
		if err != nil {
			return err
		}
		same, err := topicOf(r, other)
		if err != nil {
			return err
		}
		if other.ID == p.ID || data.Fold(same) != data.Fold(topic) {
			continue
		}
		source, err := sourceOf(r, other.InterviewID, other.ContactID, "", other.IndustryID)
		if err != nil {
			return err
		}
		p.Others = append(p.Others, source)
	}
	if len(lessons) == 0 {
		return nil
	}
	p.Lessons, err = r.Lessons(data.PageQuery{IDs: lessons})
	return err
}

// topicOf is a focus area without the person and the industry it was typed
// with.
func topicOf(r data.Reader, f data.FocusArea) (string, error) {
	contact, _, industry, err := namesOf(r, f.ContactID, "", f.IndustryID)
	text := f.Text
	for _, name := range []string{"@" + contact, "#" + industry} {
		if len(name) > 1 {
			text = strings.ReplaceAll(text, name, "")
		}
	}
	return strings.Join(strings.Fields(text), " "), err
}

func focusAreaForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var f data.FocusArea
	if link.ID != "" {
		var err error
		if f, err = r.FocusArea(link.ID); err != nil {
			return nil, err
		}
	}
	contact, _, industry, err := namesOf(r, f.ContactID, "", f.IndustryID)
	return []Field{
		{Key: "text", Type: FieldMultiline, Label: "kind.focus_area", Value: f.Text, Required: true},
		{Key: "contact", Type: FieldContact, Label: "lesson.contact", Value: contact},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry},
	}, err
}

func saveFocusArea(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var f data.FocusArea
	var err error
	if link.ID != "" {
		if f, err = tx.FocusArea(link.ID); err != nil {
			return "", err
		}
	}
	was := f.Text
	v.put("text", &f.Text)
	if err := v.putContact(tx, "contact", &f.ContactID); err != nil {
		return "", err
	}
	if err := v.putIndustry(tx, &f.IndustryID); err != nil {
		return "", err
	}
	if err := tx.Save(&f); err != nil {
		return "", err
	}
	return f.ID, retell(d, tx, f.NoteID, was, f.Text)
}

func dropFocusArea(tx *data.Tx, link Link) error {
	f, err := tx.FocusArea(link.ID)
	if err != nil {
		return err
	}
	return dropDerived(tx, "focus_areas", f.ID, f.NoteID)
}
