package interchange

// linkedInNames are headings as headerCell gives them: English as LinkedIn
// writes it, German as seen once, Indonesian in case somebody translated the
// header.
var linkedInNames = [columnCount][]string{
	colFirst:     {"first name", "vorname", "nama depan"},
	colLast:      {"last name", "nachname", "nama belakang"},
	colURL:       {"url", "profile url", "profil url", "url profil"},
	colEmail:     {"email address", "e mail address", "email", "e mail", "e mail adresse", "alamat email", "alamat surel"},
	colCompany:   {"company", "unternehmen", "perusahaan"},
	colTitle:     {"position", "posisi", "jabatan"},
	colConnected: {"connected on", "verbunden am", "vernetzt am", "terhubung pada"},
}

// linkedInHeader reads cells as LinkedIn's header. Columns are known by name,
// never by place: LinkedIn added URL in about 2021, and other tools reorder
// them. First and last name alone are in every address book, so two more
// columns are asked for, one of them such as LinkedIn names so, and where the day
// of connection is not among them, no other at all.
func linkedInHeader(cells []string) (layout, bool) {
	l, found := layoutOf(cells, &linkedInNames)
	l.format = LinkedIn
	own := l.has(colConnected) || (l.has(colURL) || l.has(colTitle)) && len(l.others) == 0
	return l, l.has(colFirst) && l.has(colLast) && own && found >= 4
}
