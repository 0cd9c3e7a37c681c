package thing

// KindOf is the kind of the things that a table holds, "" for one that holds
// none.
func KindOf(table string) Kind {
	for _, r := range registered {
		if r.table == table {
			return r.kind
		}
	}
	return ""
}

// Shown reports that things of a kind have a page of their own.
func Shown(kind Kind) bool {
	r, err := of(kind)
	return err == nil && r.show != nil
}
