// Bare is the smallest window the toolkit can show: what Wawasan's start and
// memory are measured against.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	w := app.NewWithID("id.wawasan.bare").NewWindow("bare")
	w.SetContent(widget.NewLabel("A bare window"))
	w.Resize(fyne.NewSize(1200, 780))
	w.ShowAndRun()
}
