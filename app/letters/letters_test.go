package letters_test

import (
	"runtime"
	"testing"

	"wawasan/app/letters"
)

func TestUTF16IsKnownByItsMarkOrItsZeros(t *testing.T) {
	for text, want := range map[string]bool{
		"\xff\xfea\x00": true, "\xfe\xff\x00a": true, "a\x00b\x00c\x00\n\x00": true, "\x00a\x00b\x00c\x00\n": true, "\xff\xfe": true,
		"": false, "a": false, "abc\n": false, "\xef\xbb\xbfabc": false, "\xff\xfe\x00\x00a\x00\x00\x00": false, "a\x00\x00b": false, "abcdef\x00gh": false,
	} {
		if got := letters.UTF16([]byte(text)) != nil; got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestACodePageIsKnownByItsNumber(t *testing.T) {
	for page, raw := range map[int]string{437: "caf\x82", 850: "caf\x82", 858: "caf\x82", 1252: "caf\xe9", 28591: "caf\xe9"} {
		if got, err := letters.OfPage(page).NewDecoder().String(raw); got != "café" || err != nil {
			t.Errorf("%d: %q %v", page, got, err)
		}
	}
	for _, page := range []int{0, 65001, 932, 1} {
		if letters.OfPage(page) != nil {
			t.Errorf("%d is known", page)
		}
	}
}

func TestAConsoleHasACodePageOnWindowsAlone(t *testing.T) {
	if page := letters.ConsolePage(); (page != 0) != (runtime.GOOS == "windows") {
		t.Error(page)
	}
}
