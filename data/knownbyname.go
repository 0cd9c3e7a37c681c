package data

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// touching are the references by which a row touches a contact. What only says
// how to reach somebody and where they work does not.
var touching = []Reference{
	{Table: "interview_contacts", Column: "contact_id"},
	{Table: "outreaches", Column: "contact_id"},
	{Table: "notes", Column: "contact_id"},
	{Table: "mentions", Column: "contact_id"},
	{Table: "gaps", Column: "contact_id"},
	{Table: "lessons", Column: "contact_id"},
	{Table: "promises", Column: "contact_id"},
	{Table: "focus_areas", Column: "contact_id"},
	{Table: "ratings", Column: "contact_id"},
	{Table: "findings", Column: "contact_id"},
	{Table: "contacts", Column: "introducer_id"},
}

// isTouched is SQL for whether anything touches the contact of an id.
func isTouched(id string) string {
	var any []string
	for _, ref := range touching {
		any = append(any, fmt.Sprintf("EXISTS (SELECT 1 FROM %s WHERE %s = %s)", ref.Table, ref.Column, id))
	}
	return "(" + strings.Join(any, " OR ") + ")"
}

// isContact is SQL for whether the person of an id is a contact, not known by
// name only.
func isContact(id string) string {
	return "EXISTS (SELECT 1 FROM contacts own WHERE own.id = " + id + " AND own.name_only = 0)"
}

// raise makes contacts of those known by name whom this change touches: who has
// a row of it now, and whom it brought back to what they were although something
// else touches them.
func (tx *Tx) raise() error {
	tables, err := tx.changedTables()
	if err != nil {
		return err
	}
	var whom []string // SQL that selects them
	from := func(id, table, which string) {
		whom = append(whom, fmt.Sprintf("SELECT %s FROM change_rows r JOIN %[2]s x ON r.tbl = '%[2]s' AND x.id = r.row_id%s WHERE %s", id, table, which, tx.its("r.")))
	}
	for _, ref := range touching {
		if slices.Contains(tables, ref.Table) {
			from("x."+ref.Column, ref.Table, "")
		}
	}
	if slices.Contains(tables, "contacts") {
		from("x.id", "contacts", " AND x.name_only = 1 AND r.before IS NOT NULL AND "+isTouched("x.id"))
	}
	if len(whom) == 0 {
		return nil
	}
	return tx.exec("UPDATE contacts SET name_only = 0 WHERE name_only = 1 AND id IN ("+strings.Join(whom, " UNION ALL ")+")", tx.id, tx.since)
}

// changedTables are those whose rows this change wrote.
func (tx *Tx) changedTables() (tables []string, err error) {
	err = tx.scan("SELECT DISTINCT tbl FROM change_rows WHERE "+tx.its(""), []any{tx.id, tx.since}, func(rows *sql.Rows) error {
		var table string
		err := rows.Scan(&table)
		tables = append(tables, table)
		return err
	})
	return tables, err
}

// Lower makes somebody known by name only. Whom something touches, or whom a
// person marked, keeps in touch with or made a mentor, is refused (conflict).
func (tx *Tx) Lower(contact ID) error {
	c, err := tx.Contact(contact)
	if err != nil {
		return err
	}
	held := c.Starred || c.Keep != "" || c.Mentor != "" || c.IntroducerID != ""
	if !held {
		if err := tx.row("SELECT "+isTouched("?1"), string(contact)).Scan(&held); err != nil {
			return err
		}
	}
	if held {
		return Conflict("contact.error.touched", "name", c.Name)
	}
	return tx.exec("UPDATE contacts SET name_only = 1, updated_at = ? WHERE id = ? AND name_only = 0", tx.now, string(contact))
}

// Raise makes a contact of somebody known by name only.
func (tx *Tx) Raise(contact ID) error {
	c, err := tx.Contact(contact)
	if err != nil {
		return err
	}
	return tx.Save(&c)
}

// SetConnected keeps since when one is connected with somebody. It touches nobody:
// an import says so.
func (tx *Tx) SetConnected(contact ID, since Date) error {
	return tx.exec("UPDATE contacts SET connected_on = ?1, updated_at = ?2 WHERE id = ?3 AND connected_on IS NOT ?1", since, tx.now, string(contact))
}

var knownListing = func() listing {
	l := contactListing
	l.only = "t.name_only = 1"
	return l
}()

// KnownByName lists whom an import brought and nothing touched yet, by name.
func (r Reader) KnownByName(q PageQuery) ([]ContactRow, error) {
	return page[ContactRow](r, knownListing, q)
}

// CountContacts counts contacts; those known by name only are none.
func (r Reader) CountContacts() (n int, err error) {
	err = r.row("SELECT count(*) FROM contacts WHERE name_only = 0").Scan(&n)
	return n, err
}

// CountKnownByName counts whom KnownByName lists.
func (r Reader) CountKnownByName() (int, error) {
	all, err := r.Count("contacts")
	if err != nil {
		return 0, err
	}
	contacts, err := r.CountContacts()
	return all - contacts, err
}
