package letters

import (
	"bytes"
	"fmt"
)

// JSON writes what would act on a terminal as JSON writes controls. They stand
// in strings alone, and programs read the same.
func JSON(raw []byte) []byte {
	if bytes.IndexFunc(raw, Acts) < 0 {
		return raw
	}
	var b bytes.Buffer
	for _, r := range string(raw) {
		if Acts(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}
