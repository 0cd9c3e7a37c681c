package core

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Describer tells, line by line, what a widget shows now. Screen readers and
// tests ask it.
type Describer interface{ Describe() []string }

// DescribeObject tells what an object and all within it show now, top down.
// Hidden objects show nothing.
func DescribeObject(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	switch v := o.(type) {
	case Describer:
		return v.Describe()
	case *canvas.Text:
		return NonEmpty(v.Text)
	case *widget.Label:
		return NonEmpty(v.Text)
	case *widget.RichText:
		return NonEmpty(v.String())
	case *widget.Button:
		return NonEmpty(v.Text)
	case *widget.Check:
		return NonEmpty(v.Text)
	case *widget.Entry:
		return DescribeEntry(v)
	case *widget.Hyperlink:
		return NonEmpty(v.Text)
	case *container.Scroll:
		return DescribeObject(v.Content)
	case *container.Clip:
		return DescribeObject(v.Content)
	case *container.ThemeOverride:
		return DescribeObject(v.Content)
	case *container.Split:
		return append(DescribeObject(v.Leading), DescribeObject(v.Trailing)...)
	case *fyne.Container:
		return describeAll(v.Objects)
	}
	return nil
}

func describeAll(objects []fyne.CanvasObject) []string {
	var all []string
	for _, o := range objects {
		all = append(all, DescribeObject(o)...)
	}
	return all
}

// DescribeEntry is the text of a field, or the hint of an empty one.
func DescribeEntry(e *widget.Entry) []string {
	if e.Text == "" {
		return NonEmpty(e.PlaceHolder)
	}
	if e.Password {
		return []string{"••••"}
	}
	return []string{e.Text}
}

// NonEmpty is the words that say something.
func NonEmpty(words ...string) []string {
	var kept []string
	for _, w := range words {
		if strings.TrimSpace(w) != "" {
			kept = append(kept, w)
		}
	}
	return kept
}

// OneLine joins the words that say something, for a screen reader.
func OneLine(words ...string) string { return strings.Join(NonEmpty(words...), ", ") }

// Typed is a field that knows what was typed into it.
type Typed interface{ TypedText() string }

// TypedText is the text of the field that has the focus, "" when it is none.
func TypedText(f fyne.Focusable) string {
	if v, ok := f.(Typed); ok {
		return v.TypedText()
	}
	return ""
}
