package act

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/line"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel/paneltest"
)

var ctx = context.Background()

func titles[T any](choices []T, title func(T) string) string {
	var all []string
	for _, c := range choices {
		all = append(all, title(c))
	}
	return strings.Join(all, "|")
}

// typed answers the palette in front: a text, then Enter.
func typed(h *paneltest.Host, text string) {
	focused := h.Canvas().Focused()
	for _, r := range text {
		focused.TypedRune(r)
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func learned(t *testing.T, h *paneltest.Host, text string) app.Link {
	t.Helper()
	h.Capture(app.Where{}, "! "+text)
	page, err := h.App().List(ctx, thing.KindLesson, app.ListQuery{Filter: text})
	if err != nil || len(page.Rows) == 0 {
		t.Fatal(err, page.Rows)
	}
	return page.Rows[0].Link()
}

func detail(t *testing.T, h *paneltest.Host, link app.Link) app.Detail {
	t.Helper()
	d, err := h.App().Show(ctx, link)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheLikelyPersonIsOfferedFirstAndOnce(t *testing.T) {
	h := paneltest.New(t)
	sari := h.Have(thing.KindContact, "name", "Sari Wijaya")
	h.Have(thing.KindContact, "name", "Budi Santoso")
	choices, err := people(ctx, h.App(), "", sari)
	if err != nil {
		t.Fatal(err)
	}
	if len(choices) != 2 || choices[0].Title != "Sari Wijaya" {
		t.Errorf("%+v", choices)
	}
}

func TestOnlyANameThatNobodyHasIsOfferedAsNew(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Sari Wijaya")
	for text, fresh := range map[string]bool{"Sari": true, "sari wijaya": false, "Sari Wijaya": false} {
		choices, err := people(ctx, h.App(), text, app.Link{})
		if err != nil {
			t.Fatal(err)
		}
		last := choices[len(choices)-1].Value
		if (last.contact == "") != fresh {
			t.Errorf("%q: the last of %d is %+v", text, len(choices), last)
		}
	}
}

func TestAConversationIsLoggedAndListenedTo(t *testing.T) {
	h := paneltest.New(t)
	LogInterview(h, app.Link{})
	typed(h, "Agus Salim")
	h.MustNotFail()
	if len(h.Went) != 1 || detail(t, h, h.Went[0]).Title != "Agus Salim" {
		t.Errorf("went to %+v", h.Went)
	}
}

func TestANextStageThatHasATimeAsksForIt(t *testing.T) {
	h := paneltest.New(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "replied")
	NextStage(h, link)
	h.MustNotFail()
	if h.Front() == nil || h.Front().Name() != "reply" || len(h.Said) != 0 {
		t.Errorf("in front: %v, said %q", h.Front(), h.Said)
	}
	asked := h.Have(thing.KindInterview, "contacts", "Budi Santoso", "stage", "asked")
	NextStage(h, asked)
	if stage, err := h.App().NextOf(ctx, asked.ID); err != nil || stage != data.StageScheduled {
		t.Errorf("after asked comes what goes on to %s, %v", stage, err)
	}
}

func TestClosingWhatWasAskedLeavesNoConversation(t *testing.T) {
	h := paneltest.New(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "asked")
	ChooseOutcome(h, link)
	typed(h, "Closed")
	h.MustNotFail()
	kept, err := h.App().Kept(ctx, link)
	if err != nil {
		t.Fatal(err)
	}
	if i, ok := kept.(interface{ IsHeld() bool }); ok && i.IsHeld() {
		t.Error("it was held")
	}
	if len(h.Said) != 1 || h.Front() != nil {
		t.Errorf("said %q", h.Said)
	}
}

func TestALineIsMovedToAnInterviewAPersonOrNobody(t *testing.T) {
	h := paneltest.New(t)
	here := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held")
	there := h.Have(thing.KindInterview, "contacts", "Budi Santoso", "stage", "held")
	h.Capture(app.Where{Interview: here.ID}, "! they wait for data")
	lessons, err := h.App().List(ctx, thing.KindLesson, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	moved := lessons.Rows[0].Link()
	for _, c := range []struct {
		to   line.To
		says string
	}{{line.To{Interview: there.ID}, "Budi Santoso"}, {line.To{}, ""}} {
		if err := h.App().MoveLine(ctx, moved, c.to); err != nil {
			t.Fatal(err)
		}
		if shown := strings.Contains(titlesOf(detail(t, h, there).Rows), "they wait"); shown != (c.says != "") {
			t.Errorf("moved to %+v: %s", c.to, titlesOf(detail(t, h, there).Rows))
		}
	}
	MoveLine(h, moved)
	typed(h, "Budi")
	h.MustNotFail()
	if rows := detail(t, h, there).Rows; len(rows) == 0 || !strings.Contains(titlesOf(rows), "they wait for data") {
		t.Errorf("%s", titlesOf(rows))
	}
}

func TestALineIsMovedToACompanyOrAnIndustry(t *testing.T) {
	h := paneltest.New(t)
	company := h.Have(thing.KindCompany, "name", "Nusa Bank")
	industry := h.Have(thing.KindIndustry, "name", "Energy")
	h.Capture(app.Where{}, "they wait for data")
	note, _, _, err := h.App().LastLine(ctx, app.Where{})
	if err != nil {
		t.Fatal(err)
	}
	for name, of := range map[string]app.Link{"Nusa Bank": company, "Energy": industry} {
		MoveLine(h, app.Link{Kind: thing.KindNote, ID: note})
		typed(h, name)
		h.MustNotFail()
		if rows := detail(t, h, of).Rows; !strings.Contains(titlesOf(rows), "they wait for data") {
			t.Errorf("%s: %s", name, titlesOf(rows))
		}
	}
}

func titlesOf(rows []app.Row) string {
	return titles(rows, func(r app.Row) string { return r.Title })
}

func TestTwoOfOneKindBecomeOne(t *testing.T) {
	h := paneltest.New(t)
	wrong := h.Have(thing.KindContact, "name", "Sari")
	h.Have(thing.KindContact, "name", "Sari Wijaya")
	Merge(h, wrong)
	typed(h, "Wijaya")
	if page, err := h.App().List(ctx, thing.KindContact, app.ListQuery{}); err != nil || len(page.Rows) != 2 {
		t.Errorf("merged before it was asked which name is right: %v", err)
	}
	typed(h, "") // the name of the one that stays
	h.MustNotFail()
	page, err := h.App().List(ctx, thing.KindContact, app.ListQuery{})
	if err != nil || titlesOf(page.Rows) != "Sari Wijaya" {
		t.Errorf("%v %s", err, titlesOf(page.Rows))
	}
}

func TestWhatStandsOnAPageIsCopied(t *testing.T) {
	h := paneltest.New(t)
	link := h.Have(thing.KindContact, "name", "Sari Wijaya", "email", "sari@example.com")
	d := detail(t, h, link)
	Copy(h, d, app.Row{Title: "they wait for data"})
	typed(h, "sari@")
	if len(h.Copied) != 1 || h.Copied[0] != "sari@example.com" {
		t.Errorf("copied %q of %+v", h.Copied, d.Facts)
	}
	Copy(h, d, app.Row{Title: "they wait for data"})
	typed(h, "")
	if len(h.Copied) != 2 || h.Copied[1] != "they wait for data" {
		t.Errorf("the row with the focus does not come first: %q", h.Copied)
	}
}

func TestALessonIsFiledUnderAChallengeMadeOnTheWay(t *testing.T) {
	h := paneltest.New(t)
	link := learned(t, h, "they wait for data")
	FileLesson(h, link)
	typed(h, "slow data")
	h.MustNotFail()
	page, err := h.App().List(ctx, thing.KindChallenge, app.ListQuery{})
	if err != nil || titlesOf(page.Rows) != "slow data" {
		t.Errorf("%v %s", err, titlesOf(page.Rows))
	}
}

func TestALessonContradictsAnEarlierOne(t *testing.T) {
	h := paneltest.New(t)
	learned(t, h, "they decide in days")
	link := learned(t, h, "they decide in months")
	LinkLesson(h, link)
	typed(h, "days")
	typed(h, "")
	h.MustNotFail()
	if !strings.Contains(titlesOf(detail(t, h, link).Rows), "they decide in days") {
		t.Errorf("%s", titlesOf(detail(t, h, link).Rows))
	}
}

func TestAGapIsClosedWithALessonTypedNow(t *testing.T) {
	h := paneltest.New(t)
	h.Capture(app.Where{}, "? who owns model risk")
	page, err := h.App().List(ctx, thing.KindGap, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	CloseGap(h, page.Rows[0].Link())
	typed(h, "the risk officer does")
	h.MustNotFail()
	if lessons, err := h.App().List(ctx, thing.KindLesson, app.ListQuery{}); err != nil || titlesOf(lessons.Rows) != "the risk officer does" {
		t.Errorf("%v %s", err, titlesOf(lessons.Rows))
	}
}

func TestAFilterIsKeptUnderAName(t *testing.T) {
	h := paneltest.New(t)
	SaveSearch(h, thing.KindLesson, "kind:advice")
	typed(h, "Mine")
	h.MustNotFail()
	ListViews(h, thing.KindLesson, "")
	typed(h, "Mine")
	if h.Filtered != "kind:advice" {
		t.Errorf("filtered by %q", h.Filtered)
	}
}

func TestWhatFitsBestComesFirst(t *testing.T) {
	pick := func(title string) say.Pick[string] {
		return say.Pick[string]{Row: app.Row{Key: title, Title: title}, Value: title}
	}
	all := []say.Pick[string]{pick("Risiko"), pick("Data"), pick("Kebijakan data")}
	if got := titles(fitting(all, "data"), func(p say.Pick[string]) string { return p.Value }); got != "Data|Kebijakan data" {
		t.Error(got)
	}
	if got := fitting(all, ""); len(got) != 3 {
		t.Errorf("%d while nothing is typed", len(got))
	}
}
