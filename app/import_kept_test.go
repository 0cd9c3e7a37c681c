package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app/exchange"
)

func TestTheNotesOfAListStandOnThePageAreFoundAndGoBackOnACard(t *testing.T) {
	a := openForImport(t)
	path := filepath.Join(t.TempDir(), "daftar.csv")
	if err := os.WriteFile(path, []byte("nama,surel,catatan,tanggal lahir,alamat\nSari Wijaya,sari@contoh.id,\"ramah; suka kopi\nbertemu di Bandung\",1990-05-17,Jl. Melati 3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := a.PlanImport(ctx, path)
	if err != nil || len(plan.Lost) > 0 || len(plan.Warnings) > 0 {
		t.Fatal(plan, err)
	}
	if _, err := a.ApplyImport(ctx, plan); err != nil {
		t.Fatal(err)
	}
	said := factsOf(contactNamed(t, a, "Sari Wijaya"))
	for _, want := range []string{"ramah; suka kopi", "bertemu di Bandung", "17 Mei 1990", "Jl. Melati 3"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not on the page: %s", want, said)
		}
	}
	again, err := a.PlanImport(ctx, path)
	if err != nil || len(again.Same) != 1 {
		t.Errorf("read twice it is %+v, %v", again, err)
	}
	card := filepath.Join(t.TempDir(), "people.vcf")
	if _, err := a.Export(ctx, exchange.To{Format: exchange.FormatVCard, Path: card}); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(card)
	for _, want := range []string{`NOTE:ramah\; suka kopi\nbertemu di Bandung`, "BDAY:1990-05-17", "ADR:;;Jl. Melati 3;;;;"} {
		if err != nil || !strings.Contains(string(raw), want) {
			t.Errorf("no %q on the card: %s, %v", want, raw, err)
		}
	}
	if back, err := a.PlanImport(ctx, card); err != nil || len(back.Same) != 1 {
		t.Errorf("read back it is %+v, %v", back, err)
	}
}
