package data_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"wawasan/data"
)

func TestLettersThatAPlainKeyboardLacksAreFoundByThoseItHas(t *testing.T) {
	texts := []string{
		"Łukasz Wałęsa", "Søren Østergård", "Đặng Minh Đức", "Jürgen Groß in der Hauptstraße", "Ayşe Yılmaz Işık", "Þórður", "Æther & Œuvre", "İzmir", "Μάρκος", "Ёлка",
	}
	_, find := lessonsOf(t, texts...)
	for query, want := range map[string]string{
		"lukasz": texts[0], "WALESA": texts[0], "wałę": texts[0], "soren": texts[1], "ostergard": texts[1], "dang": texts[2], "duc": texts[2], "gross": texts[3],
		"strasse": "", "hauptstrasse": texts[3], "GROẞ": texts[3], "yilmaz": texts[4], "isik": texts[4], "thord": texts[5], "aether": texts[6], "oeuvre": texts[6], "izmir": texts[7],
		"μαρκος": texts[8], "ΜΑΡΚΟΣ": texts[8], "елка": texts[9],
	} {
		found := find(query)
		if want == "" && len(found) > 0 || want != "" && !slices.Equal(found, []string{want}) {
			t.Errorf("%q finds %q, want %q", query, found, want)
		}
	}
}

func TestAnyPartOfARunIsFoundInScriptsWithoutBlanks(t *testing.T) {
	texts := []string{
		"東京銀行は融資の審査が早い", "王小明,信贷主管", "ธนาคารกรุงไทยอนุมัติสินเชื่อเร็ว", "ທະນາຄານລາວ", "ធនាគារកម្ពុជា", "မြန်မာ့စီးပွားရေးဘဏ်", "중앙은행은 빠르다", "ㄅㄆㄇㄈ", "ꦧꦲꦱꦗꦮ",
		"コカ・コーラ", "ﾊﾞﾝｸとバンキング", "𠮷野家",
	}
	_, find := lessonsOf(t, texts...)
	for query, want := range map[string]string{
		"銀行": texts[0], "融資": texts[0], "審査が": texts[0], "早": texts[0], "い": texts[0], "東京銀行は融資の審査が早い": texts[0], "小明": texts[1], "明": texts[1], "主管": texts[1],
		"ธนาคาร": texts[2], "กรุงไทย": texts[2], "สินเชื่อ": texts[2], "เร็ว": texts[2], "ก": texts[2], "ານລາວ": texts[3], "ລາວ": texts[3], "ធនាគារ": texts[4], "កម្ពុជា": texts[4], "ဘဏ်": texts[5],
		"은행": texts[6], "중앙": texts[6], "중앙은행": texts[6], "ㄆㄇ": texts[7], "ꦗꦮ": texts[8], "コーラ": texts[9], "コカコーラ": texts[9], "コカ・コーラ": texts[9],
		"バンク": texts[10], "ﾊﾞﾝｷﾝｸﾞ": texts[10], "野家": texts[11], "𠮷": texts[11],
		"銀京": "", "京東": "", "融資審査": "", "ハンク": "", "กรงไทย": "",
	} {
		found := find(query)
		if want == "" && len(found) > 0 || want != "" && !slices.Equal(found, []string{want}) {
			t.Errorf("%q finds %q, want %q", query, found, want)
		}
	}
}

func TestBlanksDoNotPartLettersOfSuchScriptsButSignsDo(t *testing.T) {
	_, find := lessonsOf(t, "東京 銀行。審査\n済み", "銀 bank 行")
	for query, want := range map[string]int{"東京銀行": 1, "東京 銀行": 1, "京銀": 1, "審査済み": 1, "行審": 0, "銀行": 1, "行 銀": 2} {
		if found := find(query); len(found) != want {
			t.Errorf("%q finds %q", query, found)
		}
	}
}

func TestEachPartOfAMixedRunIsFound(t *testing.T) {
	texts := []string{"iPhone15を買う", "東京Bankは新しい", "PT銀行Tbk", "在OpenAI工作", "e-mailを送る", "ไทยFinTechแบงก์"}
	_, find := lessonsOf(t, texts...)
	for query, want := range map[string]string{
		"iphone": texts[0], "iPhone15": texts[0], "買う": texts[0], "を買": texts[0], "iPhone15を買う": texts[0], "bank": texts[1], "東京": texts[1], "東京Bank": texts[1], "新しい": texts[1],
		"tbk": texts[2], "銀行": texts[2], "openai": texts[3], "工作": texts[3], "在": texts[3], "email": texts[4], "送る": texts[4], "fintech": texts[5], "แบงก์": texts[5],
	} {
		if found := find(query); !slices.Equal(found, []string{want}) {
			t.Errorf("%q finds %q, want %q", query, found, want)
		}
	}
}

func TestAJoinedWordIsFoundByItsPartsAndWhole(t *testing.T) {
	_, find := lessonsOf(t, "send an e-mail", "send an email", "send an e mail", "O'Brien", "O’Brien’s", "OBrien", "Jean‑Luc Picard", "Nur'aini", "rock-n-roll", "every mailing")
	for query, want := range map[string][]string{
		"e-mail":          {"send an e mail", "send an e-mail", "send an email"},
		"email":           {"send an e-mail", "send an email"},
		"e mail":          {"every mailing", "send an e mail", "send an e-mail"},
		"mail":            {"every mailing", "send an e mail", "send an e-mail"},
		"obrien":          {"O'Brien", "OBrien", "O’Brien’s"},
		"O’Brien":         {"O'Brien", "OBrien", "O’Brien’s"},
		"brien":           {"O'Brien", "O’Brien’s"},
		"jeanluc":         {"Jean‑Luc Picard"},
		"jean-luc":        {"Jean‑Luc Picard"},
		"luc picard":      {"Jean‑Luc Picard"},
		"nuraini":         {"Nur'aini"},
		"nurʼaini":        {"Nur'aini"},
		"rocknroll":       {"rock-n-roll"},
		"n-roll":          {"rock-n-roll"},
		"e-":              {"every mailing", "send an e mail", "send an e-mail", "send an email"},
		"-mail":           {"every mailing", "send an e mail", "send an e-mail"},
		"'mail' -- send":  {"send an e mail", "send an e-mail"},
		"mail-e":          nil,
		"send-an-e-mail":  {"send an e mail", "send an e-mail"},
		"x-mail":          nil,
		"rock–n—roll":     {"rock-n-roll"},
		"nur\u00adaini":   {"Nur'aini"},
		"Ｊｅａｎ－Ｌｕｃ":        {"Jean‑Luc Picard"},
		"jean-luc-picard": {"Jean‑Luc Picard"},
	} {
		if found := find(query); !slices.Equal(found, want) {
			t.Errorf("%q finds %q, want %q", query, found, want)
		}
	}
}

func TestWhatNobodySeesDoesNotHideAWord(t *testing.T) {
	texts := []string{"per\u00adban\u00adkan", "kre\u200bdit", "ﬁntech", "Ｂａｎｋ　Ｊａｙａ", "a\x00tersembunyi", "\u202eterbalik", "gaji\ufeff"}
	_, find := lessonsOf(t, texts...)
	for n, query := range []string{"perbankan", "kredit", "fintech", "bank jaya", "tersembunyi", "terbalik", "gaji"} {
		if found := find(query); !slices.Equal(found, []string{texts[n]}) {
			t.Errorf("%q finds %q", query, found)
		}
	}
}

func TestPicturesAreFound(t *testing.T) {
	texts := []string{"ulang tahun 🎂🎉", "👩🏽‍💻 bekerja", "🇮🇩 merdeka", "❤️", "☎ telepon"}
	_, find := lessonsOf(t, texts...)
	for query, want := range map[string]string{"🎂": texts[0], "🎉": texts[0], "🎂🎉": texts[0], "👩🏽‍💻": texts[1], "💻": texts[1], "🇮🇩": texts[2], "❤": texts[3], "☎️": texts[4], "🎉🎂": "", "🇩🇮": ""} {
		found := find(query)
		if want == "" && len(found) > 0 || want != "" && !slices.Equal(found, []string{want}) {
			t.Errorf("%q finds %q, want %q", query, found, want)
		}
	}
}

// runs are letters of each script that is written without blanks.
var runs = []string{
	"東京銀行融資審査早在行信贷主管中央", "あいうえおがぎぐげごんゃゅょ", "アイウエオガギグゲゴンャュョー", "กขคงจธนาคารไทยเร็วสินเชื่อ", "ກຂຄງທະນາຄານລາວ", "កខគឃធនាគារកម្ពុជា", "ကခဂမြန်မာစီးပွားရေးဘဏ်", "중앙은행서울금융은이",
	"ꦧꦲꦱꦗꦮꦏ", "ᬅᬓᬱᬭᬩᬮᬶ", "ᥖᥭᥰᥖᥬᥳ",
}

func TestAnyPartOfAnyRunFindsIt(t *testing.T) {
	s := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		letters := []rune(rapid.SampledFrom(runs).Draw(rt, "script"))
		run := rapid.StringOfN(rapid.SampledFrom(letters), 1, 24, -1).Draw(rt, "run")
		before := rapid.SampledFrom([]string{"", "Bank ", "(", "catatan: ", "x-"}).Draw(rt, "before")
		lesson := data.Lesson{Text: before + run + rapid.SampledFrom([]string{"", " Tbk", ")", "。"}).Draw(rt, "after")}
		must[int](rt)(1, s.Change(ctx, "new", func(tx *data.Tx) error { return tx.Save(&lesson) }))
		runes := []rune(run)
		from := rapid.IntRange(0, len(runes)-1).Draw(rt, "from")
		part := string(runes[from:rapid.IntRange(from+1, len(runes)).Draw(rt, "to")])
		found := must[data.Found](rt)(s.Read(ctx).Search(data.SearchQuery{Text: part, Limit: 5000}))
		if !slices.ContainsFunc(found.Hits, func(h data.Hit) bool { return h.ID == lesson.ID }) {
			rt.Fatalf("%q does not find %q", part, lesson.Text)
		}
	})
}

func TestTheIndexAndWhatIsLookedForAreFoldedAlike(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringOf(scripts)).Draw(rt, "text")
		if !utf8.ValidString(data.SearchText(text)) {
			rt.Fatalf("%q is no text in the index", text)
		}
		if a, b := data.SearchText(text), data.SearchText(data.Fold(text)); a != b {
			rt.Fatalf("%q is %q in the index, folded before %q", text, a, b)
		}
		for _, token := range strings.Fields(data.SearchText(text)) {
			if token != "¶" && data.SearchText(token) != token {
				rt.Fatalf("the word %q of %q is %q when looked for", token, text, data.SearchText(token))
			}
		}
	})
}

func TestAPlainTextIsFoldedAsAnyOther(t *testing.T) {
	ascii := rapid.RuneFrom(nil, &unicode.RangeTable{R16: []unicode.Range16{{0, 0x7f, 1}}})
	plain := rapid.StringOf(rapid.OneOf(ascii, rapid.RuneFrom([]rune(" \t\n\v\f\r`'-AZaz09"))))
	rapid.Check(t, func(rt *rapid.T) {
		text := plain.Draw(rt, "text")
		if got, want := data.Fold(text), data.FoldSlowly(text); got != want {
			rt.Fatalf("%q folds to %q, want %q", text, got, want)
		}
	})
}

func TestAQueryOfManyJoinedWordsOrLettersIsAnswered(t *testing.T) {
	_, find := lessonsOf(t, strings.Repeat("e-mail ", 300)+strings.Repeat("東京銀行", 500))
	for _, query := range []string{strings.Repeat("e-mail ", 300), strings.Repeat("e-", 400), strings.Repeat("銀行東京", 400), strings.Repeat("東京 ", 300), strings.Repeat("🎉", 400)} {
		if found := find(query); len(found) > 1 {
			t.Error(fmt.Sprint(len(found)))
		}
	}
	if found := find(strings.Repeat("銀行東京", 400)); len(found) != 1 {
		t.Error("a long run is not found")
	}
}

func TestAListWithoutAnIndexFindsWhatASearchFinds(t *testing.T) {
	texts := []string{"send an e-mail", "O'Brien, José", "東京 銀行。審査", "🎂 ulang tahun", "rock-n-roll", "gaji awal"}
	_, find := lessonsOf(t, texts...)
	for _, query := range []string{"email", "e-mail", "e mail", "mail-e", "obrien", "brien jos", "jose x", "京銀", "行審", "審査 東京", "🎂", "n-roll", "aji", "gaj awa", "rocknroll", "roll-n", "", "?!"} {
		var want []string
		for _, text := range texts {
			if data.Matches(text, query) {
				want = append(want, text)
			}
		}
		slices.Sort(want)
		if found := find(query); !slices.Equal(found, want) {
			t.Errorf("%q: a search finds %q, a list %q", query, found, want)
		}
	}
}
