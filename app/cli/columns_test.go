package cli_test

import (
	"path/filepath"
	"testing"
)

func TestColumnsAreNamedOnTheCommandLineAndRemembered(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	dir := t.TempDir()
	list := write(t, filepath.Join(dir, "seznam.csv"), "Příjmení;Křestní jméno;Firma, s. r. o.;Funkce\nNováková;Jana;Sklárna;Účetní\n")
	l.no(1, "hold no LinkedIn header", "import", list)
	l.do("import", "--preview", "--columns", "prijmeni=last,Křestní jméno=first,Firma, s. r. o.=company", list)
	l.no(1, "hold no LinkedIn header", "import", list) // a preview remembers nothing
	contains(t, l.do("import", "--columns", "Příjmení=last,Křestní jméno=first,Firma, s. r. o.=company,Funkce=title", list), "1 new")
	next := write(t, filepath.Join(dir, "seznam2.csv"), "Příjmení;Křestní jméno;Firma, s. r. o.;Funkce\nDvořák;Petr;Pila;Ředitel\n")
	contains(t, l.do("import", next), "1 new", "The columns are read as you chose them on")
	contains(t, l.do("list", "known"), "Petr Dvořák", "Ředitel", "Pila")
	l.do("undo")
	contains(t, l.do("import", next), "1 new", "The columns are read as you chose them on") // what was chosen is no part of what is undone
	contains(t, l.do("import", "--preview", "--columns", "Funkce=-", next), "chose not to read: Funkce")
}

func TestColumnsThatCannotBeAreRefusedByName(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	dir := t.TempDir()
	list := write(t, filepath.Join(dir, "l.csv"), "Jméno;Firma\nJana Nováková;Sklárna\n")
	card := write(t, filepath.Join(dir, "l.vcf"), "BEGIN:VCARD\nFN:Sri\nEND:VCARD\n")
	for _, c := range []struct {
		code                int
		columns, file, says string
	}{
		{2, "Jméno=nama", list, "“nama” is no field"},
		{2, "Jméno=name,Firma=name", list, "both “Jméno” and “Firma” are to hold name"},
		{2, "Jméno", list, "“Jméno” says no field"},
		{1, "Jmeno=name,Město=company", list, "l.csv has no column “Město”. Its columns are: Jméno, Firma."},
		{1, "Firma=company", list, "No column holds a name"},
		{1, "Jméno=name", card, "has no columns to choose"},
	} {
		l.no(c.code, c.says, "import", "--columns", c.columns, c.file)
	}
}
