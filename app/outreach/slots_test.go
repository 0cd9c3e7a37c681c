package outreach

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/lang"
	_ "wawasan/app/timezone" // all zones by name, on Windows too
	"wawasan/data"
)

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func say(slots []Slot, code string) string {
	var out []string
	for _, s := range slots {
		out = append(out, s.Say(lang.New(code)))
	}
	return strings.Join(out, "\n")
}

func TestFreeTimesAreOffered(t *testing.T) {
	jakarta, berlin, la := zone(t, "Asia/Jakarta"), zone(t, "Europe/Berlin"), zone(t, "America/Los_Angeles")
	now := time.Date(2026, 11, 27, 16, 0, 0, 0, jakarta) // a Friday
	for _, c := range []struct {
		why  string
		wish Wish
		code string
		want string
	}{
		{
			"at home",
			Wish{Now: now, Mine: jakarta},
			"id",
			"Selasa, 1 Desember, pukul 10.00–10.20 WIB\nRabu, 2 Desember, pukul 14.00–14.20 WIB\nKamis, 3 Desember, pukul 15.30–15.50 WIB",
		},
		{
			"to Berlin",
			Wish{Now: now, Mine: jakarta, Theirs: berlin, N: 2},
			"id",
			"Selasa, 1 Desember, pukul 16.00–16.20 WIB (10.00–10.20 CET)\nRabu, 2 Desember, pukul 16.30–16.50 WIB (10.30–10.50 CET)",
		},
		{
			"from Berlin",
			Wish{Now: now, Mine: berlin, Theirs: jakarta, N: 1},
			"en",
			"Tuesday 1 December, 09:00–09:20 CET (15:00–15:20 WIB)",
		},
		{
			"over a busy day",
			Wish{Now: now, Mine: jakarta, N: 1, Busy: []Interval{{
				time.Date(2026, 12, 1, 9, 0, 0, 0, jakarta), time.Date(2026, 12, 1, 17, 0, 0, 0, jakarta),
			}}},
			"id",
			"Rabu, 2 Desember, pukul 14.00–14.20 WIB",
		},
		{
			"an hour away from a talk",
			Wish{Now: now, Mine: jakarta, N: 1, Length: 30 * time.Minute, Busy: []Interval{{
				time.Date(2026, 12, 1, 9, 30, 0, 0, jakarta), time.Date(2026, 12, 1, 10, 0, 0, 0, jakarta),
			}}},
			"id",
			"Selasa, 1 Desember, pukul 11.00–11.30 WIB",
		},
		{
			"not at Christmas",
			Wish{Now: time.Date(2026, 12, 22, 9, 0, 0, 0, jakarta), Mine: jakarta, N: 1, Calendar: ShippedCalendar("id")},
			"en",
			"Monday 28 December, 10:00–10:20 WIB",
		},
	} {
		if got := say(FreeSlots(c.wish), c.code); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
	far := FreeSlots(Wish{Now: now, Mine: jakarta, Theirs: la, N: 1})
	if got := say(far, "en"); got != "Tuesday 1 December, 08:00–08:20 WIB (Monday 30 November, 17:00–17:20 PST)" {
		t.Errorf("the day there: %s", got)
	}
}

func TestZonesWithoutANameAreSaidByTheirDistance(t *testing.T) {
	jakarta := zone(t, "Asia/Jakarta")
	for name, want := range map[string]string{
		"Asia/Singapore": "UTC+8", "Asia/Kathmandu": "UTC+5:45", "America/Sao_Paulo": "UTC−3", "Asia/Makassar": "WITA",
		"Asia/Bangkok": "Jumat, 4 Desember, pukul 10.00–10.20 WIB",
	} {
		start := time.Date(2026, 12, 4, 10, 0, 0, 0, jakarta)
		got := Slot{start, start.Add(20 * time.Minute), jakarta, zone(t, name)}.Say(lang.New("id"))
		if !strings.HasSuffix(strings.TrimSuffix(got, ")"), want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestSlotsAreSaidAsALine(t *testing.T) {
	jakarta := zone(t, "Asia/Jakarta")
	slots := FreeSlots(Wish{Now: time.Date(2026, 11, 27, 16, 0, 0, 0, jakarta), Mine: jakarta})
	if got, want := SaySlots(lang.New("id"), slots), "Selasa, 1 Desember, pukul 10.00–10.20 WIB; Rabu, 2 Desember, pukul 14.00–14.20 WIB atau Kamis, 3 Desember, pukul 15.30–15.50 WIB"; got != want {
		t.Errorf("%s", got)
	}
	if SaySlots(lang.New("id"), slots[:1]) != slots[0].Say(lang.New("id")) || SaySlots(lang.New("id"), nil) != "" {
		t.Error("one slot or none")
	}
}

func TestOffersKeepWhatTheyPromise(t *testing.T) {
	names := []string{"Asia/Jakarta", "Asia/Jayapura", "Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kathmandu", "Pacific/Auckland"}
	calendar := ShippedCalendar("id")
	rapid.Check(t, func(t *rapid.T) {
		load := func(label string) *time.Location {
			loc, err := time.LoadLocation(rapid.SampledFrom(names).Draw(t, label))
			if err != nil {
				t.Fatal(err)
			}
			return loc
		}
		w := Wish{Mine: load("mine"), Theirs: load("theirs"), N: rapid.IntRange(1, 4).Draw(t, "n"), Calendar: calendar}
		w.Now = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 700*24*60).Draw(t, "minute")) * time.Minute)
		for range rapid.IntRange(0, 10).Draw(t, "busy") {
			start := w.Now.Add(time.Duration(rapid.IntRange(0, 20*24*4).Draw(t, "quarter")) * 15 * time.Minute)
			w.Busy = append(w.Busy, Interval{start, start.Add(45 * time.Minute)})
		}
		slots := FreeSlots(w)
		if len(slots) != w.N {
			t.Fatalf("%d slots", len(slots))
		}
		last := data.Date{}
		for _, s := range slots {
			d := data.DateOf(s.Start.In(w.Mine))
			if !last.Before(d) || !s.Start.After(w.Now) || !calendar.IsBusinessDay(d) || !calendar.IsBusinessDay(data.DateOf(s.Start.In(w.Theirs))) {
				t.Fatalf("%s after %s", s.Start, last)
			}
			last = d
			for _, b := range w.Busy {
				if s.Start.Before(b.End.Add(time.Hour)) && s.End.After(b.Start.Add(-time.Hour)) {
					t.Fatalf("%s is near %s", s.Start, b.Start)
				}
			}
		}
	})
}
