package exchange

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app/interchange"
	"wawasan/data"
)

// khard is an address book on the command line, whose folder holds a file a card.
func TestKhardListsOurCards(t *testing.T) {
	khard, err := exec.LookPath("khard")
	if err != nil {
		t.Skip("khard is not there")
	}
	for _, version := range CardVersions {
		dir := t.TempDir()
		book := filepath.Join(dir, "book")
		if err := os.Mkdir(book, 0o700); err != nil {
			t.Fatal(err)
		}
		for i, name := range []string{"José Pérez", "Sari Wijaya; S.E."} {
			card := interchange.Card{
				ID: data.ID(fmt.Sprintf("0192e4a0-0000-7000-8000-00000000000%d", i)), Name: name, Company: "Titian, Tbk", Title: "Kepala",
				Emails: []interchange.Number{{Value: "a@titian.example"}}, Phones: []interchange.Number{{Value: fmt.Sprintf("+62 812 333%d", i), Type: "cell"}},
				Kept: []interchange.Kept{{Name: "NOTE", Value: `satu\ndua`}}, Changed: data.At(pairDay.Time(time.UTC)),
			}
			var text bytes.Buffer
			if err := interchange.WriteCards(&text, version, []interchange.Card{card}); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(book, fmt.Sprintf("%d.vcf", i)), text.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		config := filepath.Join(dir, "khard.conf")
		if err := os.WriteFile(config, []byte("[addressbooks]\n[[book]]\npath = "+book+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		list := exec.CommandContext(t.Context(), khard, "-c", config, "list", "--parsable")
		list.Env = append(os.Environ(), "LC_ALL=C.UTF-8", "PYTHONUTF8=1", "HOME="+dir)
		got, err := list.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", version, err, got)
		}
		for i, name := range []string{"José Pérez", "Sari Wijaya; S.E."} {
			uid := fmt.Sprintf("0192e4a0-0000-7000-8000-00000000000%d", i)
			if !strings.Contains(string(got), uid+"\t"+name) {
				t.Errorf("%s: %s is not listed:\n%s", version, name, got)
			}
		}
		phone := exec.CommandContext(t.Context(), khard, "-c", config, "phone", "--parsable", "Pérez")
		phone.Env = list.Env
		if got, err := phone.CombinedOutput(); err != nil || !strings.Contains(string(got), "+62 812 3330\tJosé Pérez") {
			t.Errorf("%s: %v\n%s", version, err, got)
		}
	}
}
