package third

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// Text is a licence as it was found.
type Text struct {
	IDs        []string // SPDX
	Copyrights []string // the lines that name whose it is
	Body       string   // the rest
	Whole      bool     // left as it is, for it speaks of several
}

// read reads a licence and recognises it.
func read(path string) (Text, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return Text{}, err
	}
	text, err := recognise(filepath.Base(path), string(raw))
	if err != nil {
		return Text{}, fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return text, nil
}

// enough is how much of a text must be that of a licence, in percent.
const enough = 70

var named = regexp.MustCompile(`(?m)^SPDX-License-Identifier: (.+)$`)

// own are texts that the library does not know, by a sentence of theirs.
var own = map[string]string{
	"has been dedicated to the public domain by the authors": "LicenseRef-SQLite-Public-Domain",
	"Bitstream Vera is a trademark of Bitstream":             "Bitstream-Vera",
}

func recognise(name, body string) (Text, error) {
	body = strings.TrimSpace(strings.ReplaceAll(body, "\r\n", "\n"))
	text := Text{Body: body, Whole: strings.Contains(name, "3RD-PARTY")}
	if id := named.FindStringSubmatch(body); id != nil && !text.Whole {
		text.IDs = []string{strings.TrimSpace(id[1])}
		text.take()
		return text, nil
	}
	flat := strings.Join(strings.Fields(body), " ")
	for sentence, id := range own {
		if strings.Contains(flat, sentence) && !text.Whole {
			text.IDs = []string{id}
			text.Whole = true
			return text, nil
		}
	}
	found := licensecheck.Scan([]byte(body))
	for _, m := range found.Match {
		if !m.IsURL && !slices.Contains(text.IDs, m.ID) {
			text.IDs = append(text.IDs, m.ID)
		}
	}
	if len(text.IDs) == 0 || (found.Percent < enough && !text.Whole) {
		return text, fmt.Errorf("its licence is not recognised (%.0f%% of it is %s)", found.Percent, strings.Join(text.IDs, ", "))
	}
	text.IDs = slices.DeleteFunc(text.IDs, func(id string) bool { return !linked(body, id) })
	slices.Sort(text.IDs)
	text.take()
	return text, nil
}

// linked reports whether a collection that tells what is compiled in from what
// only tests use names a licence for the former.
func linked(body, id string) bool {
	_, compiled, tells := strings.Cut(body, "\n## 1. Components linked into your program")
	compiled, _, _ = strings.Cut(compiled, "\n## 2. ")
	return !tells || strings.Contains(compiled, id)
}

// head is how many lines at the beginning may say whose a text is.
const head = 20

var (
	copyright = regexp.MustCompile(`(?i)^\W*(portions )?(copyright\b|\(c\)|©).*`)
	titles    = regexp.MustCompile(`(?i)^(the )?(mit|isc|bsd|zlib|bsd [23]-clause|modified bsd)( license)?( \(mit\))?\.?$`)
)

// take takes the lines about whose it is from the beginning of the body, and
// the name of the licence: what stays is the same for all who chose it.
func (t *Text) take() {
	lines := strings.Split(t.Body, "\n")
	if t.Whole {
		return
	}
	var rest []string
	for i, line := range lines {
		flat := strings.TrimSpace(line)
		switch {
		case i < head && copyright.MatchString(flat) && !strings.Contains(flat, "notice"):
			t.Copyrights = append(t.Copyrights, flat)
		case i < head && strings.EqualFold(strings.Trim(flat, ". "), "all rights reserved"):
			t.Copyrights = append(t.Copyrights, flat)
		case i < head && titles.MatchString(flat):
		default:
			rest = append(rest, strings.TrimRight(line, " \t"))
		}
	}
	t.Body = strings.Trim(strings.Join(rest, "\n"), "\n")
}

// same is what two texts have in common when they say the same.
func (t *Text) same() string { return strings.ToLower(strings.Join(strings.Fields(t.Body), " ")) }
