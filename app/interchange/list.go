package interchange

// listNames are the headings of lists that people keep themselves, and of the
// address books that programs write, as headerCell gives them.
var listNames = [columnCount][]string{
	colFirst: {"first name", "firstname", "given name", "nama depan", "vorname"},
	colLast:  {"last name", "lastname", "family name", "surname", "nama belakang", "nama keluarga", "nachname"},
	colName: {
		"name", "nama", "full name", "fullname", "nama lengkap", "display name", "contact name", "contact", "nama kontak",
		"kontak", "file as",
	},
	colURL: {
		"linkedin", "linkedin url", "linkedin profile", "profil linkedin", "profile url", "url profil", "profile", "profil",
		"link", "url", "tautan", "website", "web page", "web page 1", "website 1 value", "situs", "situs web",
	},
	colEmail: {
		"email", "e mail", "email address", "e mail address", "surel", "alamat surel", "alamat email", "mail", "primary email",
		"e mail 1 value", "email 1 value", "e mail 1",
	},
	colPhone: {
		"phone", "phone number", "mobile phone", "mobile", "mobile number", "telephone", "tel", "telepon", "telp", "no telepon",
		"no telp", "nomor telepon", "hp", "no hp", "nomor hp", "handphone", "ponsel", "nomor ponsel", "whatsapp", "no wa",
		"nomor wa", "wa", "phone 1 value", "business phone", "work phone",
	},
	colCompany: {
		"company", "company name", "perusahaan", "nama perusahaan", "organization", "organisation", "organisasi", "employer",
		"organization name", "organization 1 name", "kantor", "instansi", "lembaga", "tempat kerja", "unternehmen",
	},
	colTitle: {
		"job title", "position", "posisi", "jabatan", "organization title", "organization 1 title", "pekerjaan", "role",
		"occupation", "title",
	},
	colConnected: {"connected on", "terhubung pada"},
}

// listHeader reads cells as the header of a list of people. A name alone is
// in many tables that list no people: it takes a way to reach them, or their
// job at a company, or a company and hardly any other column, or none at all.
func listHeader(cells []string) (layout, bool) {
	l, found := layoutOf(cells, &listNames)
	l.format = List
	named := l.has(colName) || l.has(colFirst)
	people := l.has(colEmail) || l.has(colPhone) || l.has(colCompany) && (l.has(colTitle) || found > len(l.others))
	return l, named && found >= 2 && (people || len(l.others) == 0)
}
