package form

import (
	"os"
	"strings"

	"wawasan/app/thing"
)

// look offers paths for what is typed; none once it is one whole.
func (e *textEditor) look() {
	if e.form.params.Paths == nil {
		return
	}
	text := e.entry.Text
	e.form.params.Paths(text, e.field.Ends, func(paths []string) {
		if e.entry.Text != text || !e.entry.focused { // gone on since
			return
		}
		for _, p := range paths {
			if strings.TrimSuffix(p, string(os.PathSeparator)) == strings.TrimSpace(text) {
				paths = nil
				break
			}
		}
		e.offer(paths[:min(len(paths), maxSuggestions)])
	})
}

// inFolder reports that a folder is written whole, with the sign that ends it: Enter
// takes it, and nothing in it.
func (e *textEditor) inFolder() bool {
	text := e.entry.Text
	return e.field.Type == thing.FieldPath && text != "" && os.IsPathSeparator(text[len(text)-1])
}
