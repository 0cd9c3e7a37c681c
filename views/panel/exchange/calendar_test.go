package exchange

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/panel/paneltest"
)

func TestACalendarAmongTheFilesShowsItsMeetings(t *testing.T) {
	h, at := paneltest.New(t), house(t)
	path := filepath.Join(at.Home, "my.ics")
	if err := os.WriteFile(path, []byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	OpenImport(h)
	h.Press(fyne.KeyReturn)
	PreviewImport(h, at.Home) // a folder of calendars, dropped
	h.MustNotFail()
	if h.Front() != nil || !slices.Equal(h.Calendars, []string{path, at.Home}) {
		t.Errorf("in front %v, meetings of %v", h.Front(), h.Calendars)
	}
}
