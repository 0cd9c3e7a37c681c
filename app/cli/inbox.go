package cli

import (
	"errors"
	"fmt"

	"wawasan/app/exchange"
	"wawasan/app/inbox"
	"wawasan/app/letters"
	"wawasan/app/say"
)

type inboxCommand struct {
	Preview bool
	Again   bool
	From    string   `placeholder:"NAME"`
	DMY     bool     `name:"dmy"`
	MDY     bool     `name:"mdy"`
	Paths   []string `arg:"" optional:"" name:"path"`
}

type inboxItemJSON struct {
	State string `json:"state"` // new, before or left_before
	File  string `json:"file"`
	Line  int    `json:"line"`
	At    string `json:"at"`
	Kind  string `json:"line_kind"`
	Text  string `json:"text"`
}

type inboxFileJSON struct {
	File    string              `json:"file"`
	Chat    bool                `json:"chat"`
	New     int                 `json:"new"`
	Before  int                 `json:"before"`
	Earlier int                 `json:"left_before"`
	As      string              `json:"as,omitempty"` // who the person is in a chat, as the last time
	Refused []importProblemJSON `json:"refused"`
	LeftOut map[inbox.Left]int  `json:"left_out"`
	Error   string              `json:"error,omitempty"`
}

type inboxJSON struct {
	Filed   int             `json:"filed"`
	New     int             `json:"new"`
	Before  int             `json:"before"`
	Earlier int             `json:"left_before"`
	Files   []inboxFileJSON `json:"files"`
	Preview bool            `json:"preview"`
	Items   []inboxItemJSON `json:"items,omitempty"` // of a preview
}

// Run files the lines of an inbox as one change, or says what that would do. A
// file that cannot be read is told of, and the others come in.
func (c *inboxCommand) Run(s *session) error {
	from := exchange.Inbox{Paths: c.Paths, From: c.From, Again: c.Again}
	switch {
	case c.DMY && c.MDY:
		return misused("cli.error.two_orders")
	case c.DMY:
		from.Order = inbox.DayFirst
	case c.MDY:
		from.Order = inbox.MonthFirst
	}
	a, err := s.open()
	if err != nil {
		return err
	}
	plan, err := a.PlanInbox(s.ctx, from)
	if err != nil {
		return err
	}
	filed := 0
	if !c.Preview {
		if filed, err = a.FileInbox(s.ctx, plan); filed > 0 {
			s.changed()
		}
		if err != nil {
			return err
		}
	}
	if s.flags.JSON {
		err = s.object(s.inboxJSON(plan, filed, c.Preview))
	} else {
		s.inbox(plan, c.Preview)
	}
	for _, f := range plan.Files {
		if f.Err != nil {
			fmt.Fprintln(s.env.Stderr, oneLine(s.words.T("cli.inbox.unread", "file", f.Name, "why", f.Err)))
			err = errors.Join(err, errTold)
		}
	}
	return err
}

func (s *session) inboxJSON(plan exchange.InboxPlan, filed int, preview bool) inboxJSON {
	out := inboxJSON{Filed: filed, New: plan.New(), Earlier: plan.LeftEarlier(), Files: []inboxFileJSON{}, Preview: preview}
	for _, f := range plan.Files {
		of := inboxFileJSON{File: f.Name, Chat: f.Chat, New: len(f.New), Before: len(f.Before), Earlier: len(f.Earlier), Refused: []importProblemJSON{}, LeftOut: f.Left}
		if f.Remembered {
			of.As = f.Me
		}
		if f.Err != nil {
			of.Error, of.LeftOut = s.words.Error(f.Err), map[inbox.Left]int{}
		}
		for _, r := range f.Refused {
			of.Refused = append(of.Refused, importProblemJSON{f.Name, r.Line, s.words.Error(r.Err)})
		}
		out.Before += len(f.Before)
		out.Files = append(out.Files, of)
		if !preview {
			continue
		}
		for _, l := range f.New {
			out.Items = append(out.Items, inboxItem("new", f.Name, l))
		}
		for _, l := range f.Before {
			out.Items = append(out.Items, inboxItem("before", f.Name, l))
		}
		for _, l := range f.Earlier {
			out.Items = append(out.Items, inboxItem("left_before", f.Name, l))
		}
	}
	return out
}

func inboxItem(state, file string, l exchange.InboxLine) inboxItemJSON {
	return inboxItemJSON{state, file, l.Line, l.At.Format("2006-01-02T15:04:05-07:00"), string(l.Kind), l.Text}
}

// inbox says what became of each file, of a preview each line.
func (s *session) inbox(plan exchange.InboxPlan, preview bool) {
	w := s.words
	key := "cli.inbox.filed"
	if preview {
		key = "cli.inbox.previewed"
	}
	if len(plan.Files) == 0 {
		s.say(w.T("cli.inbox.empty"))
	}
	for _, f := range plan.Files {
		if f.Err != nil {
			continue // told on standard error
		}
		s.say(w.T(key, "file", f.Name, "new", len(f.New), "before", len(f.Before), "refused", len(f.Refused)) + s.leftOut(f))
		if preview {
			s.inboxLines("+", f.New)
			s.inboxLines("=", f.Before)
			s.inboxLines("-", f.Earlier)
		}
		for n, r := range f.Refused {
			if n == manyProblems && !preview {
				s.say("  ! " + w.N("import.more", len(f.Refused)-n))
				break
			}
			s.say("  ! " + w.T("import.line", "n", r.Line) + ": " + oneLine(w.Error(r.Err)))
		}
	}
}

func (s *session) inboxLines(mark string, lines []exchange.InboxLine) {
	for _, l := range lines {
		s.say(fmt.Sprintf("  %s %s  %s: %s", mark, l.At.Format("2006-01-02 15:04"), s.words.T("line.kind."+string(l.Kind)), letters.ShownLine(l.Text)))
	}
}

// leftOut says how much of a file was left out on purpose, now and before, and as
// whom a chat is read; "" for nothing.
func (s *session) leftOut(f exchange.InboxFile) string {
	said := ""
	if what := say.InboxLeft(s.words, f.Left); what != "" {
		said = " " + s.words.T("cli.inbox.left", "what", what)
	}
	if n := len(f.Earlier); n > 0 {
		said += " " + s.words.T("cli.inbox.left_earlier", "n", n, "flag", "--again")
	}
	if f.Remembered {
		said += " " + s.words.T("cli.inbox.as", "name", f.Me, "flag", "--from")
	}
	return said
}
