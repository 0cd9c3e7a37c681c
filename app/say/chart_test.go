package say_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"wawasan/app/figure"
	"wawasan/app/say"
)

func TestAChartThatIsWrittenCarriesItsTitle(t *testing.T) {
	draw := func(width, height float32) figure.Figure {
		return figure.Bars(figure.BarsData{Bars: []figure.Bar{{ID: "a", Label: "Sari", Value: "3", Size: 3}}}, width, height)
	}
	var drawing, with, without bytes.Buffer
	if err := say.WriteChart(&drawing, say.Chart{Title: "Who opened which doors", Draw: draw}, "svg", figure.Palette{}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(drawing.String(), ">Who opened which doors</text>") {
		t.Errorf("nobody sees the title in %s", drawing.String())
	}
	for title, to := range map[string]*bytes.Buffer{"Who opened which doors": &with, "": &without} {
		if err := say.WriteChart(to, say.Chart{Title: title, Draw: draw}, "png", figure.Palette{}); err != nil {
			t.Fatal(err)
		}
	}
	titled, err := png.DecodeConfig(&with)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := png.DecodeConfig(&without)
	if err != nil || titled.Height <= plain.Height {
		t.Errorf("the picture with a title is %d points high, that without %d (%v)", titled.Height, plain.Height, err)
	}
}
