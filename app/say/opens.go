package say

import (
	"net/url"
	"strings"

	"wawasan/app/outreach"
)

// opens is the address behind a way to reach somebody: of an e-mail address the
// mail program's, of a number the telephone's, else the page of the web that the
// text names, "" for none.
func opens(kind, value string) string {
	switch kind {
	case "email":
		if at := strings.IndexByte(value, '@'); at <= 0 || at == len(value)-1 {
			return ""
		}
		address, _ := outreach.Mailto(value, "", "")
		return address
	case "phone":
		number := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r == '+' {
				return r
			}
			return -1
		}, value)
		if len(number) < 3 {
			return ""
		}
		return "tel:" + number
	}
	for _, word := range strings.Fields(value) {
		if link, err := url.Parse(word); err == nil && (link.Scheme == "https" || link.Scheme == "http") && link.Host != "" {
			return word
		}
	}
	return ""
}
