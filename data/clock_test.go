package data_test

import (
	"path/filepath"
	"testing"
	"time"

	"wawasan/data"
)

func TestWhateverTheClockShowsALineIsKeptAndUndoTakesTheLast(t *testing.T) {
	at := noon
	s := must[*data.Store](t)(data.Open(ctx, filepath.Join(t.TempDir(), "a.wawasan"), data.Options{Now: func() time.Time { return at }}))
	defer s.Close()
	moments := []time.Time{
		noon, noon.AddDate(-1, 0, 0),
		{},
		time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC),
		time.Date(2038, 1, 19, 3, 14, 8, 0, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 0, time.FixedZone("", -12*3600)),
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC), noon,
	}
	lessons := func() int { return must[int](t)(s.Read(ctx).Count("lessons")) }
	for n, moment := range moments {
		at = moment
		addLesson(t, s, "lesson")
		if lessons() != n+1 {
			t.Errorf("at %v: %d lessons", moment, lessons())
		}
	}
	last := must[[]data.Entry](t)(s.Read(ctx).History(0, 1))[0].ID
	for n := range moments {
		must[string](t)(s.Undo(ctx))
		entry := must[[]data.Entry](t)(s.Read(ctx).History(0, 1))[0]
		if lessons() != len(moments)-n-1 || entry.ID <= last {
			t.Errorf("%d undone: %d lessons, %+v", n+1, lessons(), entry)
		}
		last = entry.ID
	}
}
