package interchange

// listNames are the headings of lists that people keep themselves, and of the
// address books that programs write, as headerCell gives them.
var listNames = [columnCount][]string{
	colFirst: {
		"first name", "firstname", "given name", "nama depan", "vorname",
		"prenom", "nombre", "voornaam", "nome",
	},
	colLast: {
		"last name", "lastname", "family name", "surname", "nama belakang", "nama keluarga", "nachname",
		"apellidos", "apellido", "achternaam", "sobrenome", "cognome", "nom",
	},
	colName: {
		"name", "nama", "full name", "fullname", "nama lengkap", "display name", "contact name", "contact", "nama kontak",
		"kontak", "file as",
	},
	colURL: {
		"linkedin", "linkedin url", "linkedin profile", "profil linkedin", "profile url", "url profil", "profile", "profil",
		"link", "url", "tautan", "website", "web page", "web page 1", "website 1 value", "situs", "situs web",
		"page web", "pagina web", "webseite", "webpagina", "personal web page",
	},
	colEmail: {
		"email", "e mail", "email address", "e mail address", "surel", "alamat surel", "alamat email", "mail", "primary email",
		"e mail 1 value", "email 1 value", "e mail 1",
		"e mail adresse", "e mail 1 address", "adresse de messagerie", "adresse e mail", "courriel", "direccion de correo electronico", "correo electronico", "correo", "endereco de email", "endereco de e mail", "endereco de correio eletronico", "e mailadres", "indirizzo posta elettronica",
	},
	colPhone: {
		"phone", "phone number", "mobile phone", "mobile", "mobile number", "telephone", "tel", "telepon", "telp", "no telepon",
		"no telp", "nomor telepon", "hp", "no hp", "nomor hp", "handphone", "ponsel", "nomor ponsel", "whatsapp", "no wa",
		"nomor wa", "wa", "phone 1 value", "business phone", "work phone",
		"mobiltelefon", "handy", "telefon", "telefon geschaftlich", "tel mobile", "telephone mobile", "telephone bureau", "portable", "telefono movil", "movil", "telefono", "telefono del trabajo", "telefone celular", "celular", "telemovel", "telefone", "telefone comercial", "mobiele telefoon", "telefoon", "telefoon op werk", "cellulare", "telepon seluler", "home phone", "primary phone",
	},
	colCompany: {
		"company", "company name", "perusahaan", "nama perusahaan", "organization", "organisation", "organisasi", "employer",
		"organization name", "organization 1 name", "kantor", "instansi", "lembaga", "tempat kerja", "unternehmen",
		"firma", "societe", "entreprise", "empresa", "compania", "organizacion", "bedrijf", "organisatie", "societa", "azienda", "nama organisasi",
	},
	colTitle: {
		"job title", "position", "posisi", "jabatan", "organization title", "organization 1 title", "pekerjaan", "role",
		"occupation", "title",
		"fonction", "poste", "puesto", "cargo", "functie", "qualifica", "posizione", "berufsbezeichnung",
	},
	colConnected: {"connected on", "terhubung pada"},
}

// listHeader reads cells as the header of a list of people. A name alone is
// in many tables that list no people: it takes a way to reach them, or their
// job at a company, or a company and hardly any other column, or none at all.
func listHeader(cells []string) (layout, bool) {
	l, found := layoutOf(cells, &listNames)
	l.format = List
	l.further(cells)
	named := l.has(colName) || l.has(colFirst) || l.has(colLast)
	others := len(l.others) + l.kept
	people := l.has(colEmail) || l.has(colPhone) || l.has(colCompany) && (l.has(colTitle) || found > others)
	return l, named && found >= 2 && (people || others == 0)
}
