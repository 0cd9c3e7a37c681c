package app

import (
	"context"
	"strings"
	"sync"

	"wawasan/app/capture"
	"wawasan/app/match"
	"wawasan/data"
)

// names keeps the names that completion offers, folded and ready to be
// ranked, until something changes.
type names struct {
	mu     sync.Mutex
	who    *match.Index // contacts and companies
	what   *match.Index // industries and tags
	tags   *match.Index
	people *match.Index // contacts alone
	kinds  map[string]Kind
	// begun are the first two words, folded, of the names that have more than
	// one, by the sign before them.
	begun map[capture.MentionKind]map[string]bool
}

func (n *names) stale() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.who, n.what, n.tags, n.people = nil, nil, nil, nil
}

// Completion is one name offered while typing. Name is what goes into the
// line: it tells people of the same name apart by their company.
type Completion struct {
	Link
	Name  string
	Extra string
	New   bool // nothing has this name yet: Enter would make it
}

// Complete offers names for what is typed after mark ('@' or '#', and 't' for
// tags alone, 'p' for contacts alone), best first: a name's beginning, then a
// word's beginning, then letters in order; the recently touched first.
func (a *App) Complete(ctx context.Context, mark rune, query string, limit int) ([]Completion, error) {
	index, err := a.index(ctx, mark)
	if err != nil {
		return nil, err
	}
	ranked := index.Rank(query, limit)
	out := make([]Completion, 0, len(ranked))
	for _, c := range ranked {
		kind := a.names.kind(c.ID)
		out = append(out, Completion{Link: Link{Kind: kind, ID: data.ID(c.ID)}, Name: c.Name, Extra: c.Extra})
	}
	return tellApart(out), nil
}

// tellApart adds the company to names that more than one contact has.
func tellApart(list []Completion) []Completion {
	count := map[string]int{}
	for _, c := range list {
		if c.Kind == KindContact {
			count[data.Fold(c.Name)]++
		}
	}
	for i, c := range list {
		if count[data.Fold(c.Name)] > 1 && c.Kind == KindContact && c.Extra != "" {
			list[i].Name = c.Name + " (" + c.Extra + ")"
		}
	}
	return list
}

func (n *names) kind(id string) Kind {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.kinds[id]
}

func (a *App) index(ctx context.Context, mark rune) (*match.Index, error) {
	a.names.mu.Lock()
	defer a.names.mu.Unlock()
	if a.names.who == nil {
		if err := a.readNames(ctx); err != nil {
			return nil, err
		}
	}
	switch mark {
	case '#':
		return a.names.what, nil
	case 't':
		return a.names.tags, nil
	case 'p':
		return a.names.people, nil
	}
	return a.names.who, nil
}

func (a *App) readNames(ctx context.Context) error {
	r := a.store.Read(ctx)
	var lists [4][]data.Name
	for i, read := range []func() ([]data.Name, error){r.ContactNames, r.CompanyNames, r.IndustryNames, r.TagNames} {
		list, err := read()
		if err != nil {
			return err
		}
		lists[i] = list
	}
	a.names.kinds = map[string]Kind{}
	for _, list := range lists {
		for _, name := range list {
			a.names.kinds[string(name.ID)] = Kind(name.Kind)
		}
	}
	a.names.people = match.NewIndex(candidates(lists[0]))
	a.names.who = match.NewIndex(candidates(lists[0], lists[1]))
	a.names.what = match.NewIndex(candidates(lists[2], lists[3]))
	a.names.tags = match.NewIndex(candidates(lists[3]))
	a.names.begun = map[capture.MentionKind]map[string]bool{
		capture.At: begun(lists[0], lists[1]), capture.Hash: begun(lists[2], lists[3]), capture.Tag: begun(lists[3]),
	}
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

// mayBeKnown reports whether some name begins with the first two words of one,
// without a look into the notebook.
func (a *App) mayBeKnown(ctx context.Context, kind capture.MentionKind, name string) (bool, error) {
	two := firstTwo(name)
	if two == "" {
		return true, nil
	}
	if _, err := a.index(ctx, '@'); err != nil {
		return false, err
	}
	a.names.mu.Lock()
	defer a.names.mu.Unlock()
	return a.names.begun[kind][two], nil
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
