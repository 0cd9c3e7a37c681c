// Package backuptest is what tests of several rooms need of backups.
package backuptest

import (
	"testing"

	"wawasan/app/backup"
)

// LightLocks has passphrases tried with little work for the time of a test: it
// takes a second and 256 MB else.
func LightLocks(t testing.TB) {
	t.Helper()
	was := backup.WorkFactor
	backup.WorkFactor = 4
	t.Cleanup(func() { backup.WorkFactor = was })
}
