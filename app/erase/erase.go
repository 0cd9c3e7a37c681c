// Package erase takes things out of a notebook for good, and out of what lies
// beside it: backups, copies from before a new version, half-made files. It
// also takes the whole notebook away. What it promises stands in SECURITY.md.
package erase

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

	"wawasan/app/backup"
	"wawasan/app/crash"
	"wawasan/data"
)

// What says what is to be erased: one person, one interview, or all before a
// moment; or whose name is.
type What struct {
	Person    data.ID
	Interview data.ID
	Before    data.Instant

	KeepLessons bool     // lessons, gaps and focus areas stay, without the person
	KeepShared  bool     // lines stay that name others too
	KeepNames   bool     // the name stays in the texts of others
	KeepPeople  bool     // of what was before a moment, people stay
	Also        []string // other words for the person, such as a nickname

	Anonymise bool      // the person stays, with all that came from them, under another name
	As        string    // that name
	Leave     []data.ID // rows whose texts keep the name all the same
}

// of is what the store is told; word stands in the place of names.
func (w What) of(word string) data.Erasing {
	e := data.Erasing{
		Before: w.Before, KeepLessons: w.KeepLessons, KeepShared: w.KeepShared, KeepNames: w.KeepNames,
		KeepPeople: w.KeepPeople, Also: w.Also, Word: word,
	}
	if w.Anonymise {
		return data.Erasing{Anonymise: []data.ID{w.Person}, Word: w.As, Also: w.Also, Leave: w.Leave}
	}
	if w.Person != "" {
		e.People = []data.ID{w.Person}
	}
	if w.Interview != "" {
		e.Interviews = []data.ID{w.Interview}
	}
	return e
}

// Plan is what would be erased, and what lies beside the notebook that holds it
// too, as far as one can see.
type Plan struct {
	What   What
	Erased data.Erased
	Copies []Copy // that hold it, or that cannot be read
	Away   string // the second place of backups that is not there now, "" for none
	place  Place
	again  []data.Tombstone // what was erased before, of a plan for the backups alone
}

// Place is where the copies of a notebook are.
type Place struct {
	Now    func() time.Time // the clock in the person's zone
	Second string           // where backups go beside, "" for nowhere
	Word   string           // in the place of names
}

// Make says what erasing would take; nothing is changed.
func Make(ctx context.Context, s *data.Store, w What, at Place) (Plan, error) {
	out, err := s.PreviewErase(ctx, w.of(at.Word))
	if err != nil {
		return Plan{}, err
	}
	copies, err := holding(ctx, s.Path(), at, out, w.Before)
	return Plan{What: w, Erased: out, Copies: copies, Away: Away(at.Second), place: at}, err
}

// holding are the copies that hold what is erased, or that cannot be read.
func holding(ctx context.Context, notebook string, at Place, e data.Erased, before data.Instant) ([]Copy, error) {
	copies, err := Copies(notebook, at.Now, at.Second)
	if err != nil {
		return nil, err
	}
	copies = slices.DeleteFunc(copies, func(c Copy) bool {
		return c.Kind == Backup && !data.MayHold(ctx, c.Path, e, before)
	})
	return append(copies, halfExports(notebook, e.Terms)...), ctx.Err()
}

// halfExports are what interrupted exports left in the notebook's folder, and
// what the runtime wrote of a fault, as far as they hold one of the words:
// others may be at work there.
func halfExports(notebook string, words []string) []Copy {
	notebook = data.RealPath(notebook)
	folder := filepath.Dir(notebook)
	fault := "^" + regexp.QuoteMeta(crash.FaultOf(filepath.Base(notebook))) + "$"
	return slices.DeleteFunc(listed(folder, map[string]string{exportShape: Half, fault: Half}), func(c Copy) bool {
		found, err := data.FoundIn(c.Path, words)
		return err == nil && len(found) == 0
	})
}

// Away is the second place of backups where it is not there now: what lies in
// it cannot be seen. It is "" otherwise.
func Away(second string) string {
	if second == "" {
		return ""
	}
	if info, err := os.Stat(second); err == nil && info.IsDir() {
		return ""
	}
	return second
}

// Done is what came of erasing.
type Done struct {
	Erased  data.Erased
	Left    []string // words that the notebook's file holds still, as in other people's names
	Copies  []Copy   // rewritten or deleted
	Kept    []Copy   // that hold it still, as the person chose, or that cannot be read
	Away    string   // as in the plan
	Refused []Refusal
}

// Refusal is a copy that could not be erased in, and why.
type Refusal struct {
	Copy Copy
	Err  error
}

// Do erases, first in the notebook and then, as chosen, in the copies that hold
// it by then: one may have been made since it was planned. A copy that refuses
// does not stop the others.
func (p Plan) Do(ctx context.Context, s *data.Store, choose Choose) (Done, error) {
	if p.again != nil {
		return p.doAgain(ctx, s, choose), nil
	}
	erasing := p.What.of(p.place.Word)
	erased, err := s.Erase(ctx, erasing)
	if err != nil {
		return Done{}, err
	}
	done := Done{Erased: erased, Away: p.Away}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(s.Path()+end, erased.Terms); err == nil {
			done.Left = append(done.Left, found...)
		}
	}
	sweepCache(0)
	erasing.Also = erased.Terms // a copy may be older than the person, and name them all the same
	copies, err := holding(ctx, s.Path(), p.place, erased, p.What.Before)
	if err != nil {
		copies = p.Copies // as it was planned
	}
	if len(copies) > 0 {
		done.copies(ctx, backup.Of(s.Path(), p.place.Now), copies, choose, func(ctx context.Context, s *data.Store) error {
			_, err := s.Erase(ctx, erasing)
			return err
		})
	}
	return done, nil
}

// copies does to each copy what was chosen, while no other program makes any.
func (d *Done) copies(ctx context.Context, shelf backup.Shelf, copies []Copy, choose Choose, within within) {
	err := shelf.Alone(ctx, func() error {
		for _, c := range copies {
			switch kept, err := c.erase(ctx, within, choose(c)); {
			case err != nil:
				d.Refused = append(d.Refused, Refusal{c, err})
			case kept:
				d.Kept = append(d.Kept, c)
			default:
				d.Copies = append(d.Copies, c)
			}
		}
		return nil
	})
	if err != nil { // nothing was done to any
		d.Refused, d.Kept = []Refusal{{copies[0], err}}, copies[1:]
	}
}
