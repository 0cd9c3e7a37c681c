package data

import (
	"fmt"
	"slices"
	"strings"
)

// contactTallyTriggers keep when contacts were last met and written to. What
// may have been the last is looked up anew: it costs two looks into an index.
func contactTallyTriggers(tables []string) []string {
	if !slices.Contains(tables, "contact_tallies") {
		return nil
	}
	trigger := func(table, event, when string, contacts ...string) string {
		name := strings.ToLower(strings.Fields(event)[1])
		var do []string
		for _, those := range contacts {
			do = append(do, lastOf(those))
		}
		return fmt.Sprintf("CREATE TRIGGER tally_last_%s_%s %s ON %s%s BEGIN %s; END", table, name, event, table, when, strings.Join(do, "; "))
	}
	const present = "SELECT contact_id FROM interview_contacts WHERE interview_id = NEW.id"
	return []string{
		trigger("contacts", "AFTER INSERT", "", "NEW.id"),
		"CREATE TRIGGER tally_last_contacts_delete AFTER DELETE ON contacts BEGIN DELETE FROM contact_tallies WHERE contact_id = OLD.id; END",
		trigger("interviews", "AFTER INSERT", " WHEN NEW.held_at IS NOT NULL", present),
		trigger("interviews", "AFTER UPDATE OF held_at", " WHEN OLD.held_at IS NOT NEW.held_at", present),
		trigger("interview_contacts", "AFTER INSERT", "", "NEW.contact_id"),
		trigger("interview_contacts", "AFTER DELETE", "", "OLD.contact_id"), // those of a deleted interview come here, too
		trigger("interview_contacts", "AFTER UPDATE OF interview_id, contact_id", "", "OLD.contact_id", "NEW.contact_id"),
		trigger("outreaches", "AFTER INSERT", " WHEN NEW.sent_at IS NOT NULL", "NEW.contact_id"),
		trigger("outreaches", "AFTER DELETE", " WHEN OLD.sent_at IS NOT NULL", "OLD.contact_id"),
		trigger("outreaches", "AFTER UPDATE OF sent_at, contact_id", " WHEN OLD.sent_at IS NOT NEW.sent_at OR OLD.contact_id <> NEW.contact_id", "OLD.contact_id", "NEW.contact_id"),
	}
}

// lastOf makes the rows of the contacts selected anew; one that is gone gets
// none. INSERT OR REPLACE would not do: see searchTriggers.
func lastOf(contacts string) string {
	return fmt.Sprintf(`DELETE FROM contact_tallies WHERE contact_id IN (%[1]s);
		INSERT INTO contact_tallies(contact_id, held_at, sent_at)
			SELECT c.id, (SELECT max(i.held_at) FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id WHERE ic.contact_id = c.id),
				(SELECT max(o.sent_at) FROM outreaches o WHERE o.contact_id = c.id)
			FROM contacts c WHERE c.id IN (%[1]s)`, contacts)
}
