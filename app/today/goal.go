package today

import (
	"context"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Goal is how the week's goal stands: how many messages that ask for a
// conversation were sent since Monday, of how many one set out to send; 0 for
// no goal.
type Goal struct{ Sent, Of int }

// WeekGoal says how the week's goal stands at a moment.
func WeekGoal(ctx context.Context, d *desk.Desk, at time.Time) (Goal, error) {
	g := Goal{Of: d.Number(ctx, desk.SettingWeekGoal)}
	if g.Of == 0 {
		return g, nil
	}
	var err error
	g.Sent, err = d.Read(ctx).SentSince(data.At(MondayOf(data.DateOf(at)).Time(at.Location())))
	return g, err
}

// MondayOf is the day the week of a day began on.
func MondayOf(d data.Date) data.Date {
	return d.AddDays(-((int(d.Weekday()) + 6) % 7))
}
