package evidence

// Shipped are the keys of the criteria that come with the program, in their
// order. domain.md section 4.
var Shipped = []string{
	"interest", "tasks", "meaning", "skills", "learning", "people", "autonomy", "pay_now", "pay_later",
	"demand", "hours", "place", "health", "entry", "reversible", "status",
}

// DefaultWeight is what a shipped criterion weighs until weights are fixed.
const DefaultWeight = 3
