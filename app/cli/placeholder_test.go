package cli

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"wawasan/app/say"
)

func TestEveryWordThatStandsForWhatIsTypedIsSaidInBothLanguages(t *testing.T) {
	parser, err := kong.New(&grammar{}, kong.KindMapper(reflect.String, kong.MapperFunc(undashed)))
	if err != nil {
		t.Fatal(err)
	}
	flags, names, used := parser.Model.Flags, []string{}, map[string]bool{}
	for _, node := range parser.Model.Children {
		flags = append(flags, node.Flags...)
		for _, arg := range node.Positional {
			names = append(names, strings.ToUpper(arg.Name))
		}
	}
	for _, flag := range flags {
		if !flag.IsBool() && !flag.Hidden {
			names = append(names, flag.FormatPlaceHolder())
		}
	}
	for _, name := range names {
		for _, word := range capitals.FindAllString(name, -1) {
			used[word] = true
			if placeholderWords[word] == "" && !slices.Contains([]string{"ID", "N", "FOLDER"}, word) {
				t.Errorf("%s of %q has no word of its own in a language", word, name)
			}
		}
	}
	for word := range placeholderWords {
		if !used[word] {
			t.Errorf("%s stands nowhere", word)
		}
	}
}

func TestTheHelpInIndonesianHasNoEnglishWordForWhatIsTyped(t *testing.T) {
	id := say.WordsOf("id")
	for text, want := range map[string]string{
		"HEADING=FIELD,...": "JUDUL=BIDANG,...", "FILE": "BERKAS", "id|en": "id|en", "json|csv": "json|csv", "N": "N", "ID": "ID", "3.0|4.0": "3.0|4.0",
	} {
		if got := placeholder(id, text); got != want {
			t.Errorf("%q is %q in Indonesian", text, got)
		}
	}
	p, made := described(t, "id")
	for _, c := range p.Commands {
		for _, a := range c.Arguments {
			if placeholderWords[a.Name] != "" && id.T(placeholderWords[a.Name]) != a.Name {
				t.Errorf("%s takes %s", c.Name, a.Name)
			}
		}
	}
	for _, word := range []string{"JUDUL=BIDANG", "BERKAS", "TANGGAL"} {
		if !strings.Contains(made["man"], word) {
			t.Errorf("the manual lacks %s", word)
		}
	}
	if strings.Contains(made["man"], "HEADING") {
		t.Error("the manual says HEADING")
	}
}
