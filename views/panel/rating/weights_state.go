package rating

import (
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/evidence"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// weighing is what matters to the person: the criteria as they were read, and
// as the person has them now.
type weighing struct {
	read, now []say.Weighed
}

// beginWeighing are criteria as they were read with what was changed and not
// saved.
func beginWeighing(read []say.Weighed, changes map[string]string) weighing {
	return weighing{read: read, now: weighed(read, changes)}
}

// put takes criteria that were read anew; what the person changed stays.
func (s *weighing) put(read []say.Weighed) { *s = beginWeighing(read, s.changes()) }

// discard takes back what the person changed.
func (s *weighing) discard() { s.now = slices.Clone(s.read) }

// rows are the criteria with weight and red line.
func (s *weighing) rows(w *say.Words) []app.Row {
	rows := make([]app.Row, len(s.now))
	for n, c := range s.now {
		rows[n] = app.Row{Key: keyOf(c), Kind: thing.KindCriterion, Title: c.Name, Fact: drawn(c.Weight, "●", "○")}
		if c.RedLine > 0 {
			rows[n].Sub = w.T("criterion.red_line.at", "n", c.RedLine)
		}
	}
	return rows
}

// typed is what a letter does with a criterion; false where it means nothing.
func (s *weighing) typed(n int, r rune) bool {
	if n < 0 || n >= len(s.now) {
		return false
	}
	switch {
	case r >= '0' && r <= '0'+most:
		s.now[n].Weight = int(r - '0')
	case r == 'r' || r == 'R':
		s.now[n].RedLine = (s.now[n].RedLine + 1) % (most + 1)
	default:
		return false
	}
	return true
}

// add adds an own criterion and says where it is; one that is called so
// already is that.
func (s *weighing) add(name string) int {
	name = strings.TrimSpace(name)
	if at := s.called(name); at >= 0 || name == "" {
		return at
	}
	s.now = append(s.now, own(name))
	return len(s.now) - 1
}

func own(name string) say.Weighed {
	return say.Weighed{Criterion: data.Criterion{Name: name, Weight: evidence.DefaultWeight}, Name: name}
}

// called is the place of the criterion of a name, -1 for none.
func (s *weighing) called(name string) int {
	return slices.IndexFunc(s.now, func(c say.Weighed) bool { return data.Fold(c.Name) == data.Fold(name) })
}

// remove drops an own criterion; one that ships stays.
func (s *weighing) remove(n int) error {
	if n < 0 || n >= len(s.now) {
		return nil
	}
	if s.now[n].Ships != "" {
		return data.Invalid("criterion.error.shipped")
	}
	s.now = slices.Delete(slices.Clone(s.now), n, n+1)
	return nil
}

// What a draft says of a criterion, behind its key.
const (
	ofWeight  = ".weight"
	ofRedLine = ".red_line"
	ofName    = ".name" // of one that is new
	ofGone    = ".gone"
	newOnes   = "new." // with a number
)

// keyOf knows a criterion again: one that ships has no ID before weights are
// fixed.
func keyOf(c say.Weighed) string {
	switch {
	case c.Ships != "":
		return "ships/" + c.Ships
	case c.ID != "":
		return "criterion/" + string(c.ID)
	}
	return "name/" + data.Fold(c.Name)
}

func withKey(list []say.Weighed, key string) int {
	return slices.IndexFunc(list, func(c say.Weighed) bool { return keyOf(c) == key })
}

// changes are what the person changed, to be laid over the criteria as they are
// then; none when nothing was.
func (s *weighing) changes() map[string]string {
	changes := map[string]string{}
	put := func(key string, c, was say.Weighed) {
		if c.Weight != was.Weight {
			changes[key+ofWeight] = strconv.Itoa(c.Weight)
		}
		if c.RedLine != was.RedLine {
			changes[key+ofRedLine] = strconv.Itoa(c.RedLine)
		}
	}
	for _, was := range s.read {
		key := keyOf(was)
		if at := withKey(s.now, key); at >= 0 {
			put(key, s.now[at], was)
		} else {
			changes[key+ofGone] = "true"
		}
	}
	fresh := 0
	for _, c := range s.now {
		if withKey(s.read, keyOf(c)) >= 0 {
			continue
		}
		key := newOnes + strconv.Itoa(fresh)
		changes[key+ofName] = c.Name
		put(key, c, own(c.Name))
		fresh++
	}
	return changes
}

// weighed lays changes over criteria as they are now. What cannot be read, or
// is of a criterion that is gone, changes nothing.
func weighed(read []say.Weighed, changes map[string]string) []say.Weighed {
	s := weighing{}
	for _, c := range read {
		key := keyOf(c)
		if c.Ships == "" && changes[key+ofGone] != "" {
			continue
		}
		s.now = append(s.now, changed(c, key, changes))
	}
	for n := 0; ; n++ {
		key := newOnes + strconv.Itoa(n)
		name := changes[key+ofName]
		if name == "" {
			return s.now
		}
		if at := s.add(name); at >= 0 {
			s.now[at] = changed(s.now[at], key, changes)
		}
	}
}

func changed(c say.Weighed, key string, changes map[string]string) say.Weighed {
	if weight, ok := number(changes[key+ofWeight]); ok {
		c.Weight = weight
	}
	if red, ok := number(changes[key+ofRedLine]); ok {
		c.RedLine = red
	}
	return c
}
