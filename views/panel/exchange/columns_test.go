package exchange

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/say"
	"wawasan/views/panel/paneltest"
)

const czech = "Jméno;Firma;Telefon\nJana Nováková;Sklárna;+420 600 000 000\nPetr Dvořák;Pila;+420 600 000 001\n"

func TestColumnsAreChosenByKeysRememberedAndChangedLater(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	path := filepath.Join(at.Home, "kontakty.csv")
	if err := os.WriteFile(path, []byte(czech), 0o600); err != nil {
		t.Fatal(err)
	}
	PreviewImport(h, path)
	h.MustNotFail()
	p, ok := h.Front().(*Columns)
	if !ok || len(p.heads) != 3 || p.heads[0].Sample != "Jana Nováková, Petr Dvořák" {
		t.Fatalf("in front is %v", h.Front())
	}
	p.Save()
	if len(h.Failed) != 1 || h.Front() != p {
		t.Fatal("nobody has a name, and it is not refused")
	}
	h.Failed = nil
	pick := func(word string) {
		h.Press(fyne.KeyReturn)
		h.TypeText(word)
		h.Press(fyne.KeyReturn)
	}
	pick("whole")
	if said := h.Said[len(h.Said)-1]; said != "“Jméno” holds the whole name. Next column: “Firma”." {
		t.Errorf("of the first column it says %q", said)
	}
	pick("company")
	pick("company")
	if said := h.Said[len(h.Said)-1]; said != "“Telefon” holds the company. “Firma” is not read as that any more. That was the last column; Ctrl+Enter shows who comes." {
		t.Errorf("of the last column it says %q", said)
	}
	pick("not read")
	p.Rows.SelectAt(1)
	pick("company")
	if p.heads[0].Field != "name" || p.heads[1].Field != "company" || p.heads[2].Field != "" {
		t.Fatalf("chosen are %+v", p.heads)
	}
	p.Save()
	h.MustNotFail()
	preview := h.Front().(*Import)
	if len(preview.state.plan.New) != 2 {
		t.Fatalf("%+v", preview.state.plan.New)
	}
	for _, row := range preview.state.rows {
		if strings.Contains(row.Heading, "Cannot be kept") || row.Icon == say.IconProblem {
			t.Errorf("what was left out by choice is told as a problem: %+v", row)
		}
	}
	preview.Save()
	h.MustNotFail()
	PreviewImport(h, path)
	preview, ok = h.Front().(*Import)
	if !ok || len(preview.state.plan.Same) != 2 || !strings.Contains(preview.state.plan.News[0].Reason, "as you chose them on") {
		t.Fatalf("the columns are not remembered: %v %+v", h.Front(), preview)
	}
	h.TypeText("c")
	if p = h.Front().(*Columns); p.heads[1].Field != "company" {
		t.Fatalf("%+v", p.heads)
	}
	h.Press(fyne.KeyEscape)
	if h.Front() != preview {
		t.Fatal("Esc does not lead back to the preview")
	}
	h.TypeText("c")
	p = h.Front().(*Columns)
	p.Rows.SelectAt(2)
	pick("phone")
	p.Save()
	h.MustNotFail()
	if preview = h.Front().(*Import); len(preview.state.plan.Changed) != 2 {
		t.Errorf("with numbers it comes to %+v", preview.state.plan.Report())
	}
}
