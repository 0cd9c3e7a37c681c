package interchange_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"wawasan/app/interchange"
)

func TestACellKeepsTheLineEndsItHas(t *testing.T) {
	long := strings.Repeat("x", 9000)
	for file, want := range map[string]string{
		"id,text\n1,\"a\r\nb\nc\rd\r\n\"\n":                     "a\r\nb\nc\rd\r\n",
		"id,text\n1,\"" + long + "\r\n" + long + "\"\"\r\n\"\n": long + "\r\n" + long + "\"\r\n",
		"id,text\r\n1,\"a\r\nb\"\r\n":                           "a\nb", // as a system ended its lines
		"id,text\n1,\"a\"\r\n2,b\n":                             "a",    // mended by hand
		"id,text\n1,\"a\"\n2,\"b\r\n\"\n":                       "a",
		"id,text\n1,\"" + strings.Repeat("\r\n", 5000) + "\"\n": strings.Repeat("\r\n", 5000),
	} {
		n, err := interchange.ReadNotebookTables(t.Context(), fstest.MapFS{"notes.csv": {Data: []byte(file)}}, "x", []string{"notes"}, func(_, _, cell string) any { return cell })
		if err != nil || len(n.Tables) != 1 || n.Tables[0].Rows[0].Values["text"] != want {
			t.Errorf("%.40q: %.80v %v", file, n.Tables, err)
		}
	}
}
