package say

import "testing"

func TestWhatAFactOpensIsAMailANumberOrAPageOfTheWebAndNeverAFile(t *testing.T) {
	for _, c := range []struct{ kind, value, want string }{
		{"email", "sari@bank.example", "mailto:sari@bank.example"},
		{"email", "sari@bank.example,andi@bank.example?bcc=x@y.example", "mailto:sari@bank.example"},
		{"email", "sari", ""},
		{"phone", "+62 812-0000-0109", "tel:+6281200000109"},
		{"phone", "nanti", ""},
		{"link", "https://profile.example/sari", "https://profile.example/sari"},
		{"link", "file:///etc/passwd", ""},
		{"link", "javascript:alert(1)", ""},
		{"", "Panggilan video · https://meet.example/abc", "https://meet.example/abc"},
		{"", "C:\\berkas.exe", ""},
		{"", "Warung Kopi", ""},
	} {
		if got := opens(c.kind, c.value); got != c.want {
			t.Errorf("%s %q opens %q, want %q", c.kind, c.value, got, c.want)
		}
	}
}
