package app_test

import (
	"path/filepath"
	"testing"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
)

const groupChat = "[24/11/26 09.12.00] Ratna: pikiran sendiri\n[24/11/26 09.13.00] Tono: pikiran orang lain\n[24/11/26 09.14.00] Ratna: satu lagi\n"

// planned is a plan of an inbox as it is asked for.
func planned(t *testing.T, a *app.App, from exchange.Inbox) exchange.InboxPlan {
	t.Helper()
	plan, err := a.PlanInbox(ctx, from)
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	return plan
}

func filed(t *testing.T, a *app.App, plan exchange.InboxPlan, want int) {
	t.Helper()
	if n, err := a.FileInbox(ctx, plan); n != want || err != nil {
		t.Fatalf("%d lines filed, want %d; %v", n, want, err)
	}
}

func undone(t *testing.T, a *app.App) {
	t.Helper()
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestWhoOneIsInAChatIsRememberedByItsNameAndUndoneWithItsLines(t *testing.T) {
	a, c := open(t, "id")
	c.forward(48 * 3600e9)
	folder := t.TempDir()
	path := letter(t, folder, "Chat WhatsApp dengan Alumni.txt", groupChat)
	from := exchange.Inbox{Paths: []string{path}}
	if f := planned(t, a, from).Files[0]; f.Err == nil {
		t.Fatal("nobody said who one is, and it is read")
	}
	from.From = "Ratna"
	filed(t, a, planned(t, a, from), 2)
	// a week later the phone calls the copy otherwise
	later := exchange.Inbox{Paths: []string{letter(t, t.TempDir(), "Chat WhatsApp dengan Alumni (2).txt", groupChat+"[24/11/26 09.20.00] Ratna: baru\n")}}
	f := planned(t, a, later).Files[0]
	if f.Err != nil || !f.Remembered || f.Me != "Ratna" || len(f.New) != 1 || len(f.Before) != 2 || len(f.Authors) != 2 {
		t.Fatalf("%+v", f)
	}
	later.Anew = true
	if f := planned(t, a, later).Files[0]; f.Err == nil {
		t.Error("it is not asked anew")
	}
	later.Anew = false
	if f := planned(t, a, exchange.Inbox{Paths: []string{letter(t, folder, "Chat WhatsApp dengan Bank.txt", groupChat)}}).Files[0]; f.Err == nil {
		t.Error("a chat of another name is read as somebody")
	}
	undone(t, a)
	if f := planned(t, a, later).Files[0]; f.Err == nil {
		t.Error("an undo leaves it remembered")
	}
}

func TestALineLeftOutOfAnInboxIsNotOfferedAgainUnlessAskedFor(t *testing.T) {
	a, _, folder := withChat(t)
	from, again := exchange.Inbox{Paths: []string{folder}}, exchange.Inbox{Paths: []string{folder}, Again: true}
	plan := planned(t, a, from)
	coffee := func(l exchange.InboxLine) bool { return l.Text == "kopi di lobi" }
	filed(t, a, plan.Without(coffee), 2)
	if p := planned(t, a, from); p.New() != 0 || p.LeftEarlier() != 1 || len(p.Files[0].Before) != 2 {
		t.Fatalf("%d new, %d left out earlier", p.New(), p.LeftEarlier())
	}
	filed(t, a, planned(t, a, from), 0)
	undone(t, a)
	if p := planned(t, a, from); p.New() != 3 || p.LeftEarlier() != 0 {
		t.Fatalf("an undo leaves it left out: %d new", p.New())
	}
	filed(t, a, planned(t, a, from).Without(coffee), 2)
	p := planned(t, a, again)
	if p.New() != 1 || !p.Files[0].New[0].LeftBefore || p.LeftEarlier() != 0 {
		t.Fatalf("it is not shown again: %d new", p.New())
	}
	filed(t, a, p, 1) // after all
	for _, from := range []exchange.Inbox{from, again} {
		if p := planned(t, a, from); p.New() != 0 || p.LeftEarlier() != 0 || len(p.Files[0].Before) != 3 {
			t.Errorf("%d new, %d left out earlier", p.New(), p.LeftEarlier())
		}
	}
	if got := titles(t, a, thing.KindNote); len(got) != 3 {
		t.Errorf("%q", got)
	}
	undone(t, a)
	if p := planned(t, a, from); p.LeftEarlier() != 1 {
		t.Error("undoing that takes it in for good")
	}
}

func TestWhatAnInboxRemembersIsNoRowOfTodayAndGoesAlongWithTheNotebook(t *testing.T) {
	a, _, folder := withChat(t)
	filed(t, a, planned(t, a, exchange.Inbox{Paths: []string{folder}}).Without(func(l exchange.InboxLine) bool { return l.Text == "kopi di lobi" }), 2)
	path := filepath.Join(t.TempDir(), "notebook.json")
	if _, err := a.Export(ctx, exchange.To{Format: exchange.FormatJSON, Path: path}); err != nil {
		t.Fatal(err)
	}
	b, c := open(t, "id")
	c.forward(48 * 3600e9)
	plan, err := b.PlanImport(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.ApplyImport(ctx, plan); err != nil {
		t.Fatal(err)
	}
	if p := planned(t, b, exchange.Inbox{Paths: []string{folder}}); p.New() != 0 || p.LeftEarlier() != 1 {
		t.Errorf("%d new, %d left out earlier", p.New(), p.LeftEarlier())
	}
	if data.ChatKey("Alumni") != data.ChatKey("alumni") || data.ChatKey("Alumni") == data.ChatKey("Alumna") {
		t.Error("a chat is known by its name")
	}
}
