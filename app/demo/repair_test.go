package demo_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/data"
	"wawasan/data/datatest"
)

const pageSize = 4096

// lived is a notebook with a life behind it: the demo, typed lines, corrections,
// deletions and changes taken back.
type lived struct {
	file     []byte
	rows     map[string]map[string]string   // table, ID: the row as it was last
	versions map[string]map[string][]string // and all it ever was
}

func live(t testing.TB, lines int) lived {
	t.Helper()
	path := datatest.Notebook(t)
	at := now
	a, err := app.Open(ctx, app.Params{Path: path, Lang: "id", Now: func() time.Time { return at }})
	demand(t, err)
	demand(t, demo.Fill(ctx, a))
	for i := range lines {
		at = at.Add(time.Minute)
		mark := []string{"", "! ", "? ", "> ", "< "}[i%5]
		line := fmt.Sprintf(`%sbaris %d tentang %s @"Orang %d" #bidang%d`, mark, i, strings.Repeat("hal yang panjang ", 1+i%40), i%97, i%7)
		if i%60 == 0 {
			line += strings.Repeat(" dan seterusnya", 600)
		}
		_, err := a.Capture(ctx, line, app.Where{})
		demand(t, err)
		if i%11 == 10 {
			_, err := a.Undo(ctx)
			demand(t, err)
		}
	}
	demand(t, a.Close())
	at = at.Add(time.Hour)
	s, err := data.Open(ctx, path, data.Options{Now: func() time.Time { return at }})
	demand(t, err)
	defer s.Close()
	demand(t, s.SetSetting(ctx, "language", "id"))
	demand(t, s.SaveDraft(ctx, "contact", "", map[string]string{"name": "Belum selesai"}))
	all := rowsOf(t, s)
	for i, id := range slices.Sorted(maps.Keys(all["lessons"])) {
		at = at.Add(time.Second)
		switch i % 4 {
		case 0:
			lesson, err := s.Read(ctx).Lesson(data.ID(id))
			demand(t, err)
			lesson.Text += ", dibetulkan"
			demand(t, s.Change(ctx, "lesson.save", func(tx *data.Tx) error { return tx.Save(&lesson) }))
		case 1:
			demand(t, s.Change(ctx, "lesson.delete", func(tx *data.Tx) error { return tx.Delete(&data.Lesson{}, data.ID(id)) }))
		}
	}
	l := lived{rows: rowsOf(t, s), versions: versionsOf(t, path)}
	demand(t, s.Close())
	l.file, err = os.ReadFile(path)
	demand(t, err)
	return l
}

func demand(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func rowsOf(t testing.TB, s *data.Store) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	for _, table := range data.Tables() {
		all[table] = map[string]string{}
		demand(t, s.Read(ctx).Dump(table, func(row map[string]any) error {
			all[table][row["id"].(string)] = plain(row)
			return nil
		}))
	}
	return all
}

// plain is a row in one form, whether it comes from a table or an image.
func plain(row map[string]any) string {
	delete(row, "sort_name")
	for name, v := range row {
		switch v := v.(type) {
		case bool:
			row[name] = map[bool]int{true: 1}[v]
		case float64:
			row[name] = int(v)
		}
	}
	raw, _ := json.Marshal(row)
	return string(raw)
}

func versionsOf(t testing.TB, path string) map[string]map[string][]string {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	demand(t, err)
	defer db.Close()
	rows, err := db.Query("SELECT tbl, row_id, after FROM change_rows WHERE after IS NOT NULL")
	demand(t, err)
	defer rows.Close()
	all := map[string]map[string][]string{}
	for rows.Next() {
		var table, id string
		var image []byte
		demand(t, rows.Scan(&table, &id, &image))
		var row map[string]any
		demand(t, json.Unmarshal(image, &row))
		if all[table] == nil {
			all[table] = map[string][]string{}
		}
		all[table][id] = append(all[table][id], plain(row))
	}
	demand(t, rows.Err())
	return all
}

// harm are the ways a file is damaged, each with how often it is tried and the
// part of the rows that must come back at least, on average. The rows have
// other IDs, and so other places, in each run: the floors leave room for that.
var harm = []struct {
	name  string
	seeds int
	floor float64
	do    func(r *rand.Rand, file []byte) []byte
}{
	{"nothing", 1, 1, func(_ *rand.Rand, file []byte) []byte { return file }},
	{"the header gone", 1, 1, func(_ *rand.Rand, file []byte) []byte { clear(file[:100]); return file }},
	{"page 1 gone", 1, 1, func(_ *rand.Rand, file []byte) []byte { clear(file[:pageSize]); return file }},
	{"1 % of pages zeroed", 1, 0.995, zeroed(0.01)},
	{"5 % of pages zeroed", 3, 0.985, zeroed(0.05)},
	{"20 % of pages zeroed", 8, 0.93, zeroed(0.2)},
	{"5 % of pages noise", 1, 0.99, func(r *rand.Rand, file []byte) []byte {
		for _, n := range some(r, file, 0.05) {
			for i := range pageSize {
				file[n*pageSize+i] = byte(r.Uint32())
			}
		}
		return file
	}},
	{"5 % of pages swapped", 1, 0.99, func(r *rand.Rand, file []byte) []byte {
		moved := some(r, file, 0.05)
		for i := 1; i < len(moved); i += 2 {
			a, b := file[moved[i-1]*pageSize:][:pageSize], file[moved[i]*pageSize:][:pageSize]
			kept := bytes.Clone(a)
			copy(a, b)
			copy(b, kept)
		}
		return file
	}},
	{"100 bits flipped", 1, 0.975, flipped(100)},
	{"1,000 bits flipped", 1, 0.9, flipped(1000)},
	{"cut to 75 %", 1, 0.7, cutTo(0.75)},
	{"cut to 50 %", 3, 0.48, cutTo(0.5)},
	{"cut to 25 %", 1, 0.05, cutTo(0.25)},
}

func cutTo(part float64) func(*rand.Rand, []byte) []byte {
	return func(r *rand.Rand, file []byte) []byte { return file[:int(part*float64(len(file)))-r.IntN(pageSize)] }
}

func flipped(bits int) func(*rand.Rand, []byte) []byte {
	return func(r *rand.Rand, file []byte) []byte {
		for range bits {
			file[r.IntN(len(file))] ^= 1 << r.IntN(8)
		}
		return file
	}
}

func some(r *rand.Rand, file []byte, part float64) []int {
	pages := len(file) / pageSize
	return r.Perm(pages)[:int(part*float64(pages))]
}

func zeroed(part float64) func(*rand.Rand, []byte) []byte {
	return func(r *rand.Rand, file []byte) []byte {
		for _, n := range some(r, file, part) {
			clear(file[n*pageSize : (n+1)*pageSize])
		}
		return file
	}
}

// TestARepairBringsBackWhatIsLeftAndInventsNothing measures; with -v it prints a
// table.
func TestARepairBringsBackWhatIsLeftAndInventsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	whole := live(t, 400)
	count := 0
	for _, rows := range whole.rows {
		count += len(rows)
	}
	t.Logf("%d rows, %d pages", count, len(whole.file)/pageSize)
	t.Logf("%-22s %5s %8s %8s %8s %9s %6s %6s %6s %8s", "", "times", "back", "as last", "history", "doubtful", "blank", "lost", "risen", "changes")
	for _, h := range harm {
		var sum salvaged
		for seed := range h.seeds {
			sum.add(whole.repaired(t, h.name, h.do(rand.New(rand.NewPCG(uint64(seed), 7)), bytes.Clone(whole.file))))
		}
		part := func(n int) float64 { return float64(n) / float64(h.seeds*count) }
		t.Logf("%-22s %5d %7.2f%% %7.2f%% %7.2f%% %8.2f%% %6d %6d %6d %8d", h.name, h.seeds, 100*part(sum.back), 100*part(sum.asLast),
			100*part(sum.history), 100*part(sum.doubtful), sum.blank, sum.lost, sum.risen, sum.changes/h.seeds)
		if part(sum.back) < h.floor {
			t.Errorf("%s: %.2f%% of the rows are back, want %.1f%%", h.name, 100*part(sum.back), 100*h.floor)
		}
	}
}

// salvaged counts what a repair brought.
type salvaged struct{ back, asLast, history, doubtful, blank, lost, risen, changes int }

func (s *salvaged) add(o salvaged) {
	s.back += o.back
	s.asLast += o.asLast
	s.history += o.history
	s.doubtful += o.doubtful
	s.blank += o.blank
	s.lost += o.lost
	s.risen += o.risen
	s.changes += o.changes
}

func (l lived) repaired(t *testing.T, name string, file []byte) (sum salvaged) {
	t.Helper()
	folder := t.TempDir()
	from, to := filepath.Join(folder, "hurt.wawasan"), filepath.Join(folder, "new.wawasan")
	demand(t, os.WriteFile(from, file, 0o600))
	report, err := data.Repair(ctx, from, to, nil)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return sum
	}
	if after, err := os.ReadFile(from); err != nil || !bytes.Equal(after, file) {
		t.Errorf("%s: the damaged file was touched, %v", name, err)
	}
	s, err := data.Open(ctx, to, data.Options{})
	demand(t, err)
	defer s.Close()
	if check, err := s.Check(ctx); err != nil || !check.Sound() {
		t.Errorf("%s: what came out is not sound: %+v, %v", name, check, err)
	}
	all := report.Sum()
	sum = salvaged{history: all.History, doubtful: all.Doubtful, blank: all.Blank, lost: all.KnownLost, changes: report.Changes}
	found := 0
	for table, rows := range rowsOf(t, s) {
		found += len(rows)
		for id, row := range rows {
			was, there := l.rows[table][id]
			switch {
			case there && row == was:
				sum.back, sum.asLast = sum.back+1, sum.asLast+1
			case there && l.wasEver(table, id, row):
				sum.back++
			case l.wasEver(table, id, row):
				sum.risen++ // it had been deleted
			case isBlank(table, row) || slices.Contains(report.Doubts, data.RowRef{Table: table, ID: data.ID(id)}):
			case !strings.Contains(name, "bits"):
				t.Errorf("%s: %s never held %.300s\nbut %.300s", name, table, row, was)
			}
		}
	}
	if found != all.Back+all.Blank {
		t.Errorf("%s: %d rows are there, %d and %d were told of", name, found, all.Back, all.Blank)
	}
	for range 3 { // the history goes on
		if _, err := s.Undo(ctx); err != nil && data.CodeOf(err) != data.CodeNotFound {
			t.Errorf("%s: undo: %v", name, err)
		}
	}
	return sum
}

// isBlank reports a row that stands in for a lost one.
func isBlank(table, row string) bool {
	return strings.Contains(row, `"name":"?`) || strings.Contains(row, `"text":"?"`) || table == "interviews" && strings.Contains(row, `"stage":"idea"`)
}

// wasEver reports that a row was just so once, or names nothing where it named
// something.
func (l lived) wasEver(table, id, row string) bool {
	var got map[string]any
	_ = json.Unmarshal([]byte(row), &got)
	return slices.ContainsFunc(l.versions[table][id], func(version string) bool {
		var was map[string]any
		_ = json.Unmarshal([]byte(version), &was)
		for name, v := range was {
			if got[name] != v && !(got[name] == nil && strings.HasSuffix(name, "_id")) {
				return false
			}
		}
		return true
	})
}
