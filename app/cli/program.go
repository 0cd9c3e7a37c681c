package cli

import (
	"runtime"
	"sort"
	"strconv"

	"wawasan/data"
)

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

type checkCommand struct{}

type checkJSON struct {
	Notebook     string         `json:"notebook"`
	Sound        bool           `json:"sound"`
	Integrity    []string       `json:"integrity"`
	ForeignKeys  int            `json:"foreign_keys"`
	IndexMissing int            `json:"index_missing"`
	IndexStale   int            `json:"index_stale"`
	Counts       map[string]int `json:"counts"`
}

// Run reads the whole notebook and refuses one that is not sound.
func (*checkCommand) Run(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	report, err := a.Check(s.ctx)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		err := s.object(checkJSON{
			a.Path(), report.Sound(), append([]string{}, report.Integrity...), report.ForeignKeys,
			report.IndexMissing, report.IndexStale, report.Counts,
		})
		if err != nil {
			return err
		}
	} else {
		s.counts(report)
	}
	if !report.Sound() {
		first := ""
		if len(report.Integrity) > 0 {
			first = " " + oneLine(report.Integrity[0])
		}
		return data.Unavailable("cli.error.unsound", "path", a.Path(), "broken", len(report.Integrity), "links", report.ForeignKeys,
			"search", report.IndexMissing+report.IndexStale, "first", first)
	}
	return nil
}

func (s *session) counts(report data.Report) {
	if report.Sound() {
		s.say(s.words.T("cli.sound", "path", s.app.Path()))
	}
	names := make([]string, 0, len(report.Counts))
	width := 0
	for name, n := range report.Counts {
		if n > 0 {
			names = append(names, name)
			width = max(width, len(strconv.Itoa(n)))
		}
	}
	sort.Strings(names)
	var rows [][2]string
	for _, name := range names {
		n := s.words.Number(report.Counts[name])
		rows = append(rows, [2]string{name, padded("", width+width/3-cells(n)) + n})
	}
	s.columns(rows)
}
