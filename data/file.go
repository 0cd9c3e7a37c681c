package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
)

const sqliteMagic = "SQLite format 3\x00"

// headLength is how much of page 1 says what a file is: SQLite's header and
// the start of the root page of its schema.
const headLength = 108

// lookAt says whether there is a file to be opened at path, and refuses what
// none can be: a folder, a device, a link that leads nowhere. A link whose end
// is missing is not followed: it would make a new notebook on the empty mount
// point of a disk that is not there.
func lookAt(path string) (exists bool, err error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return true, Unavailable("data.error.is_folder", "path", path)
	case err == nil && !info.Mode().IsRegular():
		return true, Unavailable("data.error.not_file", "path", path)
	case err == nil:
		return true, nil
	}
	for at := path; ; at = filepath.Dir(at) {
		if there, wrong := inTheWay(at, path); wrong != nil {
			return false, wrong
		} else if there || at == filepath.Dir(at) {
			break
		}
	}
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return false, fileError(path, err)
}

// inTheWay looks at one part of a path, at, and says whether it is there and
// what is wrong with it.
func inTheWay(at, path string) (there bool, wrong error) {
	info, err := os.Lstat(at)
	if err != nil {
		return false, nil //nolint:nilerr // what is above it will say why
	}
	end, err := os.Stat(at)
	switch {
	case info.Mode()&os.ModeSymlink != 0 && errors.Is(err, syscall.ELOOP):
		return true, Unavailable("data.error.link_loop", "path", at).Because(err)
	case info.Mode()&os.ModeSymlink != 0 && err != nil:
		target, _ := os.Readlink(at)
		return true, Unavailable("data.error.link_broken", "path", at, "target", target).Because(err)
	case err == nil && at != path && !end.IsDir():
		return true, Unavailable("data.error.not_folder", "path", at, "folder", filepath.Dir(path))
	}
	return true, nil
}

// makeFolder makes the folder of a missing notebook.
func makeFolder(path string) error {
	err := os.MkdirAll(filepath.Dir(path), 0o700)
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return fileError(path, err)
	case err != nil:
		return Unavailable("data.error.folder", "path", filepath.Dir(path)).Because(err)
	}
	return nil
}

// prepareFile makes a missing notebook's file, which it reports, and looks at
// an existing one without opening it as a database: even a database opened for
// reading may get files beside it.
func prepareFile(path string) (made bool, err error) {
	if exists, err := lookAt(path); err != nil || exists {
		if err == nil {
			err = lookInto(path)
		}
		return false, err
	}
	if readLog(logOf(path)).commits > 0 { // the engine would throw it away
		return false, Conflict("data.error.log_alone", "path", path)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	switch {
	case errors.Is(err, os.ErrExist): // another program was faster
		return false, lookInto(path)
	case err != nil:
		return false, fileError(path, err)
	}
	return true, f.Close()
}

// lookInto judges an existing file that is to be written by its bytes.
func lookInto(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fileError(path, err)
	}
	defer f.Close()
	log := readLog(logOf(path))
	head, err := judgeFile(path, f, log)
	if err != nil {
		return err
	}
	if head == nil || string(head[68:72]) != applicationMark {
		if err := judgeShell(path, log); err != nil {
			return err
		}
	}
	if head != nil {
		if err := judgeSchemaApart(path, head, log); err != nil {
			return err
		}
	}
	mendModes(path)
	return nil
}

// judgeFile refuses what is no notebook, a damaged or a newer one, and one
// beside the log of another state. It returns the file's head, nil for an
// empty file, made by somebody with touch.
func judgeFile(path string, f *os.File, log walLog) (head []byte, err error) {
	head = make([]byte, headLength)
	n, err := f.ReadAt(head, 0)
	switch {
	case n == 0 && log.commits > 0: // the engine would throw the log away
		return nil, damagedError(path)
	case n == 0 && !errors.Is(err, io.EOF):
		return nil, fileError(path, err)
	case n == 0:
		return nil, nil
	case n < headLength || string(head[:len(sqliteMagic)]) != sqliteMagic:
		return nil, notOurs(path, f, head[:n])
	}
	if err := judgeHead(path, head, log); err != nil {
		return nil, err
	}
	if string(head[68:72]) == applicationMark {
		if isCut(f, head, log) {
			return nil, damagedError(path)
		}
		if logIsShort(path, log) {
			return nil, Conflict("data.error.log_short", "path", path)
		}
		if log.commits > 0 && !logBelongs(path, log) {
			return nil, Conflict("data.error.foreign_log", "path", path)
		}
	}
	return head, nil
}

// lookToRead judges an existing file that is to be read only, and says whether
// it must be read apart.
func lookToRead(path string) (apart bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return false, fileError(path, err)
	}
	defer f.Close()
	log := readLog(logOf(path))
	head, err := judgeFile(path, f, log)
	if err != nil {
		return false, err
	}
	if log.head != nil {
		head = log.head
	}
	if head == nil || string(head[68:72]) != applicationMark {
		return false, NotFound("data.error.read_only_empty", "path", path)
	}
	newest, err := newestVersion()
	if err != nil {
		return false, Internal(err)
	}
	older := int(binary.BigEndian.Uint32(head[60:64])) < newest
	journal, err := os.Stat(RealPath(path) + "-journal") // of a program that keeps no log and was killed
	return older || log.commits > 0 || err == nil && journal.Size() > 0, nil
}

// judgeHead refuses databases of other programs and notebooks of newer ones;
// what stands in the log counts. A database without mark and tables is a
// notebook about to be made.
func judgeHead(path string, head []byte, log walLog) error {
	if log.head != nil {
		head = log.head
	}
	mark := string(head[68:72])
	emptySchema := head[100] == 0x0d && head[103] == 0 && head[104] == 0
	if mark != applicationMark && !(mark == "\x00\x00\x00\x00" && emptySchema) {
		return Invalid("data.error.no_notebook", "path", path)
	}
	newest, err := newestVersion()
	if err != nil {
		return Internal(err)
	}
	if version := int(binary.BigEndian.Uint32(head[60:64])); mark == applicationMark && version > newest {
		return newerError(path, version, newest)
	}
	return nil
}

// notOurs tells a notebook whose beginning is lost from a file that never was
// one: such a beginning is cut short, or holds nothing but zeros, or the
// notebook's schema still stands behind it.
func notOurs(path string, f *os.File, head []byte) error {
	const looked = 1 << 20
	start := make([]byte, looked)
	n, _ := f.ReadAt(start, 0)
	start = start[:n]
	lost := bytes.Count(start, []byte{0}) == n || bytes.HasPrefix(head, []byte(sqliteMagic)) ||
		bytes.IndexByte(start, 0) >= 0 && bytes.Contains(start, []byte("CREATE TABLE journal_state"))
	if lost {
		return damagedError(path)
	}
	return Invalid("data.error.no_notebook", "path", path)
}

// isCut reports a notebook that is shorter than its own header says, with no
// log that would make it whole.
func isCut(f *os.File, head []byte, log walLog) bool {
	size, pages := int64(binary.BigEndian.Uint16(head[16:18])), int64(binary.BigEndian.Uint32(head[28:32]))
	if size == 1 {
		size = 65536
	}
	info, err := f.Stat()
	sure := string(head[24:28]) == string(head[92:96]) // else the number of pages is an older program's
	return err == nil && sure && log.commits == 0 && info.Size() < size*pages
}
