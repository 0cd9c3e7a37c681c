package app

import (
	"time"

	"wawasan/app/asking"
	"wawasan/app/internal/desk"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

type staleNames struct{}

func (staleNames) stale() {}

func join(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p != "" {
			if out != "" {
				out += " · "
			}
			out += p
		}
	}
	return out
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

func shorten(s string, n int) string                        { return desk.Shorten(s, n) }
func label(key, subject string) string                      { return key + "\t" + shorten(subject, 60) }
func plainly(text string, _ ...string) string               { return outreach.Plain(text) }
func matchKey(kind, value string) string                    { return thing.MatchKey(kind, value) }
func contactName(r data.Reader, id data.ID) (string, error) { return thing.ContactName(r, id) }
func (a *App) day(i data.Instant) data.Date                 { return a.desk.Day(i) }
func (a *App) now() time.Time                               { return a.desk.Now() }
func (a *App) planned(i data.Interview, c data.Contact) string {
	return asking.Planned(a.desk, i, c, a.Words())
}
func (a *App) lessonsFor(r data.Reader, text string, most int) ([]data.LessonRow, error) {
	return thing.LessonsFor(a.desk, r, text, most)
}
