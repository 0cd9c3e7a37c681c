package interchange

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"wawasan/data"
)

func keyOf(err error) string {
	var e *data.Error
	if errors.As(err, &e) {
		return e.Key
	}
	return ""
}

const smallCSV = "First Name,Last Name,URL,Company\nSri,Contoh,https://linkedin.com/in/sri,Bank\n"

type entry struct{ name, body string }

func zipOf(t *testing.T, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, e.body); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestConnectionsAreFoundInTheArchive(t *testing.T) {
	other := entry{"Invitations.csv", "From,To\n"}
	for _, name := range []string{
		"Connections.csv", "connections.CSV", "Basic_LinkedInDataExport_01-02-2026/Connections.csv", `Basic\Connections.csv`,
	} {
		b := zipOf(t, other, entry{"__MACOSX/Connections.csv", "\x00"}, entry{"a/b/Connections.csv", "deeper"}, entry{name, smallCSV})
		got, err := Read(t.Context(), bytes.NewReader(b), int64(len(b)), "export.zip")
		if err != nil || len(got.People) != 1 || got.File != "export.zip" {
			t.Error(name, got, err)
		}
	}
}

func TestTheArchiveHoldsWhatTheFileHolds(t *testing.T) {
	file, archive := readTest(t, "testdata", "preamble.csv"), readTest(t, "testdata", "export.zip")
	if !reflect.DeepEqual(file.People, archive.People) || !reflect.DeepEqual(file.Unusable, archive.Unusable) {
		t.Errorf("got %+v", archive)
	}
}

func TestBadFilesAreRefusedInOneSentence(t *testing.T) {
	whole := zipOf(t, entry{"Connections.csv", strings.Repeat(smallCSV, 50)})
	flipped := bytes.Clone(whole)
	flipped[60] ^= 0xFF
	locked := bytes.Clone(whole)
	locked[6] |= 1
	locked[bytes.Index(locked, []byte("PK\x01\x02"))+8] |= 1
	wide := smallCSV + "Ana,Contoh,,\"" + strings.Repeat("x\n", maxRecord/2) + "\n"
	for key, b := range map[string][]byte{
		"empty":         {},
		"empty ":        []byte("\xef\xbb\xbf\r\n\r\n"),
		"empty  ":       []byte(",,,\n"),
		"no_header":     []byte("a,b,c\n1,2,3\n"),
		"no_header ":    []byte("id,name,price,url\n1,Kopi,20000,https://toko.example/kopi\n"),
		"not_csv":       []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
		"not_csv ":      []byte(smallCSV + "A,\x00,,\n"),
		"zip_without":   zipOf(t, entry{"Invitations.csv", "x"}),
		"zip_without ":  zipOf(t),
		"zip_broken":    whole[:len(whole)/2],
		"zip_broken ":   flipped,
		"zip_locked":    locked,
		"line_too_long": []byte(wide),
		"too_many_rows": []byte(smallCSV + strings.Repeat(",\n", maxRows)),
		"too_big":       []byte(smallCSV + strings.Repeat("Ana,Contoh,,"+strings.Repeat("PT Panjang ", maxRecord/12)+"\n", maxHeld/maxRecord+3)),
		"too_big ":      zipOf(t, entry{"Connections.csv", smallCSV + strings.Repeat("Ana,Contoh,,"+strings.Repeat("PT Panjang ", maxRecord/12)+"\n", maxHeld/maxRecord+3)}),
	} {
		t.Run(key, func(t *testing.T) {
			got, err := Read(t.Context(), bytes.NewReader(b), int64(len(b)), "berkas")
			if keyOf(err) != "interchange.error."+strings.TrimSpace(key) {
				t.Errorf("got %v", err)
			}
			if got.People != nil {
				t.Error("people came with the error")
			}
		})
	}
	_, err := Read(t.Context(), strings.NewReader(wide), int64(len(wide)), "berkas")
	if e := new(data.Error); !errors.As(err, &e) || fmt.Sprint(e.Args) != "[file berkas line 3]" {
		t.Errorf("the open quote is not named by its line: %v", err)
	}
}

func TestPathsThatAreNoFileAreRefused(t *testing.T) {
	dir := t.TempDir()
	if _, err := ReadFile(t.Context(), filepath.Join(dir, "none.csv"), nil, ""); keyOf(err) != "interchange.error.missing" {
		t.Error(err)
	}
	if _, err := ReadFile(t.Context(), dir, nil, ""); keyOf(err) != "interchange.error.folder" {
		t.Error(err)
	}
	if _, err := ReadFile(t.Context(), os.DevNull, nil, ""); keyOf(err) != "interchange.error.unreadable" {
		t.Error(err)
	}
	big := filepath.Join(dir, "big.csv")
	if err := os.WriteFile(big, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, maxPlain+1); err != nil {
		t.Skip("no sparse files here")
	}
	if _, err := ReadFile(t.Context(), big, nil, ""); keyOf(err) != "interchange.error.too_big" {
		t.Error(err)
	}
}

// endless is a file of head and then one letter, made as it is read.
type endless struct {
	head string
	fill byte
	size int64
	read int64
}

func (e *endless) ReadAt(p []byte, off int64) (int, error) {
	if off >= e.size {
		return 0, io.EOF
	}
	p = p[:min(int64(len(p)), e.size-off)]
	for i := range p {
		p[i] = e.fill
	}
	if off < int64(len(e.head)) {
		copy(p, e.head[off:])
	}
	e.read += int64(len(p))
	return len(p), nil
}

func TestALineOf200MBIsRefusedInLittleMemory(t *testing.T) {
	for name, c := range map[string]struct {
		head string
		fill byte
		line int
		mib  uint64 // all that was ever taken, freed or not
	}{
		"below the header":  {smallCSV + "\n\n", 'x', 5, 32},
		"in an open quote":  {smallCSV + "Ana,Contoh,\"", '\n', 3, 32},
		"instead of one":    {"", 'x', 1, 64},
		"of separators":     {smallCSV, ',', 3, 256},
		"of quotes":         {smallCSV + "\n", '"', 4, 32},
		"not even in UTF-8": {smallCSV, 0xE9, 3, 64},
	} {
		t.Run(name, func(t *testing.T) {
			r := &endless{head: c.head, fill: c.fill, size: 200 << 20}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Read(t.Context(), r, r.size, "besar.csv")
			runtime.ReadMemStats(&after)
			var e *data.Error
			if !errors.As(err, &e) || fmt.Sprint(e.Key, e.Args) != fmt.Sprintf("interchange.error.line_too_long[file besar.csv line %d]", c.line) {
				t.Errorf("got %v", err)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > c.mib<<20 {
				t.Errorf("%d MiB went through memory", used>>20)
			}
			if r.read > 32<<20 {
				t.Errorf("%d MiB were read before it was refused", r.read>>20)
			}
		})
	}
}

func TestAnArchiveThatUnpacksWithoutEndIsRefused(t *testing.T) {
	// The directory of the archive tells less than what comes out.
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("Connections.csv")
	if err != nil {
		t.Fatal(err)
	}
	line := strings.Repeat(",", 1<<19) + "\n"
	for _, s := range append([]string{smallCSV}, strings.Split(strings.Repeat(line+"|", 64), "|")...) {
		if _, err := io.WriteString(f, s); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	src, err := openSource(bytes.NewReader(b.Bytes()), int64(b.Len()), "bom.zip")
	if err != nil {
		t.Fatal(err)
	}
	in, err := src.open()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	_, err = io.Copy(io.Discard, &bounded{ctx: t.Context(), r: in, left: 1 << 20})
	if keyOf(src.explain(err)) != "interchange.error.too_big" {
		t.Error(err)
	}
}

func TestEverySentenceIsThereInBothLanguages(t *testing.T) {
	key := regexp.MustCompile(`"(interchange\.[a-z0-9_.]+)"`)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"id", "en"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "assets", "translations", lang+".json"))
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		if err := json.Unmarshal(b, &words); err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range key.FindAllStringSubmatch(string(src), -1) {
				if words[m[1]] == "" {
					t.Errorf("%s: %s is missing", lang, m[1])
				}
			}
		}
	}
}
