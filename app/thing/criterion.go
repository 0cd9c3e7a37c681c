package thing

import (
	"strconv"
	"strings"

	"wawasan/app/evidence"
	"wawasan/app/internal/desk"
	"wawasan/app/weigh"
	"wawasan/data"
)

// CriterionItem is a criterion as lists read it: one that nobody fixed yet has
// no ID.
type CriterionItem struct{ data.Criterion }

func allCriteria(_ *desk.Desk, r data.Reader) ([]Item, error) {
	list, _, err := weigh.Criteria(r)
	out := make([]Item, len(list))
	for n, c := range list {
		out[n] = CriterionItem{c}
	}
	return out, err
}

func criterionBy(r data.Reader, link Link) (data.Criterion, error) {
	list, _, err := weigh.Criteria(r)
	if err != nil {
		return data.Criterion{}, err
	}
	for _, c := range list {
		if link.Ships != "" && c.Ships == link.Ships || link.Ships == "" && c.ID == link.ID {
			return c, nil
		}
	}
	return data.Criterion{}, data.NotFound("data.error.gone", "table", "criteria")
}

// CriterionPage is everything the page of a criterion shows: what was said to
// it, with the industry of each.
type CriterionPage struct {
	data.Criterion
	Ratings []RatedIndustry
}

// RatedIndustry is a score with the name of the industry it was given.
type RatedIndustry struct {
	data.RatingRow
	Industry string
}

func showCriterion(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	c, err := criterionBy(r, link)
	if err != nil {
		return nil, err
	}
	page := CriterionPage{Criterion: c}
	if c.ID == "" {
		return page, nil
	}
	ratings, err := r.Ratings()
	for _, rating := range ratings {
		if rating.CriterionID != c.ID {
			continue
		}
		industry, err := IndustryName(r, rating.IndustryID)
		if err != nil {
			return nil, err
		}
		page.Ratings = append(page.Ratings, RatedIndustry{rating, industry})
	}
	return page, err
}

// grades are 0, called by a key or, without one, by its digit, to 5.
func grades(none string) []Choice {
	out := []Choice{{Value: "0", Key: none, Text: "0"}}
	for n := 1; n <= 5; n++ {
		out = append(out, Choice{Value: strconv.Itoa(n), Text: strconv.Itoa(n)})
	}
	return out
}

func criterionForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	c := data.Criterion{Weight: evidence.DefaultWeight}
	if !link.New() {
		var err error
		if c, err = criterionBy(r, link); err != nil {
			return nil, err
		}
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: "criterion.name", Value: weigh.Name(d, c), Required: true},
		{Key: "weight", Type: FieldChoice, Label: "criterion.weight", Value: strconv.Itoa(c.Weight), Choices: grades(""), Help: "criterion.weight.help"},
		{Key: "red_line", Type: FieldChoice, Label: "criterion.red_line", Value: strconv.Itoa(c.RedLine), Choices: grades("criterion.red_line.none"), Help: "criterion.red_line.help"},
	}, nil
}

// saveCriterion keeps one criterion; while none are kept the shipped ones are
// fixed with it.
func saveCriterion(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	list, fixed, err := weigh.Criteria(tx.Reader)
	if err != nil {
		return "", err
	}
	name, at := strings.TrimSpace(v.Text("name")), -1
	for n, c := range list {
		if !link.New() && (fixed && c.ID == link.ID || !fixed && c.Ships == link.Ships) {
			at = n
		} else if data.Fold(weigh.Name(d, c)) == data.Fold(name) {
			return "", data.Conflict("criterion.error.name", "name", name)
		}
	}
	if at < 0 {
		if !link.New() {
			return "", data.NotFound("data.error.gone", "table", "criteria")
		}
		list, at = append(list, data.Criterion{Place: len(list)}), len(list)
	}
	c := &list[at]
	was := *c
	if name != weigh.Name(d, *c) {
		c.Name, c.Ships = name, ""
	}
	v.putNumber("weight", &c.Weight)
	v.putNumber("red_line", &c.RedLine)
	if err := weigh.Reweighed(tx.Reader, c, was, d.Today()); err != nil {
		return "", err
	}
	if fixed {
		err = tx.Save(c)
		return c.ID, err
	}
	for n := range list {
		if err := tx.Save(&list[n]); err != nil {
			return "", err
		}
	}
	return list[at].ID, nil
}

func dropCriterion(tx *data.Tx, link Link) error {
	if link.Ships != "" && link.ID == "" {
		return data.Invalid("criterion.error.shipped")
	}
	return tx.DeleteRow("criteria", link.ID)
}

// listRatings names scores; they stand on the pages of what they are about,
// and are in no list of their own.
func listRatings(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	ratings, err := r.Ratings()
	var page Page
	for _, rating := range ratings {
		if HasID(q.IDs, rating.ID) {
			page.Items = append(page.Items, rating)
		}
	}
	return page, err
}
