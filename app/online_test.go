package app_test

import (
	"testing"

	"wawasan/app"
	"wawasan/app/line"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestALineTypedOnSomebodysPageIsTheirs(t *testing.T) {
	a, _ := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	budi := save(t, a, thing.KindContact, map[string]string{"name": "Budi"})
	on := app.Where{Contact: sari}
	owner := func(note data.ID) data.ID {
		t.Helper()
		var n data.Note
		tell(t, a, func(tx *data.Tx) (err error) { n, err = tx.Note(note); return err })
		return n.ContactID
	}
	for text, want := range map[string]data.ID{
		"met at the alumni seminar": sari, "knows @Budi well": sari, "> send the report": sari, "> send the report to @Budi": budi, "? who @Budi asks": budi,
	} {
		filed, err := a.Capture(ctx, text, on)
		if err != nil || owner(filed.Note) != want {
			t.Errorf("%q is of %q, not %q (%v)", text, owner(filed.Note), want, err)
		}
	}
	filed, err := a.Capture(ctx, "! rates fall in spring", on)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Recapture(ctx, filed.Note, "! rates rise in spring"); err != nil || owner(filed.Note) != sari {
		t.Errorf("corrected, the line is of %q (%v)", owner(filed.Note), err)
	}
	link := app.Link{Kind: thing.KindNote, ID: filed.Note}
	if err := a.MoveLine(ctx, link, line.To{Contact: budi}); err != nil || owner(filed.Note) != budi {
		t.Errorf("moved, the line is of %q (%v)", owner(filed.Note), err)
	}
	if _, err := a.Recapture(ctx, filed.Note, "! rates rise in autumn"); err != nil || owner(filed.Note) != budi {
		t.Errorf("moved and corrected, the line is of %q (%v)", owner(filed.Note), err)
	}
	if err := a.MoveLine(ctx, link, line.To{}); err != nil || owner(filed.Note) != "" {
		t.Errorf("moved to nobody, the line is of %q (%v)", owner(filed.Note), err)
	}
	if _, err := a.Capture(ctx, "of nobody", app.Where{Contact: data.NewID()}); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("of somebody who is gone: %v", err)
	}
}
