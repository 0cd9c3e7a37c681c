package lockfile_test

import (
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"

	"wawasan/data/lockfile"
)

func must(t *testing.T) func(*lockfile.Lock, error) *lockfile.Lock {
	return func(l *lockfile.Lock, err error) *lockfile.Lock {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
}

func TestOneHasItAloneOrManyShareIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a-lock")
	one, two := must(t)(lockfile.Share(path)), must(t)(lockfile.Share(path))
	if one == nil || two == nil {
		t.Fatal("it cannot be shared")
	}
	if lockfile.Free(path) || must(t)(lockfile.Alone(path)) != nil {
		t.Fatal("somebody has it alone")
	}
	one.Close()
	if lockfile.Free(path) {
		t.Fatal("it is free")
	}
	two.Close()
	two.Close() // means nothing more
	alone := must(t)(lockfile.Alone(path))
	if alone == nil || must(t)(lockfile.Share(path)) != nil {
		t.Fatal("it is shared with who has it alone")
	}
	if ok, err := alone.Shared(); !ok || err != nil {
		t.Fatal(ok, err)
	}
	three := must(t)(lockfile.Share(path))
	if three == nil {
		t.Fatal("it is not shared")
	}
	three.Close()
	alone.Close()
}

func TestTheLastOneToLetGoRemovesTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a-lock")
	if !lockfile.Free(path) {
		t.Fatal("a file that is not there is locked")
	}
	one, two := must(t)(lockfile.Share(path)), must(t)(lockfile.Share(path))
	one.Close()
	if _, err := os.Stat(path); err != nil {
		t.Fatal("it was removed under the second one")
	}
	two.Close()
	if _, err := os.Stat(path); err == nil {
		t.Fatal("it stayed")
	}
	var none *lockfile.Lock
	none.Close()
}

func TestALockWhoseFileWasDeletedStandsNoMore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a-lock")
	one := must(t)(lockfile.Share(path))
	defer one.Close()
	if !one.Stands() {
		t.Fatal("it does not stand")
	}
	if err := os.Remove(path); err != nil {
		t.Skip(err) // Windows keeps what is open
	}
	other := must(t)(lockfile.Share(path))
	defer other.Close()
	if one.Stands() || !other.Stands() {
		t.Fatal("a deleted file counts")
	}
}

func TestWhoeverComesAndGoesNeverMeetsSomebodyAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a-lock")
	var inside, alone atomic.Int32
	var all sync.WaitGroup
	for n := range 8 {
		all.Go(func() {
			for range 200 {
				take, mine := lockfile.Share, int32(0)
				if n%4 == 0 {
					take, mine = lockfile.Alone, 1
				}
				l, err := take(path)
				if err != nil {
					t.Error(err)
					return
				}
				if l == nil {
					continue
				}
				in := inside.Add(1)
				alone.Add(mine)
				if mine == 1 && in > 1 || mine == 0 && alone.Load() > 0 {
					t.Error("two at once")
				}
				inside.Add(-1)
				alone.Add(-mine)
				l.Close()
			}
		})
	}
	all.Wait()
}
