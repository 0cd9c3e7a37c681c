package outreach

import (
	"strings"

	"wawasan/app/letters"
)

// mailtoLimit is the length of address that the mail programs and the
// systems that call them carry safely.
const mailtoLimit = 2000

// Mailto returns the address that opens the mail program with a message
// (RFC 6068). When it would be too long, the address leaves the body out and
// tooLong says that the body has to be copied instead. A line break in the
// recipient or the subject becomes a space: neither can add a header, nor can
// a comma in an address that came from elsewhere add a second recipient.
func Mailto(to, subject, body string) (url string, tooLong bool) {
	to, _, _ = strings.Cut(strings.ReplaceAll(to, ";", ","), ",")
	to, subject, body = letters.ShownLine(to), letters.ShownLine(subject), letters.Shown(body)
	short := "mailto:" + escape(strings.Join(strings.Fields(to), ""), "@")
	by := "?"
	if s := strings.TrimSpace(oneLine(subject)); s != "" {
		short += by + "subject=" + escape(s, "")
		by = "&"
	}
	url = short
	if body != "" {
		url += by + "body=" + escape(strings.ReplaceAll(body, "\n", "\r\n"), "")
	}
	switch {
	case len(url) <= mailtoLimit:
		return url, false
	case len(short) <= mailtoLimit:
		return short, true
	}
	return "mailto:" + escape(strings.Join(strings.Fields(to), ""), "@"), true
}

// escape writes every byte but letters, digits, -._~ and those in keep as %XX.
func escape(s, keep string) string {
	const hex = "0123456789ABCDEF"
	var out strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9',
			strings.IndexByte("-._~", c) >= 0, strings.IndexByte(keep, c) >= 0:
			out.WriteByte(c)
		default:
			out.WriteByte('%')
			out.WriteByte(hex[c>>4])
			out.WriteByte(hex[c&15])
		}
	}
	return out.String()
}
