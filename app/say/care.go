package say

import (
	"strings"

	"wawasan/data"
)

// Notice is something to be told of the notebook itself: in a few words, and
// what to do.
type Notice struct{ Short, Text string }

// someConflicts is how many files a notice names; the rest is counted.
const someConflicts = 3

// Notices says why a notebook is only read, what a check of it found and where
// it lies.
func (s Speaker) Notices(path string, why data.ReadOnly, r data.Report, around data.Surroundings) []Notice {
	var out []Notice
	if why != "" {
		out = append(out, s.readOnly(path, why))
	}
	switch {
	case why == data.ReadOnlyDamaged:
	case r.Damaged():
		out = append(out, Notice{s.T("care.damaged"), s.T("care.damaged.text")})
	case r.Broken() && !r.Mendable():
		out = append(out, Notice{s.T("care.doubtful"), s.T("care.doubtful.text", "n", r.Differing+r.ForeignKeys+r.BadValues)})
	}
	return append(out, s.Around(around)...)
}

func (s Speaker) readOnly(path string, why data.ReadOnly) Notice {
	switch why {
	case data.ReadOnlyAsked:
		return Notice{s.T("care.read_only.asked"), s.T("care.read_only.asked.text", "path", path)}
	case data.ReadOnlyDisk:
		return Notice{s.T("care.read_only.disk"), s.T("care.read_only.disk.text", "path", path)}
	case data.ReadOnlyFull:
		return Notice{s.T("care.read_only.full"), s.T("care.read_only.full.text", "path", path)}
	case data.ReadOnlyDamaged:
		return Notice{s.T("care.damaged"), s.T("care.damaged.text")}
	}
	return Notice{s.T("care.read_only.file"), s.T("care.read_only.file.text", "path", path)}
}

// Around says what where a notebook lies may cost.
func (s Speaker) Around(around data.Surroundings) []Notice {
	var out []Notice
	if around.Network != "" {
		out = append(out, Notice{s.T("care.network"), s.T("care.network.text", "kind", around.Network)})
	}
	if around.Synced != "" {
		out = append(out, Notice{s.T("care.synced"), s.T("care.synced.text", "name", around.Synced)})
	}
	if n := len(around.Conflicts); n > 0 {
		names := strings.Join(around.Conflicts[:min(n, someConflicts)], ", ")
		if n > someConflicts {
			names += ", …"
		}
		out = append(out, Notice{s.T("care.conflicts"), s.T("care.conflicts.text", "names", names)})
	}
	return out
}
