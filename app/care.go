package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/app/say"
	"wawasan/data"
)

const (
	// checkEvery is how long a notebook goes without being read as a whole.
	checkEvery = 7 * 24 * time.Hour
	// glanceAlways is the size of a notebook whose file is looked at whenever
	// it is opened for a command: that takes less than a tenth of a second.
	glanceAlways = 16 << 20
	glanceEvery  = 24 * time.Hour
)

// Inspection is what was found of an open notebook.
type Inspection struct {
	Report data.Report // of the file alone where Whole is not set
	Whole  bool
	Around data.Surroundings // zero when this machine was told already
}

// Inspect looks whether the notebook's file is sound and, once a week of use or
// when whole is asked for, whether all in it is. It reads only and takes its
// time, so it belongs into the background; a cancelled ctx ends it. From then
// on a damaged notebook is written no more. Heed does what follows.
func (a *App) Inspect(ctx context.Context, whole bool) (Inspection, error) {
	l := Inspection{Whole: whole || a.due(ctx, desk.SettingChecked, checkEvery)}
	check := a.store.QuickCheck
	if l.Whole {
		check = a.store.Check
	}
	var err error
	if l.Report, err = check(ctx); err != nil {
		return l, err
	}
	if l.Report.Damaged() {
		a.store.StopWriting(data.ReadOnlyDamaged)
	}
	l.Around = data.LookAround(a.Path())
	if a.Setting(ctx, aroundHere()) == aroundSum(l.Around) {
		l.Around = data.Surroundings{}
	}
	return l, nil
}

// Heed mends what can be made anew from the rows, and remembers what was found
// sound and what was told. It says what is found then.
func (a *App) Heed(ctx context.Context, l Inspection) (Inspection, error) {
	if a.ReadOnly() != "" {
		return l, nil
	}
	if !l.Around.None() {
		_ = a.SetSetting(ctx, aroundHere(), aroundSum(l.Around)) // else it is told once more
	}
	if !l.Whole || l.Report.Broken() && !l.Report.Mendable() {
		return l, nil
	}
	if !l.Report.Sound() {
		if err := a.store.Mend(ctx); err != nil {
			return l, err
		}
		var err error
		if l.Report, err = a.store.Check(ctx); err != nil || !l.Report.Sound() {
			return l, err
		}
	}
	return l, a.SetSetting(ctx, desk.SettingChecked, stamp(a.Now()))
}

// Mend makes anew what follows from the rows; see data.Store.Mend. A damaged
// file it refuses: pages may be in two places there, and would be written over.
func (a *App) Mend(ctx context.Context) error { return a.unlessDamaged(ctx, a.store.Mend) }

// RebuildSearch lets the search know every text as it is now, whoever wrote
// it. A damaged file it refuses.
func (a *App) RebuildSearch(ctx context.Context) error {
	return a.unlessDamaged(ctx, a.store.RebuildSearch)
}

func (a *App) unlessDamaged(ctx context.Context, do func(context.Context) error) error {
	report, err := a.store.QuickCheck(ctx)
	if err != nil {
		return err
	}
	if report.Damaged() {
		a.store.StopWriting(data.ReadOnlyDamaged)
	}
	return do(ctx)
}

// Glance looks at the file of a notebook that a command is about to use: at a
// large one once a day. What is damaged is written no more; it is told then.
func (a *App) Glance(ctx context.Context) (damaged bool) {
	info, err := os.Stat(a.Path())
	large := err == nil && info.Size() > glanceAlways
	if err != nil || large && !a.due(ctx, desk.SettingGlanced, glanceEvery) {
		return false
	}
	report, err := a.store.QuickCheck(ctx)
	if err != nil {
		return false // the command says what is wrong
	}
	if report.Damaged() {
		a.store.StopWriting(data.ReadOnlyDamaged)
		return true
	}
	if large && a.ReadOnly() == "" {
		_ = a.SetSetting(ctx, desk.SettingGlanced, stamp(a.Now())) // else it is looked at once more
	}
	return false
}

// due reports that a moment that was kept is as long ago, or to come.
func (a *App) due(ctx context.Context, setting string, every time.Duration) bool {
	at, err := time.Parse(time.RFC3339, a.Setting(ctx, setting))
	since := a.Now().Sub(at)
	return err != nil || since < 0 || since >= every
}

// Notices are what there is to be told of the notebook itself: why it is only
// read, what a look found, where it lies; none when all is well.
func (a *App) Notices(l Inspection) []say.Notice {
	return a.say().Notices(a.Path(), a.ReadOnly(), l.Report, l.Around)
}

// LookAround says where the notebook lies; see data.LookAround.
func (a *App) LookAround() data.Surroundings { return data.LookAround(a.Path()) }

// aroundHere is the setting of what this machine was told; its name is nobody
// else's business.
func aroundHere() string {
	host, _ := os.Hostname()
	return desk.SettingAround + short(host)
}

func aroundSum(s data.Surroundings) string {
	if s.None() {
		return ""
	}
	return short(fmt.Sprintf("%q", s))
}

func short(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:8])
}
