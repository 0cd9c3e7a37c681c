package data

import (
	"regexp"
	"testing"
	"time"
)

func TestTheKeyOfWhatWasWrittenElsewhereIsTheSameForTheSameContent(t *testing.T) {
	at := time.Date(2026, 11, 24, 9, 12, 0, 0, time.UTC)
	id := IDOf(at, "kopi")
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	if !form.MatchString(string(id)) || id != IDOf(at, "kopi") {
		t.Fatal(id)
	}
	if id == IDOf(at, "teh") || id == IDOf(at.Add(time.Minute), "kopi") || IDOf(at.Add(time.Minute), "kopi") < id {
		t.Fatal(id)
	}
	if id := IDOf(time.Time{}, "kopi"); !form.MatchString(string(id)) || id[:13] != "00000000-0000" {
		t.Fatal(id)
	}
}
