// Package letters finds out how bytes are letters that are not UTF-8, and
// keeps letters from being more than that where they are shown.
package letters

import (
	"bytes"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// UTF16 tells UTF-16 by how a text begins: by its mark, or by the zeros that
// nearly every other byte of plain letters is. It is nil for any other text,
// UTF-32 among them. The decoder takes the mark off.
func UTF16(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE, 0, 0}): // UTF-32
		return nil
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), zeros(head, 1):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}), zeros(head, 0):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// zeros reports that of each two bytes one is zero as in UTF-16 of plain
// letters: odd says which, and nearly all of them are.
func zeros(head []byte, odd int) bool {
	head = head[:min(len(head)&^1, 512)]
	count := 0
	for i, b := range head {
		if b != 0 {
			continue
		}
		if i&1 != odd {
			return false
		}
		count++
	}
	return count > 0 && count*10 >= len(head)/2*8
}

// pages are the code pages of one byte a letter that consoles and files of
// Windows have. Those of East Asia are left out: their tables are large.
var pages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	858: charmap.CodePage858, 860: charmap.CodePage860, 862: charmap.CodePage862, 863: charmap.CodePage863,
	865: charmap.CodePage865, 866: charmap.CodePage866, 874: charmap.Windows874,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253,
	1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257,
	1258: charmap.Windows1258, 20866: charmap.KOI8R, 21866: charmap.KOI8U, 28591: charmap.ISO8859_1, 28592: charmap.ISO8859_2,
	28605: charmap.ISO8859_15,
}

// OfPage is a code page by its number, nil for one that is not known here, and
// for UTF-8.
func OfPage(page int) encoding.Encoding { return pages[page] }
