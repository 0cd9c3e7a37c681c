package command_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/views/command"
)

func TestALetterMeansOneActWithWhateverIsInFront(t *testing.T) {
	kinds := []string{"contact", "interview", "industry", "company", "lesson", "gap", "promise", "note", command.Due}
	for _, a := range kinds {
		for _, b := range kinds {
			if (a == command.Due) != (b == command.Due) && a != "interview" && b != "interview" {
				continue // a row of Today is an interview at most
			}
			seen := map[string]string{}
			for _, c := range command.Default().Acts(a, b) {
				if other := seen[c.Act.Letter]; other != "" && c.Act.Letter != "" {
					t.Errorf("with %s and %s, %s means %s and %s", a, b, c.Act.Letter, other, c.ID)
				}
				seen[c.Act.Letter] = c.ID
			}
		}
	}
}

func TestTwoActsWithOneLetterAreRefusedWhereBothCanBeMeant(t *testing.T) {
	act := func(id, letter, under string, on ...string) command.Command {
		return command.Command{ID: id, Title: "command." + id, Menu: command.Go, Act: command.Act{Letter: letter, Under: under, On: on}}
	}
	for name, c := range map[string]struct {
		a, b command.Command
		ok   bool
	}{
		"everywhere and with a lesson": {act("a", "s", ""), act("b", "s", "", "lesson"), false},
		"with two kinds":               {act("a", "s", "", "gap"), act("b", "s", "", "lesson"), false},
		"on Today and elsewhere":       {act("a", "s", "", command.Due), act("b", "s", "", "lesson"), true},
		"one behind another":           {act("a", "s", "c"), act("b", "s", "", "lesson"), true},
		"two letters":                  {act("a", "s", ""), act("b", "d", ""), true},
		"no letter":                    {act("a", "", ""), act("b", "", ""), true},
	} {
		if err := command.New(c.a, c.b).Validate(); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestActsAreDoneWithThingsThatThereAre(t *testing.T) {
	kinds := []string{command.Due}
	for _, k := range thing.Kinds() {
		kinds = append(kinds, string(k))
	}
	for _, c := range command.Default().All() {
		for _, on := range c.Act.On {
			if !slices.Contains(kinds, on) {
				t.Errorf("%s is done with %s, which is no kind of thing", c.ID, on)
			}
		}
		if len([]rune(c.Act.Letter)) > 1 || c.Act.Letter != strings.ToLower(c.Act.Letter) {
			t.Errorf("%s has %q, which is not one key without Shift", c.ID, c.Act.Letter)
		}
	}
}

func TestEveryCommandOfTheDailyRoundHasALetter(t *testing.T) {
	for _, id := range []string{
		"outreach.write", "interview.log", "interview.new", "interview.plan", "interview.brief", "interview.talk", "interview.outcome",
		"interview.debrief", "interview.stage", "promise.done", "lesson.file", "lesson.link", "lesson.review", "industry.rate", "industry.compare",
		"record.edit", "record.copy", "contact.new", "company.new", "industry.new", "lesson.new", "gap.new", "promise.new", "record.new",
		"edit.undo", "edit.redo", "search.open", "history.open", "line.move", "lesson.views", "lesson.digest", "criterion.weigh", "picture.open", "chart.write",
		"function.introduce", "import.open", "export.open", "palette.open", "settings.open", "help.shortcuts", "capture.focus", "tab.today", "tab.insight",
	} {
		c, ok := command.Default().ByID(id)
		if !ok || len(c.LetterCaps(lang.New("en"))) == 0 {
			t.Errorf("%s has none", id)
		}
	}
}

func TestALetterBehindAnotherIsWrittenWithIt(t *testing.T) {
	c, _ := command.Default().ByID("contact.new")
	if got := strings.Join(c.LetterCaps(lang.New("id")), " "); got != "Spasi a c" {
		t.Errorf("%q", got)
	}
}
