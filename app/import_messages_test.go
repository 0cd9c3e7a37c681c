package app_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

const (
	mailHeader   = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
	inviteHeader = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
	ownPage      = "https://www.linkedin.com/in/dewi-contoh"
	sariPage     = "https://www.linkedin.com/in/sari-wijaya"
)

type fataler interface {
	Helper()
	Fatal(...any)
}

// archive writes a zip as LinkedIn sends it and returns its path.
func archive(t fataler, dir string, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	files["Profile.csv"] = "First Name,Last Name\nDewi,Contoh\n"
	for name, text := range files {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(dir, "linkedin.zip")
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// wrote is a message of mine, and answered one to me.
func wrote(talk, to, page, at, text string) string {
	return fmt.Sprintf("%s,,Dewi Contoh,%s,\"%s\",\"%s\",%s UTC,,%s,INBOX\n", talk, ownPage, to, page, at, text)
}

func answered(talk, from, page, at string) string {
	return fmt.Sprintf("%s,,%s,%s,Dewi Contoh,%s,%s UTC,,rahasia orang lain,INBOX\n", talk, from, page, ownPage, at)
}

func takeMessages(t fataler, a *app.App, path string) say.ImportReport {
	t.Helper()
	plan, err := a.PlanImport(ctx, path)
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	report, err := a.ApplyImport(ctx, a.TakeMessages(plan, true))
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	return report
}

// outreaches are the messages of a notebook, as its export has them.
func outreaches(t fataler, a *app.App) []data.Outreach {
	t.Helper()
	var all struct {
		Tables struct {
			Outreaches []data.Outreach `json:"outreaches"`
		} `json:"tables"`
	}
	if err := json.Unmarshal([]byte(asJSON(t, a)), &all); err != nil {
		t.Fatal(err)
	}
	return all.Tables.Outreaches
}

const oneConnection = importHeader + "Sari,Wijaya," + sariPage + ",,Bank A,Analis,05 Jan 2024\nBudi,Hadi,https://www.linkedin.com/in/budi,,Bank B,Teller,\n"

func TestTheMessagesOfAnArchiveAreOfferedAndTakenOnlyWhenOneSaysSo(t *testing.T) {
	a := openForImport(t)
	path := archive(t, t.TempDir(), map[string]string{
		"Connections.csv": oneConnection,
		"messages.csv": mailHeader + wrote("2-a", "Sari Wijaya", sariPage, "2024-05-01 10:15:30", "boleh bertanya?") + answered("2-a", "Sari Wijaya", sariPage, "2024-05-02 03:00:00") +
			wrote("2-g", "Sari Wijaya,Budi Hadi", sariPage+",https://www.linkedin.com/in/budi", "2024-05-01 10:00:00", "halo semua") +
			wrote("2-u", "Tono Jauh", "https://www.linkedin.com/in/tono", "2024-05-01 10:00:00", "halo"),
		"Invitations.csv": inviteHeader + "Dewi Contoh,Sari Wijaya,\"1/4/24, 3:43 PM\",,OUTGOING," + ownPage + "," + sariPage + "\n",
	})
	plan, err := a.PlanImport(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	if got := plan.Messages.Said; got != "1 pesan Anda, 1 undangan, kepada 1 orang (1 di antaranya menjadi kontak)" {
		t.Errorf("offered: %q", got)
	}
	if _, err := a.ApplyImport(ctx, plan); err != nil || len(outreaches(t, a)) != 0 {
		t.Fatal("they are taken unasked", err)
	}
	changes := changesMade(t, a)
	report := takeMessages(t, a, path)
	want := say.MessagesNotKept{Groups: 1, Unknown: 1}
	if m := report.Messages; !m.Taken || m.Messages != 1 || m.Invitations != 1 || m.Answered != 2 || m.NotKept != want || len(m.Left) != 2 {
		t.Errorf("%+v", m)
	}
	got := outreaches(t, a)
	if len(got) != 2 || changesMade(t, a) != changes+1 || strings.Contains(asJSON(t, a), "rahasia") {
		t.Fatalf("%+v", got)
	}
	invited, asked := got[0], got[1]
	if invited.SentAt.After(asked.SentAt.Time) {
		invited, asked = asked, invited
	}
	if asked.SentAt.String() != "2024-05-01T10:15:30.000Z" || asked.OutcomeAt.String() != "2024-05-02T03:00:00.000Z" || asked.Outcome != "replied" || asked.Text != "boleh bertanya?" || asked.Channel != "linkedin_message" {
		t.Errorf("%+v", asked)
	}
	if invited.Channel != "linkedin_note" || invited.OutcomeAt.String() != "2024-01-04T17:00:00.000Z" {
		t.Errorf("%+v", invited)
	}
	if titles(t, a, thing.KindContact)[0] != "Sari Wijaya" || len(titles(t, a, thing.KindKnown)) != 1 {
		t.Error("who was written to is a contact, and nobody else")
	}
	if page, err := json.Marshal(contactNamed(t, a, "Sari Wijaya")); err != nil || !strings.Contains(string(page), "boleh bertanya?") || !strings.Contains(string(page), "Undangan terhubung") || !strings.Contains(string(page), "Pesan LinkedIn · dibalas 2 Mei 2024") {
		t.Errorf("the page does not show them: %s", page)
	}
	if _, err := a.Undo(ctx); err != nil || len(outreaches(t, a)) != 0 || len(titles(t, a, thing.KindContact)) != 0 {
		t.Error("one undo takes all of it back", err)
	}
}

func TestAnArchiveTakenTwiceBringsNothingAndALaterOneWhatIsNew(t *testing.T) {
	a := openForImport(t)
	dir := t.TempDir()
	files := func(mail string) string {
		return archive(t, dir, map[string]string{"Connections.csv": oneConnection, "messages.csv": mailHeader + mail})
	}
	first := wrote("2-a", "Sari Wijaya", sariPage, "2024-05-01 10:00:00", "halo")
	takeMessages(t, a, files(first))
	before, state := changesMade(t, a), asJSON(t, a)
	if m := takeMessages(t, a, files(first)).Messages; m.People != 0 || m.Same != 1 || changesMade(t, a) != before || asJSON(t, a) != state {
		t.Fatalf("%+v", m)
	}
	report := takeMessages(t, a, files(first+answered("2-a", "Sari Wijaya", sariPage, "2024-05-03 10:00:00")+wrote("2-a", "Sari Wijaya", sariPage, "2024-05-04 10:00:00", "terima kasih")))
	if m := report.Messages; m.Messages != 1 || m.AnsweredSince != 1 {
		t.Errorf("%+v", m)
	}
	got := outreaches(t, a)
	if len(got) != 2 || got[0].Outcome+got[1].Outcome != "replied" {
		t.Errorf("%+v", got)
	}
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindContact, ID: contactNamed(t, a, "Sari Wijaya").ID}); err != nil {
		t.Fatal(err)
	}
	if m := takeMessages(t, a, files(first)).Messages; m.People != 0 {
		t.Errorf("what was deleted comes back: %+v", m)
	}
}

func TestWhatOneLoggedOneselfIsNotTakenAgain(t *testing.T) {
	a, now := open(t, "id")
	now.at = time.Date(2026, 11, 20, 3, 0, 0, 0, time.UTC)
	id := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
	m, err := a.WritingTo(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.LogSent(ctx, m, "", "Halo Bu Sari,\nboleh bertanya?"); err != nil {
		t.Fatal(err)
	}
	path := archive(t, t.TempDir(), map[string]string{"Connections.csv": oneConnection, "messages.csv": mailHeader +
		wrote("2-a", "Sari Wijaya", sariPage, "2026-11-20 02:30:00", "\"Halo Bu Sari,\nboleh bertanya?\"")})
	if r := takeMessages(t, a, path).Messages; r.People != 0 || r.Same != 1 {
		t.Errorf("%+v", r)
	}
}

func TestANameMeansSomebodyOnlyWhereOneAloneHasIt(t *testing.T) {
	two := importHeader + "Sari,Wijaya,https://www.linkedin.com/in/sari-a,,Bank A,Analis,\nSari,Wijaya,https://www.linkedin.com/in/sari-b,,Bank B,Teller,\nBudi,Hadi,,,Bank B,Teller,\nRara,Uji,https://www.linkedin.com/in/rara,,Bank B,Teller,\n"
	a := openForImport(t)
	path := archive(t, t.TempDir(), map[string]string{"Connections.csv": two, "messages.csv": mailHeader +
		wrote("1", "Sari Wijaya", "", "2024-05-01 10:00:00", "siapa?") + wrote("2", "Dr. Budi Hadi", "https://www.linkedin.com/in/ACoAAB", "2024-05-01 10:00:00", "halo") +
		wrote("3", "Rara Uji", "https://www.linkedin.com/in/rara-lain", "2024-05-01 10:00:00", "orang lain") + wrote("4", "Sari Wijaya", "https://www.linkedin.com/in/sari-b", "2024-05-01 10:00:00", "Anda")})
	if m := takeMessages(t, a, path).Messages; m.Messages != 2 || m.NotKept.Unknown != 2 {
		t.Errorf("%+v", m)
	}
	for _, o := range outreaches(t, a) {
		if o.Text != "halo" && o.Text != "Anda" {
			t.Errorf("%+v", o)
		}
	}
}

func TestWhoIsLeftOutOfAnImportBringsNoMessages(t *testing.T) {
	a := openForImport(t)
	path := archive(t, t.TempDir(), map[string]string{"Connections.csv": oneConnection, "messages.csv": mailHeader + wrote("2-a", "Sari Wijaya", sariPage, "2024-05-01 10:00:00", "halo")})
	plan, err := a.PlanImport(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	plan, err = a.DecideImport(ctx, a.TakeMessages(plan, true), exchange.Decisions{plan.New[0].Row: exchange.Skipped})
	if err != nil || plan.Messages.People != 0 || plan.Messages.NotKept.Unknown != 1 || plan.Messages.Taken {
		t.Fatalf("%+v %v", plan.Messages, err)
	}
	if _, err := a.ApplyImport(ctx, plan); err != nil || len(outreaches(t, a)) != 0 {
		t.Error(err)
	}
}

// Whatever an archive holds: taken twice it changes nothing the second time, and
// one undo leaves the notebook as it was.
func TestMessagesTakenTwiceAreNothingWhateverTheyAre(t *testing.T) {
	pages := map[string]string{"Sari Wijaya": sariPage, "Budi Hadi": "https://www.linkedin.com/in/budi", "Tono Jauh": ""}
	outer, dir := t, t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		a, err := app.Open(ctx, app.Params{Path: datatest.Notebook(outer), Lang: "en", Now: func() time.Time { return importDay }})
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		var mail, invites strings.Builder
		for range rapid.IntRange(0, 12).Draw(t, "rows") {
			who := rapid.SampledFrom([]string{"Sari Wijaya", "Budi Hadi", "Tono Jauh"}).Draw(t, "who")
			at := time.Date(2024, 5, rapid.IntRange(1, 3).Draw(t, "day"), rapid.IntRange(0, 2).Draw(t, "hour"), 0, 0, 0, time.UTC)
			text := rapid.SampledFrom([]string{"", "halo", "terima kasih"}).Draw(t, "text")
			switch rapid.IntRange(0, 2).Draw(t, "what") {
			case 0:
				mail.WriteString(wrote("2-"+who, who, pages[who], at.Format(time.DateTime), text))
			case 1:
				mail.WriteString(answered("2-"+who, who, pages[who], at.Format(time.DateTime)))
			default:
				fmt.Fprintf(&invites, "Dewi Contoh,%s,\"%s\",%s,OUTGOING,%s,%s\n", who, at.Format("1/2/06, 3:04 PM"), text, ownPage, pages[who])
			}
		}
		path := archive(t, dir, map[string]string{"Connections.csv": oneConnection, "messages.csv": mailHeader + mail.String(), "Invitations.csv": inviteHeader + invites.String()})
		empty := asJSON(t, a)
		report := takeMessages(t, a, path).Messages
		taken := asJSON(t, a)
		if n := len(outreaches(t, a)); n != report.Messages+report.Invitations {
			t.Fatalf("%d are there, told were %+v", n, report)
		}
		again := takeMessages(t, a, path).Messages
		if again.People != 0 || asJSON(t, a) != taken {
			t.Fatalf("a second time: %+v\n%s\n%s", again, mail.String(), invites.String())
		}
		if _, err := a.Undo(ctx); err != nil || asJSON(t, a) != empty {
			t.Fatalf("undone it is not as it was: %v", err)
		}
	})
}
