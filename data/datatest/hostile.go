package datatest

import (
	"context"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"wawasan/data"
)

// Hostile are texts that a name, a company, a lesson, a tag or a note may hold
// in a notebook or a list of another's, each of which does something where it
// leaves the program as it is: in a terminal, a page, a spreadsheet, a
// calendar, a letter, a script of the system or a folder. Every way out is
// tried with all of them. Each but the last few holds the word Sari, which is
// to be found again behind any way out.
var Hostile = []string{
	// Pages and pictures.
	"<script>alert('Sari')</script>",
	`"><img src=x onerror=alert(1)>Sari`,
	"</title></text></svg><script>Sari",
	"]]>Sari<!--", "&lt;b&gt;Sari&#10;", "<?xml version='1.0'?>Sari", "javascript:alert('Sari')",
	// Markdown.
	"[Sari](javascript:alert(1))", "![Sari](http://example.com/x.png)", "# Sari", "1. Sari", "`Sari`", "***Sari***", "Sari\n===", "Sari\n\n    code",
	// PDF.
	"Sari) Tj ET Q /JS (app.alert(1))", `Sari\`, "Sari (", "Sari >> endobj 1 0 obj <<",
	// Spreadsheets.
	"=1+1 Sari", "+62 Sari", "-5 Sari", "@SUM(Sari)", "＝1 Sari", "＋1 Sari", "－1 Sari", "＠Sari", " =1 Sari", "\t=1 Sari", "\r=1 Sari", "Sari;=1", "Sari\n=1", "\"Sari\",=1", "=cmd|' /C calc'!Sari",
	// Calendars and letters.
	"Sari\r\nEND:VEVENT\r\nBEGIN:VEVENT", "Sari\nATTACH:file:///etc/passwd", "Sari;X=1:2,3\\n", "Sari%0ABcc:x@example.com", "Sari&cc=x@example.com", "Sari?bcc=x@example.com", "Sari\r\nBcc: x@example.com",
	// Scripts of systems.
	"$(calc) Sari", "`n Sari; calc", "\"; calc; \" Sari", "“; calc; ” Sari", "%PATH% Sari", "'; rm -rf ~; ' Sari",
	// Paths.
	"../../Sari", `..\..\Sari`, "/etc/Sari", "C:Sari", "~/Sari", "-rf Sari", "Sari...", "Sari ", " Sari", "Sari.pdf ", "Sari#1?x=%2e",
	// Terminals.
	"\x1b[2JSari", "\x1b]52;c;U2FyaQ==\x07Sari", "\x1b]0;Sari\x07", "\u009b2JSari", "\x9b2JSari", "Sari\x08\x08", "Sari\rOther", "Sari\x7f", "Sari\x00",
	// Marks nobody sees.
	"Sari\u202efdp.exe", "\u2066Sari\u2069", "\u202aSari", "Sari\u2028x", "Sari\u0085x", "\ufeffSari", "Sari\u200bx",
	// Long ones, and bytes that are no text.
	"Sari " + strings.Repeat("x", 300), "Sari " + strings.Repeat("🦋", 300), "Sari" + strings.Repeat("\u0301", 300), "Sari\xff\xfe", "Sari\xed\xa0\x80",
	// What has no Sari in it.
	"CON", "nul", "com1.txt", "LPT9", "aux.", "..", ".", "", " ", "\u202e", "\x00", "\n",
}

// HostileNotebook returns the path of a notebook in which a contact, a company,
// a tag, a lesson and a promise long due are called by each hostile text, as no
// form of the program would have kept them: a notebook of another's.
func HostileNotebook(t testing.TB) string {
	t.Helper()
	path := Notebook(t)
	s, err := data.Open(context.Background(), path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Change(context.Background(), "contacts.import", func(tx *data.Tx) error {
		for n, text := range Hostile {
			if !utf8.ValidString(text) || strings.Contains(text, "\x00") || !strings.Contains(text, "Sari") {
				continue
			}
			if err := saveAll(tx, text, strconv.Itoa(n)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func saveAll(tx *data.Tx, text, n string) error {
	contact, company := &data.Contact{Name: text, About: text}, &data.Company{Name: text + n, About: text}
	if err := tx.Save(contact); err != nil {
		return err
	}
	if err := tx.Save(company); err != nil {
		return err
	}
	if err := tx.Save(&data.Tag{Name: text + n}); err != nil {
		return err
	}
	if err := tx.Save(&data.Position{ContactID: contact.ID, CompanyID: company.ID, Title: text, Current: true}); err != nil {
		return err
	}
	if err := tx.Save(&data.Lesson{Text: text, ContactID: contact.ID}); err != nil {
		return err
	}
	return tx.Save(&data.Promise{Text: text, Direction: "mine", Due: data.Date{Y: 2026, M: 1, D: 2}, ContactID: contact.ID})
}
