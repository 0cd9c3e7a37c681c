package data

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"sync"
)

// sight is what the store last saw of its notebook: other programs write to it
// too.
type sight struct {
	mu     sync.Mutex
	mark   string // of the last change
	behind bool   // somebody else wrote before a change of ours

	looking sync.Mutex
	db      *sql.DB // one connection, which no reading takes; the version is its own
	closed  bool
	version int64 // of what the connection sees
}

// saw remembers a change of this store's own, and notices one of somebody
// else's before it.
func (s *Store) saw(mark, before string) {
	s.sight.mu.Lock()
	defer s.sight.mu.Unlock()
	s.sight.behind = s.sight.behind || before != s.sight.mark
	s.sight.mark = mark
}

// Look sees whether another program wrote to the notebook, and then tells every
// subscriber that anything may have changed, whatever way that program took.
// It returns Lost when the notebook is no longer the file that was opened. It
// is cheap, and meant to be called every few seconds while a person looks on.
func (s *Store) Look(ctx context.Context) error {
	if s.identity == nil { // only read, as it was when it was opened
		return nil
	}
	if err := s.still(); err != nil {
		return err
	}
	changed, err := s.glance(ctx)
	if err == nil && changed {
		s.Refresh()
	}
	return err
}

func (s *Store) glance(ctx context.Context) (changed bool, err error) {
	g := &s.sight
	g.looking.Lock()
	defer g.looking.Unlock()
	if g.closed {
		return false, nil
	}
	if g.db == nil {
		g.db = openGuarded(dsn(s.path, "_pragma=query_only(1)"), s.still)
		g.db.SetMaxOpenConns(1)
	}
	g.mu.Lock()
	mark := g.mark
	g.mu.Unlock()
	var version int64
	if err := g.db.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return false, err
	}
	if version != g.version { // else the mark is the one that is known
		if err := g.db.QueryRowContext(ctx, markNow).Scan(&mark); err != nil {
			return false, err
		}
	}
	if err := s.identity.whole(ctx, g.db, mark); err != nil {
		return false, err
	}
	g.version = version
	g.mu.Lock()
	defer g.mu.Unlock()
	changed = g.behind || mark != g.mark
	g.behind, g.mark = false, mark
	return changed, nil
}

// still refuses when the notebook is no longer the file that was opened.
func (s *Store) still() error { return s.identity.still() }

// closeSight closes the connection that looks.
func (s *Store) closeSight() {
	s.sight.looking.Lock()
	defer s.sight.looking.Unlock()
	if s.sight.db != nil {
		_ = s.sight.db.Close() // it wrote nothing
		s.sight.db = nil
	}
}

// markNow is SQL for the mark of the last change.
const markNow = "SELECT coalesce(mark, '') FROM journal_state"

// know remembers which files were opened and in what state the notebook is.
func (s *Store) know(ctx context.Context, opened *identity) error {
	if err := s.wsql.QueryRowContext(ctx, markNow).Scan(&s.sight.mark); err != nil {
		return err
	}
	if err := s.rsql.PingContext(ctx); err != nil { // once lost, none can be opened
		return err
	}
	opened.hearers = append(opened.hearers, func() {
		// one connection less is better than one of another notebook
		s.rsql.SetMaxOpenConns(max(1, s.rsql.Stats().OpenConnections))
	})
	s.identity = opened
	return nil
}

// mayCommit is asked within a change before it is kept, and returns the mark it
// will have and the one before it.
func (s *Store) mayCommit(ctx context.Context, tx *sql.Tx) (mark, before string, err error) {
	err = tx.QueryRowContext(ctx, "SELECT coalesce(mark, ''), coalesce(mark_before, '') FROM journal_state").Scan(&mark, &before)
	if err != nil {
		return "", "", err
	}
	return mark, before, s.identity.whole(ctx, tx, before)
}

// guarded opens connections to the notebook only while it is the file that was
// opened first.
type guarded struct {
	engine driver.Driver
	dsn    string
	still  func() error
}

// Connect opens a connection.
func (g guarded) Connect(context.Context) (driver.Conn, error) {
	if err := g.still(); err != nil {
		return nil, err
	}
	return g.engine.Open(g.dsn)
}

// Driver is the engine's.
func (g guarded) Driver() driver.Driver { return g.engine }

// openGuarded opens a pool of such connections.
func openGuarded(dsn string, still func() error) *sql.DB {
	return sql.OpenDB(guarded{engineDriver(), dsn, still})
}

// engineDriver is the driver that registered itself.
var engineDriver = sync.OnceValue(func() driver.Driver {
	db, err := sql.Open("sqlite", "") // which opens nothing
	if err != nil {
		panic(err) // it is linked in
	}
	defer db.Close()
	return db.Driver()
})

// writeAside writes what is no change of the journal's.
func (s *Store) writeAside(ctx context.Context, query string, args ...any) error {
	if err := s.MayWrite(); err != nil {
		return err
	}
	if err := s.still(); err != nil {
		return err
	}
	_, err := s.wsql.ExecContext(ctx, query, args...)
	return err
}

// closeEngine closes the engine, unless the notebook is another file by now:
// then its closing would write the log into a file that lies elsewhere and
// delete the one beside what took its name. The end of the program lets go of
// them.
func (s *Store) closeEngine() error {
	if s.Lost() != nil {
		return nil //nolint:nilerr // whoever asks for Lost hears why
	}
	s.sight.looking.Lock()
	s.sight.closed = true
	s.sight.looking.Unlock()
	err := s.closePools()
	s.identity.close()
	return err
}
