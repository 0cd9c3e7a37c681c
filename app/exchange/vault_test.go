package exchange

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/calendar"
	"wawasan/data"
)

// keys says words by their keys.
type keys struct{}

func (keys) T(key string, _ ...any) string           { return key }
func (keys) CalendarName() string                    { return "" }
func (keys) Meeting(Meeting) calendar.Event          { return calendar.Event{} }
func (keys) Due(data.Promise, string) calendar.Event { return calendar.Event{} }

// sayings are what lines are made of that Markdown reads otherwise.
var sayings = []string{"[[x]]", "# ", "- ", "a", "*b*", "@", "#", "\uF8FF", "[", "]]", "|", "\n", "1. ", "^c", "kata", "👩🏽‍💻", "%%", "---"}

// someLines adds to a notebook interviews and what was said there.
func someLines(t *rapid.T, tx *data.Tx) {
	keep := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	contacts, err := tx.ContactNames()
	keep(err)
	field := data.Industry{Name: textOf(2).Draw(t, "field")}
	keep(tx.Save(&field))
	who := func() data.ID {
		return rapid.SampledFrom(contacts).Draw(t, "who").ID
	}
	var interviews []data.ID
	for range rapid.IntRange(1, 3).Draw(t, "interviews") {
		i := data.Interview{Purpose: data.PurposeMentor, Stage: data.StageHeld, IndustryID: field.ID}
		if rapid.Bool().Draw(t, "timed") {
			i.HeldAt = data.At(pairDay.Time(time.UTC))
		}
		keep(tx.Save(&i))
		keep(tx.SetInterviewContacts(i.ID, []data.ID{who()}))
		interviews = append(interviews, i.ID)
	}
	for range rapid.IntRange(0, 6).Draw(t, "lines") {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(sayings), 1, 4).Draw(t, "text"), rapid.SampledFrom([]string{"", " "}).Draw(t, "between"))
		named := rapid.SampledFrom(contacts).Draw(t, "named")
		if rapid.Bool().Draw(t, "mentions") {
			text += " @" + named.Name + " #" + field.Name + rapid.SampledFrom([]string{"", " at the end"}).Draw(t, "end")
		}
		n := data.Note{Kind: "note", Text: text, Raw: text}
		if rapid.Bool().Draw(t, "there") {
			n.InterviewID = rapid.SampledFrom(interviews).Draw(t, "interview")
		}
		keep(tx.Save(&n))
		keep(tx.Save(&data.Mention{NoteID: n.ID, ContactID: named.ID}))
		keep(tx.Save(&data.Mention{NoteID: n.ID, IndustryID: field.ID}))
		switch rapid.IntRange(0, 3).Draw(t, "became") {
		case 0:
			keep(tx.Save(&data.Lesson{Text: text, NoteID: n.ID, InterviewID: n.InterviewID, ContactID: who(), IndustryID: field.ID}))
		case 1:
			keep(tx.Save(&data.Gap{Text: text, Why: "why", NoteID: n.ID, InterviewID: n.InterviewID}))
		case 2:
			keep(tx.Save(&data.Promise{Text: text, Direction: "mine", NoteID: n.ID, InterviewID: n.InterviewID, Due: pairDay}))
		}
	}
}

func pagesOf(t failing, r data.Reader) map[string]string {
	t.Helper()
	b := newVaultBook(keys{}, time.UTC)
	if err := b.read(r); err != nil {
		t.Fatal(err)
	}
	return b.files()
}

var (
	aLink = regexp.MustCompile(`\[\[([^\]|]+)\|[^\]|]+\]\]`)
	aTask = regexp.MustCompile(`^\s*- \[ \] line\.mine: .* 📅 2026-11-23$`)
)

func TestEveryLinkOfAPageLeadsToOneAndTheSameNotebookGivesTheSamePages(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(t *rapid.T) {
		use(t, func(tx *data.Tx) {
			somePeople(t, tx)
			someLines(t, tx)
			files := pagesOf(t, tx.Reader)
			folded := map[string]bool{}
			for name, text := range files {
				if fold := strings.ToLower(name); folded[fold] {
					t.Fatalf("%s is there twice", name)
				} else {
					folded[fold] = true
				}
				links := aLink.FindAllStringSubmatch(text, -1)
				if len(links) != strings.Count(text, "[[") {
					t.Fatalf("%s has other links than it should:\n%s", name, text)
				}
				for _, l := range links {
					if _, there := files[l[1]+".md"]; !there {
						t.Fatalf("%s leads to %s", name, l[1])
					}
				}
				for _, line := range strings.Split(text, "\n") {
					if strings.Contains(line, "- [ ] ") && !aTask.MatchString(line) {
						t.Fatalf("%q is no task", line)
					}
				}
				if strings.Contains(text, "\uF8FF") {
					t.Fatal(fmt.Sprintf("%q", text))
				}
			}
			if again := pagesOf(t, tx.Reader); !maps.Equal(again, files) {
				t.Fatal("a second time they are others")
			}
		})
	})
}
