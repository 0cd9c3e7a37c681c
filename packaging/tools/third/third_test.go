package third

import (
	"slices"
	"strings"
	"testing"
)

const mit = `MIT License

Copyright (c) 2026 Somebody

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`

func TestALicenceIsKnownByItsText(t *testing.T) {
	text, err := recognise("LICENSE", mit)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(text.IDs, []string{"MIT"}) || !slices.Equal(text.Copyrights, []string{"Copyright (c) 2026 Somebody"}) {
		t.Errorf("%q of %q", text.IDs, text.Copyrights)
	}
	if strings.Contains(text.Body, "Somebody") || !strings.HasPrefix(text.Body, "Permission") {
		t.Errorf("the body is %q", text.Body[:60])
	}
}

func TestTwoWhoChoseTheSameLicenceShareItsText(t *testing.T) {
	one, _ := recognise("LICENSE", mit)
	other, _ := recognise("COPYING", strings.Replace(mit, "Somebody", "Somebody Else", 1))
	parts := []Part{{Name: "one", Texts: []Text{one}}, {Name: "other", Texts: []Text{other}}}
	notices := Notices(parts)
	if n := strings.Count(notices, "Permission is hereby granted"); n != 1 {
		t.Errorf("the text stands there %d times", n)
	}
	for _, want := range []string{"2026 Somebody  \n", "2026 Somebody Else  \n"} {
		if !strings.Contains(notices, want) {
			t.Errorf("%q is missing", want)
		}
	}
}

func TestWhatIsNoKnownLicenceIsRefused(t *testing.T) {
	for _, body := range []string{"", "Do what you like, but ask me first.", mit[:300]} {
		if text, err := recognise("LICENSE", body); err == nil {
			t.Errorf("%.40q is taken for %v", body, text.IDs)
		}
	}
}

func TestEveryPartOfTheProgramHasALicence(t *testing.T) {
	parts, err := Parts("../../..")
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.Name
		if p.Licence() == "" {
			t.Errorf("%s has none", p.Name)
		}
	}
	for _, want := range []string{"Go", "fyne.io/fyne/v2", "github.com/go-gl/glfw/v3.4/glfw", "modernc.org/sqlite"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is missing among %v", want, names)
		}
	}
}
