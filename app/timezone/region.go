package timezone

import "slices"

// Windows knows one zone for each clock of Southeast and East Asia, none of
// which is Indonesia's own.
const (
	bangkok, jakarta   = "Asia/Bangkok", "Asia/Jakarta"
	singapore, central = "Asia/Singapore", "Asia/Makassar"
	tokyo, east        = "Asia/Tokyo", "Asia/Jayapura"
)

// besideJakarta are the other countries and places that have the same zone of
// Windows as Jakarta.
var besideJakarta = []string{"TH", "VN", "KH", "LA", "CX", "AQ"}

// InRegion is the name of the zone that a zone of Windows is in a country:
// name is the one that the world has for it (Unicode's territory 001), region
// the country's code, "" when unknown. That of Bangkok, Hanoi and Jakarta is
// Jakarta's wherever the country does not say otherwise.
func InRegion(name, region string) string {
	switch {
	case name == bangkok && !slices.Contains(besideJakarta, region):
		return jakarta
	case name == singapore && region == "ID":
		return central
	case name == tokyo && region == "ID":
		return east
	}
	return name
}
