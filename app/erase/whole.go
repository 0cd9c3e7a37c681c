package erase

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"wawasan/app/backup"
	"wawasan/app/crash"
	"wawasan/data"
)

// Whole takes a whole notebook away, which nobody may have open (conflict):
// its copies first, those that are to be deleted, then what lies beside it, and
// the notebook itself last, so that whoever is interrupted can begin again. It
// returns what was deleted, also when it fails half-way.
func Whole(ctx context.Context, notebook string, copies []Copy, choose Choose) (deleted []string, err error) {
	file := data.RealPath(notebook)
	err = data.Exclusively(ctx, file, func(context.Context) error {
		deleted, err = wipeAll(partsOfWhole(file, copies, choose))
		return err
	})
	if err != nil {
		return deleted, err
	}
	_ = os.Remove(file + "-lock") // empty, and nobody's now
	_ = Wipe(crash.FaultOf(file)) // where it is this program's own, it goes when the program ends
	if file != notebook {
		_ = os.Remove(notebook) // a link that leads nowhere now
	}
	for _, folder := range append(foldersOf(copies, file), backup.FolderOf(file)) {
		dropFolder(folder, backup.BaseOf(file))
	}
	return deleted, nil
}

// foldersOf are the folders of copies, without the notebook's own.
func foldersOf(copies []Copy, file string) []string {
	var out []string
	for _, c := range copies {
		if folder := filepath.Dir(c.Path); folder != filepath.Dir(file) && !slices.Contains(out, folder) {
			out = append(out, folder)
		}
	}
	return out
}

// partsOfWhole are the files that go with a notebook, itself the last.
func partsOfWhole(file string, copies []Copy, choose Choose) []string {
	var paths []string
	for _, c := range copies {
		if choose(c) == Delete || c.Kind == Half {
			paths = append(paths, c.Path)
		}
	}
	for _, c := range listed(filepath.Dir(file), map[string]string{crashShape: Half}) {
		paths = append(paths, c.Path)
	}
	for _, end := range []string{"-wal", "-shm", "-journal", ""} {
		paths = append(paths, file+end)
	}
	return paths
}

func wipeAll(paths []string) (deleted []string, err error) {
	sweepCache(0)
	for _, path := range paths {
		if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err := Wipe(path); err != nil {
			return deleted, err
		}
		deleted = append(deleted, path)
	}
	return deleted, nil
}

// dropFolder takes the folder of backups away, when nothing lies in it but its
// lock and the keys of backups that are gone.
func dropFolder(folder, base string) {
	ours := regexp.MustCompile(`^(` + regexp.QuoteMeta(base) + ` age1[0-9a-z]+\.key\.age|\.lock)$`)
	entries, err := os.ReadDir(folder)
	if err != nil || slices.ContainsFunc(entries, func(e os.DirEntry) bool { return !ours.MatchString(e.Name()) }) {
		return
	}
	for _, e := range entries {
		_ = os.Remove(filepath.Join(folder, e.Name()))
	}
	_ = os.Remove(folder) // it is empty now
}

// crashShape is how the files are called in which a fault was written down.
const crashShape = `^crash-\d{8}-\d{6}\.txt$`

// Wipe overwrites a plain file once and deletes it. Where a disk keeps what
// was overwritten, as solid ones and some file systems do, the bytes may still
// be found by those who look below the file system.
func Wipe(path string) error {
	info, err := os.Lstat(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err == nil && info.Mode().IsRegular() {
		var f *os.File
		if f, err = os.OpenFile(path, os.O_WRONLY, 0); err == nil {
			err = errors.Join(overwrite(f), f.Close())
		}
	}
	if removed := os.Remove(path); removed != nil {
		err = errors.Join(err, removed)
	} else {
		err = nil // what is gone need not be overwritten
	}
	if err != nil {
		return data.Unavailable("erase.error.delete", "path", path).Because(err)
	}
	return nil
}

func overwrite(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	nothing := make([]byte, 1<<20)
	for left := info.Size(); left > 0; {
		n := min(left, int64(len(nothing)))
		if _, err := f.Write(nothing[:n]); err != nil {
			return err
		}
		left -= n
	}
	return f.Sync()
}
