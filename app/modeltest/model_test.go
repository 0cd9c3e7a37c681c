// Package modeltest uses a notebook as a person does, in any order, beside a
// plain model of what it must hold. It is tests alone.
package modeltest

import (
	"flag"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app"
)

// act does one thing a person can do, and says what must come of it.
type act func(w *world, t *rapid.T) effect

// acts are all of them, by the methods of the App they call.
var acts = map[string]act{
	"Capture note": captureOf("note"), "Capture lesson": captureOf("lesson"), "Capture gap": captureOf("gap"), "Capture mine": captureOf("mine"),
	"Capture theirs": captureOf("theirs"), "Capture person": captureOf("person"), "Capture focus": captureOf("focus"), "Capture wrong": wrongLine,
	"CapturePasted": paste, "Recapture": recapture, "MoveLine": moveLine,
	"SaveForm": form, "SaveForm two": form, "SaveForm three": form, "SaveForm unchanged": unchanged, "Raise": raiseContact, "Lower": lowerContact, "DoMarked": starMarked, "Delete": remove, "Merge": merge, "KeepApart": keepApart,
	"LogInterview": logTalk, "NextStage": nextStage, "Answer": answer, "SavePlan": savePlan, "MarkQuestion": markQuestion,
	"DebriefLine": debriefLine, "FinishDebrief": finishDebrief, "LogSent": sent, "KeepMine": keepMine,
	"KeepPromise": keepPromise, "CloseGap": closeGap, "CloseGapWith": closeGapWith, "ApplyLesson": applyLesson, "StarLesson": starLesson,
	"Reported": reported, "LinkLesson": linkLesson, "FileLesson": fileLesson, "Reviewed": reviewed, "SaveSearch": saveSearch,
	"SaveCriteria": criteria, "SaveBallot": ballot, "Snooze Dismiss Done": todo,
	"PlanImport DecideImport ApplyImport ImportTelling": importing, "Undo": undo, "Undo again": undo, "Redo": redo, "Redo again": redo,
	"TakeBack": turnAlone(false), "BringBack": turnAlone(true), "RestoreThing": restoreThing,
	"SetSetting": setting, "SetLanguage": language, "KeepDraft Draft FlushDrafts": draft, "DropDraft": dropDraft, "Unsaved": unsaved,
	"Close": reopen, "Subscribe second": second, "Now wait": wait, "ExportJSON RebuildSearch look": look, "Tell": tell, "Backup": backUp, "Restore": restore,
}

// TestAnythingAPersonDoesIsWhatTheModelSays takes few steps, or those that
// WAWASAN_STEPS says, from the same seed on each time, so that a run tells of
// the change and not of chance. To hunt, give another one as -rapid.seed; it
// prints the one to repeat a failure with.
func TestAnythingAPersonDoesIsWhatTheModelSays(t *testing.T) {
	wanted := 400
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	if text := os.Getenv("WAWASAN_STEPS"); text != "" {
		var err error
		if wanted, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	seed, steps, notebooks := uint64(1), 0, 0
	if given := flag.Lookup("rapid.seed").Value.String(); given != "0" {
		seed, _ = strconv.ParseUint(given, 10, 64)
	}
	set(t, "rapid.steps", "80")
	set(t, "rapid.checks", "1")
	for ; steps < wanted && !t.Failed(); seed++ {
		set(t, "rapid.seed", strconv.FormatUint(seed, 10))
		rapid.Check(t, func(rt *rapid.T) {
			w := newWorld(t, rt)
			defer w.end()
			rt.Repeat(w.actions())
			w.sound(rt)
			steps += w.steps
			notebooks++
		})
	}
	t.Logf("%d steps in %d notebooks; the last seed is %d", steps, notebooks, seed-1)
}

func set(t *testing.T, name, value string) {
	t.Helper()
	if err := flag.Set(name, value); err != nil {
		t.Fatal(err)
	}
}

func (w *world) actions() map[string]func(*rapid.T) {
	out := map[string]func(*rapid.T){}
	for name, do := range acts {
		out[name] = func(t *rapid.T) {
			e := do(w, t)
			w.settle(t, name, e)
			if w.steps%50 == 0 {
				w.sound(t)
			}
		}
	}
	return out
}

// reading are the methods that write nothing to the notebook, or only what
// another act does as well; a method of the App is here or an act.
var reading = []string{
	"About", "AboutLeft", "Addressee", "BackupNotice", "BackupState", "BackupWarning", "Ballot", "Became", "Brief", "ChallengeTable", "ChangeOf",
	"ChangeTitle", "Check", "CheckFilter", "CheckMessage", "CompanyMap", "Compare", "CompareCharts", "CompareImport", "CompareRows", "CompareSentence",
	"Complete", "Copies", "Count", "Criteria", "CriterionName", "Debrief", "Deleted", "Differences", "Digest", "Doubles", "DuePage", "Elapsed",
	"AnonymiseLines", "EraseDoneLines", "EraseLines", "ErasedPeople",
	"EvidenceFor", "Export", "ExportCSV", "ExportCalendar", "ExportVCard", "FindBackup", "FormOf", "FunctionMap", "Glance", "History", "ImportColumns",
	"ImportRows", "InsightChart", "InsightCounts", "Inspect", "Kept", "LastHeld", "LastLine", "LeftOut", "LineOf", "List", "ListViews", "Look",
	"LookAround", "Lost", "LostProblem", "MyRole", "NextOf", "NextReview", "Notices", "Number", "NumberField", "Order", "ParseDay", "Path", "PersonOf",
	"Plan", "PlanErase", "PlanEraseAgain", "PlanImportAs", "PlanInbox", "PlanMeetings", "PreviewBackup", "PreviewLine", "PreviewPasted", "Progress",
	"RatedFrom", "ReadOnce", "ReadOnly", "ReadPasted", "ReadSomeone", "Refresh", "Reminders", "RenderDocument", "SavedLists", "Search", "SentToOthers", "Setting",
	"Shelves", "Show", "Speaker", "TakeMessages", "TalkOn", "TemplateChoices", "Title", "ToReview", "Today", "TodayByPerson", "TodayList", "Undoable",
	"Unshown", "UnshownWords", "VoicesFor", "WaysIn", "WeekGoal", "Welcome", "Words", "Write", "WriteBrief", "WriteDigest", "WriteDocument", "WriteUp",
	"WritingDecline", "WritingFor", "WritingOf", "WritingTo",
}

// elsewhere are methods that have tests of this kind of their own, each with
// where they are.
var elsewhere = map[string]string{
	"StarContact": "TestAContactHasAStarOrNone",
	"DailyBackup": "app/backups_test.go", "SetBackupFolder": "app/backups_test.go", "SealBackups": "app/backups_test.go",
	"RekeyBackups": "app/backups_test.go", "UnsealBackups": "app/backups_test.go", "Rescue": "views/lost_test.go",
	"LetHistoryGo": "data/letgo_test.go", "Erase": "app/erase_test.go", "EraseWhole": "app/erase_copies_test.go",
	"Begin": "app/begin_test.go", "Mend": "data/checkjournal_test.go", "Heed": "views/care_walk_test.go", "StopWriting": "data/readonly_test.go",
	"SetOrder": "app/list_test.go", "FileInbox": "app/inbox_test.go", "LogMeetings": "app/meetings_test.go",
}

func TestTheModelKnowsEveryActOfTheProgram(t *testing.T) {
	known := map[string]bool{}
	for name := range acts {
		for _, word := range strings.Fields(name) {
			known[word] = true
		}
	}
	face := reflect.TypeFor[*app.App]()
	for n := range face.NumMethod() {
		name := face.Method(n).Name
		if elsewhere[name] == "" && known[name] == slices.Contains(reading, name) {
			t.Errorf("App.%s: if it writes, make it an act of the model, else say here that it reads", name)
		}
	}
}
