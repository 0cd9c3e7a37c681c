package say_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app/filter"
	"wawasan/app/say"
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
