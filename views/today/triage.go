package today

import (
	"context"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// triage does with a row what one letter says: d done, s later, x never,
// m write the message.
func triage(host page.Host, row app.Row, r rune) bool {
	ctx, a := context.Background(), host.App()
	if row.Rule == "" {
		return false
	}
	switch r {
	case 'd':
		tell(host, "change.today.done", a.Done(ctx, row))
	case 's':
		later(host, row)
	case 'x':
		never(host, row)
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
func later(host page.Host, row app.Row) {
	host.PickDay(host.App().Words().T("today.until"), func(until data.Date) {
		tell(host, "change.today.snooze", host.App().Snooze(context.Background(), row, until))
	})
}

// never asks why a row is dismissed.
func never(host page.Host, row app.Row) {
	a, w := host.App(), host.App().Words()
	var reasons []overlay.Choice[string]
	for _, reason := range app.DismissReasons {
		reasons = append(reasons, page.A(reason, app.KindCommand, w.T("today.reason."+reason)))
	}
	page.Pick(host, w.T("today.why"), reasons, func(reason string) {
		tell(host, "change.today.dismiss", a.Dismiss(context.Background(), row, reason))
	})
}
