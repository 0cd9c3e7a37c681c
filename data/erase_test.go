package data_test

import (
	"path/filepath"
	"slices"
	"testing"

	"wawasan/data"
)

func TestWhatWasErasedIsRememberedByARepairedNotebook(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	s := filled(t)
	who := data.ID(strings1(t, rawAt(t, s.Path()), "SELECT id FROM contacts LIMIT 1")[0])
	must[data.Erased](t)(s.Erase(ctx, data.Erasing{People: []data.ID{who}, Word: "[…]"}))
	stones := must[[]data.Tombstone](t)(s.Tombstones(ctx))
	must[int](t)(1, s.Close())
	to := filepath.Join(t.TempDir(), "new.wawasan")
	must[data.Repaired](t)(data.Repair(ctx, s.Path(), to, nil))
	back := openAt(t, to)
	defer back.Close()
	if again := must[[]data.Tombstone](t)(back.Tombstones(ctx)); len(stones) == 0 || !slices.Equal(again, stones) {
		t.Errorf("%v, not %v", again, stones)
	}
}
