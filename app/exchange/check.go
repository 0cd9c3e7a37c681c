package exchange

import (
	"strconv"
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

// leftOut sums up what of a file's people is not taken over, one sentence for
// each sort.
type leftOut struct {
	sorts []string // keys of sentences, in the order in which they came
	of    map[string]*leftOutSort
}

type leftOutSort struct {
	n          int
	lines      []string
	name, text string // of the first
}

// maxNamed is how many lines a sentence names.
const maxNamed = 5

func (l *leftOut) add(key string, p interchange.Person, text string) {
	if l.of == nil {
		l.of = map[string]*leftOutSort{}
	}
	s := l.of[key]
	if s == nil {
		s = &leftOutSort{name: p.Name, text: beginning(text)}
		l.of[key] = s
		l.sorts = append(l.sorts, key)
	}
	if s.n++; s.n <= maxNamed {
		s.lines = append(s.lines, strconv.Itoa(p.Line))
	} else if s.n == maxNamed+1 {
		s.lines = append(s.lines, "…")
	}
}

// addShared notes links that several people have; first is the place of the first
// of these.
func (l *leftOut) addShared(people []interchange.Person, first int, shared map[int]string) {
	for i, p := range people {
		if of := shared[first+i]; of != "" {
			l.add("import.warning.shared_link", p, of)
		}
	}
}

func (l *leftOut) warnings() []interchange.Unusable {
	var out []interchange.Unusable
	for _, key := range l.sorts {
		s := l.of[key]
		out = append(out, interchange.Unusable{Reason: key, Args: []any{
			"n", s.n, "name", s.name, "text", s.text, "lines", strings.Join(s.lines, ", "),
		}})
	}
	return out
}

// checkTable looks through what people of a file say of themselves. A day of
// connection that has not come yet is taken off them.
func checkTable(table *interchange.Table, today data.Date) *leftOut {
	var l leftOut
	for i := range table.People {
		p := &table.People[i]
		if p.Email != "" && len(interchange.Emails(p.Email)) == 0 {
			l.add("import.warning.email", *p, p.Email)
		}
		if p.URL != "" && p.URLKey == "" {
			l.add("import.warning.link", *p, p.URL)
		}
		if today.AddDays(1).Before(p.Connected) { // a day ahead somewhere on earth
			l.add("import.warning.future", *p, p.Connected.String())
			p.Connected = data.Date{}
		}
	}
	return &l
}

// beginning is as much of a text as a sentence can quote.
func beginning(text string) string {
	const most = 60
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}
