package app_test

import (
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/thing"
	"wawasan/data"
)

// crowd opens a notebook of people and companies whose names are hard.
func crowd(t *testing.T) *app.App {
	t.Helper()
	a, _ := open(t, "en")
	for _, name := range []string{"Sari Wijaya", "Wu Li", "José Álvarez", "O'Brien Kartika", "I Made Wirawan", "Nur’aini Putri", "Jean-Luc Picard", "王小明", "कुमार शर्मा", "Łukasz Żak", "An", "rizky", "Bunga Lestari"} {
		save(t, a, thing.KindContact, map[string]string{"name": name})
	}
	for _, name := range []string{"Bank", "Titian Pay", "goto", "eBay", "Bank of Asia", "三菱"} {
		save(t, a, thing.KindCompany, map[string]string{"name": name, "aliases": map[string]string{"Titian Pay": "TPay"}[name]})
	}
	return a
}

func TestADigestNamesNobodyAndKeepsSecrets(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sinta Maharani", "company": "Titian Pay"})
	save(t, a, thing.KindLesson, map[string]string{"text": "@Sinta Maharani of Titian Pay said: ask Bu Sinta first, then maharani's team. The bank pays late #fintech", "kind": "advice", "contact": "Sinta Maharani", "industry": "Fintech"})
	save(t, a, thing.KindLesson, map[string]string{"text": "a secret of Titian Pay", "off_record": "true", "industry": "Fintech"})
	doc, err := a.Digest(ctx, "Fintech", "industry:fintech", false)
	if err != nil {
		t.Fatal(err)
	}
	said := ""
	for _, s := range doc.Sections {
		for _, i := range s.Items {
			said += s.Heading + ": " + i.Text + " (" + i.Sub + ")"
		}
	}
	if !strings.HasPrefix(said, "Advice: Somebody of a company said: ask somebody first") || strings.Contains(said, "Sinta") || strings.Contains(said, "secret") || strings.Contains(said, "Titian") {
		t.Error(said)
	}
	if _, err := a.Digest(ctx, "x", "industry:nothing", false); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("%v", err)
	}
	for _, format := range document.Formats {
		if path, err := a.WriteDigest(ctx, doc, format, t.TempDir()); err != nil || path == "" {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestADigestReadsAsItWasSaidAndNamesNobody(t *testing.T) {
	a := crowd(t)
	for _, text := range []string{
		"! in #fintech a decision takes days, not months", `! the season of #"Climate tech" is short`, "! bank credit skills are rare", "! gaji kecil, kata @sari", "! Wu Li and @wu agree",
	} {
		file(t, a, text, app.Where{})
	}
	doc, err := a.Digest(ctx, "What I learned: by:sari", "", true)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Title != "What I learned: by:somebody" {
		t.Error(doc.Title)
	}
	var said []string
	for _, s := range doc.Sections {
		for _, i := range s.Items {
			said = append(said, i.Text)
		}
	}
	for _, want := range []string{"in fintech a decision takes days, not months", "the season of Climate tech is short", "bank credit skills are rare", "gaji kecil, kata somebody", "Somebody and somebody agree"} {
		if !strings.Contains("|"+strings.Join(said, "|")+"|", "|"+want+"|") {
			t.Errorf("%q is missing in %q", want, said)
		}
	}
}

func TestCompaniesMayStayInADigestButNotThoseOfLinesOffTheRecord(t *testing.T) {
	a := crowd(t)
	save(t, a, thing.KindLesson, map[string]string{"text": "a secret", "off_record": "true", "company": "Hidden Works"})
	file(t, a, "! @Titian_Pay pays more than @eBay, Hidden Works or Bank of Asia", app.Where{})
	doc, err := a.Digest(ctx, "All", "", true)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, s := range doc.Sections {
		for _, i := range s.Items {
			got += i.Text
		}
	}
	if got != "Titian Pay pays more than eBay, a company or Bank of Asia" {
		t.Error(got)
	}
}

func TestAPDFSaysWhatHasNoFont(t *testing.T) {
	a, _ := open(t, "en")
	private := "\uE123" // no font is looked for
	doc := document.Doc{Lang: "en", Title: "Sari", Sections: []document.Section{{Heading: "Who", Items: []document.Item{{Text: "Bu Sari " + private + "x"}}}}}
	if said := a.Unshown(doc, "pdf"); !strings.Contains(said, private+"x;") || !strings.Contains(said, "(another script)") {
		t.Errorf("%q", said)
	}
	if said := a.Unshown(doc, "html"); said != "" {
		t.Errorf("a page has fonts where it is read: %q", said)
	}
	doc.Sections[0].Items[0].Text = "Bu Sari, José, Ωμέγα"
	if said := a.Unshown(doc, "pdf"); said != "" {
		t.Errorf("%q", said)
	}
}
