package outreach

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFindingsSayWhereTheyAreAndComeInOrder(t *testing.T) {
	m := Message{
		Lang: "id", Channel: Email, Subject: "Lowongan untuk {nama}?", Sender: "Dimas",
		Body: "Halo {sapaan}, é. Apakah ada lowongan? Boleh saya kirim CV?",
	}
	var got []string
	for _, f := range Check(m, Settings{}) {
		where := "whole"
		switch {
		case f.Start >= 0 && f.InSubject:
			where = m.Subject[f.Start:f.End]
		case f.Start >= 0:
			where = m.Body[f.Start:f.End]
		}
		got = append(got, f.Rule+" "+where)
	}
	want := "job_request Lowongan|unfilled_field {nama}|no_ask whole|no_connection whole|no_sender whole|unfilled_field {sapaan}|job_request lowongan|job_request kirim CV"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

func TestWhatIsTooLongIsMarkedFromTheLimitOn(t *testing.T) {
	m := Message{Channel: LinkedInNote, Body: strings.Repeat("é", 200) + "xyz"}
	for _, f := range Check(m, Settings{}) {
		if f.Rule == "over_limit" && m.Body[f.Start:f.End] != "xyz" {
			t.Errorf("%q", m.Body[f.Start:f.End])
		}
	}
	m = Message{Channel: Email, Body: "a b c"}
	for _, f := range Check(m, Settings{Words: 2, WordsMost: 9}) {
		if f.Rule == "too_long" && m.Body[f.Start:f.End] != "c" {
			t.Errorf("%q", m.Body[f.Start:f.End])
		}
	}
}

func TestRulesKeepToTheirKindsAndChannels(t *testing.T) {
	bare := "Terima kasih atas obrolannya. Dimas"
	if got := Check(Message{Channel: LinkedInMessage, Kind: Thanks, Body: bare, Sender: "Dimas"}, Settings{}); len(got) != 0 {
		t.Errorf("thanks: %v", got)
	}
	if got := trips("no_subject", Message{Channel: LinkedInMessage, Body: bare}); len(got) != 0 {
		t.Errorf("a LinkedIn message has no subject: %v", got)
	}
	if got := trips("no_sender", Message{Channel: InPerson, Body: "Halo"}); len(got) != 0 {
		t.Errorf("who stands there needs no name: %v", got)
	}
	if got := Check(Message{Channel: Email, Body: " \n"}, Settings{}); got != nil {
		t.Errorf("nothing written yet: %v", got)
	}
}

func TestANameThatIsNotKnownIsGuessed(t *testing.T) {
	for body, missing := range map[string]bool{
		"Saya Rina, analis.": false, "I'm Rina.": false, "Halo.\n\nTerima kasih,\nRina H.": false,
		"Saya analis.": true, "Halo.\nTerima kasih banyak": true,
	} {
		if got := trips("no_sender", Message{Channel: Email, Body: body}); (len(got) > 0) != missing {
			t.Errorf("%q: %v", body, got)
		}
	}
}

func TestAnyTextCanBeChecked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := Message{Channel: rapid.SampledFrom(Channels).Draw(t, "channel"), Kind: rapid.SampledFrom(Kinds).Draw(t, "kind")}
		word := rapid.SampledFrom([]string{"CV", "CV.", "lowongan", "hire", "é", "{x", "}", "[", "?", ".", "\n", "\xff", "tidak", "15 menit", "résumé", " "})
		for _, w := range rapid.SliceOfN(word, 0, 30).Draw(t, "words") {
			m.Body += w + rapid.SampledFrom([]string{"", " "}).Draw(t, "by")
		}
		m.Subject = m.Body
		for _, f := range Check(m, Settings{Words: 3, WordsMost: 6, NoteLimit: 10}) {
			text := m.Body
			if f.InSubject {
				text = m.Subject
			}
			if f.Start == -1 && f.End == -1 {
				continue
			}
			if f.Start < 0 || f.End < f.Start || f.End > len(text) {
				t.Fatalf("%+v of %d", f, len(text))
			}
		}
	})
}

func TestMailtoIsEscaped(t *testing.T) {
	for _, c := range []struct{ to, subject, body, want string }{
		{"sari@example.com", "Tentang retur & gudang?", "Halo Bu,\nsaya Dimas + tim.\r\n100%", "mailto:sari@example.com?subject=Tentang%20retur%20%26%20gudang%3F&body=Halo%20Bu%2C%0D%0Asaya%20Dimas%20%2B%20tim.%0D%0A100%25"},
		{"", "", "é", "mailto:?body=%C3%A9"},
		{"a+b@example.com", "", "", "mailto:a%2Bb@example.com"},
		{"a@example.com, x@example.com", "", "", "mailto:a@example.com"},
		{"a@example.com;x@example.com", "", "", "mailto:a@example.com"},
		{"a@example.com?cc=x@example.com\r\nBcc: y", "x\r\nBcc: y", "", "mailto:a@example.com%3Fcc%3Dx@example.comBcc%3Ay?subject=x%20Bcc%3A%20y"},
	} {
		if got, long := Mailto(c.to, c.subject, c.body); got != c.want || long {
			t.Errorf("got  %s %v\nwant %s", got, long, c.want)
		}
	}
}

func TestALongBodyIsLeftToBeCopied(t *testing.T) {
	got, long := Mailto("a@example.com", "Retur", strings.Repeat("kata ", 400))
	if got != "mailto:a@example.com?subject=Retur" || !long {
		t.Errorf("%s %v", got, long)
	}
	if got, long := Mailto("a@example.com", strings.Repeat("é", 400), "x"); got != "mailto:a@example.com" || !long {
		t.Errorf("%s %v", got, long)
	}
}

func TestMailtoComesBackWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		subject := rapid.StringOfN(rapid.RuneFrom([]rune("aé&?=#% +\"'\\;")), 0, 20, -1).Draw(t, "subject")
		body := rapid.StringOfN(rapid.RuneFrom([]rune("aé&?=#% +\n{}漢🙂")), 0, 50, -1).Draw(t, "body")
		got, long := Mailto("sari@example.com", subject, body)
		u, err := url.Parse(got)
		if err != nil || long || strings.Contains(got, "+") || len(got) > mailtoLimit {
			t.Fatalf("%s: %v", got, err)
		}
		q, err := url.ParseQuery(u.RawQuery)
		if err != nil || q.Get("subject") != strings.TrimSpace(subject) || q.Get("body") != strings.ReplaceAll(body, "\n", "\r\n") {
			t.Fatalf("%s: %v %v", got, q, err)
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	var texts []string
	for i := range 10000 {
		texts = append(texts, fmt.Sprintf("halo saya ingin belajar tentang kata%d dan hal lain yang dikerjakan tim setiap hari di sana bersama orang banyak", i))
	}
	sent := NewSent(texts...)
	tpl, _ := Find(Query{Lang: "id", Purpose: "mentor", Channel: Email})
	for b.Loop() {
		Check(Message{Lang: "id", Channel: Email, Subject: tpl.Subject, Body: tpl.Body, SentBefore: sent}, Settings{})
	}
}
