package backup

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var zone = time.FixedZone("WIB", 7*3600)

func at(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04:05", text, zone)
	if err != nil {
		panic(err)
	}
	return t
}

func of(when time.Time, why Reason) Backup {
	return Backup{Name: nameOf("notebook", when, why, false), At: when, Reason: why}
}

func TestANameSaysWhenAndWhy(t *testing.T) {
	when := at("2026-11-26 08:30:00")
	for _, sealed := range []bool{false, true} {
		for _, why := range Reasons {
			name := nameOf("my notebook", when, why, sealed)
			b, ok := parse("my notebook", name, zone)
			if !ok || !b.At.Equal(when) || b.Reason != why || b.Sealed != sealed || b.Name != name {
				t.Errorf("%s: %+v %v", name, b, ok)
			}
		}
	}
	if got := nameOf("notebook", when, Daily, true); got != "notebook 2026-11-26 083000 daily.wawasan.age" {
		t.Error(got)
	}
}

func TestOtherFilesAreNoBackups(t *testing.T) {
	for _, name := range []string{
		"", "notebook.wawasan", "notebook 2026-11-26 083000.wawasan", "notebook 2026-11-26 083000 daily.wawasan-wal",
		"notebook 2026-13-26 083000 daily.wawasan", "notebook 2026-11-26 083000 dayly.wawasan", "other 2026-11-26 083000 daily.wawasan",
		"notebook 2026-11-26 083000 daily.wawasan.0192f0aa-0000-7000-8000-000000000000", "notebook age1x.key.age", "notebook  daily.wawasan",
	} {
		if b, ok := parse("notebook", name, zone); ok {
			t.Errorf("%q: %+v", name, b)
		}
	}
}

func TestBackupsAreThinnedByAge(t *testing.T) {
	now := at("2026-11-26 12:00:00")
	var list []Backup
	for n := range 400 {
		list = append(list, of(now.AddDate(0, 0, -n), Daily))
	}
	for n := range 8 {
		list = append(list, of(now.Add(-time.Duration(n+1)*time.Minute), Import), of(now.AddDate(-n, 0, 0).Add(-time.Hour), ByHand))
	}
	gone := Thin(list, now)
	kept := map[Reason][]string{}
	for _, b := range list {
		if !slices.Contains(gone, b) {
			kept[b.Reason] = append(kept[b.Reason], b.At.Format("0102"))
		}
	}
	// seven days, the Sundays of two more weeks, the last days of the months
	want := "1126 1125 1124 1123 1122 1121 1120 1115 1108 1031 0930 0831 0731 0630 0531 0430 0331 0228 0131 1231"
	if got := strings.Join(kept[Daily], " "); got != want {
		t.Errorf("daily: %s", got)
	}
	if len(kept[Import]) != keptOthers || len(kept[ByHand]) != 8 {
		t.Errorf("%v", kept)
	}
}

func TestThinningKeepsTheNewestAndNoMoreThanItMayAndIsDoneOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := at("2026-11-26 12:00:00")
		list := []Backup{of(now, rapid.SampledFrom(Reasons).Draw(t, "newest"))} // just made
		names := map[string]bool{list[0].Name: true}
		for range rapid.IntRange(0, 120).Draw(t, "backups") {
			hours := rapid.IntRange(-20_000, 20_000).Draw(t, "hours") // the clock may have been wrong
			b := of(now.Add(-time.Duration(hours)*time.Hour), rapid.SampledFrom(Reasons).Draw(t, "why"))
			if !names[b.Name] {
				names[b.Name] = true
				list = append(list, b)
			}
		}
		gone := Thin(list, now)
		kept := slices.DeleteFunc(slices.Clone(list), func(b Backup) bool { return slices.Contains(gone, b) })
		byItself := 0
		for _, b := range list {
			if b.Reason == ByHand && slices.Contains(gone, b) {
				t.Fatalf("%s was made by hand", b.Name)
			}
		}
		for _, b := range kept {
			if b.Reason != ByHand {
				byItself++
			}
		}
		if byItself > Most {
			t.Fatalf("%d stay", byItself)
		}
		if again := Thin(kept, now); len(again) != 0 {
			t.Fatalf("once more: %v", again)
		}
		newestFirst(list)
		if slices.Contains(gone, list[0]) {
			t.Fatalf("the newest, %s, went", list[0].Name)
		}
		justMade := slices.IndexFunc(list, func(b Backup) bool { return b.At.Equal(now) })
		future := 0
		for _, b := range list[:justMade] {
			if b.Reason != ByHand {
				future++
			}
		}
		if b := list[justMade]; slices.Contains(gone, b) && (b.Reason == Daily || future < keptOthers) {
			t.Fatalf("the one just made went: %s", b.Name)
		}
	})
}

func TestAClockThatWasAheadTakesNoDayFromTheBackupsOfToday(t *testing.T) {
	now := at("2026-11-26 12:00:00")
	list := []Backup{of(now, Daily)}
	for n := range 40 { // made while the clock stood a year ahead
		list = append(list, of(now.AddDate(1, 0, n), Daily))
	}
	if gone := Thin(list, now); slices.Contains(gone, list[0]) || len(list)-len(gone) != 1+keptOthers {
		t.Errorf("%d of %d go", len(gone), len(list))
	}
}

func TestTheBackupOfTheDayIsDueOnceWhereSomethingChanged(t *testing.T) {
	now := at("2026-11-26 12:00:00")
	today, yesterday := of(at("2026-11-26 00:00:01"), Daily), of(at("2026-11-25 23:59:59"), Daily)
	for n, c := range []struct {
		list    []Backup
		changed bool
		want    bool
	}{
		{nil, true, true},
		{nil, false, false},
		{[]Backup{yesterday}, true, true},
		{[]Backup{today, yesterday}, true, false},
		{[]Backup{of(now, Import)}, true, true},
		{[]Backup{of(now.AddDate(1, 0, 0), Daily)}, true, true}, // the clock was ahead
	} {
		if got := DailyDue(c.list, now, c.changed); got != c.want {
			t.Errorf("%d: %v", n, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, why := range Reasons {
		f.Add("notebook", nameOf("notebook", at("2026-11-26 08:30:00"), why, true))
	}
	f.Fuzz(func(t *testing.T, base, name string) {
		b, ok := parse(base, name, zone)
		if ok && nameOf(base, b.At, b.Reason, b.Sealed) != name {
			t.Error(fmt.Sprintf("%q of %q", name, base), b)
		}
	})
}
