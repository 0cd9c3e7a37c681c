package say

import (
	"io"
	"strings"
	"time"

	"wawasan/app/figure"
	"wawasan/app/insight"
	"wawasan/app/thing"
	"wawasan/data"
)

// Chart is a figure that is laid out when it is known how large; its words are
// in the person's language already. One that is Early has too little to show:
// what it lays out is the line that says from when on it will.
type Chart struct {
	ID, Title string
	Draw      func(width, height float32) figure.Figure
	Early     bool
	// Repeats says that its table tells no more than that of the chart before it.
	Repeats bool
}

// leastPoints is how many points a chart needs; the lines under chart.from name
// that number.
const leastPoints = 3

// chart is one of insight.Charts, early while it has too few points.
func (s Speaker) chart(id string, points int, draw func(width, height float32) figure.Figure) Chart {
	c := Chart{ID: id, Title: s.T("chart." + id), Draw: draw, Early: points < leastPoints}
	if c.Early {
		line := s.T("chart.from." + id)
		c.Draw = func(width, _ float32) figure.Figure { return figure.Figure{Width: width, Sentence: line} }
	}
	return c
}

// Target is where a place of a chart leads: a thing or, with a Filter, the list
// of a kind that this text keeps.
type Target struct {
	thing.Link
	Filter string
}

// filtered begins the target that is a list.
const filtered = "?"

// SpotTarget is where a spot of a chart leads, the zero Target for nowhere.
func SpotTarget(s figure.Spot) Target {
	kind, filter, ok := strings.Cut(s.Target, "/"+filtered)
	if ok {
		return Target{thing.Link{Kind: thing.Kind(kind)}, filter}
	}
	return Target{Link: thing.ParseLink(s.Target)}
}

// listOf is the target that is the list of a kind, filtered.
func listOf(kind thing.Kind, filter string) string { return string(kind) + "/" + filtered + filter }

// ChartFormats are the formats a chart is written in.
var ChartFormats = []string{"png", "svg"}

// The size of a chart that is written, in units, and its points a unit.
const (
	chartWidth  = 900
	chartHeight = 480
	chartScale  = 2
)

// forOthers draws one thing for the person and another for others, who see
// nothing that is off the record.
func forOthers[D any](draw func(D, float32, float32) figure.Figure, mine, others D) func(width, height float32) figure.Figure {
	return func(width, height float32) figure.Figure {
		f := draw(mine, width, height)
		f.Others = func() figure.Figure { return draw(others, width, height) }
		return f
	}
}

// WriteChart writes a chart in one of ChartFormats, in these colours, with its
// title above it. Nothing that is off the record is in it.
func WriteChart(w io.Writer, c Chart, format string, colours figure.Palette) error {
	f := c.Draw(chartWidth, chartHeight)
	if f.Others != nil {
		f = f.Others()
	}
	if f.Title == "" {
		f.Title = c.Title
	}
	f = f.Titled()
	if format == "svg" {
		return f.SVG(w, colours)
	}
	return f.PNG(w, colours, chartScale)
}

// few is how small a number is said to be small: what it shows may be chance.
const few = 10

func (s Speaker) smallNumber(n int) string { return when(n > 0 && n < few, s.N("chart.few", n)) }

// columnsHigh is how high a chart of columns is at most.
const columnsHigh = 300

// MonthsChart draws the interviews of the last months; the running one is
// hollow, for it is not over, and says so.
func (s Speaker) MonthsChart(months []insight.Month) Chart {
	d := figure.BarsData{Headings: []string{s.T("chart.month"), s.T("tab.interviews")}}
	total, best := 0, months[0]
	for n, m := range months {
		total += m.Held
		if m.Held > best.Held {
			best = m
		}
		said := s.Month(m.First)
		running := n == len(months)-1
		if running {
			said = s.T("chart.months.running", "month", said)
		}
		d.Bars = append(d.Bars, figure.Bar{
			ID: m.First.String(), Label: s.ShortMonth(m.First.M), Value: s.Number(m.Held), Size: float32(m.Held), Hollow: running, Note: when(running, s.T("chart.so_far")),
			Said: Join(said, s.N("chart.interviews", m.Held)),
		})
	}
	d.Sentence = s.N("insight.sentence", total, "month", s.Month(best.First), "best", best.Held)
	return s.chart("months", total, func(width, height float32) figure.Figure { return figure.Columns(d, width, min(height, columnsHigh)) })
}

// FunnelChart draws how far conversations asked for came, each rate under the
// bar it is the rate of.
func (s Speaker) FunnelChart(steps []insight.Step) Chart {
	d := figure.FunnelData{Headings: []string{s.T("chart.step"), s.T("chart.count"), s.T("chart.between")}}
	for _, step := range steps {
		f := figure.FunnelStep{ID: step.Name, Label: s.T("chart.funnel." + step.Name), Value: s.Number(step.Count), Size: float32(step.Count)}
		if step.Of != "" {
			f.Note = Join(s.T("chart.funnel.rate."+step.Name, "percent", percent(step.Rate)), s.waited(step.Median))
		}
		f.Said = Join(f.Label+": "+f.Value, f.Note)
		d.Steps = append(d.Steps, f)
	}
	n := steps[0].Count
	d.Sentence = strings.TrimSpace(s.N("chart.funnel.sentence", n, "replied", steps[1].Count, "held", steps[2].Count) + " " + s.smallNumber(n))
	return s.chart("funnel", n, func(width, height float32) figure.Figure { return figure.Funnel(d, width, height) })
}

func percent(rate float64) int { return int(rate*100 + 0.5) }

// waited says how long something took, "" where nobody noted it.
func (s Speaker) waited(d time.Duration) string {
	switch {
	case d == 0:
		return ""
	case d < 24*time.Hour:
		return s.N("chart.median.hours", max(1, int(d.Hours())))
	}
	return s.N("chart.median.days", int(d.Hours()/24+0.5))
}

// CoverageChart draws whom one heard, by function and level; the functions
// nobody was heard of are one line.
func (s Speaker) CoverageChart(c insight.Coverage) Chart {
	d := figure.HeatData{Corner: s.T("function.name"), ColLabels: s.levels(), Lead: s.T("chart.coverage.nobody")}
	blank, heard := 0, 0
	for _, f := range c.Functions {
		name := s.T("chart.function_other")
		if f != insight.OtherFunction {
			name = s.T("function.ships." + f)
		}
		var all insight.Covered
		var row []figure.HeatCell
		for n, level := range thing.FunctionLevels {
			of := c.Of[f][level]
			all = insight.Covered{Known: all.Known + of.Known, Heard: all.Heard + of.Heard}
			if of.Heard == 0 {
				blank++
			}
			row = append(row, figure.HeatCell{
				ID: f + "/" + level, Size: float32(of.Heard), Text: when(of.Heard > 0, s.Number(of.Heard)), Target: listOf(thing.KindContact, name),
				Said: Join(name, d.ColLabels[n], s.covered(of)),
			})
		}
		heard += all.Heard
		if all.Heard == 0 {
			d.Rest = append(d.Rest, figure.HeatName{ID: f, Label: name, Said: Join(name, s.covered(all)), Target: listOf(thing.KindContact, name)})
			continue
		}
		d.RowLabels, d.Cells = append(d.RowLabels, name), append(d.Cells, row)
	}
	d.Sentence = s.N("chart.coverage.sentence", len(c.Functions)*len(thing.FunctionLevels), "blank", blank)
	return s.chart("coverage", heard, func(width, height float32) figure.Figure { return figure.Heat(d, width, height) })
}

func (s Speaker) covered(c insight.Covered) string {
	return Join(s.N("function.heard", c.Heard), s.N("company.people", c.Known))
}

func (s Speaker) levels() []string {
	var out []string
	for _, level := range thing.FunctionLevels {
		out = append(out, s.level(level))
	}
	return out
}

// FieldsChart draws in which months which industries were talked about.
func (s Speaker) FieldsChart(mine, open insight.Fields) Chart {
	talks := 0
	for _, field := range mine.Of {
		talks += field.Total
	}
	return s.chart("fields", talks, forOthers(figure.Sparks, s.fields(mine), s.fields(open)))
}

func (s Speaker) fields(f insight.Fields) figure.SparksData {
	d := figure.SparksData{Corner: s.kind(thing.KindIndustry), Sum: s.T("chart.total"), Running: s.T("chart.so_far")}
	for _, m := range f.Months {
		d.ColLabels = append(d.ColLabels, s.ShortMonth(m.M))
	}
	quiet := 0
	for _, field := range f.Of {
		row := figure.SparkRow{
			ID: string(field.ID), Label: field.Name, Total: s.Number(field.Total), Target: thing.LinkOf(field.IndustryRow).String(),
			Said: Join(field.Name, s.N("chart.interviews", field.Total)),
		}
		for n, m := range f.Months {
			month := s.Month(m)
			if n == len(f.Months)-1 {
				month = s.T("chart.months.running", "month", month)
			}
			row.Cells = append(row.Cells, figure.SparkCell{
				ID: string(field.ID) + m.String(), Size: float32(field.Held[n]), Text: s.Number(field.Held[n]), Target: row.Target,
				Said: Join(field.Name, month, s.N("chart.interviews", field.Held[n])),
			})
		}
		if field.Total == 0 {
			quiet++
		}
		d.Rows = append(d.Rows, row)
	}
	d.Sentence = s.N("chart.fields.sentence", len(f.Of), "quiet", quiet)
	return d
}

// ActivityChart draws on which days one talked or wrote since a day; those
// before it, which fill the first week, are not counted.
func (s Speaker) ActivityChart(days []insight.ActiveDay, since data.Date) Chart {
	d := figure.CalendarData{Headings: []string{s.T("chart.day"), s.T("chart.count")}}
	for n := range d.DayLabels {
		d.DayLabels[n] = s.ShortWeekday(time.Weekday((n + 1) % 7))
	}
	active, counted, talks, messages := 0, 0, 0, 0
	for _, day := range days {
		n := day.Talks + day.Messages
		if !day.Day.Before(since) {
			counted, talks, messages = counted+1, talks+day.Talks, messages+day.Messages
			if n > 0 {
				active++
			}
		}
		c := figure.CalendarDay{
			ID: day.Day.String(), Weekday: (int(day.Day.Weekday()) + 6) % 7, Today: day.Day == s.today(), Size: float32(n), Text: s.Number(n),
			Said: Join(s.Date(day.Day), s.N("chart.interviews", day.Talks), s.N("chart.messages", day.Messages)),
		}
		if day.Day.D == 1 {
			c.Month = s.ShortMonth(day.Day.M)
		}
		d.Days = append(d.Days, c)
	}
	d.Sentence = s.N("chart.activity.sentence", active, "days", counted, "since", s.Date(since), "interviews", talks, "messages", messages)
	return s.chart("activity", active, func(width, height float32) figure.Figure { return figure.Calendar(d, width, height) })
}

// DoorsChart draws who opened which doors, hollow whom one has not heard yet.
func (s Speaker) DoorsChart(mine, open insight.Doors) Chart {
	return s.chart("doors", len(mine.Introductions), forOthers(figure.Tree, s.doors(mine), s.doors(open)))
}

func (s Speaker) doors(doors insight.Doors) figure.NetworkData {
	d := figure.NetworkData{Headings: []string{s.T("contact.introducer"), s.kind(thing.KindContact)}}
	for _, p := range doors.People {
		d.Nodes = append(d.Nodes, figure.Node{
			ID: string(p.ID), Label: p.Name, Hollow: !p.Heard,
			Target: thing.Link{Kind: thing.KindContact, ID: p.ID}.String(), Said: Join(p.Name, when(p.Opens > 0, s.N("chart.doors.opened", p.Opens))),
		})
	}
	for _, i := range doors.Introductions {
		d.Edges = append(d.Edges, figure.Edge{From: d.Nodes[i[0]].ID, To: d.Nodes[i[1]].ID})
	}
	d.Sentence = s.T("chart.doors.none")
	if doors.Best >= 0 {
		best := doors.People[doors.Best]
		d.Sentence = s.N("chart.doors.sentence", len(doors.Introductions), "best", best.Name, "most", best.Opens, "heard", doors.Heard)
	}
	return d
}
