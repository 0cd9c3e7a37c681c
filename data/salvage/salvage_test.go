package salvage_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	_ "github.com/glebarez/go-sqlite"

	"wawasan/data/salvage"
)

func text(v any) bool { _, ok := v.(string); return ok }

var people = salvage.Table{
	Name: "people", Index: "sqlite_autoindex_people_1",
	Key:     func(v any) bool { key, ok := v.(string); return ok && len(key) == 6 },
	Layouts: []salvage.Layout{{Least: 2, Columns: []salvage.Column{{Name: "id", Fits: text}, {Name: "about", Fits: text}}}},
}

// made is a database of some people, every tenth with a long text.
func made(t testing.TB, n int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "people.db")
	db, err := sql.Open("sqlite", path)
	if err == nil {
		_, err = db.Exec("CREATE TABLE people(id TEXT PRIMARY KEY NOT NULL, about TEXT NOT NULL)")
	}
	for i := range n {
		long := 20
		if i%10 == 0 {
			long = 9000
		}
		if err == nil {
			_, err = db.Exec("INSERT INTO people VALUES (?, ?)", fmt.Sprintf("p%05d", i), fmt.Sprint(i, string(bytes.Repeat([]byte("x"), long))))
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

// scan counts the people that are reached, and those that are not.
func scan(t testing.TB, file, log []byte) (reached, strays map[string]string, found salvage.Found) {
	t.Helper()
	var behind io.ReaderAt
	if log != nil {
		behind = bytes.NewReader(log)
	}
	reached, strays = map[string]string{}, map[string]string{}
	found, err := salvage.Scan(context.Background(), salvage.Open(bytes.NewReader(file), int64(len(file)), behind), salvage.Params{
		Tables: []salvage.Table{people},
		Row: func(r salvage.Row) error {
			switch key := fmt.Sprint(r.Values[0]); {
			case r.Entry || r.Broken || len(r.Spoiled) > 0:
			case r.Reached:
				reached[key] = r.Values[1].(string)
			default:
				strays[key] = r.Values[1].(string)
			}
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return reached, strays, found
}

func TestEveryRowOfASoundFileIsReached(t *testing.T) {
	reached, strays, found := scan(t, made(t, 500), nil)
	if len(reached) != 500 || len(strays) != 0 || !found.Whole["people"] || len(reached["p00010"]) != 9002 {
		t.Fatal(len(reached), len(strays), found)
	}
}

func TestWithoutSchemaRowsAreKnownByTheirShape(t *testing.T) {
	file := made(t, 500)
	clear(file[:4096])
	reached, strays, found := scan(t, file, nil)
	if len(reached) != 0 || len(strays) != 500 || found.Whole["people"] {
		t.Fatal(len(reached), len(strays), found)
	}
}

func FuzzAnyBytesAreReadWithoutPanic(f *testing.F) {
	file := made(f, 12)
	f.Add(file, []byte{}, uint16(0), byte(0))
	f.Add(file[:5000], file[:200], uint16(20), byte(7))
	f.Add([]byte{}, []byte{}, uint16(0), byte(0))
	f.Add(bytes.Repeat([]byte{0x0d, 0x05, 0x02}, 3000), []byte("\x37\x7f\x06\x82"), uint16(100), byte(1))
	f.Fuzz(func(t *testing.T, file, log []byte, at uint16, with byte) {
		if int(at) < len(file) {
			file = bytes.Clone(file)
			file[at] = with
		}
		scan(t, file, log)
	})
}
