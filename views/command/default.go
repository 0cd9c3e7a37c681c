package command

import "slices"

// Default returns a fresh registry of every command of Wawasan, unbound.
func Default() *Registry {
	return New(withActs(slices.Concat(onNotebook(), onThings(), onInterviews(), onWindow()))...)
}

// onNotebook are the commands for the notebook as a whole.
func onNotebook() []Command {
	return []Command{
		key(File, "notebook.demo", Chord{}),
		key(File, "import.open", Chord{Primary, "I"}),
		key(File, "inbox.open", Chord{}),
		key(File, "meetings.open", Chord{}),
		key(File, "export.open", Chord{Primary | Shift, "E"}),
		key(File, "backup.open", Chord{}),
		key(File, "notebook.check", Chord{}),
		key(File, "settings.open", Chord{Primary, "Comma"}),
		key(File, "shortcuts.open", Chord{}),
		key(File, "notebook.erase_before", Chord{}),
		key(File, "notebook.erase", Chord{}),
		key(File, "app.quit", Chord{Primary, "Q"}),

		key(Edit, "edit.undo", Chord{Primary, "Z"}),
		key(Edit, "edit.redo", Chord{Primary | Shift, "Z"}),
		{
			ID: "history.open", Title: "command.history.open", Menu: Edit,
			Chord:    Chord{Primary, "H"},
			MacChord: Chord{Primary, "Y"}, // macOS hides the program with Cmd+H
		},
		key(Edit, "history.take_back", Chord{}),
		key(Edit, "capture.focus", Chord{Primary, "L"}),
	}
}

// onThings are the commands for what the notebook holds.
func onThings() []Command {
	return []Command{
		key(Record, "record.new", Chord{Primary, "N"}),
		key(Record, "record.edit", Chord{Primary, "E"}),
		key(Record, "record.save", Chord{Primary, "Enter"}),
		key(Record, "record.copy", Chord{}),
		key(Record, "record.merge", Chord{}),
		key(Record, "tag.merge", Chord{}),
		key(Record, "double.open", Chord{}),
		key(Record, "line.move", Chord{Primary | Shift, "M"}),
		{
			ID: "record.delete", Title: "command.record.delete", Menu: Record, Keys: "Del", Context: "list",
			MacChord: Chord{Primary, "Backspace"}, // MacBooks have no Del
		},
		key(Record, "record.erase", Chord{}),
		key(Record, "contact.anonymise", Chord{}),
		key(Record, "contact.new", Chord{}),
		key(Record, "contact.paste", Chord{}),
		key(Record, "contact.raise", Chord{}),
		key(Record, "contact.lower", Chord{}),
		key(Record, "contact.about", Chord{}),
		key(Record, "company.new", Chord{}),
		key(Record, "industry.new", Chord{}),
		key(Record, "lesson.new", Chord{}),
		key(Record, "gap.new", Chord{}),
		key(Record, "promise.new", Chord{}),
		key(Record, "promise.done", Chord{Primary, "D"}),
		key(Record, "today.later", Chord{}),
		key(Record, "today.never", Chord{}),
		key(Record, "lesson.link", Chord{Primary | Shift, "K"}),
		key(Record, "lesson.file", Chord{Primary | Shift, "F"}),
		key(Record, "lesson.apply", Chord{Primary | Shift, "A"}),
		key(Record, "lesson.star", Chord{Primary | Shift, "B"}),
		key(Record, "lesson.review", Chord{Primary | Shift, "H"}),
		key(Record, "lesson.views", Chord{Primary | Shift, "O"}),
		key(Record, "lesson.digest", Chord{Primary | Shift, "S"}),

		key(Record, "industry.rate", Chord{Primary | Shift, "P"}),
		key(Record, "criterion.weigh", Chord{Primary | Shift, "W"}),
		key(Record, "industry.compare", Chord{Primary | Shift, "C"}),
		key(Record, "picture.open", Chord{Primary | Shift, "G"}),
		key(Record, "chart.write", Chord{Primary | Shift, "I"}),
		key(Record, "function.introduce", Chord{Primary | Shift, "N"}),
	}
}

// onInterviews are the commands around a conversation.
func onInterviews() []Command {
	return []Command{
		key(Interview, "interview.log", Chord{Primary, "T"}),
		key(Interview, "interview.new", Chord{}),
		{
			ID: "outreach.write", Title: "command.outreach.write", Menu: Interview,
			Chord:    Chord{Primary, "M"},
			MacChord: Chord{Primary, "U"}, // macOS minimises the window with Cmd+M
		},
		key(Interview, "interview.outcome", Chord{Primary, "R"}),
		key(Interview, "interview.plan", Chord{Primary, "P"}),
		key(Interview, "interview.brief", Chord{Primary, "B"}),
		key(Interview, "interview.talk", Chord{Primary | Shift, "T"}),
		key(Interview, "question.next", Chord{Primary, "Down"}),
		key(Interview, "question.previous", Chord{Primary, "Up"}),
		key(Interview, "question.mark", Chord{Primary, "J"}),
		key(Interview, "interview.debrief", Chord{Primary | Shift, "R"}),
		key(Interview, "interview.writeup", Chord{}),
		key(Interview, "progress.write", Chord{}),
		key(Interview, "plan.up", Chord{Alt, "Up"}),
		key(Interview, "plan.down", Chord{Alt, "Down"}),
		key(Interview, "interview.calendar", Chord{Primary | Shift, "J"}),
		key(Interview, "interview.stage", Chord{Primary, "G"}),
	}
}

// onWindow are the commands for what is seen.
func onWindow() []Command {
	return []Command{
		key(Go, "tab.today", Chord{Primary, "1"}),
		key(Go, "tab.contacts", Chord{Primary, "2"}),
		key(Go, "tab.interviews", Chord{Primary, "3"}),
		key(Go, "tab.industries", Chord{Primary, "4"}),
		key(Go, "tab.lessons", Chord{Primary, "5"}),
		key(Go, "tab.insight", Chord{Primary, "6"}),
		key(Go, "tab.materials", Chord{Primary, "7"}),
		key(Go, "search.open", Chord{Primary, "F"}),
		key(Go, "palette.open", Chord{Primary, "K"}),
		bare(Go, Opens, OpensKey, "list"),
		key(Go, "add.open", Chord{}),
		key(Go, "more.open", Chord{}),
		key(Go, "person.open", Chord{}),
		bare(Go, "go.back", "Esc", ""),

		key(View, "text.larger", Chord{Primary, "Equal"}),
		key(View, "text.smaller", Chord{Primary, "Minus"}),
		key(View, "list.order", Chord{}),
		key(View, "list.mark", Chord{}),
		key(View, "list.marked", Chord{Primary | Shift, "X"}),
		key(View, "list.views", Chord{}),
		key(View, "list.save", Chord{}),
		key(View, "list.wider", Chord{Primary | Alt, "Right"}),
		key(View, "list.narrower", Chord{Primary | Alt, "Left"}),
		key(View, "list.usual", Chord{}),
		key(View, "theme.toggle", Chord{Primary | Shift, "D"}),
		key(View, "language.toggle", Chord{Primary | Shift, "L"}),

		bare(Help, "help.shortcuts", "F1", ""),
		key(Help, "about", Chord{}),
	}
}

func key(m Menu, id string, chord Chord) Command {
	return Command{ID: id, Title: "command." + id, Menu: m, Chord: chord}
}

func bare(m Menu, id, keys, context string) Command {
	return Command{ID: id, Title: "command." + id, Menu: m, Keys: keys, Context: context}
}

// Hint is a key or a mark that is no command, with the translation key of
// what it does.
type Hint struct {
	Keys  []string
	Title string
}

// Caps returns what stands on the keys of a hint on a system: on macOS ⌘ for
// Ctrl.
func (h Hint) Caps(system string) []string {
	caps := make([]string, len(h.Keys))
	for n, k := range h.Keys {
		caps[n] = KeyName(k, system)
		if k == "Ctrl" && system == mac {
			caps[n] = "⌘"
		}
	}
	return caps
}

// Moves returns the keys that every list and the capture line know.
func Moves() []Hint {
	return []Hint{
		{[]string{"↑", "↓"}, "keys.move"},
		{[]string{"PgUp", "PgDn"}, "keys.page"},
		{[]string{"Home", "End"}, "keys.ends"},
		{[]string{"Enter"}, "keys.enter"},
		{[]string{"Tab"}, "keys.tab"},
		{[]string{"A…Z"}, "keys.filter"},
		{[]string{"↑"}, "keys.last_line"},
		{[]string{"Ctrl", "C"}, "keys.copy"},
		{[]string{"F10"}, "keys.menu"},
	}
}

// Letters returns the letters that do something in one list or panel, where
// typing does not filter.
func Letters() []Hint {
	return []Hint{
		{[]string{"K", "0…5", "A", "M", "S", "X"}, "letters.review"},
		{[]string{"0…5", "S", "I"}, "letters.rate"},
		{[]string{"0…5", "R"}, "letters.weigh"},
		{[]string{"T"}, "letters.chart"},
		{[]string{"M", "N", "S", "Z"}, "letters.import"},
		{[]string{"M", "N"}, "letters.double"},
		{[]string{"Space", "A"}, "letters.ticked"},
		{[]string{"N", "R", "O", "F", "P"}, "letters.backup"},
	}
}

// Marks returns the marks of the capture line.
func Marks() []Hint {
	return []Hint{
		{[]string{"!"}, "mark.lesson"},
		{[]string{"?"}, "mark.gap"},
		{[]string{">"}, "mark.mine"},
		{[]string{"<"}, "mark.theirs"},
		{[]string{"+"}, "mark.person"},
		{[]string{"*"}, "mark.focus"},
		{[]string{"@"}, "mark.contact"},
		{[]string{"#"}, "mark.industry"},
		{[]string{"##"}, "mark.tag"},
		{[]string{"^"}, "mark.date"},
		{[]string{"due:", "tgl:", "off:", "rahasia:"}, "mark.words"},
		{[]string{"~"}, "mark.secret"},
	}
}
