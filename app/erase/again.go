package erase

import (
	"context"

	"wawasan/app/backup"
	"wawasan/data"
)

// Again is the plan to erase from the backups what was erased from the notebook
// before, while they were kept: it names those that hold some of it, and those
// that cannot be read. Where there is none it refuses (not found), or says
// that the second place is not there (unavailable).
func Again(ctx context.Context, s *data.Store, at Place) (Plan, error) {
	p := Plan{Away: Away(at.Second), place: at}
	stones, err := s.Tombstones(ctx)
	if err != nil {
		return p, err
	}
	copies, err := Copies(s.Path(), at.Now, at.Second)
	if err != nil {
		return p, err
	}
	for _, c := range copies {
		if holds, err := c.holdsAgain(ctx, stones); err != nil {
			return p, err
		} else if holds {
			p.Copies = append(p.Copies, c)
		}
	}
	switch {
	case len(stones) > 0 && len(p.Copies) == 0 && p.Away != "":
		return p, data.Unavailable("backup.error.away", "folder", p.Away)
	case len(stones) == 0 || len(p.Copies) == 0:
		return p, data.NotFound("erase.error.again")
	}
	p.again = stones
	return p, nil
}

// holdsAgain reports whether a copy holds something that was erased, or may.
func (c Copy) holdsAgain(ctx context.Context, stones []data.Tombstone) (bool, error) {
	if !c.Rewritable() {
		return true, nil
	}
	held, err := data.ErasedIn(ctx, c.Path, stones)
	if err != nil {
		return true, ctx.Err() // what cannot be read may hold anything
	}
	return len(held) > 0, nil
}

// doAgain is Do for such a plan.
func (p Plan) doAgain(ctx context.Context, s *data.Store, choose Choose) Done {
	done := Done{Away: p.Away}
	if len(p.Copies) > 0 {
		done.copies(ctx, backup.Of(s.Path(), p.place.Now), p.Copies, choose, func(ctx context.Context, s *data.Store) error {
			_, err := s.EraseAgain(ctx, p.again, p.place.Word)
			return err
		})
	}
	return done
}
