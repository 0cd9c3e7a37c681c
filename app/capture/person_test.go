package capture

import "testing"

func TestAPersonIsNamed(t *testing.T) {
	for _, c := range []struct{ raw, name, rest string }{
		{"+ Sari Wijaya", "Sari Wijaya", ""},
		{"+ Sari Wijaya, VP di Bank Contoh", "Sari Wijaya", "VP di Bank Contoh"},
		{"+ Sari Wijaya - kepala produk", "Sari Wijaya", "kepala produk"},
		{"+ Sari Wijaya – kepala produk", "Sari Wijaya", "kepala produk"},
		{"+ Sari Wijaya (VP, Bank Contoh)", "Sari Wijaya", "VP, Bank Contoh"},
		{"+ Sari Wijaya (VP) dari kantor", "Sari Wijaya", "(VP) dari kantor"},
		{"+ Sari: tahu soal kredit", "Sari", "tahu soal kredit"},
		{"+ @Sari_Wijaya tahu soal kredit", "Sari Wijaya", "tahu soal kredit"},
		{`+ @"Sari Wijaya", VP`, "Sari Wijaya", "VP"},
		{"+ Bu @Sari kepala produk", "Sari", "kepala produk"},
		{`+ Sari Wijaya @"Bank Contoh" #fintech`, "Sari Wijaya", "@Bank Contoh #fintech"},
		{"+ Nur-Aini Sari", "Nur-Aini Sari", ""},
		{"+ Sari Wijaya dari kantor pusat yang dulu", "Sari Wijaya", "dari kantor pusat yang dulu"},
		{"+ seseorang dari kantor pusat yang dulu", "seseorang dari kantor pusat yang dulu", ""},
		{"+ kepala cabang Bandung", "kepala cabang Bandung", ""},
		{"+ , VP", ", VP", ""},
		{"+", "", ""},
	} {
		if name, rest := PersonNamed(Parse(c.raw, today)); name != c.name || rest != c.rest {
			t.Errorf("%q: %q, %q", c.raw, name, rest)
		}
	}
}

func TestKindsAndMarksNameEachOther(t *testing.T) {
	for mark, kind := range kindOfMark {
		if KindOfMark(mark) != kind || kind.Mark() != string(mark) {
			t.Errorf("%c %s", mark, kind)
		}
	}
	if KindOfMark('a') != Note || Note.Mark() != "" {
		t.Error("a note has no mark")
	}
}
