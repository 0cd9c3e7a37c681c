package jobtitle

import "sync"

// reading is all that reading a title takes, whatever was said of others.
type reading struct {
	guess Guess
	key   string
}

// remembered are the titles read last: lists ask of all titles of a notebook, and
// again with each letter of a filter.
var remembered = struct {
	sync.Mutex
	of map[string]reading
}{of: map[string]reading{}}

// mostRemembered is how many titles are remembered.
const mostRemembered = 50_000

func readOnce(title string) reading {
	remembered.Lock()
	had, ok := remembered.of[title]
	remembered.Unlock()
	if ok {
		return had
	}
	r := reading{Read(title), key(title)}
	remembered.Lock()
	defer remembered.Unlock()
	if len(remembered.of) >= mostRemembered {
		clear(remembered.of)
	}
	remembered.of[title] = r
	return r
}
