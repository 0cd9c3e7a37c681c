package figure

// The title of a picture that stands alone: how large it is, and where its
// line and what lies beneath begin.
const (
	titleSize  float32 = 18
	titleLine  float32 = 30
	titleRoom  float32 = 48
	titleInset float32 = 12
)

// Titled is the figure as it stands alone in a picture: with its title above
// it, and all else further down. Without a title it is the figure itself.
func (f Figure) Titled() Figure {
	title := Fit(f.Title, titleSize, true, f.Width-2*titleInset)
	if title == "" {
		return f
	}
	shapes, spots := f.Shapes, f.Spots
	f.Height += titleRoom
	f.Shapes = make([]Shape, 0, len(shapes)+1)
	f.text(Point{titleInset, titleLine}, title, titleSize, Ink, Start, f.Width).Bold = true
	for _, s := range shapes {
		points := make([]Point, len(s.Points))
		for n, p := range s.Points {
			points[n] = Point{p.X, p.Y + titleRoom}
		}
		s.Points = points
		f.Shapes = append(f.Shapes, s)
	}
	f.Spots = make([]Spot, len(spots))
	for n, s := range spots {
		s.Y += titleRoom
		f.Spots[n] = s
	}
	return f
}
