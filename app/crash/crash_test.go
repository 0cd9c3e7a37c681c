package crash_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app/crash"
)

const secret = "Sari Wijaya wants to leave"

// dying names the notebook beside which a second run of these tests ends by a
// fault; how is the fault.
const dying, how = "WAWASAN_TEST_DYING", "WAWASAN_TEST_FAULT"

func TestMain(m *testing.M) {
	if notebook := os.Getenv(dying); notebook != "" {
		stop := crash.Watch(notebook, "1.2.3")
		die(os.Getenv(how))
		stop()
		return
	}
	os.Exit(m.Run())
}

func die(how string) {
	switch how {
	case "text":
		panic(secret)
	case "lines":
		panic("Sari Wijaya\nmain.secret(0x1)\n\t/home/sari/notes.go:5")
	case "index":
		one := []string{secret}
		_ = one[len(how)]
	case "elsewhere":
		go func() { panic(secret) }()
		select {}
	case "kill":
		self, _ := os.FindProcess(os.Getpid())
		_ = self.Kill()
		select {}
	}
}

func TestAProgramThatEndsByAFaultLeavesAReportWithoutWhatWasWritten(t *testing.T) {
	for _, c := range []struct{ how, says string }{
		{"text", "panic"}, {"lines", "panic"}, {"index", "index out of range [5] with length 1"}, {"elsewhere", "panic"},
	} {
		t.Run(c.how, func(t *testing.T) {
			notebook := died(t, c.how)
			report, err := crash.Left(notebook, time.Date(2026, 11, 26, 9, 0, 0, 0, time.UTC))
			if err != nil || filepath.Base(report) != "crash-20261126-090000.txt" {
				t.Fatalf("%q %v", report, err)
			}
			raw, err := os.ReadFile(report)
			if err != nil {
				t.Fatal(err)
			}
			text := string(raw)
			if strings.Contains(text, "Sari") || strings.Contains(text, "sari") || strings.Contains(text, filepath.Dir(notebook)) {
				t.Errorf("it tells:\n%s", text)
			}
			if !strings.HasPrefix(text, "Wawasan 1.2.3, ") || !strings.Contains(text, c.says) || !strings.Contains(text, "crash_test.go:") {
				t.Errorf("it does not say where:\n%s", text)
			}
			if again, err := crash.Left(notebook, time.Now()); again != "" || err != nil {
				t.Errorf("it is told twice: %q %v", again, err)
			}
		})
	}
}

func TestAProgramThatEndsWithoutAFaultIsNoCrash(t *testing.T) {
	for _, how := range []string{"none", "kill"} {
		notebook := died(t, how)
		if report, err := crash.Left(notebook, time.Now()); report != "" || err != nil {
			t.Errorf("%s: %q %v", how, report, err)
		}
		if left, _ := filepath.Glob(notebook + "*"); len(left) > 0 {
			t.Errorf("%s leaves %v", how, left)
		}
	}
}

func died(t *testing.T, of string) (notebook string) {
	t.Helper()
	notebook = filepath.Join(t.TempDir(), "n.wawasan")
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), dying+"="+notebook, how+"="+of)
	_ = other.Run() // it ends as it should
	return notebook
}
