package pasted

import (
	"strings"
	"unicode"

	"wawasan/app/letters"
	"wawasan/data"
)

// section is a part of a profile page.
type section int

const (
	head section = iota
	about
	experience
	education
)

// sections are the headings of a profile page, in both languages.
var sections = map[string]section{
	"about": about, "tentang": about, "activity": about, "aktivitas": about, "skills": about, "keahlian": about, "featured": about, "unggulan": about,
	"experience": experience, "pengalaman": experience,
	"education": education, "pendidikan": education,
}

// labels are what a form calls the facts of a person.
var labels = map[string]func(*Card) *string{}

func init() {
	for words, field := range map[string]func(*Card) *string{
		"name|full name|nama|nama lengkap":                                                   func(c *Card) *string { return &c.Name },
		"title|job title|role|position|jabatan|posisi|pekerjaan":                             func(c *Card) *string { return &c.Title },
		"company|organisation|organization|employer|perusahaan|instansi|kantor|tempat kerja": func(c *Card) *string { return &c.Company },
		"school|university|sekolah|universitas|kampus|almamater":                             func(c *Card) *string { return &c.School },
		"location|place|city|lokasi|kota|domisili":                                           func(c *Card) *string { return &c.Place },
	} {
		for _, word := range strings.Split(words, "|") {
			labels[word] = field
		}
	}
}

// wordsOf are single words, with blanks between them.
func wordsOf(words string) map[string]bool { return among(strings.Fields(words)) }

// linesOf are whole lines, with | between them.
func linesOf(list string) map[string]bool { return among(strings.Split(list, "|")) }

func among(texts []string) map[string]bool {
	all := map[string]bool{}
	for _, text := range texts {
		all[strings.TrimSpace(text)] = true
	}
	return all
}

var (
	// mobiles call a number that messages reach, reaches anything one is reached by.
	mobiles = wordsOf("mobile cell m hp wa whatsapp handphone ponsel seluler")
	reaches = wordsOf("mobile cell m hp wa whatsapp handphone ponsel seluler phone tel telp telepon t p e email mail e-mail surel direct office kantor fax faks no nomor linkedin web website situs")

	// titles are words that a job is called by, in both languages.
	titles = wordsOf(`head chief director manager lead leader officer engineer analyst consultant advisor adviser specialist developer designer
		president vp svp evp ceo cto cfo coo cmo founder co-founder owner partner associate assistant coordinator supervisor buyer planner
		architect scientist researcher lecturer professor teacher doctor nurse lawyer accountant auditor editor producer journalist writer
		secretary administrator executive representative intern trainee biologist technician operator programmer recruiter trader broker
		kepala direktur manajer ketua wakil staf staff analis konsultan penasihat spesialis insinyur pengembang perancang koordinator
		pengawas penyelia asisten sekretaris pendiri pemilik dosen guru dokter perawat pengacara akuntan auditor editor produser wartawan
		penulis peneliti teknisi operator pembeli perencana arsitek magang product data`)
	// firms are words in the name of where people work, schools where they learn.
	firms   = wordsOf("pt pt. cv cv. ud tbk gmbh ag ab inc inc. corp corp. ltd ltd. llc llp plc pte bank rs klinik clinic hospital klinikum kementerian ministry dinas badan lembaga institute trust foundation yayasan holdings group grup koperasi universitas university")
	schools = wordsOf("university universitas universiti institut politeknik polytechnic college school sekolah akademi academy stie stmik universität université")

	// countries end the line of a place; a region begins it with one of regions.
	countries = wordsOf("indonesia singapore singapura malaysia thailand vietnam philippines india china japan jepang korea australia germany jerman france prancis spain spanyol italy italia netherlands belanda belgium switzerland austria sweden swedia norway norwegia denmark finland poland ireland portugal kingdom states canada brazil mexico uae emirates qatar kenya nigeria africa zealand turkey egypt")
	regions   = wordsOf("greater metropolitan")

	// small are the words in a name that are written small.
	small = wordsOf("de del della di da do dos van von der den bin binti al el la le y e dan and of the for und am im ibn ter ten dr drg ir hj h")
	// speeches are how somebody is called before their name.
	speeches = wordsOf("pak bu bapak ibu mas mbak kak bang mr mr. ms ms. mrs mrs. dr dr. prof prof. ir ir. drg drg. hj. h.")
)

// noise are lines of a page or a letter that say nothing of a person, folded;
// a line that begins with one of greetings is none either.
var noise = linesOf(`contact info|info kontak|connect|message|more|follow|following|pesan|lainnya|ikuti|hubungkan|terhubung|open to work|terbuka untuk peluang kerja
	|she/her|he/him|they/them|(she/her)|(he/him)|(they/them)|--|1st|2nd|3rd|koneksi ke-1|koneksi ke-2|koneksi ke-3|our team|tim kami|keynote speaker|speaker|speakers|pembicara|narasumber
	|view profile|lihat profil|show all|tampilkan semua|provides services|premium`)

var greetings = []string{
	"best regards", "kind regards", "warm regards", "regards", "best wishes", "best,", "thanks", "thank you", "sincerely", "cheers", "yours",
	"salam", "hormat saya", "hormat kami", "terima kasih", "wassalam", "sent from", "dikirim dari", "get outlook",
}

// isNoise reports whether a line says nothing of a person.
func (r *reader) isNoise(line string) bool {
	plain := strings.TrimSpace(strings.Trim(fold(line), "·• "))
	if plain == "" || noise[plain] || plain == "2" || plain == "1" || plain == "3" {
		return true
	}
	for _, end := range []string{"connections", "koneksi", "followers", "pengikut", "degree connection"} {
		if strings.Contains(plain, end) && (digits(plain) > 0 || strings.Contains(plain, "degree")) {
			r.profile = true
			return true
		}
	}
	for _, g := range greetings {
		if strings.HasPrefix(plain, g) && len(strings.Fields(plain)) <= 5 {
			return true
		}
	}
	return false
}

// labelled reads a line that says what it holds.
func (r *reader) labelled(line string) bool {
	for _, by := range []string{":", "="} {
		label, value, ok := strings.Cut(line, by)
		if !ok {
			continue
		}
		value = strings.TrimSpace(value)
		if field := labels[strings.TrimSpace(fold(label))]; field != nil && value != "" {
			set(field(&r.card), value)
			return true
		}
		if hasWord(label, titles) && len(strings.Fields(label)) <= 4 && isName(value) && r.card.Name == "" {
			r.card.Name, r.card.Title = value, strings.TrimSpace(label)
			return true
		}
	}
	first, value, _ := strings.Cut(line, " ")
	if field := labels[fold(first)]; field != nil && isProper(value) && !hasWord(first, titles) && first == strings.ToLower(first) {
		set(field(&r.card), value)
		return true
	}
	return false
}

func fold(s string) string { return data.Fold(s) }

func shown(s string) string { return letters.Shown(s) }

// hasWord reports whether one of a text's words is in a set.
func hasWord(text string, set map[string]bool) bool {
	for _, w := range strings.Fields(fold(text)) {
		if set[w] || set[strings.Trim(w, ",.()&/")] {
			return true
		}
	}
	return false
}

// isProper reports whether a text is written like a name: each word begins with
// a capital, a digit or is one that is written small.
func isProper(text string) bool {
	words := strings.Fields(text)
	for _, w := range words {
		first := []rune(strings.TrimLeft(w, "(“\"'"))
		if len(first) > 0 && unicode.IsLower(first[0]) && !small[strings.Trim(fold(w), ".,")] {
			return false
		}
	}
	return len(words) > 0
}
