package plan

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/match"
	"wawasan/app/prepare"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// planning is a plan being made: the questions as they were read, and as the
// person has them now, those planned first.
type planning struct {
	read, items []app.PlanItem
}

// begin is a plan as it was read with what was changed and not saved.
func begin(read []app.PlanItem, changes map[string]string) planning {
	return planning{read: read, items: over(read, changes)}
}

// put takes a plan that was read anew; what the person changed stays.
func (p *planning) put(read []app.PlanItem) { *p = begin(read, p.changes()) }

// discard takes back what the person changed.
func (p *planning) discard() { p.items = slices.Clone(p.read) }

// rows are the plan in its order, then what else could be asked.
func (p *planning) rows(w *say.Words) []app.Row {
	var rows []app.Row
	other, planned := false, plannedIn(p.items)
	for n, item := range p.items {
		row := rowOf(w, item)
		switch {
		case item.Planned:
			row.Title, row.Icon = strconv.Itoa(n+1)+". "+row.Title, say.IconPlanned
			if n == 0 {
				row.Heading = w.N("plan.planned", planned)
			}
		case !other:
			other = true
			row.Heading = w.T("plan.more")
		}
		rows = append(rows, row)
	}
	return rows
}

func rowOf(w *say.Words, item app.PlanItem) app.Row {
	row := app.Row{Key: keyOf(item), Kind: thing.KindQuestion, Icon: say.IconProposed, Title: item.Text, Warn: item.LookUp}
	var said []string
	if item.Must && item.Why != prepare.WhyMust && item.Why != prepare.WhyClosing {
		said = append(said, w.T("question.must"))
	}
	if item.Why != "" {
		said = append(said, w.T("prepare.why."+string(item.Why)))
	}
	if item.LookUp {
		said = append(said, w.T("plan.look_up"))
	}
	row.Sub = say.Join(said...)
	if item.Answered {
		row.Fact = w.T("question.answered")
	}
	return row
}

func keyOf(item app.PlanItem) string {
	if item.ID != "" {
		return "planned/" + string(item.ID)
	}
	return "text/" + data.Fold(item.Text)
}

// toggle takes a question into the plan, behind the others, or out of it, and
// says which place is the chosen one then.
func (p *planning) toggle(n int) (at int, err error) {
	if n < 0 || n >= len(p.items) {
		return n, nil
	}
	if !p.items[n].Planned && plannedIn(p.items) >= prepare.Most {
		return n, tooMany()
	}
	item := p.items[n]
	item.Planned = !item.Planned
	p.items = slices.Delete(slices.Clone(p.items), n, n+1)
	p.items = slices.Insert(p.items, plannedIn(p.items), item)
	return n, nil
}

// move takes a planned question up or down in the plan and says where it is
// then, -1 where it cannot go.
func (p *planning) move(n, by int) int {
	to := n + by
	if planned := plannedIn(p.items); n < 0 || n >= planned || to < 0 || to >= planned {
		return -1
	}
	p.items = slices.Clone(p.items)
	p.items[n], p.items[to] = p.items[to], p.items[n]
	return to
}

// take plans a question of these words: the one that stands there already or
// else an own one. It says where it is then.
func (p *planning) take(text string) (at int, err error) {
	text = strings.TrimSpace(text)
	at = find(p.items, asked{Text: text})
	if text == "" || at >= 0 && p.items[at].Planned {
		return at, nil
	}
	to := plannedIn(p.items)
	if to >= prepare.Most {
		return at, tooMany()
	}
	if at < 0 {
		own := app.PlanItem{Text: text, Planned: true, LookUp: prepare.Researchable(text)}
		p.items = slices.Insert(slices.Clone(p.items), to, own)
		return to, nil
	}
	_, err = p.toggle(at)
	return to, err
}

func tooMany() error { return data.Invalid("plan.error.most", "n", prepare.Most) }

// mostOffered is how many questions are offered for a text.
const mostOffered = 8

// offered are the questions that can be taken for a text: the text itself as
// an own one, unless it is proposed, then those proposed that fit.
func offered(items []app.PlanItem, text string) (own string, proposed []string) {
	own = strings.TrimSpace(text)
	var names []match.Candidate
	for _, item := range items {
		if item.Planned {
			continue
		}
		names = append(names, match.Candidate{Name: item.Text})
		if data.Fold(item.Text) == data.Fold(own) {
			own = ""
		}
	}
	if text != "" {
		names = match.Rank(text, names, mostOffered)
	}
	for _, name := range names {
		proposed = append(proposed, name.Name)
	}
	return own, proposed
}

func plannedIn(items []app.PlanItem) int {
	n := 0
	for _, item := range items {
		if item.Planned {
			n++
		}
	}
	return n
}

// asked is a question in a draft. It is known by its row where it has one,
// else by its words.
type asked struct {
	ID       data.ID `json:"id,omitempty"`
	Text     string  `json:"text"`
	Question data.ID `json:"question,omitempty"`
	Gap      data.ID `json:"gap,omitempty"`
	Must     bool    `json:"must,omitempty"`
}

func askedOf(item app.PlanItem) asked {
	return asked{ID: item.ID, Text: item.Text, Question: item.QuestionID, Gap: item.GapID, Must: item.Must}
}

// find is the place of a question, -1 for none.
func find(items []app.PlanItem, q asked) int {
	if q.ID != "" {
		if at := slices.IndexFunc(items, func(item app.PlanItem) bool { return item.ID == q.ID }); at >= 0 {
			return at
		}
	}
	words := data.Fold(q.Text)
	return slices.IndexFunc(items, func(item app.PlanItem) bool { return data.Fold(item.Text) == words })
}

// What a draft says was changed.
const (
	takenOut = "out"
	takenIn  = "in"
	inOrder  = "order" // of the whole plan, only where it was ordered
)

// changes are what the person changed, to be laid over the plan as it is then;
// none when nothing was.
func (p *planning) changes() map[string]string {
	var out, in, order []asked
	for _, item := range p.read {
		if at := find(p.items, askedOf(item)); item.Planned && (at < 0 || !p.items[at].Planned) {
			out = append(out, askedOf(item))
		}
	}
	for _, item := range p.items[:plannedIn(p.items)] {
		if at := find(p.read, askedOf(item)); at < 0 || !p.read[at].Planned {
			in = append(in, askedOf(item))
		}
		order = append(order, askedOf(item))
	}
	changes := map[string]string{}
	write(changes, takenOut, out)
	write(changes, takenIn, in)
	if !samePlan(over(p.read, changes), p.items) {
		write(changes, inOrder, order)
	}
	return changes
}

func samePlan(a, b []app.PlanItem) bool {
	return slices.EqualFunc(a[:plannedIn(a)], b[:plannedIn(b)], func(x, y app.PlanItem) bool { return keyOf(x) == keyOf(y) })
}

func write(changes map[string]string, key string, questions []asked) {
	if len(questions) == 0 {
		return
	}
	if text, err := json.Marshal(questions); err == nil {
		changes[key] = string(text)
	}
}

// readAsked reads what write wrote; what cannot be read changes nothing.
func readAsked(text string) []asked {
	var questions []asked
	if text == "" || json.Unmarshal([]byte(text), &questions) != nil {
		return nil
	}
	return questions
}

// over lays changes over a plan as it is now: what others took in or out
// meanwhile stays so.
func over(read []app.PlanItem, changes map[string]string) []app.PlanItem {
	items := slices.Clone(read)
	for _, q := range readAsked(changes[takenOut]) {
		if at := find(items, q); at >= 0 {
			items[at].Planned = false
		}
	}
	var planned, rest []app.PlanItem
	for _, item := range items {
		if item.Planned {
			planned = append(planned, item)
		} else {
			rest = append(rest, item)
		}
	}
	for _, q := range readAsked(changes[takenIn]) {
		item := app.PlanItem{Text: q.Text, QuestionID: q.Question, GapID: q.Gap, Must: q.Must, LookUp: prepare.Researchable(q.Text)}
		if at := find(rest, q); at >= 0 {
			item = rest[at]
			rest = slices.Delete(rest, at, at+1)
		} else if q.Text == "" || find(planned, q) >= 0 {
			continue
		}
		item.Planned = true
		planned = append(planned, item)
	}
	return append(ordered(planned, readAsked(changes[inOrder])), rest...)
}

// ordered brings a plan into an order; a question that the order does not know
// stays behind the one it stood behind.
func ordered(planned []app.PlanItem, order []asked) []app.PlanItem {
	if len(order) == 0 {
		return planned
	}
	var out []app.PlanItem
	for _, q := range order {
		if at := find(planned, q); at >= 0 && !holds(out, planned[at]) {
			out = append(out, planned[at])
		}
	}
	to := 0
	for _, item := range planned {
		if !holds(out, item) {
			out = slices.Insert(out, to, item)
		}
		to = 1 + slices.IndexFunc(out, func(x app.PlanItem) bool { return keyOf(x) == keyOf(item) })
	}
	return out
}

func holds(items []app.PlanItem, item app.PlanItem) bool {
	return slices.ContainsFunc(items, func(x app.PlanItem) bool { return keyOf(x) == keyOf(item) })
}
