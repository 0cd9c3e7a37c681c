package timezone

import (
	"syscall"
	"time"
	_ "time/tzdata" // Windows keeps no time zones that Go can read
	"unsafe"

	"github.com/jeandeaual/go-locale"
	"github.com/thlib/go-timezone-local/tzlocal"
	"golang.org/x/sys/windows"
)

// ofSystem is the zone of this Windows under the name that the rest of the
// world has for it: Go finds its offset alone, and calls Jakarta's "+07". It
// heeds TZ, which Go does not here. It is nil where both clocks would differ.
func ofSystem(tz string) *time.Location {
	if asked, err := time.LoadLocation(tz); err == nil && tz != "" {
		return asked
	}
	name, err := tzlocal.LocalTZ()
	if err != nil {
		return nil
	}
	zone, err := time.LoadLocation(InRegion(name, region()))
	if err != nil || !agree(zone, time.Local, time.Now()) {
		return nil
	}
	return zone
}

// agree reports that two zones show the same time at a moment.
func agree(a, b *time.Location, at time.Time) bool {
	_, one := at.In(a).Zone()
	_, other := at.In(b).Zone()
	return one == other
}

// region is the country of the settings of this Windows, "" when unknown: the
// place first, then that of the formats, for many write dates as Americans do.
func region() string {
	place := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetUserDefaultGeoName") // since Windows 10 1709
	if place.Find() == nil {
		var code [16]uint16
		if n, _, _ := place.Call(uintptr(unsafe.Pointer(&code[0])), uintptr(len(code))); n > 0 {
			return syscall.UTF16ToString(code[:])
		}
	}
	code, err := locale.GetRegion()
	if err != nil {
		return ""
	}
	return code
}
