package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wawasan/app/document"
	"wawasan/app/evidence"
	"wawasan/app/inbox"
	"wawasan/app/insight"
	"wawasan/app/lesson"
	"wawasan/app/prepare"
	"wawasan/app/say"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
	"wawasan/views/command"
)

// families are the keys made of a stem and a word of the program's own lists.
// A stem that the source joins to something must stand here.
func families() map[string][]string {
	edited := []thing.Kind{
		thing.KindContact, thing.KindCompany, thing.KindIndustry, thing.KindInterview, thing.KindLesson, thing.KindGap, thing.KindPromise, thing.KindFocusArea, thing.KindNote,
		thing.KindTemplate, thing.KindHoliday, thing.KindQuestion, thing.KindFinding,
		thing.KindCriterion, thing.KindFunction, thing.KindChallenge, thing.KindSkill, thing.KindCompanyLink, thing.KindSearch,
	}
	lines := []string{"note", "lesson", "gap", "mine", "theirs", "person", "focus"}
	var changes, commands, menus, lefts []string
	for _, why := range inbox.Lefts {
		lefts = append(lefts, string(why))
	}
	for _, kind := range edited {
		changes = append(changes, join(string(kind), ".", "new", "edit", "delete")...)
	}
	changes = append(changes, "rating.delete", "filed_lesson.delete", "history.restore", data.LabelErased, data.LabelAnonymised, data.TakenBackLabel, data.BroughtBackLabel)
	for _, kind := range thing.Mergeable {
		changes = append(changes, string(kind)+".merge")
	}
	changes = append(changes, "tag.new", "tag.edit", "double.apart")
	for _, line := range lines {
		changes = append(changes, line+".capture")
	}
	changes = append(changes, "lines.capture")
	for _, list := range thing.SavedLists {
		for _, act := range thing.MarkedActs(list) {
			changes = append(changes, string(act))
		}
	}
	for _, c := range command.Default().All() {
		commands = append(commands, c.ID)
	}
	for _, m := range command.Menus() {
		menus = append(menus, string(m))
	}
	tabs := []string{"today", "contacts", "interviews", "industries", "lessons", "insight"} // materials has no place in the bar
	found := append(text(edited), string(thing.KindTag))
	return map[string][]string{
		"order.":                 orders(),
		"change.":                changes,
		"command.":               commands,
		"words.":                 commands,
		"menu.":                  menus,
		"greeting.":              {"morning", "noon", "afternoon", "evening", "night"},
		"first.look.":            {"system", "light", "dark"},
		"acts.":                  {"before", "after", "here_group", "everywhere"},
		"tab.":                   tabs,
		"kind.":                  found,
		"line.":                  lines,
		"line.kind.":             lines,
		"inbox.left.":            lefts,
		"line.new.":              {"contact", "company", "industry", "tag"},
		"stage.":                 text(data.Stages),
		"purpose.":               text(data.Purposes),
		"lesson.kind.":           named(data.LessonKinds),
		"interview.next.":        {"idea", "asked", "replied"},
		"today.":                 {"ask", "confirm", "debrief", "gap", "past", "prepare", "reply", "report", "resume", "tell", "untimed"},
		"today.reason.":          text(today.Reasons),
		"keep.":                  {"mentor", "warm", "light", "dormant", "own"},
		"settings.my_role.":      {"id", "en"},
		"debrief.as.":            {"thanks", "interest"},
		"draft.panel.":           {"message", "plan", "ballot", "weights"},
		"merge.title.":           text(thing.Mergeable),
		"outcome.":               {"replied", "scheduled", "declined", "no_answer", "postponed", "closed"},
		"settings.":              {"today_rows", "week_goal", "second_messages", "note_limit", "history_days", "history_share"},
		"gap.state.":             data.GapStates,
		"prepare.why.":           text(prepare.Whys),
		"debrief.step.":          text(talk.Steps),
		"debrief.hint.":          text(talk.Steps),
		"brief.format.":          document.Formats,
		"lesson.link.":           data.LessonLinkKinds,
		"lesson.linked.":         data.LessonLinkKinds,
		"mentor.":                {"candidate", "asked", "mentor", "past"},
		"phase.":                 prepare.Phases,
		"review.answer.":         {"0", "1", "2", "3", "4", "5"},
		"aspect.":                data.Aspects,
		"chart.":                 insight.Charts,
		"chart.about.":           insight.Charts,
		"chart.from.":            insight.Charts,
		"chart.format.":          say.ChartFormats,
		"chart.funnel.rate.":     insight.Steps[1:],
		"chart.funnel.":          insight.Steps,
		"criterion.ships.":       evidence.Shipped,
		"criterion.short.":       evidence.Shipped,
		"function.ships.":        prepare.Functions,
		"function.level.":        {"higher", "same", "lower", "unknown"},
		"skill.state.":           data.SkillStates,
		"company_link.is.":       data.CompanyLinkKinds,
		"company_link.kind.":     data.CompanyLinkKinds,
		"lesson.view.":           lesson.Views,
		"lesson.query.":          lesson.Views,
		"digest.kind.":           append(named(data.LessonKinds), "none"),
		"level.":                 {"lower", "same", "higher"},
		"writeup.role.":          {"lower", "same", "higher"},
		"medium.":                {"video", "phone", "in_person"},
		"point.":                 {"email", "phone", "link"},
		"decision.":              {"curious", "exploring", "pursue", "later", "ruled_out"},
		"form.new.":              text(edited),
		"form.edit.":             text(edited),
		"insight.about.":         text(edited[:8]),
		"history.":               {"undo", "redo"},
		"data.error.nothing_to_": {"undo", "redo"},
	}
}

func join(stem, by string, ends ...string) []string {
	for i := range ends {
		ends[i] = stem + by + ends[i]
	}
	return ends
}

func text[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

// named leaves out the value that is no choice made.
func named(list []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == "" })
}

// source is what the program's own files say about keys.
type source struct {
	said   map[string]string // key that must exist: where it is said
	texts  map[string]bool   // every string there is
	joined map[string]string // stem that something is joined to: where
}

var keyLike = regexp.MustCompile(`^[a-z][a-z_]*(\.[a-z0-9_]+)+$`)

// readSource walks every Go file of the program but the tests.
func readSource(t *testing.T) source {
	t.Helper()
	s := source{said: map[string]string{}, texts: map[string]bool{}, joined: map[string]string{}}
	files := token.NewFileSet()
	for _, floor := range []string{"../app", "../data", "../views"} {
		err := filepath.WalkDir(floor, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			return s.readFile(files, path)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	front, _ := filepath.Glob("../*.go")
	for _, path := range front {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		if err := s.readFile(files, path); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s source) readFile(files *token.FileSet, path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(files, path, raw, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.BasicLit:
			s.texts[literal(n)] = true
		case *ast.CallExpr:
			s.call(n, path)
		case *ast.FuncDecl:
			s.labels(n, path)
		}
		return true
	})
	return nil
}

// labels notes what a function gives the variable by which it names a change.
func (s source) labels(f *ast.FuncDecl, path string) {
	names := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if c, ok := n.(*ast.CallExpr); ok && slices.Contains(changing, called(c)) && len(c.Args) > 1 {
			if name, ok := c.Args[1].(*ast.Ident); ok {
				names[name.Name] = true
			}
		}
		return true
	})
	ast.Inspect(f, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Lhs) != len(a.Rhs) {
			return true
		}
		for at, left := range a.Lhs {
			name, ok := left.(*ast.Ident)
			if key := literal(a.Rhs[at]); ok && names[name.Name] && key != "" {
				s.said["change."+key] = path
			}
		}
		return true
	})
}

// changing are the calls that name a change.
var changing = []string{"label", "Tell", "Change", "ChangeInParts", "change"}

// call notes the key that a call names, or the stem it joins one from.
func (s source) call(c *ast.CallExpr, path string) {
	name := called(c)
	if len(c.Args) == 0 {
		return
	}
	arg := c.Args[0]
	stem := func(e ast.Expr, before string) bool {
		b, ok := e.(*ast.BinaryExpr)
		if !ok {
			return false
		}
		for left, is := b.X.(*ast.BinaryExpr); is; left, is = b.X.(*ast.BinaryExpr) {
			b = left
		}
		if begins := literal(b.X); strings.HasSuffix(begins, ".") || strings.HasSuffix(begins, "_") {
			s.joined[before+begins] = path
		}
		return true
	}
	if slices.Contains(changing, name) {
		at := slices.IndexFunc(c.Args, func(e ast.Expr) bool { return literal(e) != "" })
		if at >= 0 {
			s.said["change."+literal(c.Args[at])] = path
		}
	}
	switch name {
	case "T", "t", "Invalid", "NotFound", "Conflict", "Unavailable":
		if !stem(arg, "") && keyLike.MatchString(literal(arg)) {
			s.said[literal(arg)] = path
		}
	case "N":
		if key := literal(arg); key != "" {
			s.said[key+".one"], s.said[key+".other"] = path, path
		}
	case "choices": // a stem and its ends
		s.joined[literal(c.Args[0])] = path
	}
}

func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	text, err := strconv.Unquote(lit.Value)
	if err != nil {
		return ""
	}
	return text
}

// used are all keys that the program can say.
func (s source) used(words map[string]string) map[string]string {
	used := maps.Clone(s.said)
	for stem, ends := range families() {
		for _, end := range ends {
			used[stem+end] = "the family " + stem
		}
	}
	for text := range s.texts {
		if _, ok := words[text]; ok {
			used[text] = "a text" // named in a table and said elsewhere
		}
		if _, ok := words[text+".title"]; ok && (strings.HasPrefix(text, "empty.") || strings.HasPrefix(text, "detail.")) {
			used[text+".title"], used[text+".text"] = "an empty list", "an empty list"
		}
	}
	return used
}

// orders are the ways in which a list can stand.
func orders() []string {
	found := []string{string(thing.ByMatch), string(thing.ByIndustry), string(thing.ByPerson)}
	for _, kind := range thing.Kinds() {
		for _, o := range thing.Orders(kind) {
			found = append(found, string(o))
		}
	}
	return found
}

func TestEveryKeyTheProgramSaysHasItsSentence(t *testing.T) {
	words := translations(t, "en")
	for key, where := range readSource(t).used(words) {
		if words[key] == "" {
			t.Errorf("%s (%s) has no sentence", key, where)
		}
	}
}

func TestEveryStemIsAFamilyThatIsKnown(t *testing.T) {
	known := families()
	for stem, where := range readSource(t).joined {
		if known[stem] == nil {
			t.Errorf("%s joins %q to something: say in families what there is", where, stem)
		}
	}
}

func TestNoSentenceIsLeftThatNothingSays(t *testing.T) {
	words := translations(t, "en")
	used := readSource(t).used(words)
	for _, key := range slices.Sorted(maps.Keys(words)) {
		if used[key] == "" {
			t.Errorf("nothing says %s: %q", key, words[key])
		}
	}
}
