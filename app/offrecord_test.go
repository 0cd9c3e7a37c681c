package app_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/exchange"
	"wawasan/app/figure"
	"wawasan/app/insight"
	"wawasan/app/lesson"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

// secret begins every word that must not leave; nothing else holds it.
const secret = "zqx"

// holdsSecret looks for the secret in bytes, as UTF-8 and as UTF-16.
func holdsSecret(raw []byte) bool {
	raw = bytes.ToLower(raw)
	for _, wide := range []func(u uint16) [2]byte{
		func(u uint16) [2]byte { return [2]byte{byte(u), byte(u >> 8)} },
		func(u uint16) [2]byte { return [2]byte{byte(u >> 8), byte(u)} },
	} {
		var word []byte
		for _, u := range utf16.Encode([]rune(secret)) {
			pair := wide(u)
			word = append(word, pair[:]...)
		}
		if bytes.Contains(raw, word) {
			return true
		}
	}
	return bytes.Contains(raw, []byte(secret))
}

// offLines are lines off the record of every sort, each naming others.
func offLines(n int) []string {
	var lines []string
	for _, text := range []string{
		"~ talk of #zqxmerger_with_N and ##zqxlayoffsN with @Zqxsource_N", "~! zqxlesson N @ZqxbN #zqxcN", "~? zqxgap N @\"Zqx Dua N\" ##zqxdN",
		"~> zqxpromise N @ZqxeN ^2026-12-01", "~< zqxtheirs N ^2026-12-02 @ZqxfN", "~* zqxfocus N @ZqxgN #zqxhN", "~+ ZqxwhistleN Blower, tells zqxabout it",
		"a zqxtilde ~at the end @ZqxiN #zqxjN", "~ ^fri zqxdated N @ZqxkN #zqxlN", "~! zqxlesson of @ZqxmN and of @Sari_Wijaya #Fintech ^2026-12-03",
	} {
		lines = append(lines, strings.ReplaceAll(text, "N", fmt.Sprint(n)))
	}
	return lines
}

// keepsSecrets fills a notebook with what is off the record, made in every way
// there is, and with what stands on the record beside it. It returns an
// interview to come and a contact, both on the record.
func keepsSecrets(t *testing.T) (a *app.App, coming, sari data.ID) {
	t.Helper()
	a, c := open(t, "en")
	line := func(text string, where app.Where) app.Filed {
		c.forward(time.Minute)
		return file(t, a, text, where)
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	sari = save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay", "title": "Head of Risk", "met": "alumni seminar"})
	save(t, a, thing.KindCompany, map[string]string{"name": "Nusa Bank"})
	held := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "held", "date": "2026-11-20", "time": "10:00", "industry": "Fintech", "company": "Titian Pay"})
	for n, name := range []string{"Ani Open", "Budi Open", "Citra Open"} { // so that there is enough to draw
		save(t, a, thing.KindContact, map[string]string{"name": name, "introducer": "Sari Wijaya"})
		save(t, a, thing.KindInterview, map[string]string{"contacts": name, "stage": "held", "date": fmt.Sprintf("2026-11-1%d", n), "industry": "Fintech"})
	}
	for n, where := range []app.Where{{}, {Interview: held}} {
		for _, text := range offLines(n) {
			line(text, where)
		}
	}
	_, err := a.CapturePasted(ctx, "an open line\n~ zqxpasted with @Zqxpasted_One #zqxpasted\nanother open line @Sari_Wijaya", app.Where{})
	must(err)
	// by forms: a lesson off the record names somebody new, one is marked later
	save(t, a, thing.KindLesson, map[string]string{"text": "zqxformed", "off_record": "true", "contact": "Zqxform Person", "company": "Zqxform Ltd", "industry": "zqxform industry"})
	later := line("! zqxlater @Zqxlater_Person #zqxlater ^2026-12-04", app.Where{})
	_, err = a.SaveForm(ctx, app.Link{Kind: thing.KindLesson, ID: later.ID}, map[string]string{"off_record": "true"})
	must(err)
	// corrected to be off the record, at once and when something came between
	for n, between := range []string{"", "an open line between"} {
		wrong := line(fmt.Sprintf("zqxcorrected @Zqxcorrected_Person%d #zqxcorrected%d", n, n), app.Where{})
		if between != "" {
			line(between, app.Where{})
		}
		_, err = a.Recapture(ctx, wrong.Note, fmt.Sprintf("~ zqxcorrected @Zqxcorrected_Person%d #zqxcorrected%d", n, n))
		must(err)
	}
	// deleted, undone, brought back
	gone := line("~ zqxdeleted @Zqxdeleted_Person #zqxdeleted ##zqxdeletedtag", app.Where{})
	line("an open line after it", app.Where{})
	_, err = a.Delete(ctx, app.Link{Kind: thing.KindNote, ID: gone.Note})
	must(err)
	line("~ zqxundone @Zqxundone_Person #zqxundone", app.Where{})
	_, err = a.Undo(ctx)
	must(err)
	_, err = a.Redo(ctx)
	must(err)
	// what hangs on a line off the record
	hanging := line("~! zqxhanging #zqxhangfield", app.Where{Interview: held}).ID
	_, err = a.Reviewed(ctx, hanging, 4)
	must(err)
	open := line("! an open lesson of @Sari_Wijaya", app.Where{}).ID
	must(a.LinkLesson(ctx, hanging, open, "confirms"))
	must(a.ApplyLesson(ctx, hanging, "zqxresult"))
	must(a.FileLesson(ctx, hanging, lesson.Shelf{NewChallenge: "a zqxchallenge"}))
	must(a.FileLesson(ctx, line("! an open answer", app.Where{Interview: held}).ID, lesson.Shelf{NewChallenge: "another challenge"}))
	must(a.SaveSearch(ctx, thing.KindLesson, "Mine", "by:\"Zqxsource 0\""))
	must(a.DebriefLine(ctx, held, talk.StepThanks, "~ the zqxthanks she told me of"))
	must(a.DebriefLine(ctx, held, talk.StepInterest, "4 2 ~zqxwhy I now think so"))
	must(a.DebriefLine(ctx, held, talk.StepNames, "~+ Zqxnamed Person, boleh"))
	coming = save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "purpose": "job_interview", "stage": "scheduled", "date": "2026-11-24", "time": "10:00", "company": "Titian Pay", "industry": "Fintech"})
	gap := line("~? zqxasked of her", app.Where{}).ID
	must(a.SavePlan(ctx, coming, []app.PlanItem{{Text: "an open question", Planned: true}, {Text: "zqxasked of her", GapID: gap, Planned: true}}))
	line("~! zqxanswer", app.Where{Interview: coming, Question: plan(t, a, coming)[1].ID})
	line("> an open promise @Sari_Wijaya ^2026-12-01", app.Where{})
	mergedSecrets(t, a, line)
	markedFields(t, a, held, coming, sari)
	return a, coming, sari
}

// markedFields types into fields what is off the record: with its mark.
func markedFields(t *testing.T, a *app.App, held, coming, sari data.ID) {
	t.Helper()
	set := func(kind app.Kind, id data.ID, changed map[string]string) {
		t.Helper()
		if _, err := a.SaveForm(ctx, app.Link{Kind: kind, ID: id}, changed); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []data.ID{held, coming} {
		set(thing.KindInterview, id, map[string]string{"about": "~ zqxabout\nand more of zqxit", "intro": "rahasia: zqxintro", "place": "~zqxplace"})
	}
	set(thing.KindContact, sari, map[string]string{"met": "off: zqxmet", "about": "~ zqxknown", "mentor_terms": "~! zqxterms", "title": "~zqxtitle", "phone": "~zqxphone"})
	save(t, a, thing.KindCompany, map[string]string{"name": "Marked Ltd", "about": "Rahasia: zqxcompany"})
	save(t, a, thing.KindIndustry, map[string]string{"name": "Marked field", "about": "~ zqxfield", "decision": "pursue", "decision_why": "~ zqxwhy", "would_change": "~ zqxchange"})
	save(t, a, thing.KindFinding, map[string]string{"text": "~ zqxfound", "contact": "Sari Wijaya"})
	save(t, a, thing.KindFinding, map[string]string{"text": "an open finding", "source": "~ zqxsource", "contact": "Sari Wijaya"})
	save(t, a, thing.KindGap, map[string]string{"text": "an open gap", "why": "~ zqxgapwhy"})
	if err := a.ApplyLesson(ctx, save(t, a, thing.KindLesson, map[string]string{"text": "an open lesson put to use", "contact": "Sari Wijaya"}), "~ zqxapplied"); err != nil {
		t.Fatal(err)
	}
}

// mergedSecrets makes one of what only lines off the record name and of what
// stands on the record: it is what it was called there.
func mergedSecrets(t *testing.T, a *app.App, line func(string, app.Where) app.Filed) {
	t.Helper()
	line("~ zqxmerged with @Zqxmerged_Person of #zqxmergedfield ##zqxmergedtag", app.Where{})
	save(t, a, thing.KindLesson, map[string]string{"text": "zqxmerging", "off_record": "true", "contact": "Zqxmerging Person", "company": "Zqxmerged Ltd"})
	line("an open line of @Sari_Wijaya ##opentag", app.Where{})
	for _, pair := range []struct {
		kind       app.Kind
		from, into string
	}{
		{thing.KindContact, "Zqxmerged Person", "Sari Wijaya"},
		{thing.KindContact, "Zqxmerging Person", "Sari Wijaya"},
		{thing.KindCompany, "Zqxmerged Ltd", "Nusa Bank"},
		{thing.KindIndustry, "zqxmergedfield", "Fintech"},
		{thing.KindTag, "zqxmergedtag", "opentag"},
	} {
		page, err := a.List(ctx, pair.kind, app.ListQuery{})
		if err != nil {
			t.Fatal(err)
		}
		called := func(name string) app.Link {
			i := slices.IndexFunc(page.Rows, func(r app.Row) bool { return r.Title == name })
			if i < 0 {
				t.Fatalf("no %s among %+v", name, page.Rows)
			}
			return app.Link{Kind: pair.kind, ID: page.Rows[i].ID}
		}
		if err := a.Merge(ctx, called(pair.from), called(pair.into)); err != nil {
			t.Fatal(pair, err)
		}
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// unzipped is the archive with all that is in it, side by side.
func unzipped(t *testing.T, raw []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(append(raw, f.Name...), text...)
	}
	return raw
}

func TestWhatOnlyLinesOffTheRecordMadeOrNameLeavesInNoFormat(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a, coming, sari := keepsSecrets(t)
	dir := t.TempDir()
	left := map[string][]byte{}
	for name, to := range map[string]exchange.To{
		"json": {Format: "json"}, "zip.zip": {Format: "csv"}, "exact.zip": {Format: "csv", Exact: true}, "ics": {Format: "ics"}, "one.ics": {Format: "ics", Interview: coming},
		"vcf": {Format: "vcard"}, "md.zip": {Format: "markdown"}, "new.vcf": {Format: "vcard", Version: "4.0"},
	} {
		to.Path = filepath.Join(dir, name)
		report, err := a.Export(ctx, to)
		if err != nil {
			t.Fatal(err)
		}
		if left[name] = read(t, to.Path); filepath.Ext(name) == ".zip" {
			left[name] = unzipped(t, left[name])
		}
		if least := map[string]int{"ics": 0, "vcard": 15}[to.Format]; report.OffRecord < cmp.Or(least, 60) && to.Format != "ics" {
			t.Errorf("%s: only %d rows stayed", name, report.OffRecord)
		}
	}
	tables := filepath.Join(dir, "tables")
	if _, err := a.Export(ctx, exchange.To{Format: "csv", Path: tables}); err != nil {
		t.Fatal(err)
	}
	for name, text := range contents(t, tables) {
		left[name] = []byte(name + text)
	}
	for name, text := range vaultOf(t, a, filepath.Join(dir, "pages")) {
		left["pages"] = append(append(left["pages"], name...), text...)
	}
	brief, err := a.Brief(ctx, coming)
	if err != nil {
		t.Fatal(err)
	}
	digest, err := a.Digest(ctx, "All", "", true)
	if err != nil {
		t.Fatal(err)
	}
	writeUps(t, a, left, dir)
	abouts(t, a, left)
	for _, format := range document.Formats {
		path, err := a.WriteBrief(ctx, coming, format, dir)
		if err != nil {
			t.Fatal(err)
		}
		left["brief."+format] = append([]byte(path+document.Markdown(brief)), pdfText(t, path)...)
		if path, err = a.WriteDigest(ctx, digest, format, dir); err != nil {
			t.Fatal(err)
		}
		left["digest."+format] = append([]byte(path+document.Markdown(digest)), pdfText(t, path)...)
	}
	m, err := a.WritingTo(ctx, sari)
	if err != nil {
		t.Fatal(err)
	}
	for _, m.Kind = range []outreach.Kind{m.Kind, outreach.Ask, outreach.Thanks, outreach.LateThanks, outreach.Report, outreach.Confirm, outreach.Second, outreach.Greet, outreach.Arrange, outreach.Decline} {
		text, err := a.Write(ctx, m, nil)
		if err != nil {
			t.Fatalf("%s: %v", m.Kind, err)
		}
		left["message "+string(m.Kind)] = []byte(text.Subject + text.Body)
	}
	pictures(t, a, left)
	for name, raw := range left {
		if holdsSecret(raw) {
			t.Errorf("%s holds a secret:\n%s", name, around(raw))
		}
	}
	for name, want := range map[string]string{
		"json": "an open lesson", "ics": "an open promise", "brief.md": "an open question", "digest.html": "an open lesson",
		"lessons.csv": "an open lesson", "writeup false.docx": "an open answer", "writeup true.md": "an open answer",
		"challenges.svg": "an open answer", "fields.svg": "Fintech", "doors.svg": "Ani Open",
	} {
		if !bytes.Contains(left[name], []byte(want)) {
			t.Errorf("%s lacks %q:\n%s", name, want, left[name])
		}
	}
}

// pictures writes every chart there is.
func pictures(t *testing.T, a *app.App, left map[string][]byte) {
	t.Helper()
	var charts []app.Chart
	for _, id := range insight.Charts {
		c, err := a.InsightChart(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		charts = append(charts, c)
	}
	table, err := a.ChallengeTable(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range append(charts, table) {
		var b bytes.Buffer
		if err := say.WriteChart(&b, c, "svg", figure.Palette{}); err != nil {
			t.Fatal(err)
		}
		left[c.ID+".svg"] = b.Bytes()
	}
}

// around shows where the first secret stands.
func around(raw []byte) string {
	var out []string
	for _, line := range strings.Split(string(raw), "\n") {
		if holdsSecret([]byte(line)) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// pdfText is a written file and, of a PDF or DOCX, what other programs read in
// it.
func pdfText(t *testing.T, path string) []byte {
	t.Helper()
	raw := read(t, path)
	if filepath.Ext(path) == ".docx" {
		return unzipped(t, raw)
	}
	if tool, err := exec.LookPath("pdftotext"); err == nil && filepath.Ext(path) == ".pdf" {
		out, err := exec.Command(tool, path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, out...)
	}
	return raw
}
