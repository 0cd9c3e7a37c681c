package exchange

import (
	"context"
	"errors"

	"wawasan/data"
)

// run begins an import that can be cancelled: the context ends when it is.
func (p *Import) run() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	w := p.host.App().Words()
	p.cancel = cancel
	p.leaves.SetText(w.T("import.cancel"))
	p.Head(p.state.plan.File, w.T("import.running", "file", p.state.plan.File)+" "+w.T("import.cancel_how"))
	p.host.Moved()
	return ctx
}

// tell shows how far it is.
func (p *Import) tell(done, of int) {
	if p.state.running {
		w := p.host.App().Words()
		p.Head(p.state.plan.File, w.T("import.progress", "n", w.Number(done), "of", w.Number(of))+" · "+w.T("import.cancel_how"))
	}
}

// end is behind an import, however it ended.
func (p *Import) end() {
	w := p.host.App().Words()
	p.cancel()
	p.cancel, p.state.running = nil, false
	p.leaves.SetText(w.T("import.leave"))
	p.Head(p.state.plan.File, p.state.summary(w))
	p.host.Moved()
}

// leave cancels an import that is being written, else it leaves the preview.
func (p *Import) leave() {
	if p.cancel == nil {
		p.host.LeavePanel()
		return
	}
	p.host.Say(p.host.App().Words().T("import.cancelling"), false)
	p.cancel()
}

// BackWord is what Esc does while an import is being written.
func (p *Import) BackWord() string {
	if p.cancel == nil {
		return ""
	}
	return p.host.App().Words().T("import.cancel")
}

// isCancelled reports an import that was cancelled and left nothing.
func isCancelled(err error) bool {
	var said *data.Error
	return errors.As(err, &said) && said.Key == "import.error.cancelled"
}
