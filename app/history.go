package app

import (
	"context"
	"errors"
	"strings"

	"wawasan/app/history"
	"wawasan/app/internal/desk"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// HistoryRow is one change as the history shows it.
type HistoryRow struct {
	Row
	Change data.Entry
}

// History lists changes, newest first: at most limit, older than before when
// it is not zero.
func (a *App) History(ctx context.Context, before int64, limit int) ([]HistoryRow, error) {
	entries, err := a.store.Read(ctx).History(before, limit)
	rows := make([]HistoryRow, len(entries))
	for n, e := range entries {
		rows[n] = HistoryRow{a.say().Entry(e), e}
	}
	return rows, err
}

// mostTold is how many things of a change are told one by one.
const mostTold = 20

// ChangeDetail is one change with what it did, in words and as facts.
type ChangeDetail struct {
	say.Detail
	Change history.Change
}

// ChangeOf reads what one change did, and refuses (not found) a number without
// a change.
func (a *App) ChangeOf(ctx context.Context, id int64) (ChangeDetail, error) {
	c, err := history.Read(ctx, a.desk, id, mostTold)
	if err != nil {
		return ChangeDetail{}, err
	}
	c.Refuse = a.hanging(c.Refuse)
	return ChangeDetail{a.say().WhatWasDone(c), c}, nil
}

// TakeBack takes back one change alone and returns its title. It refuses,
// naming them, where later changes hang on it; see data.Store.TakeBackChange.
func (a *App) TakeBack(ctx context.Context, id int64) (title string, err error) {
	label, err := a.store.TakeBackChange(ctx, id)
	return a.ChangeTitle(label), a.hanging(err)
}

// BringBack brings back one change that was taken back, as TakeBack does.
func (a *App) BringBack(ctx context.Context, id int64) (title string, err error) {
	label, err := a.store.BringBackChange(ctx, id)
	return a.ChangeTitle(label), a.hanging(err)
}

// hanging names the changes that are in the way.
func (a *App) hanging(err error) error {
	var h *data.HangingError
	if !errors.As(err, &h) {
		return err
	}
	var by []string
	for _, e := range h.By {
		by = append(by, a.say().Told(e))
	}
	key := "history.error.hanging"
	if h.Change.Undone {
		key = "history.error.in_the_way"
	}
	return data.Conflict(key, "title", a.ChangeTitle(h.Change.Label), "by", strings.Join(by, "; ")).Because(err)
}

// DeletedRow is one thing that was deleted, as a list shows it.
type DeletedRow struct {
	Row
	Gone history.Deleted
}

// Deleted lists things that were deleted and can come back, the newest first:
// at most limit, older than before, the Seq of one, when it is not zero.
func (a *App) Deleted(ctx context.Context, before int64, limit int) ([]DeletedRow, error) {
	gone, err := history.Gone(ctx, a.desk, before, limit)
	rows := make([]DeletedRow, len(gone))
	for n, d := range gone {
		rows[n] = DeletedRow{a.say().Deleted(d), d}
	}
	return rows, err
}

// Restore brings back one thing that was deleted, with all that went along
// with it, as one change; see data.Store.RestoreDeleted.
func (a *App) Restore(ctx context.Context, d history.Deleted) error {
	return a.store.RestoreDeleted(ctx, "history.restore\t"+desk.Shorten(d.Fact.Name, 60), d.Change, d.Row)
}

// RestoreThing is Restore for the thing with this ID that was deleted last.
func (a *App) RestoreThing(ctx context.Context, id data.ID) (title string, err error) {
	for before := int64(0); ; {
		gone, err := a.Deleted(ctx, before, 500)
		if err != nil {
			return "", err
		}
		for _, d := range gone {
			if d.Gone.ID == id {
				return d.Title, a.Restore(ctx, d.Gone)
			}
			before = d.Gone.Seq
		}
		if len(gone) == 0 {
			return "", data.NotFound("history.error.not_deleted", "id", string(id))
		}
	}
}

// LetHistoryGo lets the details of old changes go as the settings say, once a
// day; see data.Store.LetDetailsGo. It is for the background.
func (a *App) LetHistoryGo(ctx context.Context) (data.LetGoReport, error) {
	today := a.Today().String()
	if a.Setting(ctx, settingLetGo) == today {
		return data.LetGoReport{}, nil
	}
	report, err := a.store.LetDetailsGo(ctx, data.Keeping{Days: a.Number(ctx, SettingHistoryDays), Share: a.Number(ctx, SettingHistoryShare)})
	if err == nil {
		err = a.SetSetting(ctx, settingLetGo, today)
	}
	return report, err
}

// settingLetGo is the day on which details were let go last.
const settingLetGo = "history.let_go"

// LinkOfRow is the thing a row of a table stands for, the zero Link for a row
// that has no page.
func LinkOfRow(row data.Row) Link {
	if kind := thing.KindOf(row.Table); thing.Shown(kind) {
		return Link{Kind: kind, ID: row.ID}
	}
	return Link{}
}

// InTheWay are the numbers of the changes for which TakeBack or BringBack
// refused, some of them; none for another refusal.
func InTheWay(err error) []int64 {
	var h *data.HangingError
	var out []int64
	if errors.As(err, &h) {
		for _, e := range h.By {
			out = append(out, e.ID)
		}
	}
	return out
}
