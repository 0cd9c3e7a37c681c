package app

import (
	"context"
	"strconv"
	"strings"

	"wawasan/app/evidence"
	"wawasan/data"
)

// Weighed is a criterion as it is weighed: with an empty ID it is a shipped
// one that nobody fixed yet.
type Weighed struct {
	data.Criterion
	Name string // in the person's language
}

// Criteria lists what industries are weighed by: the kept ones or, while none
// are kept, the shipped ones. Fixed says whether they were fixed.
func (a *App) Criteria(ctx context.Context) (list []Weighed, fixed bool, err error) {
	return a.criteria(a.store.Read(ctx))
}

func (a *App) criteria(r data.Reader) ([]Weighed, bool, error) {
	kept, err := r.Criteria()
	if err != nil {
		return nil, false, err
	}
	var out []Weighed
	for _, c := range kept {
		out = append(out, Weighed{c, a.criterionName(c)})
	}
	if len(out) > 0 {
		return out, true, nil
	}
	for n, key := range evidence.Shipped {
		c := data.Criterion{Ships: key, Weight: evidence.DefaultWeight, Place: n}
		out = append(out, Weighed{c, a.criterionName(c)})
	}
	return out, false, nil
}

func (a *App) criterionName(c data.Criterion) string {
	if c.Name == "" && c.Ships != "" {
		return a.Words().T("criterion.ships." + c.Ships)
	}
	return c.Name
}

// SaveCriteria fixes what industries are weighed by, in the order given. What
// is kept and not in list is dropped with its ratings. A weight or red line
// that changes after scores were given bears today's date.
func (a *App) SaveCriteria(ctx context.Context, list []Weighed) error {
	if err := checkWeighed(list); err != nil {
		return err
	}
	return a.store.Change(ctx, label("criterion.weigh", ""), func(tx *data.Tx) error {
		kept, err := tx.Criteria()
		if err != nil {
			return err
		}
		scored, err := scoredCriteria(tx.Reader)
		if err != nil {
			return err
		}
		had := map[data.ID]data.Criterion{}
		for _, c := range kept {
			had[c.ID] = c
		}
		for n, w := range list {
			c := w.Criterion
			c.Place = n
			if was, ok := had[c.ID]; ok && scored[c.ID] && (was.Weight != c.Weight || was.RedLine != c.RedLine) {
				c.ReweighedOn = a.Today()
			}
			delete(had, c.ID)
			if err := tx.Save(&c); err != nil {
				return err
			}
		}
		for id := range had {
			if err := tx.Delete(&data.Criterion{}, id); err != nil {
				return err
			}
		}
		return nil
	})
}

func checkWeighed(list []Weighed) error {
	seen := map[string]bool{}
	for _, w := range list {
		name := data.Fold(w.Name)
		if name == "" || seen[name] {
			return data.Invalid("criterion.error.name", "name", w.Name)
		}
		seen[name] = true
		if w.Weight < 0 || w.Weight > 5 || w.RedLine < 0 || w.RedLine > 5 {
			return data.Invalid("criterion.error.weight", "name", w.Name)
		}
	}
	return nil
}

func scoredCriteria(r data.Reader) (map[data.ID]bool, error) {
	ratings, err := r.Ratings()
	scored := map[data.ID]bool{}
	for _, rating := range ratings {
		scored[rating.CriterionID] = true
	}
	return scored, err
}

// ensureCriteria returns the kept criteria, refusing while none are fixed:
// weights come before scores. domain.md section 4.
func ensureCriteria(r data.Reader) error {
	kept, err := r.Criteria()
	if err == nil && len(kept) == 0 {
		err = data.Conflict("rating.error.not_fixed")
	}
	return err
}

func allCriteria(a *App, r data.Reader) ([]Row, error) {
	list, fixed, err := a.criteria(r)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	rows := make([]Row, len(list))
	for n, c := range list {
		id := c.ID
		if !fixed {
			id = shippedID(c.Ships)
		}
		line := ""
		if c.RedLine > 0 {
			line = w.T("criterion.red_line.at", "n", c.RedLine)
		}
		rows[n] = Row{ID: id, Kind: KindCriterion, Title: c.Name, Sub: line, Fact: w.T("criterion.weight.at", "n", c.Weight)}
	}
	return rows, nil
}

func (a *App) weighedBy(r data.Reader, id data.ID) (Weighed, error) {
	list, _, err := a.criteria(r)
	if err != nil {
		return Weighed{}, err
	}
	name, shipped := shippedName(id)
	for _, c := range list {
		if c.ID == id && !shipped || shipped && c.Ships == name {
			return c, nil
		}
	}
	return Weighed{}, data.NotFound("data.error.gone", "table", "criteria")
}

func showCriterion(a *App, r data.Reader, id data.ID) (Detail, error) {
	c, err := a.weighedBy(r, id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: c.Name, Chips: []string{w.T("criterion.weight.at", "n", c.Weight)}}
	if c.RedLine > 0 {
		d.Chips = append(d.Chips, w.T("criterion.red_line.at", "n", c.RedLine))
	}
	if !c.ReweighedOn.IsZero() {
		d.fact(w.T("criterion.reweighed"), w.Date(c.ReweighedOn))
	}
	ratings, err := r.Ratings()
	for _, rating := range ratings {
		if rating.CriterionID == c.ID {
			industry, err := industryName(r, rating.IndustryID)
			if err != nil {
				return d, err
			}
			d.Rows = append(d.Rows, a.ratingRow(rating, industry))
		}
	}
	return d, err
}

func criterionFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	c := Weighed{Criterion: data.Criterion{Weight: evidence.DefaultWeight}}
	if id != "" {
		var err error
		if c, err = a.weighedBy(r, id); err != nil {
			return nil, err
		}
	}
	w := a.Words()
	grades := func(none string) []Choice {
		out := []Choice{{"0", none}}
		for n := 1; n <= 5; n++ {
			out = append(out, Choice{strconv.Itoa(n), strconv.Itoa(n)})
		}
		return out
	}
	return []Field{
		{Key: "name", Type: FieldText, Label: w.T("criterion.name"), Value: c.Name, Required: true},
		{Key: "weight", Type: FieldChoice, Label: w.T("criterion.weight"), Value: strconv.Itoa(c.Weight), Choices: grades("0"), Help: w.T("criterion.weight.help")},
		{Key: "red_line", Type: FieldChoice, Label: w.T("criterion.red_line"), Value: strconv.Itoa(c.RedLine), Choices: grades(w.T("criterion.red_line.none")), Help: w.T("criterion.red_line.help")},
	}, nil
}

// saveCriterion keeps one criterion; while none are kept the shipped ones are
// fixed with it.
func saveCriterion(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	list, fixed, err := a.criteria(tx.Reader)
	if err != nil {
		return "", err
	}
	shipped, _ := shippedName(id)
	name, at := strings.TrimSpace(v.text("name")), -1
	for n, c := range list {
		if id != "" && (fixed && c.ID == id || !fixed && c.Ships == shipped) {
			at = n
		} else if data.Fold(c.Name) == data.Fold(name) {
			return "", data.Conflict("criterion.error.name", "name", name)
		}
	}
	if at < 0 {
		if id != "" {
			return "", data.NotFound("data.error.gone", "table", "criteria")
		}
		list, at = append(list, Weighed{Criterion: data.Criterion{Place: len(list)}}), len(list)
	}
	c := &list[at]
	if name != c.Name {
		c.Criterion.Name, c.Ships = name, ""
	}
	weight, line := c.Weight, c.RedLine
	v.putNumber("weight", &weight)
	v.putNumber("red_line", &line)
	if c.ID != "" && (weight != c.Weight || line != c.RedLine) {
		scored, err := scoredCriteria(tx.Reader)
		if err != nil {
			return "", err
		}
		if scored[c.ID] {
			c.ReweighedOn = a.Today()
		}
	}
	c.Weight, c.RedLine = weight, line
	if fixed {
		err = tx.Save(&c.Criterion)
		return c.ID, err
	}
	for n := range list {
		if err := tx.Save(&list[n].Criterion); err != nil {
			return "", err
		}
	}
	return list[at].ID, nil
}

func dropCriterion(tx *data.Tx, id data.ID) error {
	if _, shipped := shippedName(id); shipped {
		return data.Invalid("criterion.error.shipped")
	}
	return tx.DeleteRow("criteria", id)
}
