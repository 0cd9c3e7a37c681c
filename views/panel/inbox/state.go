package inbox

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/inbox"
	"wawasan/app/letters"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/panel/ticked"
)

// filing is an inbox that was read, and what the person says of it.
type filing struct {
	folder  string
	plan    rule.InboxPlan
	out     map[data.ID]bool            // lines that are left out
	chosen  map[string]rule.InboxChoice // of files, by their names
	anew    bool                        // what is remembered of files is not taken
	again   bool                        // lines left out before are shown
	running bool
}

func begin(folder string) filing { return filing{folder: folder, out: map[data.ID]bool{}} }

// from is what is to be read.
func (f *filing) from() rule.Inbox {
	return rule.Inbox{Paths: []string{f.folder}, Of: maps.Clone(f.chosen), Anew: f.anew, Again: f.again}
}

// read takes what was read: what was left out before is not ticked.
func (f *filing) read(plan rule.InboxPlan) {
	f.plan = plan
	for _, file := range plan.Files {
		for _, l := range file.New {
			if _, known := f.out[l.ID()]; l.LeftBefore && !known {
				f.out[l.ID()] = true
			}
		}
	}
}

// answered reports that something was said of a file, now or the last time.
func (f *filing) answered() bool {
	return len(f.chosen) > 0 || slices.ContainsFunc(f.plan.Files, func(of rule.InboxFile) bool { return of.Remembered })
}

// leftWord is the key of what the button for lines left out before does.
func (f *filing) leftWord() string {
	if f.again {
		return "inbox.left_earlier.hide"
	}
	return "inbox.left_earlier.show"
}

// The keys of rows: which line one shows, and of which file one asks.
const (
	lineKey = "line/"
	askKey  = "ask/"
)

// toggle leaves the line of a row out, or takes it in; rows of anything else
// have no box.
func (f *filing) toggle(row app.Row) bool {
	id, is := strings.CutPrefix(row.Key, lineKey)
	if !is || f.running {
		return false
	}
	f.out[data.ID(id)] = !f.out[data.ID(id)]
	return true
}

// all takes every line in, or none where every one is in.
func (f *filing) all() {
	if f.running {
		return
	}
	out := f.count() == f.plan.New()
	for _, file := range f.plan.Files {
		for _, l := range file.New {
			f.out[l.ID()] = out
		}
	}
}

// filed is the plan of what is ticked.
func (f *filing) filed() rule.InboxPlan {
	return f.plan.Without(func(l rule.InboxLine) bool { return f.out[l.ID()] })
}

// count is how many lines are ticked.
func (f *filing) count() int {
	n := 0
	for _, file := range f.plan.Files {
		for _, l := range file.New {
			if !f.out[l.ID()] {
				n++
			}
		}
	}
	return n
}

// begin reports whether filing may begin: it runs once at a time.
func (f *filing) begin() bool {
	if f.running {
		return false
	}
	f.running = true
	return true
}

// ask is what has to be known of a file before it can be read: which of its
// authors one is, or which number of its dates is the day.
type ask struct {
	file    string
	authors []string
	last    string // as whom it is read, as the last time; "" for nobody
	order   bool
	example string // of a date, "" for none
}

// askOf is what a file that was not read asks; ok is false where nothing said
// would help.
func askOf(file rule.InboxFile) (a ask, ok bool) {
	a = ask{file: file.Name}
	if file.Remembered {
		a.authors, a.last = file.Authors, file.Me
		return a, true
	}
	var who *inbox.WhoError
	var order *inbox.OrderError
	switch {
	case errors.As(file.Err, &who) && len(who.Authors) > 0:
		a.authors = who.Authors
	case errors.As(file.Err, &order):
		a.order, a.example = true, order.Example
	default:
		return a, false
	}
	return a, true
}

// asked is what the row of a file asks.
func (f *filing) asked(row app.Row) (ask, bool) {
	name, is := strings.CutPrefix(row.Key, askKey)
	if !is || f.running {
		return ask{}, false
	}
	for _, file := range f.plan.Files {
		if file.Name == name {
			return askOf(file)
		}
	}
	return ask{}, false
}

// choose says of a file what it asked.
func (f *filing) choose(file string, c rule.InboxChoice) {
	chosen := maps.Clone(f.chosen)
	if chosen == nil {
		chosen = map[string]rule.InboxChoice{}
	}
	had := chosen[file]
	if c.From != "" {
		had.From = c.From
	}
	if c.Order != inbox.Undecided {
		had.Order = c.Order
	}
	chosen[file] = had
	f.chosen = chosen
}

// How many rows of each group are shown at most: of what is new, and of what is
// not filed.
const (
	mostNew   = 1000
	mostOther = 100
)

// rows show what is asked, what is new, what cannot be filed, what was left out
// on purpose and what was filed before.
func (f *filing) rows(speak say.Speaker) []app.Row {
	asks, fresh := group{key: "inbox.group.asks", most: mostOther}, group{key: "inbox.group.new", most: mostNew}
	last, earlier := group{key: "inbox.group.last", most: mostOther}, group{key: "inbox.group.left_earlier", most: mostNew}
	refused, left, before := group{key: "inbox.group.refused", most: mostOther}, group{key: "inbox.group.left", most: mostOther}, group{key: "inbox.group.before", most: mostOther}
	for _, file := range f.plan.Files {
		if a, is := askOf(file); is && a.last != "" {
			last.add(func() app.Row { return askRow(speak, a) })
		} else if is {
			asks.add(func() app.Row { return askRow(speak, a) })
		} else if file.Err != nil {
			refused.add(func() app.Row {
				return app.Row{Icon: say.IconProblem, Title: speak.T("cli.inbox.unread", "file", file.Name, "why", file.Err)}
			})
		}
		for _, l := range file.New {
			in := &fresh
			if l.LeftBefore {
				in = &earlier
			}
			in.add(func() app.Row {
				return lineRow(speak, file.Name, l, lineKey+string(l.ID()), ticked.Box(!f.out[l.ID()]))
			})
		}
		for _, r := range file.Refused {
			refused.add(func() app.Row {
				return app.Row{Icon: say.IconProblem, Title: speak.Error(r.Err), Sub: place(speak, file.Name, r.Line)}
			})
		}
		if what := say.InboxLeft(speak.Words, file.Left); what != "" {
			left.add(func() app.Row { return app.Row{Icon: say.IconNone, Title: what, Sub: file.Name} })
		}
		if n := len(file.Earlier); n > 0 {
			left.add(func() app.Row {
				return app.Row{Icon: say.IconNone, Title: speak.T("inbox.left_earlier", "n", speak.Number(n)), Sub: say.Join(file.Name, speak.T("inbox.left_earlier.how", "key", "L"))}
			})
		}
		for _, l := range file.Before {
			before.add(func() app.Row { return lineRow(speak, file.Name, l, "", say.IconNone) })
		}
	}
	var rows []app.Row
	for _, g := range []group{asks, last, fresh, earlier, refused, left, before} {
		rows = append(rows, g.said(speak)...)
	}
	if len(rows) == 0 {
		rows = []app.Row{{Key: "empty", Icon: say.IconFile, Title: speak.T("cli.inbox.empty")}}
	}
	return rows
}

// group is rows under a heading with their number, at most so many of them: of
// the rest there is the number alone.
type group struct {
	key  string
	most int
	rows []app.Row
	n    int
}

func (g *group) add(row func() app.Row) {
	if g.n++; g.n > g.most {
		return
	}
	r := row()
	r.Key = cmp.Or(r.Key, g.key+strconv.Itoa(g.n))
	g.rows = append(g.rows, r)
}

func (g *group) said(speak say.Speaker) []app.Row {
	if g.n == 0 {
		return nil
	}
	g.rows[0].Heading = speak.T(g.key, "n", speak.Number(g.n))
	if g.n > g.most {
		return append(g.rows, app.Row{Key: g.key, Icon: say.IconMore, Title: speak.N("import.more", g.n-g.most)})
	}
	return g.rows
}

// lineRow shows a line: when it was, how it stands in its file, what it becomes.
func lineRow(speak say.Speaker, file string, l rule.InboxLine, key, box string) app.Row {
	parts := speak.Plan(l.Plan()).Parts
	return app.Row{Key: key, Icon: box, Title: letters.ShownLine(l.Text), Fact: when(speak, l.At), Sub: say.Join(say.Join(parts...), place(speak, file, l.Line))}
}

func place(speak say.Speaker, file string, line int) string {
	return file + ", " + speak.T("import.line", "n", line)
}

// when is the day and the time of a line; the beginning of a day is the day alone.
func when(speak say.Speaker, at time.Time) string {
	if at.Hour() == 0 && at.Minute() == 0 {
		return speak.Date(data.DateOf(at))
	}
	return speak.Moment(data.At(at))
}

func askRow(speak say.Speaker, a ask) app.Row {
	row := app.Row{Key: askKey + a.file, Icon: say.IconMissing}
	switch {
	case a.last != "":
		row.Icon, row.Title = say.IconPerson, speak.T("inbox.last.who", "file", a.file, "name", a.last)
		row.Sub = speak.T("inbox.last.who.text")
	case !a.order:
		row.Title = speak.T("inbox.ask.who", "file", a.file)
		row.Sub = speak.T("inbox.ask.who.text", "authors", strings.Join(firstOf(a.authors), ", "), "setting", speak.T("settings.my_name"))
	case a.example == "":
		row.Title, row.Sub = speak.T("inbox.ask.order", "file", a.file), speak.T("inbox.ask.mixed.text")
	default:
		row.Title, row.Sub = speak.T("inbox.ask.order", "file", a.file), speak.T("inbox.ask.order.text", "text", a.example)
	}
	return row
}

// mostNamed is how many authors a row names.
const mostNamed = 5

func firstOf(authors []string) []string {
	if len(authors) > mostNamed {
		return append(append([]string{}, authors[:mostNamed]...), "…")
	}
	return authors
}
