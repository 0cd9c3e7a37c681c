package cli

import "fmt"

// rescue saves a notebook that was lost while it was written to, or shown, as a
// new file: what was answered as filed is nowhere else any more. In the window
// the person may have done so already.
func (s *session) rescue() {
	if !s.wrote && !s.wantsWindow || s.app.Lost() == nil {
		return
	}
	path, err := s.app.Rescue(s.ctx)
	if err != nil {
		fmt.Fprintln(s.env.Stderr, oneLine(s.words.Error(err)))
		return
	}
	fmt.Fprintln(s.env.Stderr, s.words.T("cli.lost.saved", "path", path))
}
