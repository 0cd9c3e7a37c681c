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
		{"+ Mba @Sari kepala produk", "Sari", "kepala produk"},
		{"+ Bpk. @Budi kepala produk", "Budi", "kepala produk"},
		{"+ Kang @Asep kepala produk", "Asep", "kepala produk"},
		{"+ Bli @Ketut kepala produk", "Ketut", "kepala produk"},
		{"+ Abang @Rizal, teman lama", "Rizal", "teman lama"},
		{`+ Sari Wijaya @"Bank Contoh" #fintech`, "Sari Wijaya", "@Bank Contoh #fintech"},
		{"+ Nur-Aini Sari", "Nur-Aini Sari", ""},
		{"+ Sari Wijaya dari kantor pusat yang dulu", "Sari Wijaya", "dari kantor pusat yang dulu"},
		{"+ seseorang dari kantor pusat yang dulu", "seseorang dari kantor pusat yang dulu", ""},
		{"+ kepala cabang Bandung", "kepala cabang Bandung", ""},
		{"+ Rina—kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina — kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina–kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina--kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina -- kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina -kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina‒kepala ― risiko", "Rina", "kepala ― risiko"},
		{"+ Rina | kepala risiko", "Rina", "kepala risiko"},
		{"+ Rina [kepala risiko]", "Rina", "kepala risiko"},
		{"+ Rina {kepala} risiko", "Rina", "{kepala} risiko"},
		{"+ Rina <rina@bank.example>", "Rina", "rina@bank.example"},
		{"+ 张伟，风险主管", "张伟", "风险主管"},
		{"+ 李娜（银行）", "李娜", "银行"},
		{"+ 王芳、银行", "王芳", "银行"},
		{"+ 田中【部長】", "田中", "部長"},
		{"+ 佐藤：部長", "佐藤", "部長"},
		{"+ 鈴木「部長」", "鈴木", "部長"},
		{"+ سارة أحمد، رئيسة المخاطر", "سارة أحمد", "رئيسة المخاطر"},
		{"+ ジョン・スミス、部長", "ジョン・スミス", "部長"},
		{"+ 约翰·史密斯", "约翰·史密斯", ""},
		{"+ Jean‑Luc Picard, kapten", "Jean‑Luc Picard", "kapten"},
		{"+ Mary-Jane O'Brien; kapten", "Mary-Jane O'Brien", "kapten"},
		{"+ Tony's friend who runs the credit desk", "Tony", "friend who runs the credit desk"},
		{"+ Tony’s friend who runs the credit desk", "Tony", "friend who runs the credit desk"},
		{"+ Tony Tan's friend who runs the desk", "Tony Tan", "friend who runs the desk"},
		{"+ Tony's friend Rina", "Tony's friend Rina", ""},
		{"+ @Tony's friend who runs it", "Tony", "friend who runs it"},
		{"+ , VP", ", VP", ""},
		{"+", "", ""},
	} {
		if name, rest := PersonNamed(Parse(c.raw, today), nil); name != c.name || rest != c.rest {
			t.Errorf("%q: %q, %q", c.raw, name, rest)
		}
	}
}

func TestAKnownNameKeepsWhatLooksLikeItsBelonging(t *testing.T) {
	l := Parse("+ McDonald's yang di seberang kantor kita dulu", today)
	if name, rest := PersonNamed(l, known("@McDonald's")); name != "McDonald's" || rest != "yang di seberang kantor kita dulu" {
		t.Errorf("%q, %q", name, rest)
	}
	if name, _ := PersonNamed(l, known()); name != "McDonald" {
		t.Errorf("%q", name)
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
