package inbox

import (
	"errors"
	"maps"
	"path/filepath"
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
	running bool
}

func begin(folder string) filing { return filing{folder: folder, out: map[data.ID]bool{}} }

// from is what is to be read.
func (f *filing) from() rule.Inbox {
	return rule.Inbox{Paths: []string{f.folder}, Of: maps.Clone(f.chosen)}
}

// called is what the folder is called.
func called(folder string) string { return filepath.Base(folder) }

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
func (f *filing) count() int { return f.filed().New() }

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
	order   bool
	example string // of a date, "" for none
}

// askOf is what a file that was not read asks; ok is false where nothing said
// would help.
func askOf(file rule.InboxFile) (a ask, ok bool) {
	a = ask{file: file.Name}
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
	var asks, fresh, refused, left, before []app.Row
	for _, file := range f.plan.Files {
		if a, is := askOf(file); is {
			asks = append(asks, askRow(speak, a))
		} else if file.Err != nil {
			refused = append(refused, app.Row{Icon: say.IconProblem, Title: speak.T("cli.inbox.unread", "file", file.Name, "why", file.Err)})
		}
		for _, l := range file.New {
			row := lineRow(speak, file.Name, l)
			row.Key, row.Icon = lineKey+string(l.ID()), ticked.Box(!f.out[l.ID()])
			fresh = append(fresh, row)
		}
		for _, r := range file.Refused {
			refused = append(refused, app.Row{Icon: say.IconProblem, Title: speak.Error(r.Err), Sub: place(speak, file.Name, r.Line)})
		}
		if what := leftOut(speak, file); what != "" {
			left = append(left, app.Row{Icon: say.IconNone, Title: what, Sub: file.Name})
		}
		for _, l := range file.Before {
			row := lineRow(speak, file.Name, l)
			row.Icon = say.IconNone
			before = append(before, row)
		}
	}
	var rows []app.Row
	rows = group(rows, speak, "inbox.group.asks", asks, mostOther)
	rows = group(rows, speak, "inbox.group.new", fresh, mostNew)
	rows = group(rows, speak, "inbox.group.refused", refused, mostOther)
	rows = group(rows, speak, "inbox.group.left", left, mostOther)
	rows = group(rows, speak, "inbox.group.before", before, mostOther)
	if len(rows) == 0 {
		rows = []app.Row{{Key: "empty", Icon: say.IconFile, Title: speak.T("cli.inbox.empty")}}
	}
	return rows
}

// group adds rows under a heading with their number, at most so many of them.
func group(to []app.Row, speak say.Speaker, key string, of []app.Row, most int) []app.Row {
	if len(of) == 0 {
		return to
	}
	of[0].Heading = speak.T(key, "n", speak.Number(len(of)))
	for n, row := range of {
		if n == most {
			return append(to, app.Row{Key: key, Icon: say.IconMore, Title: speak.N("import.more", len(of)-n)})
		}
		if row.Key == "" {
			row.Key = key + strconv.Itoa(n)
		}
		to = append(to, row)
	}
	return to
}

// lineRow shows a line: when it was, how it stands in its file, what it becomes.
func lineRow(speak say.Speaker, file string, l rule.InboxLine) app.Row {
	parts := speak.Plan(l.Plan()).Parts
	return app.Row{Title: letters.ShownLine(l.Text), Fact: when(speak, l.At), Sub: say.Join(say.Join(parts...), place(speak, file, l.Line))}
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

// leftOut says how much of a file was left out on purpose, "" for nothing.
func leftOut(speak say.Speaker, file rule.InboxFile) string {
	var parts []string
	for _, why := range inbox.Lefts {
		if n := file.Left[why]; n > 0 {
			parts = append(parts, speak.T("inbox.left."+string(why), "n", n))
		}
	}
	return say.Join(parts...)
}
