package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestAFilterTypedEarlierIsSeenWhenOneComesBackWithHowManyAndHowItGoes(t *testing.T) {
	s := window(t, "en")
	for _, name := range []string{"Andi Makkulau", "Andi Prasetyo", "Sari Wijaya"} {
		s.have(t, thing.KindContact, "name", name)
	}
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-20")
	s.have(t, thing.KindInterview, "contacts", "Andi Prasetyo", "stage", "idea")
	for _, c := range []struct{ tab, filter, says string }{{"tab.contacts", "andi", "2 of 3"}, {"tab.interviews", "sari", "1 of 3"}} {
		s.do(t, c.tab)
		s.mustNotShow(t, "Esc: all", c.says)
		s.typeText(c.filter)
		s.mustShow(t, c.filter, c.says, "Esc: all")
		s.do(t, "tab.today", c.tab)
		s.mustFocus(t, "list")
		s.mustShow(t, c.filter, c.says, "Esc: all", "Esc, show all again")
		s.have(t, thing.KindInterview, "contacts", "Andi Makkulau", "stage", "idea") // counted anew
		if c.tab == "tab.interviews" {
			s.mustShow(t, "1 of 4")
		}
		s.press(fyne.KeyEscape)
		s.mustNotShow(t, "Esc: all", c.says)
	}
}
