package interchange

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"wawasan/data"
)

func TestConnectionsAreFoundUnderTheNamesSystemsGiveThem(t *testing.T) {
	for _, name := range []string{
		"Connections (1).csv", "Basic_LinkedInDataExport_01-02-2026/Connections (12).csv", "connections-2.csv", "Connections - salinan.csv",
		"Koneksi.csv", "a/b/c/Kontakte.csv", "Conexões.csv", "Connexions.csv", "Connections_2024.csv",
	} {
		b := zipOf(t, entry{"Invitations.csv", "From,To\n"}, entry{"Company Follows.csv", "Organization,Followed On\nBank,x\n"}, entry{name, smallCSV})
		got, err := readBytes(t, b)
		if err != nil || len(got.People) != 1 {
			t.Error(name, got, err)
		}
	}
}

func TestATableOfAnyNameIsFoundWhenItAloneHoldsPeople(t *testing.T) {
	got, err := readBytes(t, zipOf(t,
		entry{"Invitations.csv", "From,To,Sent At\nx,y,z\n"}, entry{"empty.csv", ""}, entry{"Data/Hubungan saya.csv", smallCSV}))
	if err != nil || len(got.People) != 1 {
		t.Error(got, err)
	}
	_, err = readBytes(t, zipOf(t, entry{"Invitations.csv", "From,To\nx,y\n"}, entry{"messages.csv", "FROM,TO\nx,y\n"}))
	if keyOf(err) != "interchange.error.zip_without" {
		t.Error(err)
	}
	got, err = readBytes(t, zipOf(t, entry{"Connections (1).csv", "x"}, entry{"Connections.csv", smallCSV}))
	if err != nil || len(got.People) != 1 {
		t.Error("the plain name comes first:", got, err)
	}
}

func TestOtherFilesAreNamedAsWhatTheyAre(t *testing.T) {
	for name, c := range map[string]struct {
		bytes []byte
		want  string
	}{
		"xlsb":     {zipOf(t, entry{"[Content_Types].xml", "<x/>"}, entry{"xl/workbook.bin", "x"}), "spreadsheet[file f program Excel]"},
		"no sheet": {zipOf(t, entry{"[Content_Types].xml", "<x/>"}, entry{"xl/workbook.xml", "<x/>"}), "book_broken[file f]"},
		"xls":      {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"), "spreadsheet[file f program Excel]"},
		"ods":      {zipOf(t, entry{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, entry{"content.xml", ""}), "spreadsheet[file f program LibreOffice]"},
		"numbers":  {zipOf(t, entry{"Index/Document.iwa", "x"}, entry{"Metadata/Properties.plist", "x"}), "spreadsheet[file f program Numbers]"},
		"docx":     {zipOf(t, entry{"[Content_Types].xml", "<x/>"}, entry{"word/document.xml", "<x/>"}), "other_kind[file f kind Office]"},
		"odt":      {zipOf(t, entry{"mimetype", "application/vnd.oasis.opendocument.text"}), "other_kind[file f kind OpenDocument]"},
		"pdf":      {[]byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), "other_kind[file f kind PDF]"},
		"sqlite":   {[]byte("SQLite format 3\x00\x10\x00"), "other_kind[file f kind SQLite]"},
		"gzip":     {[]byte("\x1f\x8b\x08\x00\x00\x00"), "packed[file f kind gzip]"},
		"7z":       {[]byte("7z\xbc\xaf\x27\x1c\x00\x04"), "packed[file f kind 7-Zip]"},
		"rar":      {[]byte("Rar!\x1a\x07\x00"), "packed[file f kind RAR]"},
		"calendar": {[]byte("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"), "other_kind[file f kind iCalendar]"},
		"html":     {[]byte("\n<!DOCTYPE html><html><table><tr><td>First Name"), "other_kind[file f kind HTML]"},
		"xml":      {[]byte("\xef\xbb\xbf<?xml version=\"1.0\"?><Workbook>"), "other_kind[file f kind XML]"},
		"json":     {[]byte("[\n {\"name\": \"Sari\"}\n]"), "other_kind[file f kind JSON]"},
		"png":      {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "not_csv[file f]"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read(t.Context(), bytes.NewReader(c.bytes), int64(len(c.bytes)), "f")
			e := new(data.Error)
			if !errors.As(err, &e) || strings.TrimPrefix(e.Key, "interchange.error.")+fmt.Sprint(e.Args) != c.want {
				t.Errorf("got %v", err)
			}
		})
	}
}
