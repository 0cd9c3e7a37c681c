package document

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/go-pdf/fpdf"

	"wawasan/data"
)

// Paper is the size of a page.
type Paper string

// The papers.
const (
	A4     Paper = "A4"
	Letter Paper = "Letter"
)

// Papers lists the papers in the order they are offered.
var Papers = []Paper{A4, Letter}

// PDF writes the document on paper: on one page when there is room, with as
// much space to write by hand as fits. unreadable stands where a name is in a
// script that no font at hand can draw.
func PDF(d Doc, paper Paper, unreadable string) ([]byte, error) {
	return pdfWith(d, paper, unreadable, newTypefaces(fontFolders()))
}

func pdfWith(d Doc, paper Paper, unreadable string, faces *typefaces) ([]byte, error) {
	d = d.shown()
	var p *printer
	for _, try := range []struct {
		size float64
		room int
	}{{10.5, 3}, {10.5, 2}, {10.5, 1}, {10, 1}, {9.5, 1}, {9.5, 0}} {
		p = newPrinter(paper, try.size, try.room, unreadable, faces)
		p.write(d)
		if p.pdf.PageCount() == 1 {
			break
		}
	}
	if p.pdf.PageCount() > 1 { // it is long: then with room to write
		p = newPrinter(paper, 10.5, 1, unreadable, faces)
		p.write(d)
	}
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, data.Internal(err)
	}
	return out.Bytes(), nil
}

// printer draws on pages. Lengths are millimetres, sizes of letters points.
type printer struct {
	pdf        *fpdf.Fpdf
	size       float64
	room       int
	unreadable string
	faces      *typefaces
	left, wide float64
	high       float64 // of a page
	bottom     float64
}

const margin = 18.0

// The colours of the window's light theme.
var (
	ink   = [3]int{0x1D, 0x21, 0x27}
	muted = [3]int{0x5A, 0x62, 0x6D}
	green = [3]int{0x0B, 0x6B, 0x63}
	line  = [3]int{0xDE, 0xDA, 0xD2}
)

func newPrinter(paper Paper, size float64, room int, unreadable string, faces *typefaces) *printer {
	pdf := fpdf.New("P", "mm", string(paper), "")
	pdf.SetMargins(margin, margin, margin)
	pdf.SetAutoPageBreak(false, margin)
	pdf.SetCreator("Wawasan", true)
	pdf.SetCatalogSort(true) // the same fonts make the same file, but for its time
	for style, face := range goFonts {
		pdf.AddUTF8FontFromBytes("go", style, face)
	}
	pdf.AddPage()
	width, height := pdf.GetPageSize()
	return &printer{
		pdf: pdf, size: size, room: room, unreadable: unreadable, faces: faces,
		left: margin, wide: width - 2*margin, high: height, bottom: height - margin,
	}
}

func (p *printer) write(d Doc) {
	p.pdf.SetTitle(short(d.Title), true)
	p.paragraph(0, d.Title, "B", p.size+6, ink)
	if d.Sub != "" {
		p.paragraph(0, d.Sub, "", p.size-0.5, muted)
	}
	beside := p.labelColumn(d.Sections)
	for _, s := range d.Sections {
		p.heading(s)
		for _, i := range s.Items {
			p.item(i, beside)
		}
	}
	if d.Foot != "" {
		p.skip(3)
		p.paragraph(0, d.Foot, "", p.size-2, muted)
	}
}

// short keeps the letters that the writer of PDF can put into a title: it takes
// each for one unit of UTF-16, and panics on half ones.
func short(s string) string {
	return strings.Map(func(r rune) rune {
		if r > '\uFFFF' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

func (p *printer) heading(s Section) {
	p.skip(2.5)
	p.need(4 * p.lineHeight(p.size)) // never alone at the foot of a page
	if s.Under {
		p.paragraph(0, s.Heading, "B", p.size, ink)
		return
	}
	p.paragraph(0, s.Heading, "B", p.size, green)
	y := p.pdf.GetY() + 0.4
	p.rule(y)
	p.pdf.SetY(y + 1.2)
}

// labelGap is the least between a label and what stands beside it.
const labelGap = 3.0

// labelColumn is how wide the column of labels is in all sections, so that what
// stands beside them begins at one place all the way down: as the longest, but at
// most two fifths of the page, in which longer ones are broken.
func (p *printer) labelColumn(sections []Section) float64 {
	widest := 34.0
	for _, s := range sections {
		for _, i := range s.Items {
			if i.Number == 0 && i.Label != "" {
				widest = max(widest, widthOf(p.lines(i.Label, baseOf([]rune(i.Label)), "", p.size-1, p.wide)[0])+labelGap)
			}
		}
	}
	return min(widest, p.wide*0.4)
}

// labelHeight is how high the label of an item is.
func (p *printer) labelHeight(i Item, beside float64) float64 {
	if i.Number > 0 || i.Label == "" {
		return 0
	}
	lines := p.lines(i.Label, baseOf([]rune(i.Label)), "", p.size-1, beside-labelGap)
	return float64(len(lines)) * p.lineHeight(p.size-1)
}

// item draws one item, beside a column of labels so wide.
func (p *printer) item(i Item, beside float64) {
	indent, labelled := 0.0, p.labelHeight(i, beside)
	p.need(max(p.lineHeight(p.size)*float64(1+min(i.Room, p.room)), labelled))
	y, page := p.pdf.GetY(), p.pdf.PageNo()
	style := ""
	if i.Emphasised {
		style = "B"
	}
	text := i.Text
	switch {
	case i.Number > 0:
		indent = 7
		p.paragraph(0, strconv.Itoa(i.Number)+".", "", p.size, muted)
	case i.Label != "":
		indent = beside
		p.paragraphWithin(0, beside-labelGap, i.Label, "", p.size-1, muted)
	}
	p.pdf.SetY(y)
	p.paragraph(indent, text, style, p.size, ink)
	for _, below := range i.Below {
		p.skip(0.6)
		p.paragraph(indent, below, "", p.size, ink)
	}
	if i.Sub != "" {
		p.paragraph(indent, i.Sub, "", p.size-1.5, muted)
	}
	if end := y + labelled; p.pdf.PageNo() == page && p.pdf.GetY() < end {
		p.pdf.SetY(end)
	}
	for range min(i.Room, p.room) {
		p.need(7)
		p.skip(6.5)
		p.rule(p.pdf.GetY())
	}
	p.skip(1.1)
}

func (p *printer) rule(y float64) {
	p.pdf.SetDrawColor(line[0], line[1], line[2])
	p.pdf.SetLineWidth(0.2)
	p.pdf.Line(p.left, y, p.left+p.wide, y)
}

func (p *printer) skip(height float64) { p.pdf.SetY(p.pdf.GetY() + height) }

// need begins another page where there is not so much room left.
func (p *printer) need(height float64) {
	if p.pdf.GetY()+height > p.bottom {
		p.pdf.AddPage()
		p.pdf.SetY(margin)
	}
}

func (p *printer) lineHeight(size float64) float64 { return size * 0.3528 * 1.38 }
