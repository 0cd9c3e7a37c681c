package data

import (
	"fmt"
	"slices"
	"strings"
)

// heardIn selects who was heard in an interview, the row named side; nobody
// while it was not held or is about no industry.
func heardIn(side string) string {
	return fmt.Sprintf(`SELECT contact_id FROM interview_contacts
		WHERE interview_id = %[1]s.id AND %[1]s.held_at IS NOT NULL AND %[1]s.industry_id IS NOT NULL`, side)
}

// saidBy selects from whom a lesson, the row named side, comes.
func saidBy(side string) string {
	return fmt.Sprintf("SELECT %[1]s.contact_id WHERE %[1]s.contact_id IS NOT NULL AND %[1]s.industry_id IS NOT NULL", side)
}

// voice adds one reason, or takes one away, that the contacts selected were
// heard about an industry. INSERT OR IGNORE would not do: see searchTriggers.
func voice(add bool, industry, contacts string) string {
	those := fmt.Sprintf("industry_id = %s AND contact_id IN (%s)", industry, contacts)
	if !add {
		return fmt.Sprintf("UPDATE industry_voices SET reasons = reasons - 1 WHERE %[1]s; DELETE FROM industry_voices WHERE %[1]s AND reasons <= 0", those)
	}
	return fmt.Sprintf(`INSERT INTO industry_voices(industry_id, contact_id, reasons) SELECT %[1]s, n.contact_id, 0 FROM (%[2]s) n
			WHERE NOT EXISTS (SELECT 1 FROM industry_voices v WHERE v.industry_id = %[1]s AND v.contact_id = n.contact_id);
		UPDATE industry_voices SET reasons = reasons + 1 WHERE %[3]s`, industry, contacts, those)
}

// tally adds to a number of an industry; one without a row gets it.
func tally(column, industry string, by int) string {
	return fmt.Sprintf(`INSERT INTO industry_tallies(industry_id) SELECT %[2]s WHERE %[2]s IS NOT NULL AND NOT EXISTS
			(SELECT 1 FROM industry_tallies WHERE industry_id = %[2]s);
		UPDATE industry_tallies SET %[1]s = %[1]s + %[3]d WHERE industry_id = %[2]s`, column, industry, by)
}

// participant is voice for one row of interview_contacts.
func participant(add bool, side string) string {
	about := fmt.Sprintf("(SELECT industry_id FROM interviews WHERE id = %s.interview_id AND held_at IS NOT NULL)", side)
	return voice(add, about, fmt.Sprintf("SELECT %s.contact_id WHERE %s IS NOT NULL", side, about))
}

// tallyTriggers keep the numbers of industries. An interview is taken out
// before it is deleted: its participants go first, and then they find no
// interview any more.
func tallyTriggers(tables []string) []string {
	if !slices.Contains(tables, "industry_tallies") {
		return nil
	}
	trigger := func(table, event, when string, do ...string) string {
		name := strings.ToLower(strings.Fields(event)[1])
		return fmt.Sprintf("CREATE TRIGGER tally_%s_%s %s ON %s%s BEGIN %s; END", table, name, event, table, when, strings.Join(do, "; "))
	}
	const differs = " WHEN OLD.industry_id IS NOT NEW.industry_id OR "
	return []string{
		trigger("lessons", "AFTER INSERT", " WHEN NEW.industry_id IS NOT NULL", tally("lessons", "NEW.industry_id", 1), voice(true, "NEW.industry_id", saidBy("NEW"))),
		trigger("lessons", "AFTER DELETE", " WHEN OLD.industry_id IS NOT NULL", tally("lessons", "OLD.industry_id", -1), voice(false, "OLD.industry_id", saidBy("OLD"))),
		trigger("lessons", "AFTER UPDATE OF industry_id, contact_id", differs+"OLD.contact_id IS NOT NEW.contact_id",
			tally("lessons", "OLD.industry_id", -1), voice(false, "OLD.industry_id", saidBy("OLD")),
			tally("lessons", "NEW.industry_id", 1), voice(true, "NEW.industry_id", saidBy("NEW"))),
		trigger("interviews", "AFTER INSERT", "", voice(true, "NEW.industry_id", heardIn("NEW"))),
		trigger("interviews", "BEFORE DELETE", "", voice(false, "OLD.industry_id", heardIn("OLD"))),
		trigger("interviews", "AFTER UPDATE OF industry_id, held_at", differs+"(OLD.held_at IS NULL) <> (NEW.held_at IS NULL)",
			voice(false, "OLD.industry_id", heardIn("OLD")), voice(true, "NEW.industry_id", heardIn("NEW"))),
		trigger("interview_contacts", "AFTER INSERT", "", participant(true, "NEW")),
		trigger("interview_contacts", "AFTER DELETE", "", participant(false, "OLD")),
		trigger("interview_contacts", "AFTER UPDATE OF interview_id, contact_id", "", participant(false, "OLD"), participant(true, "NEW")),
		trigger("industry_voices", "AFTER INSERT", "", tally("voices", "NEW.industry_id", 1)),
		trigger("industry_voices", "AFTER DELETE", "", tally("voices", "OLD.industry_id", -1)),
		trigger("industries", "AFTER DELETE", "", "DELETE FROM industry_voices WHERE industry_id = OLD.id", "DELETE FROM industry_tallies WHERE industry_id = OLD.id"),
	}
}
