package today

import (
	"context"

	"wawasan/app/agenda"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Reason says why a row is left out for good.
type Reason string

// The reasons to leave a row out for good, in the order they are offered.
const (
	DoneElsewhere Reason = "done_elsewhere"
	NotNeeded     Reason = "not_needed"
	NotNow        Reason = "not_now"
)

// Reasons lists them.
var Reasons = []Reason{DoneElsewhere, NotNeeded, NotNow}

// Snooze leaves an item out until a day.
func Snooze(ctx context.Context, d *desk.Desk, item Item, until data.Date) error {
	return keepMark(ctx, d, "today.snooze", item, data.AgendaMark{Until: until})
}

// Dismiss leaves an item out for good.
func Dismiss(ctx context.Context, d *desk.Desk, item Item, why Reason) error {
	return keepMark(ctx, d, "today.dismiss", item, data.AgendaMark{Reason: string(why)})
}

// Finish leaves an item out because it was done, as far as the agenda alone
// can tell: a contact rests for another round, anything else is done for good.
func Finish(ctx context.Context, d *desk.Desk, item Item) error {
	mark := data.AgendaMark{Reason: string(DoneElsewhere)}
	if item.Rule == agenda.Keep {
		c, err := d.Read(ctx).Contact(item.ID)
		if err != nil {
			return err
		}
		mark = data.AgendaMark{Until: d.Today().AddDays(rhythmDays(c))}
	}
	return keepMark(ctx, d, "today.done", item, mark)
}

func keepMark(ctx context.Context, d *desk.Desk, key string, item Item, m data.AgendaMark) error {
	if item.Rule == "" {
		return data.Invalid("today.error.no_rule")
	}
	m.Rule, m.Ref = string(item.Rule), item.ID
	return d.Change(ctx, key, item.Title, func(tx *data.Tx) error { return tx.MarkAgenda(m) })
}

// Mark leaves a rule's row of an interview out inside a change, because its
// message was sent: until a day or, without one, for good.
func Mark(tx *data.Tx, rule agenda.Rule, interview data.ID, until data.Date) error {
	if interview == "" {
		return nil
	}
	return tx.MarkAgenda(data.AgendaMark{Rule: string(rule), Ref: interview, Until: until, Reason: string(DoneElsewhere)})
}
