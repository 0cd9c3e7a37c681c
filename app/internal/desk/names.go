package desk

import (
	"context"
	"slices"
	"strings"
	"sync"

	"wawasan/app/match"
	"wawasan/data"
)

// names keeps the names that completion offers, folded and ready to be
// ranked, until something changes.
type names struct {
	mu     sync.Mutex
	who    *match.Index // contacts and companies
	what   *match.Index // industries and tags
	people *match.Index // contacts alone
	kinds  map[string]string
	begun  map[rune]map[string]bool // the first two words, folded, of longer names, by the sign before them
}

// named are the tables a change of which makes the names stale: contacts are
// told apart by their company.
var named = []string{"contacts", "companies", "company_aliases", "positions", "industries", "tags"}

func (n *names) changed(c data.Changed) {
	if !slices.ContainsFunc(c.Kinds, func(k string) bool { return slices.Contains(named, k) }) {
		return
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.who, n.what, n.people = nil, nil, nil
}

// Completion is one name offered while typing. Name is what goes into the
// line: it tells people of the same name apart by their company.
type Completion struct {
	ID          data.ID
	Kind        string // contact, company, industry or tag
	Name, Extra string
}

// Complete offers names for what is typed after mark ('@' or '#', and 'p' for
// contacts alone), best first: a name's beginning, then a word's beginning,
// then letters in order; the recently touched first.
func (d *Desk) Complete(ctx context.Context, mark rune, query string, limit int) ([]Completion, error) {
	index, kinds, err := d.index(ctx, mark)
	if err != nil {
		return nil, err
	}
	ranked := index.Rank(query, limit)
	out := make([]Completion, 0, len(ranked))
	for _, c := range ranked {
		out = append(out, Completion{ID: data.ID(c.ID), Kind: kinds[c.ID], Name: c.Name, Extra: c.Extra})
	}
	return tellApart(out), nil
}

// Named are the people, companies, industries and tags whose name has words that
// begin with all words of a text, best first, each once.
func (d *Desk) Named(ctx context.Context, text string, limit int) ([]Completion, error) {
	who, kinds, err := d.index(ctx, '@')
	if err != nil {
		return nil, err
	}
	what, _, err := d.index(ctx, '#')
	if err != nil {
		return nil, err
	}
	var out []Completion
	for _, c := range match.Named(text, limit, who, what) {
		if id := data.ID(c.ID); !slices.ContainsFunc(out, func(had Completion) bool { return had.ID == id }) { // a company has other names
			out = append(out, Completion{ID: id, Kind: kinds[c.ID], Name: c.Name, Extra: c.Extra})
		}
	}
	return out, nil
}

// tellApart adds the company to names that more than one contact has.
func tellApart(list []Completion) []Completion {
	count := map[string]int{}
	for _, c := range list {
		if c.Kind == "contact" {
			count[data.Fold(c.Name)]++
		}
	}
	for i, c := range list {
		if count[data.Fold(c.Name)] > 1 && c.Kind == "contact" && c.Extra != "" {
			list[i].Name = c.Name + " (" + c.Extra + ")"
		}
	}
	return list
}

func (d *Desk) index(ctx context.Context, mark rune) (*match.Index, map[string]string, error) {
	n := &d.names
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.who == nil {
		if err := n.read(d.Read(ctx)); err != nil {
			return nil, nil, err
		}
	}
	switch mark {
	case '#':
		return n.what, n.kinds, nil
	case 'p':
		return n.people, n.kinds, nil
	}
	return n.who, n.kinds, nil
}

func (n *names) read(r data.Reader) error {
	var lists [4][]data.Name
	for i, read := range []func() ([]data.Name, error){r.ContactNames, r.CompanyNames, r.IndustryNames, r.TagNames} {
		list, err := read()
		if err != nil {
			return err
		}
		lists[i] = list
	}
	n.kinds = map[string]string{}
	for _, list := range lists {
		for _, name := range list {
			n.kinds[string(name.ID)] = name.Kind
		}
	}
	n.people = match.NewIndex(candidates(lists[0]))
	n.who = match.NewIndex(candidates(lists[0], lists[1]))
	n.what = match.NewIndex(candidates(lists[2], lists[3]))
	n.begun = map[rune]map[string]bool{'@': begun(lists[0], lists[1]), '#': begun(lists[2], lists[3])}
	return nil
}

func begun(lists ...[]data.Name) map[string]bool {
	out := map[string]bool{}
	for _, list := range lists {
		for _, n := range list {
			if words := firstTwo(n.Name); words != "" {
				out[words] = true
			}
		}
	}
	return out
}

// firstTwo are the first two words of a name, folded; "" when it has one.
func firstTwo(name string) string {
	words := strings.SplitN(data.Fold(name), " ", 3)
	if len(words) < 2 {
		return ""
	}
	return words[0] + " " + words[1]
}

// MayBeKnown reports whether some name behind a mark begins with the first two
// words of one, without a question to the notebook: nearly always none does.
func (d *Desk) MayBeKnown(ctx context.Context, mark rune, name string) (bool, error) {
	two := firstTwo(name)
	if two == "" {
		return true, nil
	}
	if _, _, err := d.index(ctx, mark); err != nil {
		return false, err
	}
	d.names.mu.Lock()
	defer d.names.mu.Unlock()
	known := d.names.begun[mark]
	return known == nil || known[two], nil // a change since then may have taken the names away
}

func candidates(lists ...[]data.Name) []match.Candidate {
	var out []match.Candidate
	for _, list := range lists {
		for _, n := range list {
			var at data.Instant
			_ = at.Scan(n.Recent) // no time is no recency
			recent := int64(0)
			if !at.IsZero() {
				recent = at.UnixMilli()
			}
			out = append(out, match.Candidate{ID: string(n.ID), Name: n.Name, Extra: n.Extra, Recent: recent})
		}
	}
	return out
}
