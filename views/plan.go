package views

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/match"
	"wawasan/app/prepare"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// planner is the panel in which the questions of an interview are chosen and
// ordered.
type planner struct {
	s         *Shell
	interview app.Link
	items     []app.PlanItem
	list      *list.KeyList
	panel     *panel
}

// openPlan shows what is planned and what else could be asked.
func (s *Shell) openPlan() {
	link := s.anInterview()
	items, err := s.app.Plan(context.Background(), link.ID)
	if err != nil {
		s.Fail(err)
		return
	}
	title, err := s.app.Title(context.Background(), link)
	if err != nil {
		s.Fail(err)
		return
	}
	w := s.words()
	p := &planner{s: s, interview: link, items: items}
	p.panel, p.list = s.listPanel("plan", w.T("plan.title", "who", title), w.T("plan.text", "add", command.KeyOf("record.new"), "save", command.KeyOf("record.save")), p.rows(), p.toggle, s.leavePanel)
	p.panel.save, p.panel.add = p.save, p.add
	s.planner = p
	s.openPanel(p.panel)
}

// rows are the plan in its order, then what else could be asked.
func (p *planner) rows() []app.Row {
	w := p.s.words()
	planned := 0
	for _, item := range p.items {
		if item.Planned {
			planned++
		}
	}
	var rows []app.Row
	number, other := 0, false
	for n, item := range p.items {
		row := app.Row{Key: strconv.Itoa(n), Kind: thing.KindQuestion, Title: item.Text}
		parts := []string{}
		if item.Must && item.Why != prepare.WhyMust && item.Why != prepare.WhyClosing {
			parts = append(parts, w.T("question.must"))
		}
		if item.Why != "" {
			parts = append(parts, w.T("prepare.why."+string(item.Why)))
		}
		if item.LookUp {
			parts = append(parts, w.T("plan.look_up"))
			row.Warn = true
		}
		row.Sub = strings.Join(parts, " · ")
		switch {
		case item.Planned:
			number++
			row.Title = strconv.Itoa(number) + ". " + row.Title
			if number == 1 {
				row.Heading = w.N("plan.planned", planned)
			}
		case !other:
			other = true
			row.Heading = w.T("plan.more")
		}
		if item.Answered {
			row.Fact = w.T("question.answered")
		}
		rows = append(rows, row)
	}
	return rows
}

// at is the item chosen in the list, -1 for none.
func (p *planner) at() int { return rowNumber(p.list, len(p.items)) }

// toggle takes a question into the plan, behind the others, or out of it.
func (p *planner) toggle() {
	n := p.at()
	if n < 0 {
		return
	}
	item := p.items[n]
	if !item.Planned && plannedIn(p.items) >= prepare.Most {
		p.s.Fail(data.Invalid("plan.error.most", "n", prepare.Most))
		return
	}
	item.Planned = !item.Planned
	rest := append(append([]app.PlanItem(nil), p.items[:n]...), p.items[n+1:]...)
	to := plannedIn(rest)
	p.items = append(append(append([]app.PlanItem(nil), rest[:to]...), item), rest[to:]...)
	p.show(min(n, len(p.items)-1))
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

// move takes the chosen question up or down in the plan.
func (p *planner) move(by int) {
	n := p.at()
	to := n + by
	if n < 0 || !p.items[n].Planned || to < 0 || to >= plannedIn(p.items) {
		return
	}
	p.items[n], p.items[to] = p.items[to], p.items[n]
	p.show(to)
}

func (p *planner) show(at int) {
	p.list.SetRows(p.rows())
	p.list.SelectAt(at)
}

// question is one that can be planned: one of those proposed, by its place, or
// one typed now.
type question struct {
	at   int
	text string
}

// add asks for a question: of the bank, or as it is typed.
func (p *planner) add() {
	w, items := p.s.words(), slices.Clone(p.items)
	page.Choose(p.s, overlay.PaletteParams[question]{
		Title: w.T("plan.add"), Hint: w.T("plan.add.hint"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[question], error) {
			return questionsFor(items, text, w.T("template.own")), nil
		},
		OnPick: p.take,
	})
}

// take plans a question that was picked.
func (p *planner) take(q question) {
	if q.text == "" {
		p.list.SelectAt(q.at)
		p.toggle()
		return
	}
	to := plannedIn(p.items)
	if to >= prepare.Most {
		p.s.Fail(data.Invalid("plan.error.most", "n", prepare.Most))
		return
	}
	p.items = slices.Insert(p.items, to, app.PlanItem{Text: q.text, Planned: true, LookUp: prepare.Researchable(q.text)})
	p.show(to)
}

// questionsFor are those not planned that fit a text, behind the text itself
// as an own question.
func questionsFor(items []app.PlanItem, text, own string) []overlay.Choice[question] {
	var names []match.Candidate
	for n, item := range items {
		if !item.Planned {
			names = append(names, match.Candidate{ID: strconv.Itoa(n), Name: item.Text})
		}
	}
	var choices []overlay.Choice[question]
	if text != "" {
		names = match.Rank(text, names, 8)
		c := page.A(question{text: text}, thing.KindQuestion, text)
		c.Fact = own
		choices = append(choices, c)
	}
	for _, name := range names {
		n, _ := strconv.Atoi(name.ID)
		choices = append(choices, page.A(question{at: n}, thing.KindQuestion, name.Name))
	}
	return choices
}

func (p *planner) save() {
	if err := p.s.app.SavePlan(context.Background(), p.interview.ID, p.items); err != nil {
		p.s.Fail(err)
		return
	}
	p.s.leavePanel()
	p.s.Say(p.s.words().T("change.interview.plan"), true)
}

// planning reports whether the plan is in front.
func (s *Shell) planning() bool {
	return s.panel != nil && s.planner != nil && s.panel == s.planner.panel
}

// anInterview is the interview chosen on the page in front.
func (s *Shell) anInterview() app.Link {
	if s.panel != nil {
		return s.panel.interview
	}
	return s.chosen(thing.KindInterview)
}
