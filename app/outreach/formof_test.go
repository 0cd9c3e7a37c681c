package outreach

import "testing"

func TestTheFormOfAddressIsReadFromNameAndTexts(t *testing.T) {
	for _, c := range []struct {
		lang, name, text string
		byName, byText   Form
	}{
		{"id", "Bu Ratih", "", Ibu, ""},
		{"id", "Bpk. Hendra Kusnadi", "", Bapak, ""},
		{"id", "mas Yusuf", "", Mas, ""},
		{"id", "Ratih", "", "", ""},
		{"id", "Ibu", "", "", ""}, // nobody is called so
		{"en", "Bu Ratih", "", "", ""},
		{"id", "Hendra Kusnadi", "Pak Hendra, saya Ratna dari operasional.", "", Bapak},
		{"id", "Grace Rumondor", "Keputusan mana yang paling menentukan perjalanan karier Ibu sejauh ini?", "", Ibu},
		{"id", "Grace Rumondor", "Yth. Bapak/Ibu Grace, apa kabar?", "", BapakIbu},
		{"id", "Grace Rumondor", "Halo, Mas/Mbak Grace!", "", MasMbak},
		{"id", "Grace Rumondor", "Bu Grace, Pak Hendra menyarankan saya menyapa Ibu.", "", Ibu},
		{"id", "Grace Rumondor", "Bu Grace, boleh Mbak cerita?", "", ""},
		{"id", "Grace Rumondor", "saya tinggal dengan ibu dan bapak saya", "", ""},
		{"id", "Andi Prasetyo", "Apa yang paling berbeda dari pekerjaan Mas di bank dulu?", "", Mas},
		{"en", "Sari Wijaya", "Dear Sari Wijaya,\n\nI'm Ratna.", "", Formal},
		{"en", "Sari Wijaya", "Hi Sari,\n\nI'm Ratna.", "", FirstName},
		{"en", "Sari Wijaya", "Ratna here.", "", ""},
	} {
		if got := FormInName(c.lang, c.name); got != c.byName {
			t.Errorf("%s: the name %q says %q, not %q", c.lang, c.name, got, c.byName)
		}
		if got := FormInText(c.lang, c.text, c.name); got != c.byText {
			t.Errorf("%s: %q says %q, not %q", c.lang, c.text, got, c.byText)
		}
	}
}
