package exchange

import (
	"archive/zip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"wawasan/app/inbox"
	"wawasan/data"
)

// mostInbox is how many files of a folder are read.
const mostInbox = 5000

// carried is a file to be read: its path, how it is called to a person, and for
// a chat in the archive that a phone sends it in, its name there.
type carried struct{ path, name, inside string }

// carriedFiles lists what is to be read of paths, the files of a folder and of
// the folders in it in the order of their names. What is hidden, and what a
// program that carries files keeps for itself, is passed over.
func carriedFiles(paths []string) ([]carried, error) {
	var out []carried
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, unreadable(path, err)
		case !info.IsDir():
			files := carriedAs(path, filepath.Base(path))
			if len(files) == 0 {
				return nil, data.Invalid("inbox.error.kind", "path", path)
			}
			out = append(out, files...)
			continue
		}
		err = filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case file != path && isHidden(d.Name()) && d.IsDir():
				return filepath.SkipDir
			case d.IsDir() || isHidden(d.Name()):
				return nil
			case len(out) >= mostInbox:
				return data.Invalid("inbox.error.many", "n", mostInbox, "path", path)
			}
			name, err := filepath.Rel(path, file)
			out = append(out, carriedAs(file, filepath.ToSlash(name))...)
			return err
		})
		if err != nil {
			return nil, unreadable(path, err)
		}
	}
	return slices.Compact(out), nil
}

// carriedAs is a text, or are the chats in an archive; any other file is nothing.
func carriedAs(path, name string) []carried {
	if inbox.IsText(path) {
		return []carried{{path: path, name: name}}
	}
	var out []carried
	for _, chat := range chatsIn(path) {
		out = append(out, carried{path, name + "/" + chat, chat})
	}
	return out
}

// chatsIn are the names of the chats in an archive, none in any other file: an
// iPhone calls it _chat.txt, Android as it calls the file without an archive.
func chatsIn(path string) []string {
	if !strings.EqualFold(filepath.Ext(path), ".zip") {
		return nil
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil
	}
	defer z.Close()
	var out []string
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		if strings.HasSuffix(name, ".txt") && (name == "_chat.txt" || strings.HasPrefix(name, "whatsapp chat") || strings.HasPrefix(name, "chat whatsapp")) {
			out = append(out, f.Name)
		}
	}
	return out
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") }

// unreadable says that a path cannot be read; a refusal passes as it is.
func unreadable(path string, err error) error {
	var told *data.Error
	switch {
	case errors.As(err, &told):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return data.NotFound("inbox.error.gone", "path", path).Because(err)
	}
	return data.Unavailable("inbox.error.unreadable", "path", path).Because(err)
}

// file reads the lines of a file that was carried here.
func (c carried) file(p inbox.Params) InboxFile {
	f, err := c.open()
	if err != nil {
		return InboxFile{Name: c.name, Err: err}
	}
	read, err := inbox.Read(f, p)
	if err != nil {
		return InboxFile{Name: c.name, Err: err}
	}
	return InboxFile{Name: c.name, Chat: read.Chat, Refused: read.Refused, Left: read.Left, items: read.Items, Authors: read.Authors, Me: read.Me, chat: c.chat()}
}

// chat stands for the chat that a file is, by the name that a phone gives it: an
// iPhone names the archive alone, and a second copy has a number behind its name.
func (c carried) chat() data.ID {
	name := filepath.Base(filepath.FromSlash(c.name))
	if strings.EqualFold(c.inside, "_chat.txt") {
		name = filepath.Base(c.path)
	}
	return data.ChatKey(copyNumber.ReplaceAllString(strings.TrimSuffix(name, filepath.Ext(name)), ""))
}

// copyNumber stands behind the name of a file that was there already.
var copyNumber = regexp.MustCompile(`\s*\(\d+\)$`)

// open reads a file that was carried here, no more of it than may be.
func (c carried) open() (inbox.File, error) {
	info, err := os.Stat(c.path)
	if err == nil && !info.Mode().IsRegular() {
		err = fs.ErrInvalid
	}
	if err != nil {
		return inbox.File{}, unreadable(c.path, err)
	}
	f, changed, err := c.content(info.ModTime())
	if err != nil {
		return inbox.File{}, unreadable(c.path, err)
	}
	defer f.Close()
	body, err := io.ReadAll(io.LimitReader(f, inbox.MaxBytes+1))
	if err != nil {
		return inbox.File{}, unreadable(c.path, err)
	}
	return inbox.File{Name: c.name, Body: body, Modified: changed}, nil
}

// content opens what is to be read, with when it was written last.
func (c carried) content(changed time.Time) (io.ReadCloser, time.Time, error) {
	if c.inside == "" {
		f, err := os.Open(c.path)
		return f, changed, err
	}
	z, err := zip.OpenReader(c.path)
	if err != nil {
		return nil, changed, err
	}
	for _, entry := range z.File {
		if entry.Name == c.inside {
			f, err := entry.Open()
			if err != nil {
				return nil, changed, errors.Join(err, z.Close())
			}
			return inArchive{f, z}, entry.Modified, nil
		}
	}
	_ = z.Close() // only read
	return nil, changed, fs.ErrNotExist
}

// inArchive is a file of an archive that is closed with it.
type inArchive struct {
	io.ReadCloser
	archive io.Closer
}

// Close closes both.
func (a inArchive) Close() error { return errors.Join(a.ReadCloser.Close(), a.archive.Close()) }
