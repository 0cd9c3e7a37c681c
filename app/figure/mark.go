package figure

// seriesRoles tell series apart together with the forms of their marks: not by
// colour alone. Danger is none of them, it says what will not do.
var seriesRoles = []Role{Accent, Gap, Lesson, Mine, Ink}

func seriesRole(number int) Role { return seriesRoles[number%len(seriesRoles)] }

// markRadius is half of how large a mark is.
const markRadius float32 = 4.5

// mark draws a value of a series by its own form: circle, square, triangle,
// diamond, and a triangle that stands on its tip.
func (f *Figure) mark(at Point, number int, hollow bool) {
	role := seriesRole(number)
	const r = markRadius
	var s *Shape
	switch number % len(seriesRoles) {
	case 0:
		s = f.circle(at, r, role, role)
	case 1:
		s = f.rect(at.X-r+0.5, at.Y-r+0.5, 2*r-1, 2*r-1, role, role)
	case 2:
		s = f.polygon([]Point{{at.X, at.Y - r - 1}, {at.X + r + 1, at.Y + r - 1}, {at.X - r - 1, at.Y + r - 1}}, role, role)
	case 3:
		s = f.polygon([]Point{{at.X, at.Y - r - 1}, {at.X + r + 1, at.Y}, {at.X, at.Y + r + 1}, {at.X - r - 1, at.Y}}, role, role)
	default:
		s = f.polygon([]Point{{at.X, at.Y + r + 1}, {at.X + r + 1, at.Y - r + 1}, {at.X - r - 1, at.Y - r + 1}}, role, role)
	}
	s.Width = 1.5
	if hollow {
		s.Fill = Surface
	}
}

// valueWord is a value as words say it, – for one that is not known.
func valueWord(words func(float32) string, v float32) string {
	if v < 0 || words == nil {
		return "–"
	}
	return words(v)
}
