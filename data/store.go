// Package data keeps a notebook: one SQLite file, its models, its journal and
// its search index. It knows nothing of the rules of the job.
package data

import (
	"context"
	"database/sql"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	_ "github.com/glebarez/go-sqlite" // registers the driver "sqlite"
	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"wawasan/data/lockfile"
)

// Store is one open notebook. Its methods may be called from any goroutine.
type Store struct {
	path   string
	now    func() time.Time
	writer *gorm.DB
	reader *gorm.DB
	wsql   *sql.DB
	rsql   *sql.DB
	lock   *lockfile.Lock // nil where there can be none

	readOnly atomic.Value // a ReadOnly once nothing is written any more
	apart    string       // the copy that is read in the notebook's place, "" for none
	identity *identity    // nil until all is open
	sight    sight
	knownBy  KnownBy // see Options

	counts counts

	mu          sync.Mutex
	subscribers map[int]func(Changed)
	nextSub     int
}

// Options are what Open may be told; the zero value is good.
type Options struct {
	Now      func() time.Time // the clock, time.Now when nil
	ReadOnly bool             // nothing is written, see Store.ReadOnly
	Program  string           // this program's version, kept with the schema it makes; "" for none
	// Keep keeps a notebook as it is before it is migrated, nil for a copy
	// beside it, named before-vN.
	Keep Keep
	// KnownBy says how imports know somebody beside their addresses; erasing
	// remembers that of whom it erased. nil for by name and company as they fold.
	KnownBy KnownBy
}

// Changed says after a commit which kinds of things changed and what the
// change is called. Kinds are table names.
type Changed struct {
	Kinds []string
	Label string
}

// Open opens the notebook at path and makes it when it is missing, its folder
// too: 0600 in 0700. It refuses, without changing a byte, a file that is no
// notebook or a damaged one (invalid), a notebook of a newer program or beside
// the log of another state (conflict), and a folder or file it cannot write
// (unavailable). What is there and cannot be written is opened for reading, if
// it can be; see Store.ReadOnly.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	o.Now = Believable(o.Now)
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, Unavailable("data.error.open", "path", path).Because(err)
	}
	if o.ReadOnly {
		return openReading(ctx, path, o, ReadOnlyAsked)
	}
	if err := tryToWrite(path); err != nil {
		return orRead(ctx, path, o, err)
	}
	lock, made, err := lockToOpen(ctx, path)
	if err != nil {
		return orRead(ctx, path, o, err)
	}
	before, err := fileNow(path)
	if err != nil {
		_ = lock.Close()
		return nil, fileError(path, err)
	}
	s := newStore(path, o)
	s.lock = lock
	if err = patiently(ctx, s.connect); err == nil {
		err = patiently(ctx, func() error { return judgeSchema(ctx, s.wsql, path) })
	}
	if err == nil {
		err = migrate(ctx, s.wsql, path, o.Keep)
	}
	var opened *identity
	if err == nil {
		opened, err = identify(path, before)
	}
	if err == nil {
		err = s.know(ctx, opened)
	}
	if err == nil {
		err = s.endLeft(ctx)
	}
	if err == nil {
		s.signSchema(ctx, o.Program)
		return s, nil
	}
	defer lock.Close()
	_ = s.closePools()
	opened.close()
	if made && !isBusy(err) { // it holds nothing; when busy it may be another program's by now
		for _, end := range []string{"", "-wal", "-shm"} {
			_ = os.Remove(path + end)
		}
	}
	return orRead(ctx, path, o, openError(path, err))
}

func newStore(path string, o Options) *Store {
	return &Store{path: path, now: o.Now, knownBy: o.KnownBy, subscribers: map[int]func(Changed){}, counts: counts{of: map[string]count{}}}
}

// Path returns the notebook's file.
func (s *Store) Path() string { return s.path }

// Now returns the store's clock as an Instant.
func (s *Store) Now() Instant { return At(s.now()) }

// Sole reports whether no other program has the notebook open; then none can
// open it until this store is closed.
func (s *Store) Sole() bool { return s.lock.Sole() }

// Close closes the notebook. Nothing waits for it: every change is durable
// when Change returns.
func (s *Store) Close() error {
	err := s.closeEngine()
	if s.apart != "" {
		_ = os.RemoveAll(filepath.Dir(s.apart)) // the next opening of the kind sweeps it
		s.apart = ""
	}
	if unlocked := s.lock.Close(); err == nil {
		err = unlocked
	}
	return err
}

func (s *Store) closePools() error {
	s.closeSight()
	var first error
	for _, db := range []*sql.DB{s.rsql, s.wsql} {
		if db != nil {
			if err := db.Close(); first == nil {
				first = err
			}
		}
	}
	return first
}

func (s *Store) connect() error {
	_ = s.closePools() // what an attempt before this one opened
	var err error
	if s.wsql, s.writer, err = pool(s.file(), 1, s.still, "_txlock=immediate", "_pragma=cache_size(-16000)"); err != nil {
		return err
	}
	s.rsql, s.reader, err = pool(s.file(), 3, s.still, "_pragma=query_only(1)", "_pragma=cache_size(-8000)")
	return err
}

// pool opens connections whose pragmas all stand in the DSN: a PRAGMA by
// Exec would reach one connection of the pool only.
func pool(path string, size int, still func() error, extra ...string) (*sql.DB, *gorm.DB, error) {
	return poolOf(openGuarded(dsn(path, extra...), still), size)
}

func poolOf(db *sql.DB, size int) (*sql.DB, *gorm.DB, error) {
	db.SetMaxOpenConns(size)
	db.SetMaxIdleConns(size)
	g, err := gorm.Open(sqlite.Dialector{Conn: db}, &gorm.Config{
		SkipDefaultTransaction: true,
		DisableAutomaticPing:   true,
		Logger:                 logger.Discard,
	})
	if err != nil {
		db.Close()
		return nil, nil, err
	}
	return db, g, nil
}

func dsn(path string, extra ...string) string {
	return uri(path, append([]string{
		"mode=rw",                                                 // the engine never makes a file that is missing
		"_pragma=trusted_schema(0)", "_pragma=cell_size_check(1)", // nothing in the file is trusted
		"_pragma=busy_timeout(5000)", "_pragma=journal_mode(WAL)", "_pragma=synchronous(FULL)", "_pragma=foreign_keys(1)",
	}, extra...)...)
}

func uri(path string, params ...string) string {
	return address(path, filepath.Separator) + "?" + strings.Join(params, "&")
}

// address is the URI of a file on a system with that separator. Where a path
// begins with two of them, of a share or of Windows' long form, an empty
// authority goes before it: else the engine would take the server for one and
// refuse it. https://sqlite.org/uri.html
func address(path string, separator rune) string {
	path = strings.ReplaceAll(path, string(separator), "/")
	authority := ""
	if strings.HasPrefix(path, "//") {
		authority = "//"
	}
	return "file:" + authority + (&url.URL{Path: path}).EscapedPath()
}

// Subscribe calls fn after each commit until cancel is called. fn runs on the
// goroutine that committed and must be quick.
func (s *Store) Subscribe(fn func(Changed)) (cancel func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := s.nextSub
	s.nextSub++
	s.subscribers[id] = fn
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		delete(s.subscribers, id)
	}
}

// Refresh tells every subscriber that anything may have changed: another
// process wrote to the notebook.
func (s *Store) Refresh() { s.publish(Changed{Kinds: append([]string(nil), journaled...)}) }

func (s *Store) publish(c Changed) {
	s.mu.Lock()
	fns := make([]func(Changed), 0, len(s.subscribers))
	for _, fn := range s.subscribers {
		fns = append(fns, fn)
	}
	s.mu.Unlock()
	for _, fn := range fns {
		fn(c)
	}
}

// Reader reads the notebook as it was at the last commit. Reading never
// waits for writing.
type Reader struct {
	db     *gorm.DB
	counts *counts // nil within a change, which sees what is not kept yet
}

// Read returns a Reader for ctx.
func (s *Store) Read(ctx context.Context) Reader {
	return Reader{db: s.reader.WithContext(ctx), counts: &s.counts}
}
