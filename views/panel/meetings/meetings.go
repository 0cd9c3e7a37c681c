// Package meetings is the panel of the meetings in a calendar that are over and
// had somebody in them whom one knows: those that are ticked become interviews
// that were held.
package meetings

import (
	"context"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel"
	"wawasan/views/panel/ticked"
)

// Panel lists the meetings.
type Panel struct {
	*ticked.Panel
	host  panel.Host
	state logging
}

// Open shows the meetings of the calendar in the settings, or asks for one.
func Open(h panel.Host) {
	if path := h.App().Setting(context.Background(), app.SettingCalendar); path != "" {
		show(h, path)
		return
	}
	askCalendar(h, "", nil)
}

// OpenFile shows the meetings of a calendar: a file, or a folder of files.
func OpenFile(h panel.Host, path string) { show(h, path) }

// askCalendar asks for a calendar. why is what is wrong with the one that stands
// in the field, nil for nothing.
func askCalendar(h panel.Host, path string, why error) {
	w := h.App().Words()
	ticked.AskPlace(h, ticked.Place{
		Name: "meetings.calendar", Title: w.T("meetings.ask"), Do: w.T("meetings.ask.do"), Label: w.T("meetings.calendar"),
		Help: w.T("meetings.calendar.help", "setting", w.T("settings.calendar_file")), Path: path, Ends: []string{".ics"}, Why: why, Chosen: func(path string) { show(h, path) },
	})
}

// show opens the panel and reads the calendar.
func show(h panel.Host, path string) {
	w := h.App().Words()
	p := &Panel{host: h, state: begin(path)}
	p.Panel = ticked.New(h, ticked.Params{
		Name: "meetings", Title: w.T("meetings.title", "file", ticked.Called(path)), Text: w.T("meetings.text"), Reading: w.T("import.reading", "file", ticked.Called(path)),
		Do: w.N("meetings.do", 0), Save: p.log, Nothing: "meetings.nothing", Press: p.press, All: p.all, Failed: p.failed,
	})
	h.OpenPanel(p)
	a := h.App()
	p.Read(func(ctx context.Context) (func(), error) {
		plan, err := a.PlanMeetings(ctx, path)
		return func() {
			p.state.plan = plan
			p.show()
		}, err
	})
}

func (p *Panel) show() {
	a := p.host.App()
	n := len(p.state.chosen())
	p.Show(p.state.rows(a.Speaker()), a.Words().N("meetings.do", n), n)
}

// failed asks for another calendar where that one cannot be read.
func (p *Panel) failed(err error) {
	ticked.Unread(p.host, p, err, func() { askCalendar(p.host, p.state.path, err) })
}

func (p *Panel) press(row app.Row) {
	if p.state.toggle(row) {
		p.show()
	}
}

func (p *Panel) all() {
	p.state.all()
	p.show()
}

// log makes interviews of the meetings that are ticked, as one change.
func (p *Panel) log() {
	h, a, w := p.host, p.host.App(), p.host.App().Words()
	plan, chosen := p.state.plan, p.state.chosen()
	if len(chosen) == 0 {
		h.Say(w.T("meetings.nothing"), false)
		return
	}
	if !p.state.begin() {
		return
	}
	h.Write(func(ctx context.Context) (func(), error) {
		logged, err := a.LogMeetings(ctx, plan, chosen)
		return func() {
			p.state.running = false
			if err != nil {
				h.Fail(err)
				return
			}
			if h.LeaveThis(p) {
				h.List(thing.KindInterview, "")
			}
			h.Say(w.N("meetings.logged", logged), logged > 0)
		}, nil
	})
}
