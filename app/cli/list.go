package cli

import (
	"cmp"
	"strings"

	"wawasan/app"
	"wawasan/app/agenda"
	"wawasan/app/thing"
	"wawasan/data"
)

// kindCalled finds the kind a word names behind a command, one or many of it.
func kindCalled(command, word string) (app.Kind, error) {
	called := strings.ReplaceAll(strings.ToLower(word), "-", "_")
	for _, kind := range thing.Kinds() {
		if plural := thing.Plural(kind); plural != "" && (called == string(kind) || called == plural) {
			return kind, nil
		}
	}
	return "", misused("cli.error.kind", "text", word, "kinds", kindWords(command))
}

// manyOf are the kinds that a command takes, as one names many of each.
func manyOf(command string) []string {
	var many []string
	for _, kind := range thing.Kinds() {
		if plural := thing.Plural(kind); plural != "" {
			many = append(many, plural)
		}
	}
	if command == "list" {
		many = append(many, listDoubles)
	}
	return many
}

// kindWords are the kinds as they are told to a person.
func kindWords(command string) string { return strings.Join(manyOf(command), ", ") }

func notNegative(limit int) error {
	if limit < 0 {
		return misused("cli.error.number", "text", "--limit", "hint", limit)
	}
	return nil
}

type listCommand struct {
	Kind   string `arg:""`
	Search string `placeholder:"Q"`
	Saved  string `placeholder:"NAME"`
	Limit  int    `placeholder:"N"`
}

// pageSize is how many rows are read at once.
const pageSize = 500

// Run lists the things of a kind, all of them when there is no limit.
func (c *listCommand) Run(s *session) error {
	kind, err := kindCalled("list", c.Kind)
	doubles := strings.EqualFold(c.Kind, listDoubles)
	if err != nil && !doubles {
		return err
	}
	if err := notNegative(c.Limit); err != nil {
		return err
	}
	if _, err := s.open(); err != nil {
		return err
	}
	if err := c.resolve(s, kind); err != nil {
		return err
	}
	if doubles {
		return c.doubles(s)
	}
	if s.flags.JSON {
		return c.printJSON(s, kind)
	}
	var rows []app.Row
	why := ""
	err = c.pages(s, kind, func(page app.Page) error {
		rows, why = append(rows, page.Rows...), page.Said
		return nil
	})
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		s.say(cmp.Or(why, s.nothing(c.Search)))
	}
	return s.rows(rows)
}

// resolve puts the filter of a saved list before what else is sought.
func (c *listCommand) resolve(s *session, kind app.Kind) error {
	if c.Saved == "" {
		return nil
	}
	saved, err := s.app.SavedLists(s.ctx)
	if err != nil {
		return err
	}
	var names []string
	for _, l := range saved {
		if l.List != kind {
			continue
		}
		if data.Fold(l.Title) == data.Fold(c.Saved) {
			c.Search = strings.TrimSpace(l.Query + " " + c.Search)
			return nil
		}
		names = append(names, l.Title)
	}
	return data.NotFound("cli.error.saved", "name", c.Saved, "names", strings.Join(names, ", "))
}

// pages calls each with page after page, up to the limit.
func (c *listCommand) pages(s *session, kind app.Kind, each func(app.Page) error) error {
	if err := s.app.CheckFilter(kind, c.Search); err != nil {
		return err
	}
	q := app.ListQuery{Filter: c.Search, Limit: pageSize}
	for left := c.Limit; ; {
		page, err := s.app.List(s.ctx, kind, q)
		if err != nil {
			return err
		}
		if c.Limit > 0 {
			page.Rows = page.Rows[:min(left, len(page.Rows))]
			left -= len(page.Rows)
		}
		if err := each(page); err != nil {
			return err
		}
		if page.After == "" || (c.Limit > 0 && left == 0) {
			return nil
		}
		q.After = page.After
	}
}

func (c *listCommand) printJSON(s *session, kind app.Kind) error {
	out := s.array()
	err := c.pages(s, kind, func(page app.Page) error {
		for n, row := range page.Rows {
			var facts any
			if n < len(page.Facts) {
				facts = page.Facts[n]
			}
			raw, err := with(rowOf(row), facts)
			if err != nil {
				return err
			}
			if err := out.add(raw); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return out.end()
}

func (s *session) nothing(sought string) string {
	if sought == "" {
		return s.words.T("cli.empty")
	}
	return s.words.T("cli.no_match", "text", sought)
}

type searchCommand struct {
	Query []string `arg:"" name:"q"`
	Limit int      `placeholder:"N"`
}

// foundJSON is what a search found. Target is where one that has no page of its
// own leads: a message to its interview or contact, a tag to a line.
type foundJSON struct {
	rowJSON
	Target *linkJSON `json:"target"`
}

// defaultLimit is how much search and history show unless told otherwise.
const defaultLimit = 50

// Run finds things of every kind by the words in them.
func (c *searchCommand) Run(s *session) error {
	if err := notNegative(c.Limit); err != nil {
		return err
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	if c.Limit == 0 {
		c.Limit = defaultLimit
	}
	sought := joined(c.Query)
	rows, count, err := a.Search(s.ctx, sought, c.Limit)
	if err != nil {
		return err
	}
	rows = rows[:min(c.Limit, len(rows))]
	if s.flags.JSON {
		out := s.array()
		for _, row := range rows {
			if err := out.add(foundJSON{rowOf(row), targetOf(row)}); err != nil {
				return err
			}
		}
		return out.end()
	}
	if len(rows) == 0 {
		s.say(s.nothing(sought))
	}
	if err := s.rows(rows); err != nil {
		return err
	}
	if more := count - len(rows); more > 0 && count <= data.CountCap {
		s.say(s.words.N("cli.more", more))
	} else if more > 0 {
		s.say(s.words.T("cli.many_more"))
	}
	return nil
}

type todayCommand struct {
	At string `placeholder:"DATE"`
}

type todayJSON struct {
	rowJSON
	Why     string `json:"why"`
	Said    string `json:"said"`  // what was last exchanged with the person
	Group   string `json:"group"` // overdue, today, week or later
	Rule    string `json:"rule"`  // why it is listed, see agenda.Rule
	Due     string `json:"due"`   // the moment it is due, UTC; "" for no day
	Contact string `json:"contact_id"`
}

// groups are the groups of Today as programs read them.
var groups = map[agenda.Group]string{agenda.Overdue: "overdue", agenda.Today: "today", agenda.Week: "week", agenda.Later: "later"}

func todayOf(row app.TodayRow) todayJSON {
	out := todayJSON{
		rowJSON: rowOf(row.Row), Why: row.Why, Said: row.Said, Group: groups[row.Item.Group], Rule: string(row.Item.Rule), Contact: string(row.Item.Who),
	}
	if !row.Item.Due.IsZero() {
		out.Due = data.At(row.Item.Due).String()
	}
	return out
}

// Run lists what is due, now or on a day.
func (c *todayCommand) Run(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	at, err := s.moment(c.At)
	if err != nil {
		return err
	}
	due, err := a.TodayList(s.ctx, at)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		out := s.array()
		for _, row := range due {
			if err := out.add(todayOf(row)); err != nil {
				return err
			}
		}
		return out.end()
	}
	if len(due) == 0 {
		s.say(s.words.T("cli.nothing_due"))
	}
	rows := make([]app.Row, len(due))
	for i, row := range due {
		rows[i] = row.Row
	}
	if err := s.rows(rows); err != nil {
		return err
	}
	goal, err := a.WeekGoal(s.ctx, at)
	if goal != "" {
		s.say("\n" + goal)
	}
	return err
}
