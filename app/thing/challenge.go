package thing

import (
	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listChallenges(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Challenges(q))
}

// ChallengePage is everything the page of a challenge shows: how companies
// meet it.
type ChallengePage struct {
	data.Challenge
	Industry string
	Filed    []data.FiledRow
}

func showChallenge(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	c, err := r.Challenge(link.ID)
	if err != nil {
		return nil, err
	}
	page := ChallengePage{Challenge: c}
	if page.Industry, err = IndustryName(r, c.IndustryID); err != nil {
		return nil, err
	}
	page.Filed, err = r.FiledUnder("challenge_id", c.ID)
	return page, err
}

func challengeForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var c data.Challenge
	var industry string
	var err error
	if link.ID != "" {
		if c, err = r.Challenge(link.ID); err != nil {
			return nil, err
		}
		industry, err = IndustryName(r, c.IndustryID)
	} else {
		var own data.Industry
		own, err = r.OwnIndustry()
		industry = own.Name
	}
	return []Field{
		{Key: "text", Type: FieldText, Label: "challenge.text", Value: c.Text, Required: true, Help: "challenge.text.help"},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry},
	}, err
}

func saveChallenge(_ *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var c data.Challenge
	var err error
	if link.ID != "" {
		if c, err = tx.Challenge(link.ID); err != nil {
			return "", err
		}
	}
	v.put("text", &c.Text)
	if err := v.putIndustry(tx, &c.IndustryID); err != nil {
		return "", err
	}
	err = tx.Save(&c)
	return c.ID, err
}

// listFiled names filed lessons; they stand on the pages of what they are filed
// under, and are in no list of their own.
func listFiled(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	filed, err := r.FiledUnder("id", q.IDs...)
	return Page{Items: items(filed)}, err
}
