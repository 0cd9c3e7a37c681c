package interchange

import (
	"testing"

	"pgregory.net/rapid"
)

func TestOneProfileHasOneKey(t *testing.T) {
	for url, want := range map[string]string{
		"https://www.linkedin.com/in/ana-example":           "linkedin.com/in/ana-example",
		"http://linkedin.com/in/Ana-Example/":               "linkedin.com/in/ana-example",
		"HTTPS://ID.LinkedIn.com/in/ana-example//?trk=x#me": "linkedin.com/in/ana-example",
		"//m.linkedin.com/in/ana-example":                   "linkedin.com/in/ana-example",
		"www.linkedin.com/in/ana-example ":                  "linkedin.com/in/ana-example",
		"https://www.linkedin.com/in/ayu-%F0%9F%8C%B1":      "linkedin.com/in/ayu-🌱",
		"https://www.linkedin.com/in/ayu-🌱":                 "linkedin.com/in/ayu-🌱",
		"https://www.linkedin.com/in/jose%CC%81":            "linkedin.com/in/josé",
		"https://www.linkedin.com/in/a%2Fb%3fc":             "linkedin.com/in/a%2fb%3fc",
		"https://www.linkedin.com/in/bad%E9":                "linkedin.com/in/bad%e9",
		"https://www.linkedin.com/in/50%":                   "linkedin.com/in/50%",
		"https://id.example.com/ana":                        "id.example.com/ana",
		"":                                                  "",
		" - ":                                               "",
		"n/a":                                               "",
		"https://www.linkedin.com/":                         "",
		"https://":                                          "",
	} {
		if got := URLKey(url); got != want {
			t.Errorf("%q has key %q, want %q", url, got, want)
		}
	}
}

func TestAKeyIsTheKeyOfItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		url := rapid.OneOf(
			rapid.String(),
			rapid.StringMatching(`(https?://)?(www\.|id\.|m\.)?linkedin\.com/[a-zA-Z0-9%/?#. -]{0,20}`),
		).Draw(t, "url")
		key := URLKey(url)
		if again := URLKey(key); again != key {
			t.Fatalf("%q has key %q, that one %q", url, key, again)
		}
	})
}
