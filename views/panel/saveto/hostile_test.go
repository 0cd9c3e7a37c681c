package saveto

import (
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app/say"
	"wawasan/data/datatest"
)

func TestTheAddressOfAFileLeadsToThatFileAlone(t *testing.T) {
	for _, text := range append([]string{"a b", `a"b`, "a%20b", "a#b", "a?b=c", "-rf", "a&b;c|d", "ä"}, datatest.Hostile...) {
		path := "/home/sari/" + text + ".pdf"
		address := FileURL(path).String()
		if !strings.HasPrefix(address, "file:///home/sari/") || strings.ContainsAny(address, " \"<>`\\#?\x00\x1b\r\n") {
			t.Errorf("%q is at %q", path, address)
		}
		back, err := url.Parse(address)
		if want := filepath.ToSlash(path); err != nil || back.Path != want || back.Host != "" || back.RawQuery != "" || back.Fragment != "" {
			t.Errorf("%q is at %q: %v", path, address, err)
		}
	}
}

func TestWhatAThingIsCalledIsProposedInTheFolderAlone(t *testing.T) {
	at := Place{Home: t.TempDir()}
	at.Folder = filepath.Join(at.Home, "Documents")
	for _, text := range datatest.Hostile {
		q := Question{Names: []string{"brief-" + say.DocumentName(text)}, Formats: []Format{{End: "pdf"}}}
		for _, to := range q.targets(at, "") {
			if filepath.Dir(to.path) != at.Folder || !strings.HasSuffix(to.path, ".pdf") || !strings.HasPrefix(filepath.Base(to.path), "brief-") {
				t.Errorf("%q goes to %q", text, to.path)
			}
		}
	}
}
