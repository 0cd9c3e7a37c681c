package data_test

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/data"
)

func TestSavingWhatIsKeptAlreadyIsNoChange(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	round := 0
	rapid.Check(t, func(rt *rapid.T) {
		round++
		now := noon
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.wawasan", round))
		s := must[*data.Store](rt)(data.Open(ctx, path, data.Options{Now: func() time.Time { return now }}))
		defer s.Close()
		var made []any
		must[int](rt)(1, s.Change(ctx, "new", func(tx *data.Tx) error {
			for range 25 {
				row, err := newRow(rt, tx)
				if err != nil {
					return err
				}
				if row != nil {
					made = append(made, row)
				}
			}
			return nil
		}))
		db := rawAt(t, path)
		defer db.Close()
		dump := dumpSQL(rt, db)
		before, last := strings1(rt, db, dump), must[data.Entry](rt)(s.Read(ctx).LastChange())
		now = now.Add(time.Hour)
		must[int](rt)(1, s.Change(ctx, "again", func(tx *data.Tx) error {
			for _, row := range made {
				if err := tx.SaveAny(row); err != nil {
					return err
				}
				if updated := reflect.ValueOf(row).Elem().FieldByName("UpdatedAt"); updated.IsValid() && !updated.Interface().(data.Instant).Equal(noon) {
					rt.Fatalf("%+v says that it was written", row)
				}
			}
			return nil
		}))
		sameDump(rt, "saved again", strings1(rt, db, dump), before)
		if again := must[data.Entry](rt)(s.Read(ctx).LastChange()); again.ID != last.ID {
			rt.Fatalf("%+v", again)
		}
	})
}

// newRow makes one random row, nil when it lacks what it hangs on.
func newRow(t *rapid.T, tx *data.Tx) (any, error) {
	row := rapid.SampledFrom(makers).Draw(t, "kind")(t, tx)
	if row == nil {
		return nil, nil
	}
	for _, name := range required[data.TableOf(row)] {
		if reflect.ValueOf(row).Elem().FieldByName(name).String() == "" {
			return nil, nil
		}
	}
	return row, tx.SaveAny(row)
}

func TestAChangedValueIsWrittenWhateverItWasBefore(t *testing.T) {
	s := open(t)
	c := data.Contact{Name: "Sari"}
	change(t, s, "new", func(tx *data.Tx) error { return tx.Save(&c) })
	for n, edit := range []func(){
		func() { c.About = "x" },
		func() { c.About = "" },
		func() { c.ConnectedOn = data.DateOf(noon) },
		func() { c.ConnectedOn = data.Date{} },
		func() { c.Starred = true },
		func() { c.Starred = false },
		func() { c.IntroducerID = c.ID },
		func() { c.IntroducerID = "" },
		func() { c.KeepDays = 7 },
		func() { c.Name = "sari" },
	} {
		edit()
		before := must[data.Entry](t)(s.Read(ctx).LastChange())
		change(t, s, "edit", func(tx *data.Tx) error { return tx.Save(&c) })
		if after := must[data.Entry](t)(s.Read(ctx).LastChange()); after.ID == before.ID {
			t.Errorf("edit %d was not written", n)
		}
		if back := must[data.Contact](t)(s.Read(ctx).Contact(c.ID)); back != c {
			t.Errorf("%+v, want %+v", back, c)
		}
	}
}
