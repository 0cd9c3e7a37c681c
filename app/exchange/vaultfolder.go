package exchange

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// vaultList is the file that says which others in a folder an export made, and
// what they held: one that somebody wrote in since is theirs.
const vaultList = ".wawasan.json"

type vaultListing struct {
	Format  string            `json:"format"`
	Version int               `json:"version"`
	Files   map[string]string `json:"files"` // what each holds, as vaultSum has it
}

const vaultFormat = "wawasan-markdown"

// vaultSum is the same however the lines of a file end: version control may
// write them as the system does.
func vaultSum(text []byte) string {
	sum := sha256.Sum256(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
	return hex.EncodeToString(sum[:])
}

func listOf(files map[string]string) (string, error) {
	l := vaultListing{vaultFormat, 1, map[string]string{}}
	for name, text := range files {
		l.Files[name] = vaultSum([]byte(text))
	}
	raw, err := json.MarshalIndent(l, "", " ")
	return string(raw) + "\n", err
}

// exportVault writes pages: an archive where the path says so, else a folder.
func exportVault(ctx context.Context, d *desk.Desk, teller Teller, to To) (Report, error) {
	files, report, err := Markdown(ctx, d, teller)
	if err != nil {
		return report, err
	}
	list, err := listOf(files)
	if err != nil {
		return report, err
	}
	if !to.IsArchive() {
		return report, writeVault(ctx, to.Path, files, list)
	}
	files[vaultList] = list
	return report, to.archive(ctx, d, func(create func(name string) (io.WriteCloser, error)) error {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			f, err := create(name)
			if err == nil {
				_, err = io.WriteString(f, files[name])
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// writeVault makes a folder hold these files, all of them or none, and no other
// one that an earlier export made.
func writeVault(ctx context.Context, path string, files map[string]string, list string) error {
	made, err := makeFolder(path)
	if err == nil {
		v := vaultFolder{fileSet: fileSet{dir: path, old: map[string]bool{}}, files: files}
		err = v.write(ctx, list)
		made = append(v.made, made...)
		v.leave()
	}
	if err != nil {
		leaveFolders(made)
	}
	return err
}

// vaultFolder is a folder of pages while an export makes it anew.
type vaultFolder struct {
	fileSet
	files map[string]string
	sums  map[string]string      // of the files that an earlier export made and nobody changed
	infos map[string]os.FileInfo // of these
	made  []string               // folders
}

func (v *vaultFolder) write(ctx context.Context, list string) error {
	if err := v.look(); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(v.files)) {
		if err := ctx.Err(); err != nil {
			v.drop()
			return err
		}
		if err := v.add(name); err != nil {
			v.drop()
			return err
		}
	}
	for name := range v.sums {
		if _, stays := v.files[name]; !stays {
			v.old[name] = true
		}
	}
	err := v.begin(vaultList, list)
	if err == nil {
		err = v.put()
	}
	if err != nil {
		v.drop()
	}
	return err
}

// look finds the files of an earlier export.
func (v *vaultFolder) look() error {
	v.sums, v.infos = map[string]string{}, map[string]os.FileInfo{}
	path := filepath.Join(v.dir, vaultList)
	info, err := os.Lstat(path)
	if os.IsNotExist(err) {
		return nil
	}
	var listing vaultListing
	var raw []byte
	if err == nil && info.Mode().IsRegular() {
		raw, err = os.ReadFile(path)
	}
	if err != nil {
		return err
	}
	if json.Unmarshal(raw, &listing) != nil || listing.Format != vaultFormat {
		return data.Conflict("export.error.foreign", "path", path)
	}
	for name, sum := range listing.Files {
		if !filepath.IsLocal(filepath.FromSlash(name)) || !strings.HasSuffix(name, ".md") || strings.Count(name, "/") > 1 || !v.isFolder(name) {
			continue
		}
		file := filepath.Join(v.dir, filepath.FromSlash(name))
		info, err := os.Lstat(file)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		if text, err := os.ReadFile(file); err == nil && vaultSum(text) == sum {
			v.sums[name], v.infos[name] = sum, info
		}
	}
	return nil
}

// isFolder reports that a file's folder is one, or is not there.
func (v *vaultFolder) isFolder(name string) bool {
	info, err := os.Lstat(filepath.Join(v.dir, filepath.Dir(filepath.FromSlash(name))))
	return os.IsNotExist(err) || err == nil && info.IsDir()
}

// add begins a file, unless it is there as it is to be. What somebody else made
// or changed is named and refused.
func (v *vaultFolder) add(name string) error {
	path := filepath.Join(v.dir, filepath.FromSlash(name))
	text := v.files[name]
	if !v.isFolder(name) && filepath.Dir(path) != filepath.Clean(v.dir) {
		return data.Conflict("export.error.foreign", "path", filepath.Dir(path))
	}
	switch sum := v.sums[name]; {
	case sum == vaultSum([]byte(text)):
		return nil
	case sum != "":
		v.old[name] = true
		return v.begin(name, text)
	}
	info, err := os.Lstat(path)
	switch {
	case os.IsNotExist(err):
	case err != nil:
		return err
	case v.renamed(info): // only its case is another, on a system that does not tell
	case !info.Mode().IsRegular():
		return data.Conflict("export.error.foreign", "path", path)
	default:
		there, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if vaultSum(there) == vaultSum([]byte(text)) {
			return nil
		}
		return data.Conflict("export.error.changed", "path", path)
	}
	return v.begin(name, text)
}

func (v *vaultFolder) renamed(info os.FileInfo) bool {
	for _, of := range v.infos {
		if os.SameFile(of, info) {
			return true
		}
	}
	return false
}

func (v *vaultFolder) begin(name, text string) error {
	dir := filepath.Join(v.dir, filepath.Dir(filepath.FromSlash(name)))
	switch err := os.Mkdir(dir, 0o700); {
	case err == nil:
		v.made = append(v.made, dir)
	case !os.IsExist(err):
		return err
	}
	f, err := v.create(filepath.FromSlash(name))
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	return errors.Join(err, f.Close())
}

// leave takes away the folders in which nothing is left.
func (v *vaultFolder) leave() {
	for name := range v.old {
		if dir := filepath.Dir(filepath.FromSlash(name)); dir != "." {
			_ = os.Remove(filepath.Join(v.dir, dir)) // only while it is empty
		}
	}
}
