package cli_test

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// linkedInZip is an archive with two connections, of whom one was written to.
func linkedInZip(t *testing.T) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, file := range [][2]string{
		{"Connections.csv", importHeader + "Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\n"},
		{"Invitations.csv", "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nDewi,Sari Wijaya,\"7/8/26, 3:43 PM\",,OUTGOING,https://linkedin.com/in/dewi,https://linkedin.com/in/sari\n"},
		{"messages.csv", "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n1,Dewi,https://linkedin.com/in/dewi,Sari Wijaya,https://linkedin.com/in/sari,2026-07-10 08:00:00 UTC,halo\n" +
			"1,Sari Wijaya,https://linkedin.com/in/sari,Dewi,https://linkedin.com/in/dewi,2026-07-11 08:00:00 UTC,hai\n2,Dewi,https://linkedin.com/in/dewi,Tono,https://linkedin.com/in/tono,whenever,halo\n"},
	} {
		f, err := w.Create(file[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(file[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, filepath.Join(t.TempDir(), "linkedin.zip"), b.String())
}

func TestAnImportSaysWhatMessagesThereAreAndTakesThemWhenAsked(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	file := linkedInZip(t)
	contains(t, l.do("import", "--preview", file), "There are also 1 message of yours, 1 invitation, to 1 person (1 of them becomes a contact): take them, too? --messages does.")
	first := l.one("import", file)["messages"].(map[string]any)
	if first["taken"] != false || first["messages"] != 1.0 {
		t.Error(first)
	}
	taken := l.one("import", "--messages", file)["messages"].(map[string]any)
	left := taken["not_kept"].(map[string]any)
	if taken["taken"] != true || taken["people"] != 1.0 || taken["invitations"] != 1.0 || taken["answered"] != 1.0 || taken["new_contacts"] != 1.0 || left["unusable"] != 1.0 {
		t.Error(taken)
	}
	contains(t, l.do("show", "contact", "Sari Wijaya"), "halo", "Invitation to connect")
	again := l.one("import", "--messages", file)["messages"].(map[string]any)
	if again["people"] != 0.0 || again["same"] != 2.0 || again["taken"] != false {
		t.Error(again)
	}
	l.do("undo")
	if strings.Contains(l.do("show", "contact", "Sari Wijaya"), "halo") {
		t.Error("it is not taken back")
	}
	if _, has := l.one("import", "--messages", write(t, filepath.Join(t.TempDir(), "c.csv"), importHeader+"Ana,Uji,,,Bank,,\n"))["messages"]; has {
		t.Error("a plain list has no messages")
	}
}
