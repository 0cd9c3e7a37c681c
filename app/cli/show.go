package cli

import (
	"regexp"
	"time"

	"golang.org/x/text/unicode/norm"

	"wawasan/app"
	"wawasan/app/letters"
	"wawasan/app/thing"
	"wawasan/data"
)

type showCommand struct {
	Kind string   `arg:""`
	ID   []string `arg:"" name:"id"`
}

type factJSON struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

type linkJSON struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

type showRowJSON struct {
	rowJSON
	Heading string    `json:"heading"`
	Target  *linkJSON `json:"target"`
}

type showJSON struct {
	ID    string        `json:"id"`
	Kind  string        `json:"kind"`
	Title string        `json:"title"`
	Sub   string        `json:"sub"`
	Chips []string      `json:"chips"`
	Next  string        `json:"next"`
	Facts []factJSON    `json:"facts"`
	Rows  []showRowJSON `json:"rows"`
}

// Run shows everything about one thing, named by its ID or in words that fit
// it alone.
func (c *showCommand) Run(s *session) error {
	kind, err := kindCalled("show", c.Kind)
	if err != nil {
		return err
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	link, err := s.named(kind, joined(c.ID))
	if err != nil {
		return err
	}
	d, err := a.Show(s.ctx, link)
	if err != nil {
		return err
	}
	if !s.flags.JSON {
		return s.detail(d)
	}
	kept, err := a.Kept(s.ctx, link)
	if err != nil {
		return err
	}
	raw, err := with(detailJSON(d), kept)
	if err != nil {
		return err
	}
	return s.object(raw)
}

var idShape = regexp.MustCompile(`^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`)

// named finds the one thing of a kind that is meant.
func (s *session) named(kind app.Kind, ref string) (app.Link, error) {
	if idShape.MatchString(ref) {
		return app.Link{Kind: thing.Listed(kind), ID: data.ID(ref)}, nil
	}
	var rows []app.Row
	for _, list := range thing.Lists(kind) {
		page, err := s.app.List(s.ctx, list, app.ListQuery{Filter: ref, Limit: data.CountCap})
		if err != nil {
			return app.Link{}, err
		}
		rows = append(rows, page.Rows...)
	}
	fits := closest(rows, ref)
	if link := thing.Refer(kind, ref); link.Ships != "" {
		return link, nil
	}
	switch {
	case ref == "" || len(fits) == 0:
		return app.Link{}, data.NotFound("cli.no_match", "text", ref)
	case len(fits) > 1:
		return app.Link{}, data.Conflict("cli.error.several", "text", ref, "n", len(fits))
	}
	return fits[0].Self(), nil
}

// closest are the rows that a name means: those called just that, else those
// whose name reads the same, else all.
func closest(rows []app.Row, name string) []app.Row {
	for _, same := range []func(string) string{norm.NFC.String, data.Fold} {
		var fits []app.Row
		for _, row := range rows {
			if same(row.Title) == same(name) {
				fits = append(fits, row)
			}
		}
		if len(fits) > 0 {
			return fits
		}
	}
	return rows
}

func detailJSON(d app.Detail) showJSON {
	out := showJSON{
		ID: d.Ref(), Kind: string(d.Kind), Title: d.Title, Sub: d.Sub, Next: d.Next,
		Chips: append([]string{}, d.Chips...), Facts: []factJSON{}, Rows: []showRowJSON{},
	}
	for _, f := range d.Facts {
		out.Facts = append(out.Facts, factJSON{f.Label, f.Value})
	}
	heading := ""
	for _, r := range d.Rows {
		if r.Heading != "" {
			heading = r.Heading
		}
		out.Rows = append(out.Rows, showRowJSON{rowJSON: rowOf(r), Heading: heading, Target: targetOf(r)})
	}
	return out
}

// targetOf is where Enter on a row leads, nil for the row itself.
func targetOf(r app.Row) *linkJSON {
	if r.Target == (app.Link{}) {
		return nil
	}
	return &linkJSON{string(r.Target.Kind), r.Target.Ref()}
}

// detail prints a detail page: who or what, what comes next, the evidence.
func (s *session) detail(d app.Detail) error {
	s.say(letters.ShownLine(d.Title))
	sub := d.Sub
	for _, chip := range d.Chips {
		if sub != "" {
			sub += " · "
		}
		sub += chip
	}
	if sub != "" {
		s.say(sub)
	}
	if d.Next != "" {
		s.say("\n→ " + d.Next)
	}
	if len(d.Facts) > 0 {
		s.say("")
		width := 0
		for _, f := range d.Facts {
			width = max(width, cells(f.Label))
		}
		for _, f := range d.Facts {
			s.say(padded(f.Label, width) + "  " + f.Value)
		}
	}
	if len(d.Rows) > 0 {
		s.say("")
	}
	return s.rows(d.Rows)
}

// moment reads when a person means: "" is now, a day is that day at this time
// of day, named by its date or in words.
func (s *session) moment(text string) (time.Time, error) {
	now := s.app.Now()
	if text == "" {
		return now, nil
	}
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at, nil
	}
	day, ok := s.app.ParseDay(text)
	if !ok {
		return now, data.Invalid("data.error.date", "text", text)
	}
	return time.Date(day.Y, day.M, day.D, now.Hour(), now.Minute(), now.Second(), 0, now.Location()), nil
}
