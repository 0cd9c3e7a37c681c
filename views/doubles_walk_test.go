package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestLikelyDoublesAreSettledOneAfterTheOtherByKeysAlone(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "company", "Bank A", "email", "sari@contoh.id")
	s.have(t, thing.KindContact, "name", "Sari W.", "company", "Studio B", "email", "sari@contoh.id")
	s.have(t, thing.KindContact, "name", "Budi Santoso", "company", "Toko Satu", "email", "budi@satu.id")
	s.have(t, thing.KindContact, "name", "Budi Santoso", "company", "Warung Dua", "email", "budi@dua.id")
	s.have(t, thing.KindIndustry, "name", "E-commerce")
	s.have(t, thing.KindIndustry, "name", "Ecommerce")
	s.do(t, "tab.industries")
	s.typeText(" qj")
	s.mustShow(t, "Almost certainly the same", "▌Sari Wijaya ↔ Sari W.", "the same e-mail address", "sari@contoh.id", "Perhaps the same", "Budi Santoso (Toko Satu) ↔ Budi Santoso (Warung Dua)", "E-commerce ↔ Ecommerce")
	s.mustShow(t, "Stays", "Becomes one with it", "Studio B")
	s.shot(t, "doubles")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Name: which is right? (2 to choose)")
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Contacts merged: Sari Wijaya", "▌Budi Santoso (Toko Satu) ↔ Budi Santoso (Warung Dua)", "Toko Satu", "Warung Dua")
	s.mustNotShow(t, "Sari W.")
	s.typeText("n")
	s.mustShow(t, "Kept apart, they are two: Budi Santoso (Toko Satu)", "▌E-commerce ↔ Ecommerce")
	s.mustNotShow(t, "▌Budi Santoso")
	s.do(t, "edit.undo")
	s.mustShow(t, "Budi Santoso (Toko Satu) ↔ Budi Santoso (Warung Dua)", "E-commerce ↔ Ecommerce")
	s.do(t, "edit.redo")
	s.press(fyne.KeyHome)
	s.typeText("m")
	s.mustShow(t, "Industry name: which is right?", "Ecommerce")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.mustShow(t, "Industries merged", "Nothing seems to be here twice")
	if n, err := s.app.Count(t.Context(), thing.KindContact, ""); err != nil || n != 3 {
		t.Errorf("%d contacts, %v", n, err)
	}
	s.press(fyne.KeyEscape)
	s.do(t, "double.open")
	s.mustShow(t, "Nothing seems to be here twice")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Ecommerce")
}

func TestOfADoubleBothAreLookedAtBeforeTheyAreMerged(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindContact, "name", "Budi Santoso", "company", "Toko Satu")
	s.have(t, thing.KindContact, "name", "Budi Santoso", "company", "Warung Dua")
	s.do(t, "double.open")
	s.mustShow(t, "Mungkin sama", "nama sama")
	s.press(fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Budi Santoso", "Warung Dua")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Budi Santoso (Toko Satu) ↔ Budi Santoso (Warung Dua)")
}

func TestTwoTagsAreMergedByThePaletteAndTwoFocusAreasFromTheirList(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tag.merge")
	s.mustShow(t, "There are no tags yet.")
	s.press(fyne.KeyEscape)
	for _, line := range []string{"slow approvals ##start-up", "fast growth ##startups", "* data platforms", "* data platform"} {
		s.line.focus()
		s.typeText(line)
		s.press(fyne.KeyReturn)
	}
	s.do(t, "tag.merge")
	s.mustFocus(t, "palette")
	s.mustShow(t, "Which of two tags goes?", "on 1 line")
	s.typeText("start-up")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Merge start-up with which tag?", "startups")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Name: which is right? (1 to choose)")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Tags merged: startups")
	s.do(t, "edit.undo")
	s.Go(thing.Link{Kind: thing.KindFocusArea})
	s.mustShow(t, "▌* data platform")
	s.do(t, "record.merge")
	s.mustShow(t, "Merge with which focus area?")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "which is right? (1 to choose)")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Focus areas merged: data platforms")
	if n, err := s.app.Count(t.Context(), thing.KindFocusArea, ""); err != nil || n != 1 {
		t.Errorf("%d focus areas, %v", n, err)
	}
}
