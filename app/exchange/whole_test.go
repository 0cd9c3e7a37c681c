package exchange_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"wawasan/app/exchange"
	"wawasan/data"
	"wawasan/data/datatest"
)

var update = flag.Bool("update", false, "write the tables of docs/notebook-format.md anew")

const (
	formatDocs   = "../../docs/notebook-format.md"
	tablesBegin  = "<!-- tables: written by go test ./app/exchange -update -->\n"
	tablesBehind = "<!-- end of tables -->\n"
)

func TestTheDocumentOfTheFormatNamesEachTableAndColumn(t *testing.T) {
	s, err := data.Open(context.Background(), datatest.Notebook(t), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	refs, err := s.Read(context.Background()).References()
	if err != nil {
		t.Fatal(err)
	}
	to := map[string]string{}
	for _, ref := range refs {
		to[ref.Table+"."+ref.Column] = ref.To
	}
	var b strings.Builder
	b.WriteString("| table | columns |\n| --- | --- |\n")
	columns := exchange.Columns()
	for _, table := range data.Tables() {
		if columns[table] == nil {
			continue
		}
		var all []string
		for _, column := range columns[table] {
			text := "`" + column + "`"
			if of := to[table+"."+column]; of != "" {
				text += " → " + of
			}
			all = append(all, text)
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", table, strings.Join(all, ", "))
	}
	doc, err := os.ReadFile(formatDocs)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(doc), tablesBegin)
	_, after, ended := strings.Cut(rest, tablesBehind)
	if !ok || !ended {
		t.Fatal("the document has no place for the tables")
	}
	want := before + tablesBegin + b.String() + tablesBehind + after
	if *update {
		if err := os.WriteFile(formatDocs, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(doc) != want {
		t.Error("docs/notebook-format.md does not say what is exported; go test ./app/exchange -update writes it")
	}
}
