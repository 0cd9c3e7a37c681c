package data

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strconv"
)

const sqliteMagic = "SQLite format 3\x00"

// headLength is how much of page 1 says what a file is: SQLite's header and
// the start of the root page of its schema.
const headLength = 108

// prepareFile makes a missing notebook's folder and file, and looks at an
// existing one without opening it as a database: even a database opened for
// reading may get files beside it.
func prepareFile(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Unavailable("data.error.folder", "path", filepath.Dir(path)).Because(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return Unavailable("data.error.open", "path", path).Because(err)
	}
	defer f.Close()
	head := make([]byte, headLength)
	n, _ := f.ReadAt(head, 0)
	switch {
	case n == 0:
		return nil // new, or made by somebody with touch
	case n < headLength || string(head[:len(sqliteMagic)]) != sqliteMagic:
		return Invalid("data.error.no_notebook", "path", path)
	}
	if newer := headInLog(path + "-wal"); newer != nil {
		head = newer
	}
	return judgeHead(path, head)
}

// judgeHead refuses databases of other programs and notebooks of newer ones.
// A database without mark and tables is a notebook about to be made.
func judgeHead(path string, head []byte) error {
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

func newerError(path string, version, newest int) error {
	return Conflict("data.error.newer", "path", path, "version", strconv.Itoa(version), "known", strconv.Itoa(newest))
}

// headInLog returns the head of page 1 as the write-ahead log has it, nil when
// it has none: after a crash a notebook may stand in its log alone.
// https://sqlite.org/fileformat2.html#walformat
func headInLog(path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	const headerLength, frameHeaderLength = 32, 24
	header := make([]byte, headerLength)
	if n, _ := f.ReadAt(header, 0); n < headerLength {
		return nil
	}
	pageSize := int64(binary.BigEndian.Uint32(header[8:12]))
	if pageSize < 512 {
		return nil
	}
	var pending, committed []byte
	frame := make([]byte, frameHeaderLength+headLength)
	for at := int64(headerLength); ; at += frameHeaderLength + pageSize {
		if n, _ := f.ReadAt(frame, at); n < len(frame) || string(frame[8:16]) != string(header[16:24]) {
			return committed // the end, or frames left over from before
		}
		if binary.BigEndian.Uint32(frame[0:4]) == 1 {
			pending = append([]byte(nil), frame[frameHeaderLength:]...)
		}
		if binary.BigEndian.Uint32(frame[4:8]) > 0 && pending != nil {
			committed = pending
		}
	}
}
