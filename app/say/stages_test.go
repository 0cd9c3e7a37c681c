package say_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app/document"
	"wawasan/app/evidence"
	"wawasan/app/filter"
	"wawasan/app/report"
	"wawasan/app/say"
	"wawasan/app/weigh"
	"wawasan/data"
)

// A stage has one name: what the page calls it is what a filter is typed with.
func TestAFilterForAStageIsTypedAsThePageCallsTheStage(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		w, offered := say.WordsOf(lang), filter.Examples(filter.Stage, lang)
		for _, stage := range data.Stages {
			label := strings.ToLower(strings.ReplaceAll(w.T("stage."+string(stage)), " ", "-"))
			q := filter.Interviews.Parse(map[string]string{"id": "tahap:", "en": "stage:"}[lang] + label)
			if len(q.Fields) != 1 || q.Fields[0].Value != string(stage) {
				t.Errorf("%s: %q is not the stage %s to a filter: %+v", lang, label, stage, q)
			}
			if !slices.ContainsFunc(offered, func(word string) bool { return word == label || strings.HasSuffix(label, "-"+word) }) {
				t.Errorf("%s: %q is called otherwise among %v", lang, label, offered)
			}
		}
	}
}

func TestAStakeIsExplainedWhereAFitIsHandedIn(t *testing.T) {
	s := say.New(say.WordsOf("id"), time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC))
	for _, interested := range []int{0, 1} {
		talk := report.Talked{Industry: "Fintech", Fit: weigh.Fit{Result: evidence.Result{Fit: 3, Rated: 1, Voices: 2, Interested: interested}}}
		text := document.Markdown(s.WriteUp(report.WriteUp{Talks: []report.Talked{talk}}, "", false))
		if told := strings.Contains(text, "1 orang punya kepentingan") && strings.Contains(text, "dihitung setengah"); told != (interested > 0) {
			t.Errorf("with %d interested it says\n%s", interested, text)
		}
	}
}
