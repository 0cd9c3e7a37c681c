package app

import (
	"context"
	"errors"

	"wawasan/app/exchange"
	"wawasan/data"
)

// PlanInbox reads files and folders that were carried here and says which of
// their lines are new: see exchange.PlanInbox.
func (a *App) PlanInbox(ctx context.Context, from exchange.Inbox) (exchange.InboxPlan, error) {
	return exchange.PlanInbox(ctx, a.desk, from)
}

// FileInbox files the new lines of a plan as one change and returns how many:
// see exchange.FileInbox. It says so (unavailable) when only some could be filed.
func (a *App) FileInbox(ctx context.Context, plan exchange.InboxPlan) (int, error) {
	filed, err := exchange.FileInbox(ctx, a.desk, plan)
	var stopped *exchange.StoppedError
	if errors.As(err, &stopped) {
		err = data.Unavailable("inbox.error.stopped", "n", stopped.Done, "of", stopped.Of, "why", a.Words().Error(stopped.Err)).Because(err)
	}
	return filed, err
}
