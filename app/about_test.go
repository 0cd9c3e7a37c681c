package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
)

// abouts writes everything about everybody in every format.
func abouts(t *testing.T, a *app.App, left map[string][]byte) {
	t.Helper()
	for _, list := range []app.Kind{thing.KindContact, thing.KindKnown} {
		page, err := a.List(ctx, list, app.ListQuery{Limit: 200})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range page.Rows {
			doc, _, err := a.About(ctx, row.ID)
			if data.CodeOf(err) == data.CodeConflict { // nothing of them leaves
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			for _, format := range document.Formats {
				raw, err := a.RenderDocument(ctx, doc, format)
				if err != nil {
					t.Fatal(err)
				}
				left["about "+string(row.ID)+"."+format] = append([]byte(document.Markdown(doc)), raw...)
			}
		}
	}
}

// aboutSari is toldOf with what was said of Sari elsewhere and sent to her.
func aboutSari(t *testing.T) (a *app.App, sari data.ID) {
	t.Helper()
	a, _ = toldOf(t)
	page, err := a.List(ctx, thing.KindContact, app.ListQuery{Filter: "Sari Wijaya", Limit: 2})
	if err != nil || len(page.Rows) != 1 {
		t.Fatal(err)
	}
	sari = page.Rows[0].ID
	other := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi Santoso", "stage": "held", "date": "2026-11-18"})
	for _, text := range []string{"@Sari_Wijaya is said to run a good team", "> lend @Sari_Wijaya a book ^2026-12-05", "~ zqx is said of @Sari_Wijaya", "nothing of her at all"} {
		file(t, a, text, app.Where{Interview: other})
	}
	file(t, a, "! never promise a date, says @Sari_Wijaya", app.Where{})
	file(t, a, "? how @Sari_Wijaya chose the field", app.Where{})
	save(t, a, thing.KindFinding, map[string]string{"text": "Sari spoke at a conference\non <risk> & trust", "source": "the programme", "contact": "Sari Wijaya"})
	save(t, a, thing.KindContact, map[string]string{"name": "Citra Opened", "introducer": "Sari Wijaya"})
	return a, sari
}

func TestWhatNamesAPersonWithoutASignMayBeAboutThem(t *testing.T) {
	a, _ := open(t, "en")
	rina := save(t, a, thing.KindContact, map[string]string{"name": "Rina Marlina"})
	save(t, a, thing.KindContact, map[string]string{"name": "Rina Marlina Putri"})
	for _, text := range []string{"! Rina Marlina runs a good team", "rina marlina moved to Bandung", "Rina is ill", "~ Rina Marlina is ill", "Rina Marlina Putri teaches", "of @\"Rina Marlina\" herself"} {
		file(t, a, text, app.Where{})
	}
	doc, _, err := a.About(ctx, rina)
	if err != nil {
		t.Fatal(err)
	}
	text := document.Markdown(doc)
	_, named, found := strings.Cut(text, "## May be about them")
	if !found || strings.Count(named, "runs a good team") != 1 || !strings.Contains(named, "moved to Bandung") {
		t.Error(text)
	}
	for _, other := range []string{"ill", "teaches", "herself"} {
		if strings.Contains(named, other) {
			t.Errorf("it holds %q: %s", other, named)
		}
	}
}

func TestEverythingAboutAPersonIsOneDocument(t *testing.T) {
	a, sari := aboutSari(t)
	doc, stayed, err := a.About(ctx, sari)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "about-en.md", document.Markdown(doc))
	if stayed != 3 {
		t.Errorf("%d lines are said to have stayed out", stayed)
	}
	if text := document.Markdown(doc); strings.Contains(text, "zqx") || strings.Contains(text, "nothing of her") {
		t.Error("it holds what is off the record, or not about her")
	}
	if _, _, err := a.About(ctx, "nobody"); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("nobody: %v", err)
	}
}

// exportedAbout are the texts that an export of the notebook holds about a
// person, by table, each line of them.
func exportedAbout(t *testing.T, a *app.App, who data.ID) map[string][]string {
	t.Helper()
	var raw bytes.Buffer
	if _, err := a.ExportJSON(ctx, &raw); err != nil {
		t.Fatal(err)
	}
	var whole struct{ Tables map[string][]map[string]any }
	if err := json.Unmarshal(raw.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	about := map[any]bool{string(who): true}
	is := func(row map[string]any, columns ...string) bool {
		return slices.ContainsFunc(columns, func(c string) bool { return row[c] != nil && about[row[c]] })
	}
	for _, of := range []struct{ table, by, leads string }{{"interview_contacts", "contact_id", "interview_id"}, {"mentions", "contact_id", "note_id"}, {"notes", "interview_id", "id"}} {
		for _, row := range whole.Tables[of.table] {
			if is(row, of.by) {
				about[row[of.leads]] = true
			}
		}
	}
	out := map[string][]string{}
	for table, rows := range whole.Tables {
		for _, row := range rows {
			if !is(row, "id", "contact_id", "interview_id", "note_id") || table == "mentions" || table == "interview_contacts" || table == "outreaches" && !is(row, "contact_id") {
				continue
			}
			for _, column := range []string{"name", "met", "about", "value", "title", "text", "why", "subject", "place", "intro", "interest_why", "source", "applied_result", "mentor_terms", "function"} {
				text, _ := row[column].(string)
				for line := range strings.Lines(text) {
					out[table] = append(out[table], strings.TrimSpace(line))
				}
			}
		}
	}
	return out
}

var tags = regexp.MustCompile(`<[^>]*>`)

func TestAllThatAnExportHoldsOfAPersonStandsInTheDocumentForThem(t *testing.T) {
	a, sari := aboutSari(t)
	doc, _, err := a.About(ctx, sari)
	if err != nil {
		t.Fatal(err)
	}
	page, err := document.HTML(doc)
	if err != nil {
		t.Fatal(err)
	}
	shown := html.UnescapeString(page)
	held := exportedAbout(t, a, sari)
	for _, table := range []string{"contacts", "contact_points", "positions", "interviews", "planned_questions", "notes", "lessons", "gaps", "promises", "focus_areas", "findings"} {
		if len(held[table]) == 0 {
			t.Errorf("the notebook holds nothing in %s: the test says nothing of it", table)
		}
	}
	for table, texts := range held {
		for _, text := range texts {
			if !strings.Contains(shown, text) {
				t.Errorf("%s: %q is not in it", table, text)
			}
		}
	}
	raw, err := a.RenderDocument(ctx, doc, "docx")
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	xml, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	written := html.UnescapeString(tags.ReplaceAllString(string(xml), ""))
	for _, section := range doc.Sections {
		for _, item := range section.Items {
			if !strings.Contains(written, item.Text) {
				t.Errorf("the DOCX lacks %q", item.Text)
			}
		}
	}
	if pdf, err := a.RenderDocument(ctx, doc, "pdf"); err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("%v", err)
	}
}
