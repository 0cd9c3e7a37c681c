package asking

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"wawasan/app/calendar"
	"wawasan/app/internal/desk"
	"wawasan/app/outreach"
)

// shelf keeps one's own calendar between two messages: reading a large one takes
// its time.
var shelf calendar.Shelf

// busyDays is how many days ahead a calendar is looked at: further than times are
// offered.
const busyDays = 60

// busyElsewhere are the times that one's own calendar has, nothing where none is
// named in the settings. Why one cannot be read is an error that says so.
func busyElsewhere(ctx context.Context, d *desk.Desk) ([]outreach.Interval, error) {
	path := strings.TrimSpace(d.Setting(ctx, desk.SettingCalendar))
	if path == "" {
		return nil, nil
	}
	if rest, is := strings.CutPrefix(filepath.ToSlash(path), "~/"); is {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, filepath.FromSlash(rest))
		}
	}
	book, err := shelf.Read(path, d.Zone())
	if err != nil {
		return nil, err
	}
	var busy []outreach.Interval
	for _, o := range book.Between(d.Now(), d.Now().AddDate(0, 0, busyDays)) {
		if !o.Free && o.End.After(o.Start) {
			busy = append(busy, outreach.Interval{Start: o.Start, End: o.End})
		}
	}
	return busy, nil
}
