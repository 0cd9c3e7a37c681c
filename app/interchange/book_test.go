package interchange

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

const (
	bookXML = `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/><sheet name="B" state="hidden" r:id="r2"/><sheet name="C" r:id="r3"/></sheets></workbook>`
	relsXML = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Target="/xl/worksheets/sheet3.xml"/></Relationships>`
)

// bookOf is a workbook of sheets with what their cells share.
func bookOf(t *testing.T, shared, styles string, sheets ...string) []byte {
	t.Helper()
	parts := []entry{{"[Content_Types].xml", ""}, {"xl/workbook.xml", bookXML}, {"xl/_rels/workbook.xml.rels", relsXML}, {"xl/sharedStrings.xml", "<sst>" + shared + "</sst>"}, {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"}}
	for i, s := range sheets {
		parts = append(parts, entry{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), "<worksheet><sheetData>" + s + "</sheetData></worksheet>"})
	}
	return zipOf(t, parts...)
}

func readBook(t *testing.T, b []byte) (Table, error) {
	t.Helper()
	return Read(t.Context(), bytes.NewReader(b), int64(len(b)), "buku.xlsx")
}

// inline is a row of texts that stand in their cells.
func inline(cells ...string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(`<c t="inlineStr"><is><t>` + c + `</t></is></c>`)
	}
	return "<row>" + b.String() + "</row>"
}

func TestAWorkbookIsReadFromTheFirstSheetThatHasPeople(t *testing.T) {
	head := `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="E3" t="s"><v>2</v></c></row>`
	people := `<row r="5"><c r="B5" t="s"><v>3</v></c><c r="C5" s="1"><v>8.12555000111E11</v></c><c r="E5" t="str"><f>X1</f><v>Bank, "Uji"</v></c></row>` +
		`<row r="6"><c r="B6" t="inlineStr"><is><r><t>Budi</t></r><r><t xml:space="preserve"> Hadi</t></r></is></c><c r="C6" s="2"><v>812555</v></c><c r="E6" t="e"><v>#REF!</v></c></row>`
	shared := `<si><t>Nama</t></si><si><t>No. HP</t></si><si><t>Perusahaan</t></si><si><r><t>Sri</t></r><r><t xml:space="preserve"> Contoh</t></r><rPh sb="0" eb="1"><t>aloud</t></rPh></si>`
	styles := `<numFmts><numFmt numFmtId="164" formatCode="0000000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="164"/></cellXfs>`
	hidden := inline("Nama", "Surel") + inline("Rahasia", "r@contoh.example")
	got, err := readBook(t, bookOf(t, shared, styles, inline("Daftar 2024"), hidden, head+people))
	if err != nil {
		t.Fatal(err)
	}
	same(t, allFacts(got), `5 Sri Contoh|Bank, "Uji"|||812555000111|`, "6 Budi Hadi||||0000812555|")
	if n := len(got.News); n != 1 || got.News[0].Reason != "interchange.news.other_sheets" || got.News[0].Args[3] != "A" { // the hidden one is nobody's business
		t.Errorf("of the other sheets it says %+v", got.News)
	}
}

func TestDaysOfAWorkbookAreDays(t *testing.T) {
	styles := `<numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\ mmmm\ yyyy;@"/><numFmt numFmtId="171" formatCode="0 &quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`
	row := func(name string, style int) string {
		return fmt.Sprintf(`<row><c t="inlineStr"><is><t>%s</t></is></c><c/><c t="inlineStr"><is><t>Bank</t></is></c><c s="%d"><v>45296.5</v></c></row>`, name, style)
	}
	sheet := inline("Nama", "Surel", "Perusahaan", "Terhubung pada") + row("Sri", 0) + row("Budi", 1) + row("Ana", 2)
	got, err := readBook(t, bookOf(t, "", styles, sheet))
	if err != nil || len(got.People) != 3 {
		t.Fatal(got, err)
	}
	for _, p := range got.People[:2] {
		if p.Connected.String() != "2024-01-05" {
			t.Error(p)
		}
	}
	old := strings.ReplaceAll(bookXML, "<sheets>", `<workbookPr date1904="1"/><sheets>`)
	b := zipOf(t, entry{"xl/workbook.xml", old}, entry{"xl/_rels/workbook.xml.rels", relsXML}, entry{"xl/styles.xml", styles}, entry{"xl/worksheets/sheet1.xml", "<worksheet>" + strings.ReplaceAll(sheet, "45296.5", "43834") + "</worksheet>"})
	if got, err = readBook(t, b); err != nil || got.People[0].Connected.String() != "2024-01-05" {
		t.Error(got.People, err)
	}
}

func TestABadWorkbookIsRefusedInOneSentence(t *testing.T) {
	people := inline("Nama", "Surel") + inline("Sri", "sri@contoh.example")
	long := strings.Repeat("x", maxRecord+5)
	for key, b := range map[string][]byte{
		"book_broken":   bookOf(t, "", "", people+"<row><c>"),
		"book_broken ":  bookOf(t, "<si><t>x</si>", "", people),
		"book_broken  ": zipOf(t, entry{"xl/workbook.xml", "<workbook/>"}),
		"no_header":     bookOf(t, "", "", inline("a", "b")+inline("1", "2")),
		"empty":         bookOf(t, "", "", ""),
		"too_big":       bookOf(t, "", "", people+inline(long)),
		"too_big ":      bookOf(t, "", "", people+`<row r="9999999"><c r="A9999999"><v>1</v></c></row>`),
		"too_big  ":     bookOf(t, "", "", people+`<row><c r="ZZZZ1"><v>1</v></c></row>`),
		"too_many_rows": bookOf(t, "", "", people+strings.Repeat("<row><c><v>1</v></c></row>", maxRows+headerRows+5)),
		"line_too_long": bookOf(t, "<si><t>"+strings.Repeat("x", 1000)+"</t></si>", "", people+"<row>"+strings.Repeat(`<c t="s"><v>0</v></c>`, 2000)+"</row>"),
		"no_header ":    bookOf(t, "<si><t>x</t></si>", "", `<row><c t="s"><v>-1</v></c><c t="s"><v>9</v></c><c s="-3"><v>1</v></c><c s="99"><v>NaN</v></c></row>`+inline("x", "y")),
	} {
		got, err := readBook(t, b)
		if keyOf(err) != "interchange.error."+strings.TrimSpace(key) || got.People != nil {
			t.Errorf("%s: %v", key, err)
		}
	}
}

func TestAWorkbookThatUnpacksWithoutEndIsRefusedInLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("large")
	}
	people := inline("Nama", "Surel") + inline("Sri", "sri@contoh.example")
	for name, b := range map[string][]byte{
		"in one text":    bookOf(t, "", "", people+"<row><c t=\"inlineStr\"><is><t>"+strings.Repeat("x", 8<<20)),
		"in many texts":  bookOf(t, strings.Repeat("<si><t>"+strings.Repeat("x", 1<<18)+"</t></si>", 140), "", people),
		"in one element": bookOf(t, "", "", people+"<row "+strings.Repeat("a", 8<<20)),
	} {
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := readBook(t, b)
		runtime.ReadMemStats(&after)
		if keyOf(err) != "interchange.error.too_big" {
			t.Errorf("%s: %v", name, err)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 200<<20 {
			t.Errorf("%s: %d MiB went through memory", name, used>>20)
		}
	}
}

// FuzzReadBook holds of any parts of a workbook what FuzzRead holds of any file.
func FuzzReadBook(f *testing.F) {
	people := inline("Nama", "Surel") + inline("Sri", "sri@contoh.example")
	f.Add(people, "<si><t>x</t></si>", `<cellXfs><xf numFmtId="14"/></cellXfs>`)
	f.Add(`<row r="2"><c r="B2" t="s"><v>0</v></c></row>`, "<si><r><t>a</t></r><rPh/></si>", `<numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts>`)
	f.Add(`<row><c s="0"><v>1e308</v></c><c t="b"><v>1</v></c></row>`, "", "")
	f.Fuzz(func(t *testing.T, sheet, shared, styles string) {
		b := bookOf(t, shared, styles, sheet)
		got, err := Read(context.Background(), bytes.NewReader(b), int64(len(b)), "x.xlsx")
		if err != nil {
			if keyOf(err) == "" {
				t.Fatalf("an error nobody can be told: %v", err)
			}
			return
		}
		holds(t, got, maxDown)
	})
}
