// Package inbox is the panel of what was written elsewhere and carried here: the
// lines of a folder, what each becomes, and what is left out; one key files them.
package inbox

import (
	"context"
	"os"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/inbox"
	"wawasan/app/say"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/ticked"
)

// Panel lists what an inbox holds.
type Panel struct {
	*ticked.Panel
	host  panel.Host
	state filing
	anew  *part.Button // shown where something was chosen, or is remembered
	left  *part.Button // shown where lines were left out before
}

// Open shows what the remembered folder holds, or asks for a folder.
func Open(h panel.Host) {
	if folder := h.App().Setting(context.Background(), app.SettingInbox); folder != "" {
		show(h, folder)
		return
	}
	askFolder(h, "", nil, h.LeavePanel)
}

// askFolder asks for the folder. why is what is wrong with the one that stands
// in the field, nil for nothing; back is what Esc does.
func askFolder(h panel.Host, folder string, why error, back func()) {
	w := h.App().Words()
	ticked.AskPlace(h, ticked.Place{
		Name: "inbox.folder", Title: w.T("inbox.folder.title"), Do: w.T("inbox.folder.do"), Label: w.T("inbox.folder"), Help: w.T("inbox.folder.help"),
		Path: folder, Why: why, Back: back, Chosen: func(path string) { show(h, path) },
	})
}

// show opens the panel and reads the folder.
func show(h panel.Host, folder string) {
	w := h.App().Words()
	p := &Panel{host: h, state: begin(folder)}
	p.anew = part.NewButton(w.T("inbox.again"), "C", p.chooseAgain)
	p.left = part.NewButton(w.T("inbox.left_earlier.show"), "L", p.showLeft)
	p.anew.Hide()
	p.left.Hide()
	p.Panel = ticked.New(h, ticked.Params{
		Name: "inbox", Title: w.T("inbox.title", "folder", ticked.Called(folder)), Text: w.T("inbox.text"), Reading: w.T("import.reading", "file", ticked.Called(folder)),
		Do: w.N("inbox.do", 0), Save: p.file, Nothing: "inbox.nothing", Asks: p.asks, Press: p.press, All: p.all, Failed: p.failed, Typed: p.typed,
		Buttons: []*part.Button{part.NewButton(w.T("inbox.button.folder"), "F", p.otherFolder), p.anew, p.left},
	})
	h.OpenPanel(p)
	p.read()
}

// read reads the folder, as far as its files are known to be read; that it is
// the inbox is remembered.
func (p *Panel) read() {
	a, from := p.host.App(), p.state.from()
	p.Read(func(ctx context.Context) (func(), error) {
		plan, err := a.PlanInbox(ctx, from)
		if err != nil {
			return nil, err
		}
		if err := remember(ctx, a, from.Paths[0]); err != nil {
			return nil, err
		}
		return func() {
			p.state.read(plan)
			p.show()
		}, nil
	})
}

func remember(ctx context.Context, a *app.App, path string) error {
	if info, err := os.Stat(path); err != nil || !info.IsDir() || a.Setting(ctx, app.SettingInbox) == path {
		return nil //nolint:nilerr // a path that is gone since is no folder to remember
	}
	return a.SetSetting(ctx, app.SettingInbox, path)
}

func (p *Panel) show() {
	draw.ShowIf(p.anew, p.state.answered())
	draw.ShowIf(p.left, p.state.plan.LeftEarlier() > 0 || p.state.again)
	p.left.SetText(p.host.App().Words().T(p.state.leftWord()))
	n := p.state.count()
	p.Show(p.state.rows(p.host.App().Speaker()), p.host.App().Words().N("inbox.do", n), n)
}

// failed asks for another folder where that one cannot be read.
func (p *Panel) failed(err error) {
	ticked.Unread(p.host, p, err, func() { askFolder(p.host, p.state.folder, err, p.host.LeavePanel) })
}

// press leaves a line out or takes it in, or asks what has to be known of a file.
func (p *Panel) press(row app.Row) {
	if p.state.toggle(row) {
		p.show()
		return
	}
	if a, ok := p.state.asked(row); ok {
		p.ask(a)
	}
}

// asks reports a row that asks something.
func (p *Panel) asks(row app.Row) bool {
	_, is := p.state.asked(row)
	return is
}

func (p *Panel) all() {
	p.state.all()
	p.show()
}

func (p *Panel) typed(r rune) bool {
	switch r {
	case 'f', 'F':
		p.otherFolder()
	case 'c', 'C':
		p.chooseAgain()
	case 'l', 'L':
		p.showLeft()
	default:
		return false
	}
	return true
}

func (p *Panel) otherFolder() {
	if !p.state.running {
		askFolder(p.host, p.state.folder, nil, func() { p.host.OpenPanel(p) })
	}
}

// chooseAgain forgets what was said of files, now and the last time, so that it is
// asked again.
func (p *Panel) chooseAgain() {
	if p.state.running || !p.state.answered() {
		return
	}
	p.state.chosen, p.state.anew = nil, true
	p.read()
}

// showLeft shows the lines that were left out before, to be taken in after all, or
// hides them again.
func (p *Panel) showLeft() {
	if p.state.running {
		return
	}
	if !p.state.again && p.state.plan.LeftEarlier() == 0 {
		p.host.Say(p.host.App().Words().T("inbox.left_earlier.none"), false)
		return
	}
	p.state.again = !p.state.again
	p.read()
}

// ask asks what has to be known of a file, and reads anew with the answer.
func (p *Panel) ask(a ask) {
	w := p.host.App().Words()
	answer := func(c rule.InboxChoice) {
		p.state.choose(a.file, c)
		p.read()
	}
	if !a.order {
		var who []overlay.Choice[string]
		for _, author := range a.authors {
			who = append(who, page.A(author, say.IconPerson, author))
		}
		page.Pick(p.host, w.T("inbox.ask.who", "file", a.file), who, func(author string) { answer(rule.InboxChoice{From: author}) })
		return
	}
	page.Pick(p.host, w.T("inbox.ask.order", "file", a.file), []overlay.Choice[inbox.Order]{
		page.A(inbox.DayFirst, say.IconCommand, w.T("inbox.order.day")),
		page.A(inbox.MonthFirst, say.IconCommand, w.T("inbox.order.month")),
	}, func(o inbox.Order) { answer(rule.InboxChoice{Order: o}) })
}

// file files what is ticked as one change.
func (p *Panel) file() {
	h, a, w := p.host, p.host.App(), p.host.App().Words()
	if p.state.count() == 0 {
		h.Say(w.T("inbox.nothing"), false)
		return
	}
	if !p.state.begin() {
		return
	}
	plan := p.state.filed()
	h.Say(w.T("inbox.running"), false)
	h.Write(func(ctx context.Context) (func(), error) {
		filed, err := a.FileInbox(ctx, plan)
		return func() {
			p.state.running = false
			if err != nil {
				h.Fail(err)
				p.read() // what was filed before it stopped is not new any more
				return
			}
			h.LeaveThis(p)
			h.Say(w.N("inbox.done", filed), filed > 0)
		}, nil
	})
}
