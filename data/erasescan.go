package data

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"
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
		for _, text := range append(inJSON(form), form) {
			out = append(out, []byte(text))
			if strings.Contains(text, " ") {
				for _, part := range []string{"\n", `\n`, "\t", `\t`, `\r\n`, "_"} {
					out = append(out, []byte(strings.ReplaceAll(text, " ", part)))
				}
			}
		}
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

// inJSON are the ways JSON writes a text: as the engine does in images, as drafts
// and settings are written, and either inside a text that is JSON itself. None
// where it stands as it is.
func inJSON(text string) (out []string) {
	add := func(of string) string {
		var plain bytes.Buffer
		encoder := json.NewEncoder(&plain)
		encoder.SetEscapeHTML(false)
		if encoder.Encode(of) != nil {
			return of
		}
		safe, _ := json.Marshal(of) // it was written just now
		engine := strings.TrimSuffix(plain.String(), "\n")
		for _, form := range []string{engine, strings.NewReplacer(`\u2028`, "\u2028", `\u2029`, "\u2029").Replace(engine), string(safe)} {
			if form = form[1 : len(form)-1]; form != of && !slices.Contains(out, form) {
				out = append(out, form)
			}
		}
		return string(safe[1 : len(safe)-1])
	}
	if once := add(text); once != text {
		add(once)
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
