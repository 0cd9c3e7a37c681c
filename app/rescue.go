package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"wawasan/app/outlet"
	"wawasan/data"
)

// Look sees whether another program wrote to the notebook and tells
// subscribers so; it returns Lost when its file is no longer the one that was
// opened. It is cheap, and meant to be called every few seconds.
func (a *App) Look(ctx context.Context) error { return a.store.Look(ctx) }

// Lost says why nothing is written any more, nil while all is well: another
// program moved, exchanged, overwrote or deleted the notebook. What was in it
// can be read still, and Rescue saves it.
func (a *App) Lost() error { return a.store.Lost() }

// Rescue saves everything that a lost notebook holds, with what is typed and
// not saved, as a new file: where the notebook was when nothing is there any
// more, else beside it, or in the person's home where its folder is gone. It
// writes over nothing and returns the file, the same one when it is called
// again.
func (a *App) Rescue(ctx context.Context) (path string, err error) {
	d := &a.drafts
	d.rescuing.Lock()
	defer d.rescuing.Unlock()
	if d.rescued != "" {
		return d.rescued, nil
	}
	a.FlushDrafts()
	var refused error
	for _, path := range a.rescuePaths() {
		if err := a.store.CopyTo(ctx, path); err != nil {
			refused = errors.Join(refused, err)
			continue
		}
		d.rescued = path
		err := a.saveDraftsTo(ctx, path)
		a.store.LetGo()
		return path, err
	}
	return "", firstOf(refused)
}

// firstOf is the first of several refusals: the one for the best place.
func firstOf(err error) error {
	if all, ok := err.(interface{ Unwrap() []error }); ok && len(all.Unwrap()) > 0 {
		return firstOf(all.Unwrap()[0])
	}
	return err
}

func (a *App) rescuePaths() []string {
	path := a.Path()
	paths := []string{outlet.Free(path)}
	if nothingAt(path, path+"-wal", path+"-shm") {
		paths = []string{path, outlet.Free(path)}
	}
	if home, err := os.UserHomeDir(); err == nil {
		paths = append(paths, outlet.Free(filepath.Join(home, filepath.Base(path))))
	}
	return paths
}

func nothingAt(paths ...string) bool {
	for _, path := range paths {
		if _, err := os.Lstat(path); !errors.Is(err, os.ErrNotExist) {
			return false
		}
	}
	return true
}

// saveDraftsTo writes what the lost notebook did not take any more.
func (a *App) saveDraftsTo(ctx context.Context, path string) error {
	d := &a.drafts
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.unwritten) == 0 {
		return nil
	}
	saved, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		return err
	}
	for of, values := range d.unwritten {
		err = errors.Join(err, saved.SaveDraft(ctx, of.Kind, of.Ref, values))
	}
	return errors.Join(err, saved.Close())
}
