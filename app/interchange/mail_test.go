package interchange

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

const (
	messagesHeader    = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
	invitationsHeader = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
	profileOfMe       = "First Name,Last Name,Headline\nDewi,Contoh,Analis\n"
	me                = "https://www.linkedin.com/in/dewi-contoh"
	sari              = "https://www.linkedin.com/in/sari-uji"
	budi              = "https://www.linkedin.com/in/budi-uji"
)

func readMailOf(t *testing.T, entries ...entry) *Mail {
	t.Helper()
	b := zipOf(t, entries...)
	m, err := readMail(t.Context(), bytes.NewReader(b), int64(len(b)), "x.zip", "")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sentOf writes what was sent: whom to, when, when it was answered.
func sentOf(m *Mail) []string {
	var out []string
	for _, s := range m.Sent {
		answered := "-"
		if !s.Answered.IsZero() {
			answered = s.Answered.Format("01-02 15:04")
		}
		out = append(out, fmt.Sprintf("%s %s %s %s", s.To.Name, s.At.Format("01-02 15:04"), answered, s.Text))
	}
	return out
}

func TestAMessageIsKeptWithItsAnswerAndTheWordsOfOthersAreNot(t *testing.T) {
	m := readMailOf(t, entry{"Connections.csv", smallCSV}, entry{"Profile.csv", profileOfMe}, entry{"messages.csv", messagesHeader +
		"2-a,,Dewi Contoh," + me + ",Sari Uji," + sari + ",2024-05-03 09:00:00 UTC,,\"thank you\n\nsee you\",INBOX\n" +
		"2-a,,Sari Uji," + sari + ",Dewi Contoh," + me + ",2024-05-02 08:30:00 UTC,,my secret answer,INBOX\n" +
		"2-a,,Sari Uji," + sari + ",Dewi Contoh," + me + ",2024-05-02 08:00:00 UTC,,yes,INBOX\n" +
		"2-a,,Dewi Contoh," + me + ",Sari Uji," + sari + ",2024-05-01 10:15:30 UTC,Asking,<p class=\"x\">may I ask</p><p>you?</p>,INBOX\n"})
	want := []string{"Sari Uji 05-01 10:15 05-02 08:00 may I ask\nyou?", "Sari Uji 05-03 09:00 - thank you\n\nsee you"}
	if got := sentOf(m); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if m.Sent[0].Subject != "Asking" || m.Sent[0].At.Location() != time.UTC || strings.Contains(fmt.Sprint(m), "secret") {
		t.Errorf("%+v", m)
	}
}

func TestGroupsDraftsThoseWhoOnlyWroteAndThoseWhoAreGoneAreCountedNotKept(t *testing.T) {
	const header = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,IS MESSAGE DRAFT\n"
	row := func(talk, from, fromURL, to, toURL, draft string) string {
		return fmt.Sprintf("%s,%s,%s,\"%s\",\"%s\",2024-05-01 10:00:00 UTC,halo,%s\n", talk, from, fromURL, to, toURL, draft)
	}
	m := readMailOf(t, entry{"messages.csv", header +
		row("g", "Dewi Contoh", me, "Sari Uji,Budi Uji", sari+","+budi, "No") + row("g", "Sari Uji", sari, "Dewi Contoh,Budi Uji", me+","+budi, "No") +
		row("h", "Dewi Contoh", me, "LinkedIn Member,Sari Uji", "", "No") +
		row("t", "Budi Uji", budi, "Dewi Contoh", me, "No") +
		row("d", "Dewi Contoh", me, "Sari Uji", sari, "Yes") +
		row("n", "Dewi Contoh", me, "LinkedIn Member", "", "No") +
		row("s", "Dewi Contoh", me, "Sari Uji, MBA", sari, "No") + row("s", "Dewi Contoh", me, "Sari Uji, MBA", sari, "") +
		"s,Dewi Contoh," + me + ",Sari," + sari + ",whenever,halo,No\n"})
	if m.Groups != 3 || m.Theirs != 1 || m.Nameless != 1 || len(m.Sent) != 2 || m.Sent[0].To.Name != "Sari Uji, MBA" || m.Sent[0].Key == m.Sent[1].Key {
		t.Errorf("%+v", m)
	}
	if len(m.Unusable) != 1 || m.Unusable[0].Line != 10 || m.Unusable[0].Reason != "interchange.mail.bad_time" {
		t.Errorf("%+v", m.Unusable)
	}
}

func TestInvitationsTellWhoseArchiveItIsAndWhenWhoWasAsked(t *testing.T) {
	m := readMailOf(t, entry{"Basic/Invitations.csv", invitationsHeader +
		"Dewi Contoh,Sari Uji,\"7/8/26, 3:43\u202fPM\",Boleh bertanya?,OUTGOING," + me + "," + sari + "\n" +
		"Dewi Contoh,Budi Uji,\"13/8/26, 9:05 AM\",,OUTGOING," + me + "," + budi + "\n" +
		"Tono Uji,Dewi Contoh,\"7/8/26, 3:43 PM\",hai,INCOMING,https://www.linkedin.com/in/tono," + me + "\n"})
	want := []string{"Sari Uji 08-07 15:43 - Boleh bertanya?", "Budi Uji 08-13 09:05 - "}
	if got := sentOf(m); !slices.Equal(got, want) || m.Incoming != 1 || !m.Sent[0].Invitation || m.Sent[0].At.Year() != 2026 {
		t.Errorf("%q %+v", got, m)
	}
}

func TestTheOwnerIsWhoHasPartInAllConversations(t *testing.T) {
	rows := "FROM,TO,DATE,SUBJECT,CONTENT\nAna Uji,Rara Uji,2019-05-01 10:00:00 UTC,,a\nRara Uji,Bima Uji,2019-05-02 10:00:00 UTC,,b\nBima Uji,Rara Uji,2019-05-03 10:00:00 UTC,,c\n"
	if got := sentOf(readMailOf(t, entry{"messages.csv", rows})); !slices.Equal(got, []string{"Bima Uji 05-02 10:00 05-03 10:00 b"}) {
		t.Errorf("%q", got)
	}
	one := "FROM,TO,DATE,SUBJECT,CONTENT\nAna Uji,Rara Uji,2019-05-01 10:00:00 UTC,,a\n"
	if m := readMailOf(t, entry{"messages.csv", one}); len(m.Sent) != 0 || len(m.Unusable) != 1 || m.Unusable[0].Reason != "interchange.mail.no_owner" {
		t.Errorf("of two, nobody knows who is the owner: %+v", m)
	}
	profile := "First Name,Last Name\nAna,Uji\n"
	if got := sentOf(readMailOf(t, entry{"messages.csv", one}, entry{"Profile.csv", profile})); !slices.Equal(got, []string{"Rara Uji 05-01 10:00 - a"}) {
		t.Errorf("%q", got)
	}
}

func TestAnArchiveWithoutMessagesOffersNone(t *testing.T) {
	b := zipOf(t, entry{"Connections.csv", smallCSV}, entry{"Profile.csv", profileOfMe})
	for _, file := range [][]byte{b, []byte(smallCSV), nil} {
		if m, err := readMail(t.Context(), bytes.NewReader(file), int64(len(file)), "x", ""); m != nil || err != nil {
			t.Errorf("%+v, %v", m, err)
		}
	}
}

// FuzzReadMail holds what is true of the messages of any archive: a told error,
// or what its owner sent, in order, each with whom to and a key of its own.
func FuzzReadMail(f *testing.F) {
	f.Add(messagesHeader+"2-a,,Dewi,"+me+",Sari,"+sari+",2024-05-03 09:00:00 UTC,,\"a\n\"\"b\",INBOX\n", invitationsHeader+"Dewi,Sari,\"7/8/26, 3:43 PM\",x,OUTGOING,"+me+","+sari+"\n", profileOfMe)
	f.Add(messagesHeader+"2-a,,Dewi,,\"Sari,Budi\",\",,\",2024-05-03,,<p><br>,\n2-a,,Sari,,Dewi,,2024-05-03,,,\n", "From,To,Sent At,Direction\n,,,\n", "")
	f.Add("FROM,TO,DATE,CONTENT\n\xff,\xe9,2024-01-01,\x00\n", invitationsHeader+"a,b,0/0/00,,OUTGOING,x,y\n", "First Name,Last Name\n\",\n")
	f.Fuzz(func(t *testing.T, messages, invitations, profile string) {
		b := zipOf(t, entry{"messages.csv", messages}, entry{"Invitations.csv", invitations}, entry{"Profile.csv", profile})
		m, err := readMail(t.Context(), bytes.NewReader(b), int64(len(b)), "x.zip", "Dewi")
		if err != nil {
			if keyOf(err) == "" {
				t.Fatalf("an error nobody can be told: %v", err)
			}
			return
		}
		keys := map[string]bool{}
		for n, s := range m.Sent {
			switch {
			case s.To.id() == "" || s.Key == "" || s.At.Year() < 2003 || n > 0 && s.At.Before(m.Sent[n-1].At):
				t.Fatalf("%+v", s)
			case keys[s.Key] && !s.Invitation:
				t.Fatalf("two of key %q", s.Key)
			case !s.Answered.IsZero() && s.Answered.Before(s.At):
				t.Fatalf("answered before it was sent: %+v", s)
			case !utf8.ValidString(s.Text) || len(s.Text) > maxText || strings.ContainsFunc(strings.ReplaceAll(s.Text, "\n", ""), unicode.IsControl):
				t.Fatalf("%+q", s.Text)
			}
			keys[s.Key] = true
		}
	})
}

func TestAMessageInTheFolderOfDraftsWasNeverSent(t *testing.T) {
	row := func(text, folder string) string {
		return "d,,Dewi Contoh," + me + ",Sari Uji," + sari + ",2024-05-01 10:00:00 UTC,," + text + "," + folder + "\n"
	}
	m := readMailOf(t, entry{"Profile.csv", profileOfMe}, entry{"messages.csv", messagesHeader + row("sent", "INBOX") + row("unsent", "DRAFTS") + row("old", "ARCHIVE") + row("either", "Draft")})
	if got := sentOf(m); len(got) != 2 {
		t.Errorf("%q", got)
	}
	for _, s := range m.Sent {
		if s.Text != "sent" && s.Text != "old" {
			t.Errorf("a draft was taken: %q", s.Text)
		}
	}
}
