package exchange

import (
	"fmt"
	"strings"
	"testing"

	"wawasan/app/interchange"
	"wawasan/data"
)

// rowsOf reads people as "name / company / title / phone / e-mail", one a line.
func rowsOf(text string) []interchange.Person {
	var people []interchange.Person
	for n, line := range strings.Split(text, "\n") {
		f := append(strings.Split(line, " / "), "", "", "", "")
		people = append(people, interchange.Person{Line: n + 2, Name: f[0], Company: f[1], Title: f[2], Phone: f[3], Email: f[4]})
	}
	return people
}

func TestWhoARowMeansIsDecidedByWhatTellsPeopleApart(t *testing.T) {
	use := notebooks(t)
	for _, c := range []struct {
		here, row, want string // "new", "asked LINE" or "is LINE", with the job after it
	}{
		{"Tono / PT Delta /  / 0811 555 666", "Bapak Tono S.E. / PT Lain /  / 62811555666", "is 2: PT Lain"},
		{"Siti Nur / PT A /  / 0813-1111-2222\nSiti Nur / PT B /  / 0814-3333-4444", "Siti Nur /  /  / +62 814 3333 4444 / siti@b.id", "is 3: PT B"},
		{"Siti Nur / PT A /  / (021) 5000-1234 ext. 12", "Siti Nur Aini / PT B /  / tel:+62-21-5000-1234;ext=34", "is 2: PT B"},
		{"Siti / PT A /  / 021 5000 1234", "Siti Nur / PT A /  / 021 5000 1234", "asked 2"},
		{"Siti Nur / PT A /  / 021 5000 1234", "Budi Santoso / PT A /  / 021 5000 1234", "new"},
		{"Ibu Sari Wijaya / PT Bank Nusantara Tbk / Analis", "Wijaya, Sari, S.E., M.M. / Bank Nusantara / Analis", "is 2: Analis · PT Bank Nusantara Tbk"},
		{"Ahmad Fauzi / PT Alfa", "Dr. Fauzi Ahmad / Alfa / CFO", "is 2: CFO · PT Alfa"},
		{"Pak Ari / PT Alfa", "Bu Ari / PT Alfa", "new"},
		{"Ari Wibowo / PT Maju", "Ari Wibowo / CV Maju", "asked 2"},
		{"Budi", "Budi / PT Z / CFO", "asked 2"},
		{"Budi Santoso", "Budi Santoso / PT Z / CFO", "is 2: CFO · PT Z"},
		{"Ani Satu / PT A / Analis", "Ani Satu /  / Komisaris /  / ani@new.id", "is 2: Analis · PT A"},
		{"Ani Satu / PT A", "Ani Satu /  / Komisaris", "is 2: Komisaris · PT A"},
	} {
		use(t, func(tx *data.Tx) {
			made := map[data.ID]int{}
			for n, at := range imported(t, tx, rowsOf(c.here)).newContacts {
				made[at.id] = n + 2
			}
			m := imported(t, tx, rowsOf(c.row))
			o, got := m.outcomes[0], "new"
			switch {
			case o.Contact != "":
				got = fmt.Sprintf("is %d: %s", made[o.Contact], m.positionText(m.file.all[0].who.position))
			case o.maybe != "":
				got = fmt.Sprintf("asked %d", made[o.maybe])
			}
			if got != c.want {
				t.Errorf("%q, then %q: %s, want %s", c.here, c.row, got, c.want)
			}
		})
	}
}
