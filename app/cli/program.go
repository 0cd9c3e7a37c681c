package cli

import "runtime"

type versionCommand struct{}

// Run says which program this is.
func (*versionCommand) Run(s *session) error {
	if s.flags.JSON {
		return s.object(map[string]any{
			"name": "wawasan", "version": s.env.Version, "go": runtime.Version(),
			"os": runtime.GOOS, "arch": runtime.GOARCH, "window": s.env.Window != nil,
		})
	}
	s.say("Wawasan " + s.env.Version)
	return nil
}
