package data

import (
	"context"
	"database/sql"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// settingProgram keeps the version of the schema and of the program that made
// it: "10 0.1.0". An older program names it to whoever needs a newer one.
const settingProgram = "schema.program"

// signSchema keeps which program brought the notebook to its schema. Without
// it no more is lost than a name.
func (s *Store) signSchema(ctx context.Context, program string) {
	newest, err := newestVersion()
	if err != nil || program == "" {
		return
	}
	number := strconv.Itoa(newest) + " "
	if !strings.HasPrefix(s.Setting(ctx, settingProgram), number) {
		_ = s.SetSetting(ctx, settingProgram, number+program)
	}
}

// newerError refuses a notebook of a newer program, with its version where the
// notebook tells it.
func newerError(path string, version, newest int) error {
	args := []any{"path", path, "version", strconv.Itoa(version), "known", strconv.Itoa(newest)}
	if program := programOf(path, version); program != "" {
		return Conflict("data.error.newer_program", append(args, "program", program)...)
	}
	return Conflict("data.error.newer", args...)
}

var programShape = regexp.MustCompile(`^\d+(\.\d+){1,3}([-+][0-9A-Za-z.-]{1,40})?$`)

// programOf reads which program made a newer notebook's schema, "" where that
// is not known. What a schema that is not this program's may do is not let
// happen: only a plain table is asked, and not for long.
func programOf(path string, version int) string {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	db, err := sql.Open("sqlite", uri(path, "immutable=1", "_pragma=trusted_schema(0)"))
	if err != nil {
		return ""
	}
	defer db.Close()
	var plain bool
	err = db.QueryRowContext(ctx, "SELECT count(*) = 1 AND max(sql LIKE 'CREATE TABLE settings%') FROM sqlite_schema WHERE name = 'settings'").Scan(&plain)
	if err != nil || !plain {
		return ""
	}
	var kept string
	if db.QueryRowContext(ctx, "SELECT value FROM settings WHERE key = ?", settingProgram).Scan(&kept) != nil {
		return ""
	}
	number, program, _ := strings.Cut(kept, " ")
	if number != strconv.Itoa(version) || !programShape.MatchString(program) {
		return ""
	}
	return program
}
