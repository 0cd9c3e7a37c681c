package outreach

import "time"

// Words are a language's words, as far as messages and findings need them;
// *lang.Words is one.
type Words interface {
	T(key string, args ...any) string
	Clock(t time.Time) string
}
