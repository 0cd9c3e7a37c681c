package timezone_test

import (
	"testing"
	"time"

	"wawasan/app/timezone"
)

func TestTheZonesOfIndonesiaHaveTheirOwnNamesOnWindows(t *testing.T) {
	for _, c := range []struct{ world, region, zone, short string }{
		{"Asia/Bangkok", "ID", "Asia/Jakarta", "WIB"},
		{"Asia/Bangkok", "", "Asia/Jakarta", "WIB"},
		{"Asia/Bangkok", "US", "Asia/Jakarta", "WIB"}, // a Windows left as it came
		{"Asia/Bangkok", "TH", "Asia/Bangkok", "+07"},
		{"Asia/Bangkok", "VN", "Asia/Bangkok", "+07"},
		{"Asia/Singapore", "ID", "Asia/Makassar", "WITA"},
		{"Asia/Singapore", "SG", "Asia/Singapore", "+08"},
		{"Asia/Singapore", "", "Asia/Singapore", "+08"},
		{"Asia/Tokyo", "ID", "Asia/Jayapura", "WIT"},
		{"Asia/Tokyo", "JP", "Asia/Tokyo", "JST"},
		{"Asia/Tokyo", "", "Asia/Tokyo", "JST"},
		{"Europe/Berlin", "ID", "Europe/Berlin", "CET"},
		{"America/New_York", "US", "America/New_York", "EST"},
	} {
		name := timezone.InRegion(c.world, c.region)
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		short, _ := time.Date(2026, 11, 25, 9, 0, 0, 0, zone).Zone()
		if name != c.zone || short != c.short {
			t.Errorf("%s in %q is %s, %s", c.world, c.region, name, short)
		}
	}
}
