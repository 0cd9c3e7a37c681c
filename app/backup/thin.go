package backup

import (
	"slices"
	"time"
)

// How many backups are kept: of the daily ones the newest of so many days,
// weeks and months that have any, of the others the newest. Those made by hand
// are kept for ever.
const (
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
	keptOthers = 5
)

// Most is how many backups there are at most beside those made by hand.
const Most = keptDays + keptWeeks + keptMonths + keptOthers + 1

// Thin says which backups are to go, at a moment. The newest one stays,
// whatever it is. What is dated after the moment, because a clock went wrong,
// counts among the others: it keeps no day from a backup that is younger in
// truth.
func Thin(list []Backup, now time.Time) (gone []Backup) {
	list = slices.Clone(list)
	newestFirst(list)
	kept := map[string]bool{}
	var daily []Backup
	others := 0
	for n, b := range list {
		future := b.At.After(now)
		switch {
		case b.Reason == ByHand:
			kept[b.Name] = true
		case b.Reason == Daily && !future:
			daily = append(daily, b)
		case others < keptOthers:
			others++
			kept[b.Name] = true
		}
		if n == 0 {
			kept[b.Name] = true
		}
	}
	for _, by := range []struct {
		most   int
		period func(time.Time) [3]int
	}{{keptDays, dayOf}, {keptWeeks, weekOf}, {keptMonths, monthOf}} {
		keepNewest(daily, by.most, by.period, kept)
	}
	for _, b := range list {
		if !kept[b.Name] {
			gone = append(gone, b)
		}
	}
	return gone
}

// keepNewest keeps the newest backup of each of the last periods that have
// one; list has the newest first.
func keepNewest(list []Backup, most int, period func(time.Time) [3]int, kept map[string]bool) {
	seen := map[[3]int]bool{}
	for _, b := range list {
		if p := period(b.At); !seen[p] {
			if len(seen) == most {
				return
			}
			seen[p] = true
			kept[b.Name] = true
		}
	}
}

func dayOf(t time.Time) [3]int { return [3]int{t.Year(), int(t.Month()), t.Day()} }

func weekOf(t time.Time) [3]int {
	year, week := t.ISOWeek()
	return [3]int{year, week}
}

func monthOf(t time.Time) [3]int { return [3]int{t.Year(), int(t.Month())} }

// DailyDue reports whether the backup of the day is to be made at a moment:
// none was made on that day, and something was changed since the newest one.
// changed says that of the notebook's state.
func DailyDue(list []Backup, now time.Time, changed bool) bool {
	if !changed {
		return false
	}
	return !slices.ContainsFunc(list, func(b Backup) bool { return b.Reason == Daily && dayOf(b.At) == dayOf(now) })
}
