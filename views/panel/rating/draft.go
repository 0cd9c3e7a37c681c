package rating

import (
	"context"

	"wawasan/app"
	"wawasan/views/panel"
)

// unsaved is what a panel holds that is not saved: kept as a draft with each
// change, and dropped when it is saved or taken back.
type unsaved struct {
	host    panel.Host
	of      app.DraftOf
	changes func() map[string]string // none when there is nothing to save
	saving  bool                     // nothing may be changed meanwhile
}

// any reports whether something is not saved.
func (u *unsaved) any() bool { return len(u.changes()) > 0 }

// keep keeps the changes or, where all were taken back, forgets them.
func (u *unsaved) keep() {
	if changes := u.changes(); len(changes) > 0 {
		u.host.App().KeepDraft(u.of, changes)
		return
	}
	a, of := u.host.App(), u.of
	u.host.Write(func(ctx context.Context) (func(), error) {
		err := a.DropDraft(ctx, of)
		return u.keepAgain, err
	})
}

// keepAgain keeps what was changed while the draft was dropped: it may have
// been dropped with it.
func (u *unsaved) keepAgain() {
	if !u.saving && u.any() {
		u.keep()
	}
}

// save does the work and drops the draft, then goes on. What is refused stays
// on the screen and in the draft.
func (u *unsaved) save(work func(context.Context) error, done func()) {
	if u.saving {
		return
	}
	u.saving = true
	a, of := u.host.App(), u.of
	u.host.Write(func(ctx context.Context) (func(), error) {
		if err := work(ctx); err != nil {
			return func() { u.saving = false; u.host.Fail(err) }, nil
		}
		err := a.DropDraft(ctx, of)
		return func() {
			if err != nil {
				u.host.Fail(err)
			}
			done()
		}, nil
	})
}

// leave leaves the panel and says that what is not saved waits.
func (u *unsaved) leave() {
	if u.saving {
		return
	}
	if u.any() {
		u.host.Say(u.host.App().Words().T("form.draft.kept"), false)
	}
	u.host.LeavePanel()
}

// opened says, of a panel in front, that it goes on with what was not saved;
// what has become saved meanwhile is forgotten.
func (u *unsaved) opened(kept map[string]string) {
	switch {
	case kept == nil:
	case u.any():
		u.host.Say(u.host.App().Words().T("panel.draft.resumed"), false)
	default:
		u.keep()
	}
}
