package cli

import "fmt"

// rescue saves a notebook that was lost while it was written to, or shown, as a
// new file: what was answered as filed is nowhere else any more. In the window
// the person may have done so already. It reports that the notebook was lost.
func (s *session) rescue() (lost bool) {
	if s.app.Lost() == nil {
		return false
	}
	if !s.wrote && !s.wantsWindow {
		return true
	}
	path, err := s.app.Rescue(s.ctx)
	if err != nil {
		fmt.Fprintln(s.env.Stderr, oneLine(s.words.Error(err)))
		return true
	}
	fmt.Fprintln(s.env.Stderr, s.words.T("cli.lost.saved", "path", path))
	return true
}
