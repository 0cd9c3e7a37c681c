// Package prepare gets a person ready for a conversation: the question bank,
// what to ask whom, and the brief. It is pure: it knows no store.
package prepare

import (
	"encoding/json"
	"sync"

	"wawasan/assets"
	"wawasan/data"
)

// Phases are the parts of a conversation in their order. domain.md section 3.
var Phases = []string{"open", "work", "field", "advice", "close"}

// Question is one question of the shipped bank. Purpose is "" where it serves
// all; Levels are those of the person it is for, none for any; Functions are
// those whose people know most about it, none for any.
type Question struct {
	ID        string       `json:"id"`
	Purpose   data.Purpose `json:"purpose"`
	Phase     string       `json:"phase"`
	Must      bool         `json:"must"`
	Levels    []string     `json:"levels"`
	Functions []string     `json:"functions"`
	Text      string       `json:"text"`
}

var bank = sync.OnceValue(func() map[string][]Question {
	all := map[string][]Question{}
	for _, lang := range []string{"id", "en"} {
		raw, err := assets.Questions.ReadFile("questions/" + lang + ".json")
		var list []Question
		if err == nil {
			err = json.Unmarshal(raw, &list)
		}
		if err != nil {
			panic("questions/" + lang + ".json: " + err.Error()) // ships inside: a broken build
		}
		all[lang] = list
	}
	return all
})

// Shipped returns the questions that come with the program in a language,
// English for one it does not know. IDs are the same in both.
func Shipped(lang string) []Question {
	if lang != "id" {
		lang = "en"
	}
	return append([]Question(nil), bank()[lang]...)
}
