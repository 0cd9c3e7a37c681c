package interchange

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var (
	urlScheme   = regexp.MustCompile(`(?i)^(?:[a-z][a-z0-9+.-]*:)?//`)
	urlEscape   = regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
	linkedInSub = regexp.MustCompile(`^(?:[a-z]{2}|m|mobile|touch)\.(linkedin\.com)$`)
)

// URLKey returns what stays the same in the ways one profile is linked:
// host and path in lower case and percent-decoded, without scheme, www.,
// LinkedIn's country sub-domain, query, fragment and trailing slash. It is ""
// for a text that names no page (no host with a dot, or no path), so that two
// people with "-" or a bare "linkedin.com" are never taken for one. A key is
// the key of itself.
func URLKey(url string) string {
	key := url
	for range 8 { // each round takes something off; in practice one is enough
		next := urlKeyOnce(key)
		if next == key {
			return key
		}
		key = next
	}
	return key
}

func urlKeyOnce(s string) string {
	s = strings.TrimSpace(s)
	s = s[len(urlScheme.FindString(s)):]
	if i := strings.IndexAny(s, "?#"); i >= 0 {
		s = s[:i]
	}
	s = norm.NFC.String(strings.ToLower(percentDecode(s)))
	s = strings.TrimFunc(s, func(c rune) bool { return c == '/' || unicode.IsSpace(c) })
	host, path, _ := strings.Cut(s, "/")
	host = strings.TrimPrefix(host, "www.")
	if m := linkedInSub.FindStringSubmatch(host); m != nil {
		host = m[1]
	}
	path = strings.TrimLeft(path, "/")
	if path == "" || !strings.Contains(strings.Trim(host, "."), ".") {
		return ""
	}
	return host + "/" + path
}

// percentDecode leaves alone what would change the address when decoded
// (/ ? # % and blanks) and what would not be text.
func percentDecode(s string) string {
	decoded := urlEscape.ReplaceAllStringFunc(s, func(e string) string {
		c := unhex(e[1])<<4 | unhex(e[2])
		if c <= ' ' || c == 0x7F || strings.IndexByte("/?#%", c) >= 0 {
			return e
		}
		return string([]byte{c})
	})
	if !utf8.ValidString(decoded) {
		return s
	}
	return decoded
}

func unhex(c byte) byte {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}
