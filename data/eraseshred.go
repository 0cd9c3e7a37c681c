package data

import (
	"context"
	"os"
	"time"
)

// inMemory is how large a notebook may be that is written anew by way of
// memory; a larger one goes by way of a file that the engine deletes at once.
const inMemory = 256 << 20

// shred writes the file anew, so that nothing is free in it, and empties the
// log. What it cannot do now, because others read or the disk is full, it
// says: the rows are gone and their places zeroed all the same.
func (s *Store) shred(ctx context.Context, out *Erased) {
	ctx = context.WithoutCancel(ctx)
	if s.still() != nil {
		out.LogKept, out.Loose = true, true
		return
	}
	conn, err := s.wsql.Conn(ctx)
	if err != nil {
		out.LogKept, out.Loose = true, true
		return
	}
	defer conn.Close()
	if info, err := os.Stat(s.path); err == nil && info.Size() < inMemory {
		_, _ = conn.ExecContext(ctx, "PRAGMA temp_store = MEMORY")
		defer func() { _, _ = conn.ExecContext(ctx, "PRAGMA temp_store = DEFAULT") }()
	}
	_, err = conn.ExecContext(ctx, "VACUUM")
	out.Loose = err != nil
	_, _ = conn.ExecContext(ctx, newMark) // the file's schema has another number now
	out.LogKept = true
	for end := time.Now().Add(busyPatience); out.LogKept; {
		var busy, pages, done int
		err := conn.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &done)
		if out.LogKept = err != nil || busy != 0; out.LogKept && time.Now().After(end) {
			return
		}
	}
}

// forgetCounts lets the next count be taken anew.
func (s *Store) forgetCounts() {
	s.counts.mu.Lock()
	defer s.counts.mu.Unlock()
	clear(s.counts.of)
}
