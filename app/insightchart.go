package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"wawasan/app/figure"
	"wawasan/app/graph"
	"wawasan/app/prepare"
	"wawasan/data"
)

// InsightCharts are the charts of what the notebook adds up to, in their order.
var InsightCharts = []string{"months", "funnel", "coverage", "fields", "activity", "doors", "fits"}

// InsightChart draws one of InsightCharts.
func (a *App) InsightChart(ctx context.Context, id string) (Chart, error) {
	draw := map[string]func(data.Reader) (Chart, error){
		"months": a.monthsChart, "funnel": a.funnelChart, "coverage": a.coverageChart, "fields": a.fieldsChart,
		"activity": a.activityChart, "doors": func(r data.Reader) (Chart, error) { return a.doorsChart(ctx, r) }, "fits": a.fitOverTime,
	}[id]
	if draw == nil {
		return Chart{}, data.Invalid("chart.error.none", "text", id)
	}
	return draw(a.store.Read(ctx))
}

func (a *App) since(d data.Date) data.Instant { return data.At(d.Time(a.now().Location())) }

func (a *App) monthsChart(r data.Reader) (Chart, error) {
	w := a.Words()
	months := a.lastMonths(12)
	held, err := r.HeldSince(a.since(months[0]))
	if err != nil {
		return Chart{}, err
	}
	count := map[data.Date]int{}
	for _, at := range held {
		count[monthOf(a.day(at))]++
	}
	d := figure.BarsData{Headings: []string{w.T("chart.month"), w.T("tab.interviews")}}
	total, best := 0, months[0]
	for _, m := range months {
		n := count[m]
		total += n
		if n > count[best] {
			best = m
		}
		d.Bars = append(d.Bars, figure.Bar{ID: m.String(), Label: w.ShortMonth(m.M), Value: w.Number(n), Size: float32(n), Said: join(w.Month(m), w.N("chart.interviews", n))})
	}
	d.Sentence = w.T("insight.sentence.none")
	if total > 0 {
		d.Sentence = w.N("insight.sentence", total, "month", w.Month(best), "best", count[best])
	}
	return Chart{"months", w.T("chart.months"), func(width, height float32) figure.Figure { return figure.Columns(d, width, min(height, 300)) }}, nil
}

func monthOf(d data.Date) data.Date { return data.Date{Y: d.Y, M: d.M, D: 1} }

// few is how small a number is said to be small: what it shows may be chance.
const few = 10

func (a *App) smallNumber(n int) string {
	if n > 0 && n < few {
		return a.Words().N("chart.few", n)
	}
	return ""
}

// funnelChart is how far conversations asked for in the last year came, with
// how long one waited. What came about without asking says nothing of asking.
func (a *App) funnelChart(r data.Reader) (Chart, error) {
	w := a.Words()
	courses, err := r.Courses(a.since(a.Today().AddDays(-365)))
	if err != nil {
		return Chart{}, err
	}
	steps := []string{"asked", "replied", "held", "thanked", "applied"}
	var counts [5]int
	var waits [5][]time.Duration
	for _, c := range courses {
		for n, reached := range []bool{true, c.Replied || !c.Held.IsZero(), !c.Held.IsZero(), !c.Held.IsZero() && !c.Thanked.IsZero(), !c.Held.IsZero() && c.Applied} {
			if reached {
				counts[n]++
			}
		}
		wait := func(n int, from, to time.Time) {
			if !from.IsZero() && to.After(from) {
				waits[n] = append(waits[n], to.Sub(from))
			}
		}
		wait(1, c.Asked, c.Answered)
		wait(2, c.Asked, c.Held)
		wait(3, c.Held, c.Thanked)
	}
	d := figure.FunnelData{Headings: []string{w.T("chart.step"), w.T("chart.count"), w.T("chart.between")}}
	for n, step := range steps {
		label := w.T("chart.funnel." + step)
		s := figure.FunnelStep{ID: step, Label: label, Value: w.Number(counts[n]), Size: float32(counts[n])}
		if n+1 < len(steps) && counts[n] > 0 {
			s.Between = join(a.rate(steps[n+1], counts[n+1], counts[n], counts[2]), a.waited(waits[n+1]))
		}
		s.Said = join(label+": "+s.Value, s.Between)
		d.Steps = append(d.Steps, s)
	}
	d.Sentence = w.T("chart.funnel.none")
	if counts[0] > 0 {
		d.Sentence = strings.TrimSpace(w.N("chart.funnel.sentence", counts[0], "replied", counts[1], "held", counts[2]) + " " + a.smallNumber(counts[0]))
	}
	return Chart{"funnel", w.T("chart.funnel"), func(width, height float32) figure.Figure { return figure.Funnel(d, width, height) }}, nil
}

// rate says how many of a step came to the next; lessons are applied from talks
// held, thanked for or not, so that rate is of those.
func (a *App) rate(next string, n, of, held int) string {
	w := a.Words()
	if next == "applied" {
		return w.T("chart.funnel.rate_held", "percent", percent(n, held))
	}
	return w.T("chart.funnel.rate", "percent", percent(n, of), "next", strings.ToLower(w.T("chart.funnel."+next)))
}

func percent(n, of int) int {
	if of == 0 {
		return 0
	}
	return (200*n + of) / (2 * of)
}

// waited says the median of how long something took.
func (a *App) waited(times []time.Duration) string {
	if len(times) == 0 {
		return ""
	}
	slices.Sort(times)
	median := (times[(len(times)-1)/2] + times[len(times)/2]) / 2
	w := a.Words()
	if median < 24*time.Hour {
		return w.N("chart.median.hours", max(1, int(median.Hours())))
	}
	return w.N("chart.median.days", int(median.Hours()/24+0.5))
}

// coverageChart is whom I know and heard, by function and level.
func (a *App) coverageChart(r data.Reader) (Chart, error) {
	w := a.Words()
	rows, err := r.Coverage()
	if err != nil {
		return Chart{}, err
	}
	levels := []string{"lower", "same", "higher", ""}
	heard, known := map[[2]string]int{}, map[[2]string]int{}
	for _, row := range rows {
		for _, f := range functionsOf(row.Function) {
			heard[[2]string{f, row.Level}] += row.Heard
			known[[2]string{f, row.Level}] += row.People
		}
	}
	d := figure.HeatData{Corner: w.T("function.name")}
	for _, l := range levels {
		d.ColLabels = append(d.ColLabels, w.T("function.level."+firstOf(l, "unknown")))
	}
	blank, cells := 0, 0
	for _, f := range append(slices.Clone(prepare.Functions), "other") {
		name := w.T("chart.function_other")
		if f != "other" {
			name = w.T("function.ships." + f)
		}
		d.RowLabels = append(d.RowLabels, name)
		var row []figure.HeatCell
		for n, l := range levels {
			key := [2]string{f, l}
			cell := figure.HeatCell{ID: f + "/" + l, Size: float32(heard[key]), Text: w.Number(heard[key]), Said: join(name, d.ColLabels[n], w.N("function.heard", heard[key]), w.N("company.people", known[key])), Target: string(KindContact) + "/?" + name}
			cells++
			if heard[key] == 0 {
				blank++
				cell.Text = ""
			}
			row = append(row, cell)
		}
		d.Cells = append(d.Cells, row)
	}
	d.Sentence = w.N("chart.coverage.sentence", cells, "blank", blank)
	return Chart{"coverage", w.T("chart.coverage"), func(width, height float32) figure.Figure { return figure.Heat(d, width, height) }}, nil
}

// functionsOf are the shipped functions somebody's words belong to, "other" for
// none of them.
func functionsOf(text string) []string {
	if of := prepare.FunctionsOf(text); len(of) > 0 {
		return of[:1] // one person stands in one field
	}
	return []string{"other"}
}

// fieldsChart is in which months which industries were talked about.
func (a *App) fieldsChart(r data.Reader) (Chart, error) {
	w := a.Words()
	months := a.lastMonths(12)
	held, err := r.HeldByIndustry(a.since(months[0]))
	if err != nil {
		return Chart{}, err
	}
	count, total := map[data.ID]map[data.Date]int{}, map[data.ID]int{}
	for _, h := range held {
		if count[h.IndustryID] == nil {
			count[h.IndustryID] = map[data.Date]int{}
		}
		count[h.IndustryID][monthOf(a.day(h.At))]++
		total[h.IndustryID]++
	}
	industries, err := r.Industries(data.PageQuery{Limit: 200})
	if err != nil {
		return Chart{}, err
	}
	slices.SortStableFunc(industries, func(x, y data.IndustryRow) int { return total[y.ID] - total[x.ID] })
	open, err := onRecord(r, "industries", industries, mostFields, func(i data.IndustryRow) data.ID { return i.ID })
	if err != nil {
		return Chart{}, err
	}
	grid := func(industries []data.IndustryRow) figure.HeatData {
		return a.fieldsGrid(industries, months, count, total)
	}
	return Chart{"fields", w.T("chart.fields"), withOthers(figure.Heat, grid(industries[:min(mostFields, len(industries))]), grid(open))}, nil
}

// mostFields is how many industries are drawn.
const mostFields = 12

func (a *App) fieldsGrid(industries []data.IndustryRow, months []data.Date, count map[data.ID]map[data.Date]int, total map[data.ID]int) figure.HeatData {
	w := a.Words()
	d := figure.HeatData{Corner: w.T("kind.industry")}
	for _, m := range months {
		d.ColLabels = append(d.ColLabels, w.ShortMonth(m.M))
	}
	quiet := 0
	for _, i := range industries {
		d.RowLabels = append(d.RowLabels, i.Name)
		var row []figure.HeatCell
		for _, m := range months {
			n := count[i.ID][m]
			row = append(row, figure.HeatCell{ID: string(i.ID) + m.String(), Size: float32(n), Text: w.Number(n), Said: join(i.Name, w.Month(m), w.N("chart.interviews", n)), Target: Link{KindIndustry, i.ID}.target()})
		}
		if total[i.ID] == 0 {
			quiet++
		}
		d.Cells = append(d.Cells, row)
	}
	d.Sentence = w.N("chart.fields.sentence", len(industries), "quiet", quiet)
	return d
}

// activityChart is on which days of the last year one talked or wrote.
func (a *App) activityChart(r data.Reader) (Chart, error) {
	w := a.Words()
	first := a.Today().AddDays(-364)
	for first.Weekday() != time.Monday {
		first = first.AddDays(-1)
	}
	held, err := r.HeldSince(a.since(first))
	if err != nil {
		return Chart{}, err
	}
	sent, err := r.SentTimes(a.since(first))
	if err != nil {
		return Chart{}, err
	}
	talks, messages := map[data.Date]int{}, map[data.Date]int{}
	for _, at := range held {
		talks[a.day(at)]++
	}
	for _, at := range sent {
		messages[a.day(at)]++
	}
	d := figure.CalendarData{Headings: []string{w.T("chart.day"), w.T("chart.count")}}
	for n := range d.DayLabels {
		d.DayLabels[n] = w.ShortWeekday(time.Weekday((n + 1) % 7))
	}
	active, days := 0, 0
	for day := first; !a.Today().Before(day); day = day.AddDays(1) {
		n := talks[day] + messages[day]
		days++
		if n > 0 {
			active++
		}
		c := figure.CalendarDay{
			ID: day.String(), Weekday: (int(day.Weekday()) + 6) % 7, Size: float32(n), Text: w.Number(n),
			Said: join(w.Date(day), w.N("chart.interviews", talks[day]), w.N("chart.messages", messages[day])),
		}
		if day.D == 1 {
			c.Month = w.ShortMonth(day.M)
		}
		d.Days = append(d.Days, c)
	}
	d.Sentence = w.N("chart.activity.sentence", active, "days", days, "interviews", len(held), "messages", len(sent))
	return Chart{"activity", w.T("chart.activity"), func(width, height float32) figure.Figure { return figure.Calendar(d, width, height) }}, nil
}

// mostDoors is how many introductions are drawn.
const mostDoors = 60

// doorsChart is who opened which doors.
func (a *App) doorsChart(ctx context.Context, r data.Reader) (Chart, error) {
	w := a.Words()
	opened, err := r.Introductions(mostDoors)
	if err != nil {
		return Chart{}, err
	}
	home, err := newWithheld(r)
	if err != nil {
		return Chart{}, err
	}
	var open []data.Opened
	for _, o := range opened {
		off, err := home.introduction(o.IntroducerID, o.ID)
		if err != nil {
			return Chart{}, err
		}
		if !off {
			open = append(open, o)
		}
	}
	mine, err := a.doors(ctx, opened)
	if err != nil {
		return Chart{}, err
	}
	others, err := a.doors(ctx, open)
	return Chart{"doors", w.T("chart.doors"), withOthers(figure.Network, mine, others)}, err
}

func (a *App) doors(ctx context.Context, opened []data.Opened) (figure.NetworkData, error) {
	w := a.Words()
	d := figure.NetworkData{Headings: []string{w.T("contact.introducer"), w.T("chart.count"), w.T("kind.contact")}}
	number, doors := map[data.ID]int{}, map[data.ID]int{}
	var edges []graph.Edge
	node := func(id data.ID, name string, heard bool) int {
		n, ok := number[id]
		if !ok {
			n = len(d.Nodes)
			number[id] = n
			d.Nodes = append(d.Nodes, figure.Node{ID: string(id), Label: name, Target: Link{KindContact, id}.target(), Hollow: !heard})
		} else if heard {
			d.Nodes[n].Hollow = false
		}
		return n
	}
	heard, best := 0, data.Opened{}
	for _, o := range opened {
		from, to := node(o.IntroducerID, o.Introducer, true), node(o.ID, o.Name, o.Heard)
		edges = append(edges, graph.Edge{From: from, To: to})
		d.Edges = append(d.Edges, figure.Edge{From: string(o.IntroducerID), To: string(o.ID), Label: "→", Arrow: true})
		doors[o.IntroducerID]++
		if doors[o.IntroducerID] > doors[best.IntroducerID] {
			best = o
		}
		if o.Heard {
			heard++
		}
	}
	places, err := graph.Layout(ctx, len(d.Nodes), edges)
	if err != nil {
		return d, err
	}
	for n := range d.Nodes {
		p, opens := &d.Nodes[n], doors[data.ID(d.Nodes[n].ID)]
		p.X, p.Y, p.Size = float32(places[n].X), float32(places[n].Y), float32(opens)/float32(max(1, doors[best.IntroducerID]))
		p.Said = p.Label
		if opens > 0 {
			p.Said = join(p.Label, w.N("chart.doors.opened", opens))
		}
	}
	d.Sentence = w.T("chart.doors.none")
	if len(opened) > 0 {
		d.Sentence = w.N("chart.doors.sentence", len(opened), "best", best.Introducer, "most", doors[best.IntroducerID], "heard", heard)
	}
	return d, nil
}
