package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestANameSpeltJustSoIsShownBeforeOneThatReadsTheSame(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	names := []string{"Nguyễn Thị Hoa", "Nguyễn Thị Hoà"}
	list := filepath.Join(t.TempDir(), "people.csv")
	rows := "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
		"Nguyễn,Thị Hoa,https://www.linkedin.com/in/hoa-a,,Bank A,Banker,04 Jan 2024\nNguyễn,Thị Hoà,https://www.linkedin.com/in/hoa-b,,Bank B,Banker,04 Jan 2024\n"
	if err := os.WriteFile(list, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	l.do("import", list)
	for _, name := range names {
		if got := l.do("show", "contact", name); !strings.HasPrefix(got, name+"\n") {
			t.Errorf("%s is shown as %q", name, got)
		}
	}
}
