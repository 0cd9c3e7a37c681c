package say_test

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"wawasan/app/say"
	"wawasan/data/datatest"
)

func TestAFileIsNamedSoThatEverySystemTakesItAndNothingHidesInIt(t *testing.T) {
	for _, text := range datatest.Hostile {
		name := say.DocumentName(text)
		if name != filepath.Base(name) && name != "" || filepath.Join("a", name+".pdf") != "a"+string(filepath.Separator)+name+".pdf" {
			t.Errorf("%q became the path %q", text, name)
		}
		if strings.ContainsAny(name, `<>:"/\|?*`+"\t\r\n") || !utf8.ValidString(name) || len("brief-"+name+" (99).html") > 255 {
			t.Errorf("%q became %q", text, name)
		}
		if strings.HasPrefix(name, "-") || strings.HasPrefix(name, "~") || strings.HasPrefix(name, ".") || strings.HasSuffix(name, ".") || strings.TrimSpace(name) != name {
			t.Errorf("%q became %q", text, name)
		}
		for _, r := range name {
			if unicode.In(r, unicode.Pd, unicode.Pi, unicode.Pf, unicode.Zs) && r != '-' {
				t.Errorf("%q became %q, with %U, which is no plain sign", text, name, r)
			}
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || unicode.In(r, unicode.Zl, unicode.Zp) {
				t.Errorf("%q became %q, with %U", text, name, r)
			}
		}
		if stem, _, _ := strings.Cut(strings.ToUpper(name), "."); stem == "CON" || stem == "NUL" || stem == "COM1" || stem == "LPT9" || stem == "AUX" {
			t.Errorf("%q became the device %q", text, name)
		}
	}
	for title, want := range map[string]string{
		"Sari Wijaya": "Sari-Wijaya", "../../etc/passwd": "etcpasswd", "CON": "_CON", "Conrad": "Conrad", "lpt1.x": "_lpt1.x",
		"Sari\u202efdp.exe": "Sarifdp.exe", "a\nb": "a-b", "…": "", "王小明": "王小明",
		"How it is going: 23–28 Nov 2026": "How-it-is-going-23-28-Nov-2026", "28 Nov – 3 Des 2026": "28-Nov-3-Des-2026", "a — b": "a-b", "a · b | c": "a-b-c",
		"“Apa kabar?” – ‘baik’": "Apa-kabar-baik", "Yusuf\u00a0Þór Müller-Łukasz": "Yusuf-Thor-Muller-Lukasz", "Jos\u00e9": "Jose", "Jose\u0301": "Jose",
		"हिन्दी": "हिन्दी", "ทั้งหมด": "ทั้งหมด", "Nguyễn Đức": "Nguyen-Duc", "👩🏽\u200d💻 Sari": "Sari", "a --- b": "a-b", "nul": "_nul", "ＣＯＮ": "ＣＯＮ",
	} {
		if got := say.DocumentName(title); got != want {
			t.Errorf("%q became %q", title, got)
		}
	}
}
