package data

import (
	"fmt"
	"slices"
)

// merges says, of a table whose rows can be made one, what would stand twice
// when everything about ?1 becomes about ?2, or be about itself: it goes first.
var merges = map[string][]string{
	"contacts": {
		"UPDATE contacts SET introducer_id = NULL WHERE id IN (?1, ?2) AND introducer_id IN (?1, ?2)",
		"DELETE FROM interview_contacts WHERE contact_id = ?1 AND interview_id IN (SELECT interview_id FROM interview_contacts WHERE contact_id = ?2)",
		`DELETE FROM contact_points AS p WHERE contact_id = ?1 AND EXISTS (SELECT 1 FROM contact_points k WHERE k.contact_id = ?2
			AND k.kind = p.kind AND (k.label = p.label OR p.kind <> 'kept') AND (k.value = p.value OR k.match_key = p.match_key AND p.match_key <> ''))`,
		`DELETE FROM positions AS p WHERE contact_id = ?1 AND EXISTS (SELECT 1 FROM positions k WHERE k.contact_id = ?2
			AND k.company_id IS p.company_id AND (p.title = '' OR k.title = p.title))`,
		"UPDATE positions SET current = 0 WHERE contact_id = ?1 AND EXISTS (SELECT 1 FROM positions WHERE contact_id = ?2 AND current = 1)",
		"DELETE FROM mentions WHERE contact_id = ?1 AND note_id IN (SELECT note_id FROM mentions WHERE contact_id = ?2)",
		`DELETE FROM ratings AS r WHERE contact_id = ?1 AND EXISTS (SELECT 1 FROM ratings k WHERE k.contact_id = ?2
			AND k.industry_id = r.industry_id AND k.criterion_id = r.criterion_id)`,
	},
	"companies": {
		"DELETE FROM mentions WHERE company_id = ?1 AND note_id IN (SELECT note_id FROM mentions WHERE company_id = ?2)",
		"DELETE FROM company_aliases WHERE company_id = ?1 AND sort_name IN (SELECT sort_name FROM company_aliases WHERE company_id = ?2 UNION SELECT sort_name FROM companies WHERE id = ?2)",
		"DELETE FROM company_links WHERE from_id IN (?1, ?2) AND to_id IN (?1, ?2)",
		`DELETE FROM company_links AS l WHERE ?1 IN (from_id, to_id) AND EXISTS (SELECT 1 FROM company_links k WHERE k.kind = l.kind
			AND (l.from_id = ?1 AND k.from_id = ?2 AND k.to_id = l.to_id OR l.to_id = ?1 AND k.to_id = ?2 AND k.from_id = l.from_id))`,
		`UPDATE filed_lessons SET function_id = (SELECT k.id FROM functions f JOIN functions k ON k.company_id = ?2 AND k.sort_name = f.sort_name WHERE f.id = function_id)
			WHERE function_id IN (SELECT f.id FROM functions f JOIN functions k ON k.company_id = ?2 AND k.sort_name = f.sort_name WHERE f.company_id = ?1)`,
		"DELETE FROM functions WHERE company_id = ?1 AND sort_name IN (SELECT sort_name FROM functions WHERE company_id = ?2)",
		`DELETE FROM filed_lessons AS l WHERE company_id = ?1 AND EXISTS (SELECT 1 FROM filed_lessons k WHERE k.company_id = ?2
			AND k.lesson_id = l.lesson_id AND k.challenge_id IS l.challenge_id)`,
	},
	"industries": {
		"DELETE FROM mentions WHERE industry_id = ?1 AND note_id IN (SELECT note_id FROM mentions WHERE industry_id = ?2)",
		`DELETE FROM ratings AS r WHERE industry_id = ?1 AND EXISTS (SELECT 1 FROM ratings k WHERE k.industry_id = ?2
			AND k.contact_id IS r.contact_id AND k.criterion_id = r.criterion_id)`,
	},
	"tags":        {"DELETE FROM mentions WHERE tag_id = ?1 AND note_id IN (SELECT note_id FROM mentions WHERE tag_id = ?2)"},
	"focus_areas": {},
}

// Merge makes one of two rows of a table of merges:
// whatever refers to from refers to into afterwards, once, and from is gone.
// What the rows themselves say is the caller's: it fills into beforehand.
func (tx *Tx) Merge(table string, from, into ID) error {
	first, ok := merges[table]
	if !ok {
		return Invalid("data.error.no_table", "table", table)
	}
	if err := tx.carryApart(table, from, into); err != nil {
		return err
	}
	refs, err := tx.References()
	if err != nil {
		return err
	}
	steps := slices.Clone(first)
	for _, ref := range refs { // as the schema has them: a table added later is not forgotten
		if ref.To == table {
			steps = append(steps, fmt.Sprintf("UPDATE %[1]s SET %[2]s = ?2 WHERE %[2]s = ?1", ref.Table, ref.Column))
		}
	}
	for _, step := range append(steps, "DELETE FROM "+table+" WHERE id = ?1 AND id <> ?2") {
		if err := tx.exec(step, string(from), string(into)); err != nil {
			return err
		}
	}
	return nil
}
