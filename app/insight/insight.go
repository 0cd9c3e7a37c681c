// Package insight is what the notebook adds up to, as figures without words:
// app/say draws them.
package insight

import (
	"context"
	"slices"
	"time"

	"wawasan/app/internal/desk"
	"wawasan/app/offrecord"
	"wawasan/app/prepare"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// Charts are the charts of what the notebook adds up to, in their order.
var Charts = []string{"months", "funnel", "coverage", "fields", "activity", "doors", "fits"}

// monthsBack is how many months charts over time show.
const monthsBack = 12

// lastMonths are the first days of the last months, the running one last.
func lastMonths(d *desk.Desk) []data.Date {
	today := d.Today()
	first := data.Date{Y: today.Y, M: today.M, D: 1}.Time(d.Zone())
	var out []data.Date
	for i := monthsBack - 1; i >= 0; i-- {
		out = append(out, data.DateOf(first.AddDate(0, -i, 0)))
	}
	return out
}

func monthOf(d data.Date) data.Date { return data.Date{Y: d.Y, M: d.M, D: 1} }

// Counts are how many things of each kind there are, for the kinds that a
// person counts.
type Counts []struct {
	Kind thing.Kind
	N    int
}

// ReadCounts counts what the notebook holds.
func ReadCounts(ctx context.Context, d *desk.Desk) (Counts, error) {
	var out Counts
	for _, kind := range []thing.Kind{
		thing.KindContact, thing.KindCompany, thing.KindInterview, thing.KindIndustry, thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea,
	} {
		n, _, err := thing.Count(ctx, d, kind, "")
		if err != nil {
			return nil, err
		}
		out = append(out, struct {
			Kind thing.Kind
			N    int
		}{kind, n})
	}
	return out, nil
}

// Month is one month with how many interviews were held in it.
type Month struct {
	First data.Date
	Held  int
}

// Months counts the interviews held in each of the last months, from the first
// that has one; the last one still runs.
func Months(d *desk.Desk, r data.Reader) ([]Month, error) {
	months := lastMonths(d)
	held, err := r.HeldSince(d.Since(months[0]))
	if err != nil {
		return nil, err
	}
	count := map[data.Date]int{}
	for _, at := range held {
		count[monthOf(d.Day(at))]++
	}
	out := make([]Month, len(months))
	for n, m := range months {
		out[n] = Month{m, count[m]}
	}
	for len(out) > 1 && out[0].Held == 0 {
		out = out[1:]
	}
	return out, nil
}

// Steps are how far conversations asked for can come.
var Steps = []string{"asked", "replied", "held", "thanked", "applied"}

// Step is one step of the funnel. Of is what its Rate is of: the step before
// or, of lessons applied, the conversations held.
type Step struct {
	Name   string
	Count  int
	Rate   float64 // 0 for the first, and where nothing came before
	Of     string
	Median time.Duration // how long one waited since, 0 where nobody noted it
}

// Funnel is how far conversations asked for in the last year came, with how
// long one waited. What came about without asking says nothing of asking.
func Funnel(d *desk.Desk, r data.Reader) ([]Step, error) {
	courses, err := r.Courses(d.Since(d.Today().AddDays(-365)))
	if err != nil {
		return nil, err
	}
	steps := make([]Step, len(Steps))
	waits := make([][]time.Duration, len(Steps))
	for _, c := range courses {
		held := !c.Held.IsZero()
		for n, reached := range []bool{true, c.Replied || held, held, held && !c.Thanked.IsZero(), held && c.Applied} {
			if reached {
				steps[n].Count++
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
	for n := range steps {
		steps[n].Name, steps[n].Median = Steps[n], median(waits[n])
		if n == 0 {
			continue
		}
		of := n - 1
		if Steps[n] == "applied" { // lessons are applied from talks held, thanked for or not
			of = 2
		}
		steps[n].Of = Steps[of]
		if steps[of].Count > 0 {
			steps[n].Rate = float64(steps[n].Count) / float64(steps[of].Count)
		}
	}
	return steps, nil
}

func median(times []time.Duration) time.Duration {
	if len(times) == 0 {
		return 0
	}
	slices.Sort(times)
	return (times[(len(times)-1)/2] + times[len(times)/2]) / 2
}

// Covered is whom one knows and heard of one function and level.
type Covered struct{ Known, Heard int }

// OtherFunction is the function of those whose words belong to none that
// ships.
const OtherFunction = "other"

// Coverage is whom one knows and heard, by function and level: the functions
// that ship, and OtherFunction; the levels of thing.FunctionLevels.
type Coverage struct {
	Functions []string
	Of        map[string]map[string]Covered
}

// ReadCoverage reads whom one knows and heard; where function or level of somebody
// was not said, they stand where their title says, as everywhere.
func ReadCoverage(d *desk.Desk, r data.Reader) (Coverage, error) {
	c := Coverage{Functions: append(slices.Clone(prepare.Functions), OtherFunction), Of: map[string]map[string]Covered{}}
	titles, err := thing.ReadTitles(d, r)
	if err != nil {
		return c, err
	}
	rows, err := r.Coverage()
	for _, row := range rows {
		f, at := OtherFunction, titles.Of(row.Title, row.Function, row.Level)
		if of := prepare.FunctionsOf(at.Function); len(of) > 0 {
			f = of[0] // one person stands in one field
		}
		if c.Of[f] == nil {
			c.Of[f] = map[string]Covered{}
		}
		had := c.Of[f][at.Level]
		c.Of[f][at.Level] = Covered{had.Known + row.People, had.Heard + row.Heard}
	}
	return c, err
}

// Field is an industry with how many interviews about it were held in each of
// some months.
type Field struct {
	data.IndustryRow
	Held  []int
	Total int
}

// mostFields is how many industries a chart over time shows.
const mostFields = 12

// Fields is in which months which industries were talked about, the most talked
// about first. The months begin with the first that has a talk; the last still
// runs.
type Fields struct {
	Months []data.Date
	Of     []Field
}

// from leaves out the months before the first that has a talk.
func (f Fields) from() Fields {
	quiet := len(f.Months) - 1
	for _, field := range f.Of {
		for n, held := range field.Held[:quiet] {
			if held > 0 {
				quiet = n
				break
			}
		}
	}
	out := Fields{Months: f.Months[quiet:]}
	for _, field := range f.Of {
		field.Held = field.Held[quiet:]
		out.Of = append(out.Of, field)
	}
	return out
}

// ReadFields reads in which of the last months which industries were talked
// about; open is what others may see of it.
func ReadFields(d *desk.Desk, r data.Reader) (mine, open Fields, err error) {
	months := lastMonths(d)
	var fields []Field
	held, err := r.HeldByIndustry(d.Since(months[0]))
	if err != nil {
		return mine, open, err
	}
	industries, err := r.Industries(data.PageQuery{Limit: 200})
	if err != nil {
		return mine, open, err
	}
	at := map[data.ID]int{}
	for n, i := range industries {
		at[i.ID] = n
		fields = append(fields, Field{IndustryRow: i, Held: make([]int, len(months))})
	}
	for _, h := range held {
		month := slices.Index(months, monthOf(d.Day(h.At)))
		if n, ok := at[h.IndustryID]; ok && month >= 0 {
			fields[n].Held[month]++
			fields[n].Total++
		}
	}
	slices.SortStableFunc(fields, func(x, y Field) int { return y.Total - x.Total })
	said, err := offrecord.OnRecord(r, "industries", fields, mostFields, func(f Field) data.ID { return f.ID })
	return Fields{months, fields[:min(mostFields, len(fields))]}.from(), Fields{months, said}.from(), err
}

// ActiveDay is one day with what was done on it.
type ActiveDay struct {
	Day             data.Date
	Talks, Messages int
}

// Activity is on which days one talked or wrote since one first did, at most a
// year back: whole weeks, so that the first days may be before that. Since is
// the first day that counts.
func Activity(d *desk.Desk, r data.Reader) (days []ActiveDay, since data.Date, err error) {
	year := d.Today().AddDays(-364)
	held, err := r.HeldSince(d.Since(year))
	if err != nil {
		return nil, year, err
	}
	sent, err := r.SentTimes(d.Since(year))
	if err != nil {
		return nil, year, err
	}
	since = d.Today()
	talks, messages := map[data.Date]int{}, map[data.Date]int{}
	count := func(of map[data.Date]int, times []data.Instant) {
		for _, at := range times {
			day := d.Day(at)
			of[day]++
			if day.Before(since) {
				since = day
			}
		}
	}
	count(talks, held)
	count(messages, sent)
	first := since
	for first.Weekday() != time.Monday {
		first = first.AddDays(-1)
	}
	for day := first; !d.Today().Before(day); day = day.AddDays(1) {
		days = append(days, ActiveDay{day, talks[day], messages[day]})
	}
	return days, since, nil
}

// FitsOverTime is how industries' fit stood at the end of each of the last
// months, from the first in which one was rated; the best now first.
type FitsOverTime struct {
	All    weigh.Comparison
	Fits   []weigh.Fit // those that are drawn
	Months []data.Date
	Stood  [][]weigh.Fit // by fit, then by month
}

// ReadFitsOverTime reads how industries' fit stood, of at most so many.
func ReadFitsOverTime(d *desk.Desk, r data.Reader, most int) (FitsOverTime, error) {
	all, err := weigh.Compare(r)
	out := FitsOverTime{All: all, Fits: all.Cut(most).Fits, Months: lastMonths(d)}
	var before []func(data.Instant) bool
	for n := range out.Months {
		if n+1 == len(out.Months) {
			before = append(before, func(data.Instant) bool { return true })
			continue
		}
		end := out.Months[n+1]
		before = append(before, func(at data.Instant) bool { return d.Day(at).Before(end) })
	}
	for n, results := range all.Cut(most).At(before) {
		var stood []weigh.Fit
		for _, result := range results {
			stood = append(stood, weigh.Fit{Of: out.Fits[n].Of, Result: result})
		}
		out.Stood = append(out.Stood, stood)
	}
	out.fromFirst()
	return out, err
}

// fromFirst leaves out the months before the first in which one was rated.
func (f *FitsOverTime) fromFirst() {
	first := len(f.Months) - 1
	for _, stood := range f.Stood {
		if n := slices.IndexFunc(stood, func(fit weigh.Fit) bool { return fit.Known() }); n >= 0 {
			first = min(first, n)
		}
	}
	f.Months = f.Months[first:]
	for n := range f.Stood {
		f.Stood[n] = f.Stood[n][first:]
	}
}
