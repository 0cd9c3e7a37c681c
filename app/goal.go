package app

import (
	"context"
	"time"

	"wawasan/data"
)

// WeekGoal says how the week's goal stands at a moment: how many messages that
// ask for a conversation were sent since Monday, of how many one set out to
// send. It is "" without a goal.
func (a *App) WeekGoal(ctx context.Context, at time.Time) (string, error) {
	goal := a.Number(ctx, SettingWeekGoal)
	if goal == 0 {
		return "", nil
	}
	sent, err := a.store.Read(ctx).SentSince(data.At(mondayOf(data.DateOf(at)).Time(at.Location())))
	if err != nil {
		return "", err
	}
	key := "today.goal"
	if sent >= goal {
		key = "today.goal.met"
	}
	return a.Words().T(key, "sent", sent, "goal", goal), nil
}

// mondayOf is the day the week began on.
func mondayOf(d data.Date) data.Date {
	return d.AddDays(-((int(d.Weekday()) + 6) % 7))
}
