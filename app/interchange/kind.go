package interchange

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"wawasan/data"
)

func isZip(head []byte) bool { // one with files, and an empty one
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// refuseKind names a file by its first bytes when it is one that people try
// and that holds no text.
func refuseKind(head []byte, name string) error {
	for magic, kind := range map[string]string{
		"\x1f\x8b": "gzip", "7z\xbc\xaf\x27\x1c": "7-Zip", "Rar!\x1a\x07": "RAR", "BZh": "bzip2", "\xfd7zXZ\x00": "xz",
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return data.Invalid("interchange.error.packed", "file", name, "kind", kind)
		}
	}
	switch {
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return spreadsheet(name, "Excel")
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return otherKind(name, "PDF")
	case bytes.HasPrefix(head, []byte("SQLite format 3")):
		return otherKind(name, "SQLite")
	}
	return nil
}

// refuseText names a text without a known header by how it begins.
func (s source) refuseText() error {
	in, err := s.open()
	if err != nil {
		return err
	}
	defer in.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	text := strings.ToLower(strings.TrimLeft(string(head[:n]), "\ufeff \t\r\n"))
	for begins, kind := range map[string]string{
		"<!doctype html": "HTML", "<html": "HTML", "<head": "HTML", "<table": "HTML", "<meta": "HTML",
		"<?xml": "XML", "begin:vcalendar": "iCalendar", "{\\rtf": "RTF",
		"{": "JSON", "[{": "JSON", "[\"": "JSON", "[\n": "JSON", "[\r\n": "JSON", "[ ": "JSON",
	} {
		if strings.HasPrefix(text, begins) {
			return otherKind(s.name, kind)
		}
	}
	return nil
}

func spreadsheet(name, program string) error {
	return data.Invalid("interchange.error.spreadsheet", "file", name, "program", program)
}

func otherKind(name, kind string) error {
	return data.Invalid("interchange.error.other_kind", "file", name, "kind", kind)
}
