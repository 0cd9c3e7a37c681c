package data_test

import (
	"database/sql"
	"testing"

	"wawasan/data"
)

// What the engine may answer though nothing in the program is wrong has a
// sentence: nobody reads that something went wrong inside. The codes are of
// https://sqlite.org/rescode.html.
func TestEveryFailureFromOutsideHasASentence(t *testing.T) {
	for name, code := range map[string]int{
		"PERM": 3, "BUSY": 5, "BUSY_RECOVERY": 261, "BUSY_SNAPSHOT": 517, "LOCKED": 6, "NOMEM": 7, "READONLY": 8, "READONLY_CANTINIT": 1288,
		"READONLY_DBMOVED": 1032, "IOERR": 10, "IOERR_LOCK": 3850, "IOERR_SHMMAP": 5386, "IOERR_SHMSIZE": 4874, "IOERR_NOMEM": 3082, "CORRUPT": 11,
		"FULL": 13, "CANTOPEN": 14, "PROTOCOL": 15, "SCHEMA": 17, "TOOBIG": 18, "AUTH": 23, "NOTADB": 26,
	} {
		if data.KeyOfCode(code) == "" {
			t.Errorf("SQLITE_%s (%d) has no sentence", name, code)
		}
	}
	for name, code := range map[string]int{"ERROR": 1, "INTERNAL": 2, "CONSTRAINT": 19, "MISUSE": 21, "RANGE": 25} {
		if key := data.KeyOfCode(code); key != "" {
			t.Errorf("SQLITE_%s (%d), a mistake of the program's own, is told as %s", name, code, key)
		}
	}
}

func TestATextTooLongForTheEngineIsToldAsThat(t *testing.T) {
	s := open(t)
	_, err := s.Writer().Exec("SELECT length(zeroblob(1000000001) || 'a')")
	if keyOf(err) != "data.error.too_big" {
		t.Error(err)
	}
	must[sql.Result](t)(s.Writer().Exec("SELECT 1"))
}
