package command

import (
	"fmt"
	"slices"
)

// Handler is what a command does. Why returns the translation key of the reason
// why it cannot be done now, "" when it can; nil means always. One that is Over
// runs whatever lies over the window.
type Handler struct {
	Run  func()
	Why  func() string
	Over bool
}

// Unbound is the reason of a command that does nothing in this window.
const Unbound = "command.not_now.unbound"

// Registry holds the commands and, once bound, what they do. It is used from
// one goroutine, that of the window.
type Registry struct {
	commands []Command
	usual    []Command // before any change
	byID     map[string]int
	handlers map[string]Handler
	covered  func() string
}

// New returns a registry of the commands, none of them bound.
func New(commands ...Command) *Registry {
	r := &Registry{commands: commands, usual: slices.Clone(commands), byID: map[string]int{}, handlers: map[string]Handler{}}
	for i, c := range commands {
		r.byID[c.ID] = i
	}
	return r
}

// All returns every command in the order of the menus.
func (r *Registry) All() []Command { return slices.Clone(r.commands) }

// InMenu returns the commands of one menu, in its order.
func (r *Registry) InMenu(m Menu) []Command {
	var found []Command
	for _, c := range r.commands {
		if c.Menu == m {
			found = append(found, c)
		}
	}
	return found
}

// ByID returns the command of an ID, and whether there is one.
func (r *Registry) ByID(id string) (Command, bool) {
	i, ok := r.byID[id]
	if !ok {
		return Command{}, false
	}
	return r.commands[i], true
}

// Bind says what a command does, replacing what it did. An ID the registry
// does not know is a fault of the program and panics.
func (r *Registry) Bind(id string, h Handler) {
	if _, ok := r.byID[id]; !ok {
		panic("command: no such command: " + id)
	}
	r.handlers[id] = h
}

// Cover says what is asked before any command but those that are Over: why
// returns the key of what lies over the window, "" for nothing.
func (r *Registry) Cover(why func() string) { r.covered = why }

// Why is the translation key of the reason why a command cannot run now, ""
// when it can.
func (r *Registry) Why(id string) string {
	if h := r.handlers[id]; h.Run != nil && !h.Over && r.covered != nil {
		if why := r.covered(); why != "" {
			return why
		}
	}
	return r.Own(id)
}

// Own is Why without what lies over the window: the reason once that is gone.
func (r *Registry) Own(id string) string {
	h, ok := r.handlers[id]
	switch {
	case !ok || h.Run == nil:
		return Unbound
	case h.Why == nil:
		return ""
	}
	return h.Why()
}

// Run does the command, or returns why it cannot, as Why says it; "" when it
// was done. A reason must be told to the person.
func (r *Registry) Run(id string) (why string) {
	if why := r.Why(id); why != "" {
		return why
	}
	r.handlers[id].Run()
	return ""
}

// Unbound returns the IDs of commands that do nothing yet.
func (r *Registry) Unbound() []string {
	var ids []string
	for _, c := range r.commands {
		if h, ok := r.handlers[c.ID]; !ok || h.Run == nil {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// editing are the chords every text field keeps for itself.
var editing = []Chord{
	{Primary, "A"},
	{Primary, "C"},
	{Primary, "V"},
	{Primary, "X"},
}

// Validate returns the first fault it finds: an ID or a title used twice, a
// shortcut or a letter that two commands share where both can be meant, one
// that text fields need, or one that a system keeps for itself.
func (r *Registry) Validate() error {
	ids := map[string]bool{}
	for _, c := range r.commands {
		switch {
		case ids[c.ID]:
			return fmt.Errorf("command %s is there twice", c.ID)
		case c.Title != "command."+c.ID:
			return fmt.Errorf("command %s has the title %s", c.ID, c.Title)
		case !slices.Contains(Menus(), c.Menu):
			return fmt.Errorf("command %s is in no menu", c.ID)
		}
		ids[c.ID] = true
	}
	for _, system := range []string{"linux", "windows", mac} {
		if err := r.validateKeys(system); err != nil {
			return err
		}
	}
	if err := r.validateActs(); err != nil {
		return err
	}
	return r.validateReserved()
}

func (r *Registry) validateKeys(system string) error {
	for i, a := range r.commands {
		if slices.Contains(editing, a.On(system)) {
			return fmt.Errorf("%s: %s takes %s from text fields", system, a.ID, a.Shortcut(system))
		}
		for _, b := range r.commands[i+1:] {
			if a.meets(b) && a.Shortcut(system) != "" && a.Shortcut(system) == b.Shortcut(system) {
				return fmt.Errorf("%s: %s and %s share %s", system, a.ID, b.ID, a.Shortcut(system))
			}
		}
	}
	return nil
}

func (c Command) meets(o Command) bool {
	return c.Context == "" || o.Context == "" || c.Context == o.Context
}
