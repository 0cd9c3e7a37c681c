package core

import "testing"

func TestAVoiceRestsAfterEachPartOfWhatItSays(t *testing.T) {
	for _, c := range []struct {
		parts []string
		want  string
	}{
		{nil, ""},
		{[]string{"", " ", "\n"}, ""},
		{[]string{"Kontak", "", "Sari"}, "Kontak. Sari"},
		{[]string{"Hapus?", "Bisa diurungkan.", "Ketik…", "Ya"}, "Hapus? Bisa diurungkan. Ketik… Ya"},
		{[]string{"▌Sari", "dua\nbaris"}, "Sari. dua baris"},
		{[]string{"Gaji, ●●●●○  4"}, "Gaji, 4"},
	} {
		if got := Spoken(c.parts...); got != c.want {
			t.Errorf("%q is said as %q, want %q", c.parts, got, c.want)
		}
	}
}
