package interchange

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

// listFile writes a list and returns its path.
func listFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// czech is a list whose header says nothing that is known here.
const czech = "Oslovení;Křestní jméno;Příjmení;Firma;Funkce;E-mailová adresa\n;Jana;Nováková;Sklárna;Účetní;jana@sklarna.example\n;Petr;Dvořák;Sklárna;Ředitel;petr@sklarna.example\n"

func TestAListWhoseHeaderSaysNothingIsReadAsItsColumnsWereChosen(t *testing.T) {
	path := listFile(t, czech)
	if _, err := ReadFile(t.Context(), path, nil, ""); keyOf(err) != "interchange.error.no_header" {
		t.Fatal(err)
	}
	heads, err := ReadHeads(t.Context(), path, nil, "")
	if err != nil || len(heads) != 6 || heads[1] != (Head{Heading: "Křestní jméno", Sample: "Jana, Petr"}) {
		t.Fatal(heads, err)
	}
	for heading, field := range map[string]Field{"krestni jmeno": "first", "PŘÍJMENÍ": "last", "Firma": "company", "Funkce": "title", "E-mailová adresa": "email"} {
		at := heads.Find(heading)
		if at < 0 {
			t.Fatal(heading)
		}
		heads.Set(at, field)
	}
	got, err := ReadFile(t.Context(), path, heads.Choice().Chooser(), "")
	if err != nil || !got.Chosen || got.Format != List {
		t.Fatal(got, err)
	}
	same(t, allFacts(got), "2 Jana Nováková|Sklárna|Účetní|jana@sklarna.example||", "3 Petr Dvořák|Sklárna|Ředitel|petr@sklarna.example||")
	same(t, brief(got.News), "0 columns_left")
	if got.Heads[3].Field != "company" || got.Heads[0].Field != "" {
		t.Error(got.Heads)
	}
	other := listFile(t, strings.Replace(czech, "Funkce", "Pozice", 1))
	if _, err := ReadFile(t.Context(), other, heads.Choice().Chooser(), ""); keyOf(err) != "interchange.error.no_header" {
		t.Error("a choice holds for another header: ", err)
	}
}

func TestWhatIsKnownOfColumnsIsOfferedAndCanBeChosenOtherwise(t *testing.T) {
	path := listFile(t, "Name,Company,Nickname,E-mail\nSri Contoh,Bank,Yayi,sri@contoh.example\nName,Company,Nickname,E-mail\nBudi,Toko,Bud,budi@toko.example\n")
	heads, err := ReadHeads(t.Context(), path, []string{"nickname"}, "")
	if err != nil || heads[0].Field != "name" || heads[1].Field != "company" || heads[2].Field != "" || heads[3].Field != "email" {
		t.Fatal(heads, err)
	}
	heads.Set(2, "name")
	if heads[0].Field != "" {
		t.Error("two columns hold the name: ", heads)
	}
	got, err := ReadFile(t.Context(), path, heads.Choice().Chooser(), "")
	if err != nil {
		t.Fatal(err)
	}
	same(t, told(got), "Yayi|Bank|", "Bud|Toko|")
	same(t, brief(got.News), "0 columns_left")
}

func TestTheHeaderIsTheRowThatHasTheNamedHeadings(t *testing.T) {
	path := listFile(t, "Seznam;;\nklubu;2024;\nJméno;Město;Telefonní číslo\nJana;Brno;+420 600 000 000\n")
	heads, err := ReadHeads(t.Context(), path, []string{"jmeno", "Město"}, "")
	if err != nil || heads.Find("jméno") != 0 || heads[2].Sample != "+420 600 000 000" {
		t.Fatal(heads, err)
	}
	heads, err = ReadHeads(t.Context(), path, []string{"no such"}, "")
	if err != nil || len(heads) == 0 || heads.Find("no such") != -1 {
		t.Error("nothing is offered in its place: ", heads, err)
	}
}

func TestWhatIsNoTableHasNoColumns(t *testing.T) {
	for text, want := range map[string]string{
		"a poem\nof two lines\n":           "interchange.error.no_header",
		"BEGIN:VCARD\nFN:Sri\nEND:VCARD\n": "interchange.error.no_columns",
		"\n\n":                             "interchange.error.empty",
		"a,\"" + strings.Repeat("x", maxRecord) + "\n": "interchange.error.line_too_long",
	} {
		if _, err := ReadHeads(t.Context(), listFile(t, text), nil, ""); keyOf(err) != want {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func TestHowAHeaderIsWrittenDoesNotChangeItsKey(t *testing.T) {
	key := HeaderKey([]string{"Vorname", "Nachname", "E-Mail-Adresse"})
	if key == "" || HeaderKey([]string{"vorname ", "NACHNAME", "e mail adresse", "", " "}) != key {
		t.Error("case and signs count")
	}
	for _, other := range [][]string{{"Nachname", "Vorname", "E-Mail-Adresse"}, {"Vorname", "Nachname"}, {"Vorname Nachname", "E-Mail-Adresse"}} {
		if HeaderKey(other) == key {
			t.Error(other)
		}
	}
	if HeaderKey([]string{"Nama", "", ""}) != "" || HeaderKey(nil) != "" {
		t.Error("one cell is a header")
	}
}

// Whatever is chosen of whatever columns, reading ends as it always does.
func TestAnyChoiceOfAnyColumnsIsReadOrTold(t *testing.T) {
	cell := rapid.SampledFrom([]string{"", "Ana", `"x"`, "a@b.example", "王", "05 Jan 2024", "\x00", `"`})
	rapid.Check(t, func(rt *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(2, 6).Draw(rt, "rows") {
			b.WriteString(strings.Join(rapid.SliceOfN(cell, 1, 5).Draw(rt, "cells"), ";") + "\n")
		}
		path := listFile(t, b.String())
		heads, err := ReadHeads(t.Context(), path, nil, "")
		if err != nil {
			if keyOf(err) == "" {
				rt.Fatal(err)
			}
			return
		}
		for i := range heads {
			heads.Set(i, rapid.SampledFrom(slices.Concat(Fields, []Field{""})).Draw(rt, "field"))
		}
		got, err := ReadFile(t.Context(), path, heads.Choice().Chooser(), "")
		if err != nil && keyOf(err) == "" {
			rt.Fatal(err)
		}
		for _, p := range got.People {
			if p.Name == "" || p.Connected != (data.Date{}) && p.Connected.Y != 2024 {
				rt.Fatalf("%+v", p)
			}
		}
	})
}
