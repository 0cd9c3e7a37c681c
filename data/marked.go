package data

// SetOnAll sets what a column of contacts holds in many at once: "starred", or
// "keep" with a rhythm that is no person's own. Whom it says something of is no
// longer known by name only; who has it already stays as they are.
func (tx *Tx) SetOnAll(contacts []ID, column string, value any) error {
	also := ""
	switch column {
	case "starred":
	case "keep":
		also = ", keep_days = 0"
	default:
		return Invalid("app.error.no_kind", "kind", column)
	}
	return tx.exec("UPDATE contacts SET "+column+" = ?1"+also+", name_only = 0, updated_at = ?2 WHERE id IN (SELECT value FROM json_each(?3)) AND "+column+" IS NOT ?1", value, tx.now, listOf(contacts))
}

// RaiseAll makes contacts of those known by name only.
func (tx *Tx) RaiseAll(contacts []ID) error {
	return tx.exec("UPDATE contacts SET name_only = 0, updated_at = ? WHERE name_only = 1 AND id IN (SELECT value FROM json_each(?))", tx.now, listOf(contacts))
}
