package views

import (
	"context"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestWhatIsTypedIntoALongTalkIsInSight(t *testing.T) {
	s := window(t, "en")
	id, err := s.app.LogInterview(context.Background(), "", "Rosari")
	if err != nil {
		t.Fatal(err)
	}
	s.Go(app.Link{Kind: thing.KindInterview, ID: id})
	s.mustFocus(t, "detail")
	s.press(fyne.KeyEnd)
	s.do(t, "capture.focus")
	for n := range 30 {
		s.typeText(fmt.Sprintf("! learned in the talk, line %d", n))
		s.press(fyne.KeyReturn)
		s.mustShow(t, fmt.Sprintf("line %d", n))
	}
}
