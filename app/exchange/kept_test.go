package exchange

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"wawasan/app/interchange"
	"wawasan/data"
)

// cardOf is somebody at a company as their card of a day says it.
func cardOf(t *testing.T, company, rev string) []interchange.Person {
	t.Helper()
	text := fmt.Sprintf("BEGIN:VCARD\nVERSION:3.0\nFN:Sri Contoh\nEMAIL:sri@x.id\nORG:%s\nREV:%s\nEND:VCARD\n", company, rev)
	table, err := interchange.Read(context.Background(), strings.NewReader(text), int64(len(text)), "a.vcf")
	if err != nil {
		t.Fatal(err)
	}
	return table.People
}

func TestAnOlderCardNeverMovesAJobBack(t *testing.T) {
	use := notebooks(t)
	use(t, func(tx *data.Tx) {
		for _, step := range []struct {
			company, rev, want string
			older              bool
		}{
			{"PT Baru", "2025-03-01T00:00:00Z", "PT Baru", false},
			{"PT Lama", "20240101", "PT Baru", true},
			{"PT Lain", "20250228T235959.5Z", "PT Baru", true},
			{"PT Baru", "20250601T000000Z", "PT Baru", false},
			{"PT Antara", "20250401T000000+0700", "PT Baru", true},
			{"PT Terbaru", "2026-01-01", "PT Terbaru", false},
			{"PT Entah", "kemarin", "PT Entah", false},
		} {
			m := imported(t, tx, cardOf(t, step.company, step.rev))
			if o := m.outcomes[0]; o.Older != step.older {
				t.Errorf("%s of %s is older: %t", step.company, step.rev, o.Older)
			}
			positions, err := tx.CurrentPositions()
			if err != nil || len(positions) != 1 {
				t.Fatal(positions, err)
			}
			if c, err := tx.Company(positions[0].CompanyID); err != nil || c.Name != step.want {
				t.Errorf("after %s of %s they are at %q, %v", step.company, step.rev, c.Name, err)
			}
		}
	})
}

func TestOfTwoCardsOfOnePersonTheOneChangedLastTellsTheJob(t *testing.T) {
	use := notebooks(t)
	use(t, func(tx *data.Tx) {
		imported(t, tx, append(cardOf(t, "PT Lama", "2020-01-01"), cardOf(t, "PT Baru", "2025-01-01")...))
		positions, err := tx.CurrentPositions()
		if err != nil || len(positions) != 1 {
			t.Fatal(positions, err)
		}
		if c, err := tx.Company(positions[0].CompanyID); err != nil || c.Name != "PT Baru" {
			t.Error(c, err)
		}
	})
}
