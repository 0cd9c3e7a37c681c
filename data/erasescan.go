package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf16"
)

// FoundIn returns those of the words that stand in the bytes of a file, as
// they are, in small letters or folded, in UTF-8 and in both orders of UTF-16.
// It is how one makes sure that something was erased; a missing file has none.
func FoundIn(path string, words []string) ([]string, error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileError(path, err)
	}
	defer f.Close()
	needles, longest := map[string][][]byte{}, 0
	for _, word := range words {
		needles[word] = inBytes(word)
		for _, n := range needles[word] {
			longest = max(longest, len(n))
		}
	}
	const piece = 1 << 20
	buffer, kept := make([]byte, piece+longest), 0
	found := map[string]bool{}
	for {
		n, err := io.ReadFull(f, buffer[kept:kept+piece])
		look := buffer[:kept+n]
		for word, forms := range needles {
			for _, form := range forms {
				found[word] = found[word] || bytes.Contains(look, form)
			}
		}
		if err != nil {
			if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
				break
			}
			return nil, fileError(path, err)
		}
		kept = copy(buffer, look[max(0, len(look)-longest):])
	}
	var out []string
	for _, word := range words {
		if found[word] {
			out = append(out, word)
		}
	}
	return out, nil
}

// inBytes are the ways a word may stand in a file.
func inBytes(word string) [][]byte {
	var out [][]byte
	for _, form := range []string{word, strings.ToLower(word), strings.ToUpper(word), Fold(word)} {
		if form == "" {
			continue
		}
		out = append(out, []byte(form))
		units := utf16.Encode([]rune(form))
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			var wide []byte
			for _, u := range units {
				wide = order.AppendUint16(wide, u)
			}
			out = append(out, wide)
		}
	}
	return out
}

// IsNotebook refuses what is no notebook, by its bytes. A damaged one is one
// still, where it is called like one.
func IsNotebook(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return fileError(path, err)
	}
	defer f.Close()
	head := make([]byte, headLength)
	n, _ := f.ReadAt(head, 0) // a short file has no mark
	whole := n == headLength && string(head[:len(sqliteMagic)]) == sqliteMagic
	if whole && string(head[68:72]) == applicationMark {
		return nil
	}
	if err := notOurs(path, f, head[:n]); whole || CodeOf(err) == CodeInvalid || !strings.HasSuffix(path, NotebookEnd) {
		return Invalid("data.error.no_notebook", "path", path)
	}
	return nil
}
