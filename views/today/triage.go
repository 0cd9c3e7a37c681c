package today

import (
	"context"

	"wawasan/app/say"
	due "wawasan/app/today"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// Done does what a row asks for.
func Done(host page.Host, item due.Item) {
	page.Change(host, host.App().Words().T("change.today.done"), func(ctx context.Context) error { return host.App().Done(ctx, item) })
}

// Later asks until when a row is put off.
func Later(host page.Host, item due.Item) {
	host.PickDay(host.App().Words().T("today.until"), func(until data.Date) {
		page.Change(host, host.App().Words().T("change.today.snooze"), func(ctx context.Context) error { return host.App().Snooze(ctx, item, until) })
	})
}

// Never asks why a row is dismissed.
func Never(host page.Host, item due.Item) {
	w := host.App().Words()
	var reasons []overlay.Choice[due.Reason]
	for _, reason := range due.Reasons {
		reasons = append(reasons, page.A(reason, say.IconCommand, w.T("today.reason."+string(reason))))
	}
	page.Pick(host, w.T("today.why"), reasons, func(reason due.Reason) {
		page.Change(host, w.T("change.today.dismiss"), func(ctx context.Context) error { return host.App().Dismiss(ctx, item, reason) })
	})
}
