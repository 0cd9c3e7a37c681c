// Package timezone finds the time zone of a system where Go's own time package
// does not: it reads what POSIX writes into the variable TZ, and names the zone
// of Windows. Whoever imports it has all zones by name on Windows too.
package timezone

import (
	"encoding/binary"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Local returns the zone of this system, where the variable TZ is tz, if Go
// does not find it by itself, else nil. That is a zone that TZ describes:
// "WIB-7", "<+14>-14", "CET-1CEST,M3.5.0,M10.5.0/3"; and any zone of Windows,
// which has its name then: Asia/Jakarta, and WIB.
func Local(tz string) *time.Location {
	tz = strings.TrimPrefix(tz, ":")
	if strings.HasPrefix(tz, "/") { // a file, which Go reads where there are such
		return ofSystem("")
	}
	if _, err := time.LoadLocation(tz); err != nil {
		if zone := Parse(tz); zone != nil {
			return zone
		}
		tz = ""
	}
	return ofSystem(tz)
}

// The parts of a zone: POSIX.1-2024, 8.3, with hours up to 167 in a rule, as in
// RFC 9636. Signs are those of POSIX: west of Greenwich counts up.
const (
	name   = `([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)`
	below  = `(?::([0-5]?\d)(?::([0-5]?\d))?)?`
	offset = `([+-]?)(2[0-4]|[01]?\d)` + below
	day    = `(?:J(?:36[0-5]|3[0-5]\d|[12]\d\d|[1-9]\d?)|(?:36[0-5]|3[0-5]\d|[12]\d\d|\d\d?)|M(?:1[0-2]|[1-9])\.[1-5]\.[0-6])`
	rule   = `,` + day + `(?:/[+-]?(?:16[0-7]|1[0-5]\d|\d\d?)` + below + `)?`
)

var zone = regexp.MustCompile(`^` + name + offset + `(?:` + name + `(?:` + offset + `)?(?:` + rule + rule + `)?)?$`)

// Parse reads a zone; nil when the text is none. A summer time without rules
// has those of the United States, as everywhere.
func Parse(tz string) *time.Location {
	parts := zone.FindStringSubmatch(tz)
	if parts == nil {
		return nil
	}
	seconds := 0
	for n, part := range parts[3:6] { // hours, minutes, seconds
		value, _ := strconv.Atoi(part) // "" is none
		seconds += value * []int{3600, 60, 1}[n]
	}
	if parts[2] != "-" {
		seconds = -seconds
	}
	loc, err := time.LoadLocationFromTZData("Local", file(strings.Trim(parts[1], "<>"), seconds, tz))
	if err != nil {
		return nil
	}
	return loc
}

// file is a zone file (RFC 9636) without a past: all of its time is told by
// the zone in its foot, which Go does read there.
func file(name string, seconds int, tz string) []byte {
	block := []byte("TZif2" + strings.Repeat("\x00", 15))
	for _, n := range []int{0, 0, 0, 0, 1, len(name) + 1} { // one type of time, and its name
		block = binary.BigEndian.AppendUint32(block, uint32(n))
	}
	block = binary.BigEndian.AppendUint32(block, uint32(seconds))
	block = append(block, 0, 0) // no summer time, the name at 0
	block = append(block, name+"\x00"...)
	return append(append(append([]byte{}, block...), block...), "\n"+tz+"\n"...)
}
