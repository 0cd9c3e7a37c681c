package thing

import (
	"slices"
	"strings"
	"time"

	_ "wawasan/app/timezone" // brings all zones by name, on Windows too
	"wawasan/data"
)

// zones are offered in forms, those of Indonesia first; any other IANA name
// may be typed, too.
var zones = []string{
	"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura",
	"Asia/Singapore", "Asia/Kuala_Lumpur", "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Manila", "Asia/Hong_Kong", "Asia/Shanghai", "Asia/Taipei",
	"Asia/Tokyo", "Asia/Seoul", "Asia/Kolkata", "Asia/Dhaka", "Asia/Karachi", "Asia/Dubai", "Asia/Riyadh", "Asia/Jerusalem", "Europe/Istanbul", "Europe/Moscow",
	"Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Paris", "Europe/Amsterdam", "Europe/Brussels", "Europe/Berlin", "Europe/Zurich", "Europe/Vienna", "Europe/Rome", "Europe/Madrid",
	"Europe/Copenhagen", "Europe/Stockholm", "Europe/Oslo", "Europe/Helsinki", "Europe/Warsaw", "Europe/Prague", "Europe/Athens",
	"Africa/Cairo", "Africa/Lagos", "Africa/Nairobi", "Africa/Johannesburg",
	"America/New_York", "America/Toronto", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Vancouver", "America/Mexico_City", "America/Bogota", "America/Sao_Paulo", "America/Argentina/Buenos_Aires",
	"Australia/Perth", "Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Pacific/Auckland", "UTC",
}

// zoneWords are what Indonesians call their zones.
var zoneWords = map[string]string{"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}

// ZoneCalled finds the time zone a person means: "WITA", "Berlin",
// "Europe/Berlin". It refuses (invalid) what is none.
func ZoneCalled(text string) (string, error) {
	text = strings.TrimSpace(text)
	if name, ok := zoneWords[strings.ToLower(text)]; ok {
		return name, nil
	}
	for _, name := range zones {
		if zoneKey(name) == zoneKey(text) || zoneKey(cityOf(name)) == zoneKey(text) {
			return name, nil
		}
	}
	if loc, err := time.LoadLocation(text); err == nil && text != "" && text != "Local" {
		return loc.String(), nil
	}
	return "", data.Invalid("contact.error.zone", "text", text)
}

func zoneKey(s string) string { return strings.ToLower(strings.ReplaceAll(s, "_", " ")) }

func cityOf(zone string) string { return zone[strings.LastIndex(zone, "/")+1:] }

// Zones returns the time zones whose name has text in it, a few at most.
func Zones(text string) []string {
	var out []string
	if name, err := ZoneCalled(text); err == nil {
		out = append(out, name)
	}
	for _, name := range zones {
		if len(out) < 5 && text != "" && strings.Contains(zoneKey(name), zoneKey(text)) && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// ZoneOf is the contact's time zone, nil for the owner's.
func ZoneOf(c data.Contact) *time.Location {
	if c.Zone == "" {
		return nil
	}
	zone, err := time.LoadLocation(c.Zone)
	if err != nil {
		return nil
	}
	return zone
}
