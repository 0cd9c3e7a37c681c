package overview

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
)

func TestTheChosenChangeIsTakenBackAndBroughtBack(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Sari")
	h.Have(thing.KindContact, "name", "Budi")
	History(h)
	p := h.Front().(*Changes)
	p.Rows.SelectAt(1)
	if said := strings.Join(p.Did.Describe(), "\n"); !strings.Contains(said, "Contact added: Sari") {
		t.Fatalf("it did\n%s", said)
	}
	for _, want := range []bool{true, false, true} {
		p.Turn()
		p.Reload()
		if !p.Rows.SelectKey("1") {
			t.Fatal("the change is gone")
		}
		if e, _ := p.chosen(); e.Change.Undone != want {
			t.Fatalf("%+v, undone should be %v", e.Change, want)
		}
	}
	h.MustNotFail()
}

func TestWhatIsInTheWayIsNamedAndShown(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Sari")
	if _, err := h.App().Capture(context.Background(), `! pay is low @"Sari"`, app.Where{}); err != nil {
		t.Fatal(err)
	}
	History(h)
	p := h.Front().(*Changes)
	p.Rows.SelectAt(1)
	h.Answer = true
	p.Turn()
	if len(h.Questions) != 1 {
		t.Fatalf("%q", h.Questions)
	}
	if row, _ := p.Rows.Selected(); row.Key != "2" {
		t.Fatalf("%+v is chosen", row)
	}
	h.MustNotFail()
}

func TestWhatWasDeletedComesBackByEnter(t *testing.T) {
	h := paneltest.New(t)
	sari := h.Have(thing.KindContact, "name", "Sari")
	if _, err := h.App().Delete(context.Background(), sari); err != nil {
		t.Fatal(err)
	}
	History(h)
	p := h.Front().(*Changes)
	p.switchTo(deleted)
	if row, ok := p.Rows.Selected(); !ok || row.Title != "Sari" || p.Turnable() != "" {
		t.Fatalf("%+v", row)
	}
	p.open()
	p.Reload()
	if n := p.Rows.State().Len(); n != 0 || p.Turnable() == "" {
		t.Fatalf("%d are deleted still", n)
	}
	if _, err := h.App().Show(context.Background(), sari); err != nil {
		t.Fatal(err)
	}
	h.MustNotFail()
}

func TestTheHistoryGrowsToItsEnd(t *testing.T) {
	h := paneltest.New(t)
	for n := range historyRows + 5 {
		h.Have(thing.KindContact, "name", fmt.Sprint("Sari ", n))
	}
	History(h)
	p := h.Front().(*Changes)
	if p.Rows.State().Len() != historyRows {
		t.Fatal(p.Rows.State().Len())
	}
	p.more()
	if p.Rows.State().Len() != historyRows+5 || p.Rows.State().Next != "" {
		t.Fatal(p.Rows.State().Len(), p.Rows.State().Next)
	}
	h.MustNotFail()
}
