// Package manual writes what the command line can do as a man page and as
// completions of shells. What there is to type it is told: it knows no command.
package manual

// Program is a command line: what can be typed after a program's name.
type Program struct {
	Name      string
	Version   string
	Date      string     // of the manual, as in 2026-12-01
	Arguments []Argument // without a command
	Options   []Option   // with every command
	Commands  []Command
}

// Command is one thing to do.
type Command struct {
	Name      string
	Help      string // what it does, in a few words
	Detail    string // more lines, "" for none
	Arguments []Argument
	Options   []Option
}

// Argument is what stands behind a command without a name of its own.
type Argument struct {
	Name     string // as in a synopsis: FILE
	Help     string
	Required bool
	Many     bool
	Value    Value
}

// Option is a named choice; one without a placeholder is a switch.
type Option struct {
	Name        string // without the dashes
	Short       string // one letter, "" for none
	Help        string
	Placeholder string
	Required    bool
	Value       Value
}

// Value is what can be completed: words, files, or neither.
type Value struct {
	Words []string
	Files bool
}

// Takes reports an option that is followed by a value.
func (o Option) Takes() bool { return o.Placeholder != "" }

// Names are the ways to type an option, the short one first.
func (o Option) Names() []string {
	long := "--" + o.Name
	if o.Short == "" {
		return []string{long}
	}
	return []string{"-" + o.Short, long}
}
