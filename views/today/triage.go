package today

import (
	"context"

	"wawasan/app/say"
	due "wawasan/app/today"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// triage does with a row what one letter says: d done, s later, x never,
// m write the message.
func triage(host page.Host, e page.Entry, r rune) bool {
	ctx, a := context.Background(), host.App()
	item := e.Item
	if item.Rule == "" {
		return false
	}
	switch r {
	case 'd':
		tell(host, "change.today.done", a.Done(ctx, item))
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

func tell(host page.Host, key string, err error) {
	if err != nil {
		host.Fail(err)
		return
	}
	host.Say(host.App().Words().T(key), true)
}

// later asks until when a row is put off.
func later(host page.Host, item due.Item) {
	host.PickDay(host.App().Words().T("today.until"), func(until data.Date) {
		tell(host, "change.today.snooze", host.App().Snooze(context.Background(), item, until))
	})
}

// never asks why a row is dismissed.
func never(host page.Host, item due.Item) {
	a, w := host.App(), host.App().Words()
	var reasons []overlay.Choice[due.Reason]
	for _, reason := range due.Reasons {
		reasons = append(reasons, page.A(reason, say.IconCommand, w.T("today.reason."+string(reason))))
	}
	page.Pick(host, w.T("today.why"), reasons, func(reason due.Reason) {
		tell(host, "change.today.dismiss", a.Dismiss(context.Background(), item, reason))
	})
}
