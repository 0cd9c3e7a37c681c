package thing

import (
	"cmp"
	"slices"
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/app/jobtitle"
	"wawasan/app/prepare"
	"wawasan/data"
)

// Titles answers what people do and how they stand to me where nobody said so:
// by what was said of others with their title, else by the words of the title.
// What was said of themselves it never touches.
type Titles struct {
	d     *desk.Desk
	rules jobtitle.Rules
	own   jobtitle.Rank
}

// ReadTitles reads what was said of titles, and how high one stands oneself: by
// what one does, as messages introduce one.
func ReadTitles(d *desk.Desk, r data.Reader) (Titles, error) {
	said, err := r.TitlesSaid()
	if err != nil {
		return Titles{}, err
	}
	t := Titles{d: d, own: OwnRank(r)}
	all := make([]jobtitle.Said, len(said))
	for n, s := range said {
		all[n] = t.correction(s)
	}
	t.rules = jobtitle.NewRules(all...)
	return t, nil
}

// correction is what was said of a title against its words: what they say anyway,
// a form that was filled from them may have said, too.
func (t Titles) correction(s data.TitleSaid) jobtitle.Said {
	out := jobtitle.Said{Title: s.Title, Function: s.Function, Level: jobtitle.Level(s.Level)}
	guess := jobtitle.Read(s.Title)
	if guess.Rank.RelativeTo(t.own) == out.Level {
		out.Level = jobtitle.NoLevel
	}
	if guess.Function != "" && data.Fold(out.Function) == data.Fold(t.functionName(guess.Function)) {
		out.Function = ""
	}
	return out
}

func (t Titles) functionName(key string) string { return t.d.Shipped("function.ships." + key) }

// OwnRank is how high one stands oneself, by what one says one does in one of the
// languages; jobtitle.Unknown where it says no rank.
func OwnRank(r data.Reader) jobtitle.Rank {
	for _, key := range []string{desk.MyRoleIn("id"), desk.MyRoleIn("en"), desk.SettingMyRole} {
		if rank := jobtitle.Read(r.Setting(key)).Rank; rank != jobtitle.Unknown {
			return rank
		}
	}
	return jobtitle.Unknown
}

// Standing is what somebody does and how they stand to me, "" where nothing is
// known of it, and whether it was guessed from their title.
type Standing struct {
	Function, Level               string
	FunctionGuessed, LevelGuessed bool
}

// Of is where somebody stands with a title; what was said of them stays as it is.
func (t Titles) Of(title, function, level string) Standing {
	s := Standing{Function: function, Level: level}
	if title == "" || function != "" && level != "" {
		return s
	}
	known := t.rules.Read(title, t.own)
	if function == "" && known.Function != "" {
		s.FunctionGuessed, s.Function = true, known.Function
		if !known.FunctionSaid {
			s.Function = t.functionName(known.Function)
		}
	}
	if level == "" && known.Level != jobtitle.NoLevel {
		s.LevelGuessed, s.Level = true, string(known.Level)
	}
	return s
}

// StandingOf is where a contact stands, by the title they hold now.
func StandingOf(d *desk.Desk, r data.Reader, c data.Contact) (Standing, error) {
	p, err := currentPosition(r, c.ID)
	if err != nil {
		return Standing{}, err
	}
	t, err := ReadTitles(d, r)
	return t.Of(p.Title, cmp.Or(c.Function, p.Function), c.Level), err
}

// standingFields are the fields of a form that say where a contact stands. What
// their title says stands beneath, as long as nobody said it.
func standingFields(d *desk.Desk, r data.Reader, c data.Contact, p data.Position) (function, level Field, err error) {
	function = Field{Key: "function", Type: FieldText, Label: "contact.function", Value: c.Function, Help: "contact.function.help"}
	level = Field{Key: "level", Type: FieldChoice, Label: "contact.level", Value: c.Level, Choices: choices("level.", levels...)}
	t, err := ReadTitles(d, r)
	at := t.Of(p.Title, c.Function, c.Level)
	if at.FunctionGuessed {
		function.Help, function.HelpArgs = "contact.function.guessed", []any{"function", at.Function, "title", p.Title}
	}
	if at.LevelGuessed {
		level.Help, level.HelpArgs = levelGuessed[at.Level], []any{"title", p.Title}
	}
	return function, level, err
}

// levelGuessed says of a level that a title says it.
var levelGuessed = map[string]string{"lower": "contact.level.guessed.lower", "same": "contact.level.guessed.same", "higher": "contact.level.guessed.higher"}

// Of those who could be asked, so many are looked through, and so many of them
// looked at more closely.
const (
	candidatesRead = 3000
	candidatesSeen = 200
)

// fitting are the first of those who could be asked: on each rung first those
// whose work some words name, then those with whom one shares a school or an
// employer of the past, then those above oneself.
func (t Titles) fitting(r data.Reader, all []data.Candidate, about []string, limit int) ([]data.ContactRow, error) {
	wanted := prepare.FunctionsOf(strings.Join(about, " "))
	stands := make(map[data.ID]int, len(all)) // the lower the better
	for _, c := range all {
		at := t.Of(c.Title, c.Function, c.Level)
		stands[c.ID] = 2
		if at.Level == "higher" {
			stands[c.ID]--
		}
		if slices.ContainsFunc(prepare.FunctionsOf(at.Function), func(f string) bool { return slices.Contains(wanted, f) }) {
			stands[c.ID] -= 4
		}
	}
	order := func(a, b data.Candidate) int {
		if a.Rung != b.Rung {
			return a.Rung - b.Rung
		}
		return stands[a.ID] - stands[b.ID]
	}
	slices.SortStableFunc(all, order)
	all = all[:min(len(all), candidatesSeen)]
	shared, err := sharedPlaces(r, idsOf(all))
	if err != nil {
		return nil, err
	}
	for id := range shared {
		stands[id] -= 2
	}
	slices.SortStableFunc(all, order)
	if all = all[:min(len(all), limit)]; len(all) == 0 {
		return nil, nil
	}
	return r.Contacts(data.PageQuery{IDs: idsOf(all)})
}

// textsOf are the words of some gaps.
func textsOf(gaps []data.GapRow) []string {
	texts := make([]string, len(gaps))
	for n, g := range gaps {
		texts[n] = g.Text
	}
	return texts
}

func idsOf(all []data.Candidate) []data.ID {
	ids := make([]data.ID, len(all))
	for n, c := range all {
		ids[n] = c.ID
	}
	return ids
}
