package timezone_test

import (
	"testing"
	"time"

	"github.com/thlib/go-timezone-local/tzlocal"

	"wawasan/app/timezone"
)

func TestTheZoneOfThisWindowsHasAName(t *testing.T) {
	zone := timezone.Local("")
	if zone == nil || zone.String() == "Local" {
		t.Fatalf("it is called %v", zone)
	}
	at := time.Now()
	name, here := at.In(zone).Zone()
	if _, local := at.Zone(); here != local {
		t.Errorf("%s is %d seconds from Greenwich, the clock %d", zone, here, local)
	}
	if zone.String() == "Asia/Jakarta" && name != "WIB" {
		t.Errorf("%s is called %s", zone, name)
	}
}

func TestTheVariableGoesBeforeTheZoneOfWindows(t *testing.T) {
	for tz, want := range map[string]string{"Asia/Makassar": "WITA", ":Europe/Berlin": "CET", "WIT-9": "WIT"} {
		zone := timezone.Local(tz)
		if zone == nil {
			t.Errorf("%s is no zone", tz)
			continue
		}
		if name, _ := time.Date(2026, 11, 25, 9, 0, 0, 0, zone).Zone(); name != want {
			t.Errorf("%s is called %s", tz, name)
		}
	}
}

func TestEveryZoneOfWindowsIsOneOfOurs(t *testing.T) {
	if len(tzlocal.WinTZtoIANA) < 130 {
		t.Fatalf("only %d", len(tzlocal.WinTZtoIANA))
	}
	for windows, name := range tzlocal.WinTZtoIANA {
		if _, err := time.LoadLocation(timezone.InRegion(name, "ID")); err != nil || name == "" {
			t.Errorf("%s: %v", windows, err)
		}
	}
}

func TestTheZonesThatIndonesiaSharesAreCalledAsIsAssumed(t *testing.T) {
	for windows, want := range map[string]string{"SE Asia Standard Time": "Asia/Jakarta", "Singapore Standard Time": "Asia/Makassar", "Tokyo Standard Time": "Asia/Jayapura"} {
		if got := timezone.InRegion(tzlocal.WinTZtoIANA[windows], "ID"); got != want {
			t.Errorf("%s is %s", windows, got)
		}
	}
}
