package document

// PDFFrom is PDF with the fonts of folders instead of those of this computer.
func PDFFrom(d Doc, paper Paper, unreadable string, folders ...string) ([]byte, error) {
	return pdfWith(d, paper, unreadable, newTypefaces(folders))
}

// UnshownFrom is Unshown with the fonts of folders.
func UnshownFrom(d Doc, folders ...string) []string { return unshown(d, newTypefaces(folders)) }

// Levels and Base are what is known of the directions of a text.
var (
	Levels = levelsOf
	Base   = baseOf
)

// Seen is a text on one line in the order in which it is seen.
func Seen(text string) string {
	line := []rune(text)
	levels := levelsOf(line, baseOf(line))
	order := make([]int, len(line))
	for n := range order {
		order[n] = n
	}
	seen(order, func(n int) int { return levels[n] })
	out := make([]rune, len(line))
	for n, from := range order {
		out[n] = line[from]
	}
	return string(out)
}
