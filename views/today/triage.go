package today

import (
	"context"

	"wawasan/app"
	"wawasan/app/say"
	due "wawasan/app/today"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// triage does with a row what one letter says: d done, s later, x never,
// m write the message.
func triage(host page.Host, e page.Entry, r rune) bool {
	if e.Draft != (app.DraftOf{}) && r == 'x' {
		host.Do("record.delete")
		return true
	}
	item := e.Item
	if item.Rule == "" {
		return false
	}
	switch r {
	case 'd':
		Done(host, item)
	case 's':
		later(host, item)
	case 'x':
		never(host, item)
	case 'm':
		host.Do("outreach.write")
	default:
		return false
	}
	return true
}

// Done does what a row asks for.
func Done(host page.Host, item due.Item) {
	page.Change(host, host.App().Words().T("change.today.done"), func(ctx context.Context) error { return host.App().Done(ctx, item) })
}

// later asks until when a row is put off.
func later(host page.Host, item due.Item) {
	host.PickDay(host.App().Words().T("today.until"), func(until data.Date) {
		page.Change(host, host.App().Words().T("change.today.snooze"), func(ctx context.Context) error { return host.App().Snooze(ctx, item, until) })
	})
}

// never asks why a row is dismissed.
func never(host page.Host, item due.Item) {
	w := host.App().Words()
	var reasons []overlay.Choice[due.Reason]
	for _, reason := range due.Reasons {
		reasons = append(reasons, page.A(reason, say.IconCommand, w.T("today.reason."+string(reason))))
	}
	page.Pick(host, w.T("today.why"), reasons, func(reason due.Reason) {
		page.Change(host, w.T("change.today.dismiss"), func(ctx context.Context) error { return host.App().Dismiss(ctx, item, reason) })
	})
}
