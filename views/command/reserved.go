package command

import (
	"fmt"
	"slices"
	"strings"
)

// System is a system, or a part of one, that keeps keys for itself.
type System string

// The systems of which the table speaks.
const (
	MacOS        System = "macOS"
	Windows      System = "Windows"
	GNOME        System = "GNOME"
	KDE          System = "KDE"
	InputMethods System = "IBus, Fcitx"
)

// Systems returns every system in the order of the document.
func Systems() []System { return []System{MacOS, Windows, GNOME, KDE, InputMethods} }

// GOOS is the GOOS name under which Wawasan runs there, so that Shortcut says
// its keys as they are there.
func (s System) GOOS() string {
	switch s {
	case MacOS:
		return mac
	case Windows:
		return "windows"
	}
	return "linux"
}

// Reserved are keys that a system takes for itself, or that mean one thing in
// all programs there. What many programs merely do alike (Cmd+P prints) is no
// such key.
type Reserved struct {
	System System
	// Keys are written as Chord.String writes them there; a "…" at the end is
	// any key.
	Keys  []string
	Title string // translation key of what the system does with them
	// Same are the commands that do the same and may have one of the keys.
	Same []string
	// Seldom is the translation key of the only case in which the system takes
	// them. Keys of such an entry may be used.
	Seldom string
	Source string // where it is written down
}

// Keeps returns the entry that holds a key, and whether there is one. Keys are
// those of Command.Shortcut.
func (s System) Keeps(keys string) (Reserved, bool) {
	for _, r := range ReservedKeys() {
		if r.System == s && slices.ContainsFunc(r.Keys, func(k string) bool { return covers(k, keys) }) {
			return r, true
		}
	}
	return Reserved{}, false
}

func covers(kept, keys string) bool {
	if all, ok := strings.CutSuffix(kept, "…"); ok {
		return strings.HasPrefix(keys, all)
	}
	return kept == keys
}

// allows reports whether a command may have one of the keys.
func (r Reserved) allows(id string) bool { return r.Seldom != "" || slices.Contains(r.Same, id) }

// validateReserved returns the first command with a key that a system keeps.
func (r *Registry) validateReserved() error {
	for _, s := range Systems() {
		for _, c := range r.commands {
			keys := c.Shortcut(s.GOOS())
			if kept, ok := s.Keeps(keys); ok && !kept.allows(c.ID) {
				return fmt.Errorf("%s keeps %s of %s for itself: %s", s, keys, c.ID, kept.Title)
			}
		}
	}
	return nil
}
