package interchange

import (
	"bytes"
	"errors"
	"testing"

	"wawasan/data"
)

// FuzzReadNotebook holds what is true of any bytes: a told error, or rows of
// plain values, each on a line of the file, the lines growing within a table.
func FuzzReadNotebook(f *testing.F) {
	for _, text := range []string{
		"", "{", `{"format":"wawasan","version":1,"tables":{}}`, `{"format":"wawasan","version":1,"tables":{"tags":[` + "\n" + `{"id":"a","name":null},` + "\n" + `{"n":1,"b":true}]}}`,
		"\ufeff" + `{"format":"wawasan","tables":{"a":[{}]},"tables":{"b":[[],1,"x",{"a":{}},{"a":1.5}]}}`, `{"tables":{"a":[{"id":"` + "\xff" + `"}]}`, `{"version":99999999999999999999}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := ReadNotebook(t.Context(), bytes.NewReader(text), "fuzz")
		var told *data.Error
		if err != nil {
			if !errors.As(err, &told) {
				t.Fatalf("not told: %v", err)
			}
			return
		}
		lines := bytes.Count(text, []byte("\n")) + 1
		for _, table := range got.Tables {
			last := 1
			for _, row := range table.Rows {
				if row.Line < last || row.Line > lines {
					t.Fatalf("line %d of %d after %d", row.Line, lines, last)
				}
				last = row.Line
				for column, v := range row.Values {
					switch v.(type) {
					case nil, string, int64, bool:
					default:
						t.Fatalf("%s is %T", column, v)
					}
				}
			}
		}
	})
}
