package demo_test

import (
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/data"
)

func TestADigestOfTheStoryIsMadeOfSentences(t *testing.T) {
	bothLanguages(t, func(t *testing.T, a *app.App, _ data.Reader) {
		d, err := a.Digest(t.Context(), "", "", false)
		if err != nil {
			t.Fatal(err)
		}
		said, whole := a.Words().T("digest.somebody"), 0
		for _, s := range d.Sections {
			for _, i := range s.Items {
				whole++
				if strings.HasSuffix(i.Text, " "+said) || strings.ContainsAny(i.Text, "#@") {
					t.Errorf("%q", i.Text)
				}
			}
		}
		if whole < 20 {
			t.Errorf("it holds %d lessons", whole)
		}
	})
}
