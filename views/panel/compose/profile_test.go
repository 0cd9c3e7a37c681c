package compose

import "testing"

func TestOnlyAPageOfTheWebIsOpened(t *testing.T) {
	for text, want := range map[string]bool{
		"https://www.linkedin.com/in/sari": true, "http://example.com/a%20b?x=1#y": true,
		"": false, "www.linkedin.com/in/sari": false, "file:///etc/passwd": false, "file://server/share/x.exe": false, "smb://server/share": false,
		"javascript:alert(1)": false, "javascript://example.com/%0Aalert(1)": false, "ms-msdt://x/y": false, "mailto:x@example.com": false,
		"https://": false, "https:example.com": false, "https://linkedin.com@example.com/": false, "https://exa\nmple.com": false, "-x://y": false, "//server/share": false,
	} {
		link, ok := profile(text)
		if ok != want {
			t.Errorf("%q: %v, %v", text, link, ok)
		}
	}
}
