package data

// AdoptCompany gives a contact's conversations, and what was filed in them, the
// company that is known only now: those that name none and that they are the
// first person of.
func (tx *Tx) AdoptCompany(contact, company ID) error {
	const theirs = "SELECT interview_id FROM interview_contacts WHERE contact_id = ?2 AND place = 0"
	return tx.adopt("company_id", theirs, company, contact)
}

// AdoptIndustry gives a company's conversations, and what was filed in them,
// the industry that is known only now, where they name none.
func (tx *Tx) AdoptIndustry(company, industry ID) error {
	const there = "SELECT id FROM interviews WHERE company_id = ?2"
	return tx.adopt("industry_id", there, industry, company)
}

// adopt fills a column of interviews that name none, and of what was filed in
// them; the interviews come last, for the rest asks what they named.
func (tx *Tx) adopt(column, interviews string, value, of ID) error {
	filed := []string{"lessons", "gaps"}
	if column == "industry_id" {
		filed = append(filed, "focus_areas")
	}
	for _, table := range filed {
		err := tx.exec("UPDATE "+table+" SET "+column+" = ?1, updated_at = ?3 WHERE "+column+` IS NULL AND interview_id IN
			(SELECT id FROM interviews WHERE `+column+" IS NULL AND id IN ("+interviews+"))", string(value), string(of), tx.now)
		if err != nil {
			return err
		}
	}
	return tx.exec("UPDATE interviews SET "+column+" = ?1, updated_at = ?3 WHERE "+column+" IS NULL AND id IN ("+interviews+")", string(value), string(of), tx.now)
}
