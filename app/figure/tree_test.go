package figure_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/figure"
)

// introduced are people and who introduced whom.
func introduced() figure.NetworkData {
	d := figure.NetworkData{Headings: []string{"Lewat", "Kontak"}}
	for _, name := range []string{"Dewi Anggraini", "Grace", "Rizal Kartadinata", "Dewi Tanuwijaya", "Ketut Suardana", "Sinta Maharani", "Nurul Hidayah"} {
		d.Nodes = append(d.Nodes, figure.Node{ID: name, Label: name, Hollow: strings.HasPrefix(name, "K"), Said: name})
	}
	for _, e := range [][2]int{{0, 1}, {2, 3}, {2, 4}, {2, 5}, {3, 6}} {
		d.Edges = append(d.Edges, figure.Edge{From: d.Nodes[e[0]].ID, To: d.Nodes[e[1]].ID})
	}
	return d
}

func TestWhoIntroducesStandsLeftOfWhomTheyIntroduceAndTheLargestTreeIsFirst(t *testing.T) {
	f := figure.Tree(introduced(), 620, 0)
	at := func(id string) figure.Spot {
		s, ok := f.Spot(id)
		if !ok {
			t.Fatal(id)
		}
		return s
	}
	for _, pair := range [][2]string{{"Rizal Kartadinata", "Sinta Maharani"}, {"Dewi Tanuwijaya", "Nurul Hidayah"}, {"Dewi Anggraini", "Grace"}} {
		if at(pair[0]).X >= at(pair[1]).X {
			t.Errorf("%s stands at %v, %s at %v", pair[0], at(pair[0]).X, pair[1], at(pair[1]).X)
		}
	}
	if at("Dewi Anggraini").Y <= at("Sinta Maharani").Y || at("Rizal Kartadinata").Y != at("Ketut Suardana").Y {
		t.Errorf("%+v", f.Spots)
	}
	if len(f.Rows) != 5 || strings.Join(f.Rows[4], "|") != "Dewi Tanuwijaya|Nurul Hidayah" {
		t.Errorf("%v", f.Rows)
	}
	if got := f.Step("Rizal Kartadinata", 1, 0); got != "Ketut Suardana" {
		t.Errorf("to the right stands %s", got)
	}
}

// crossed are the names that an edge runs through.
func crossed(f figure.Figure) (out []string) {
	for _, text := range f.Shapes {
		if text.Kind != figure.Text || text.Text == "" {
			continue
		}
		left, bottom := text.Points[0].X, text.Points[0].Y+3
		right, top := left+figure.TextWidth(text.Text, text.Size, text.Bold), bottom-14
		for _, line := range f.Shapes {
			if line.Kind != figure.Line {
				continue
			}
			a, b := line.Points[0], line.Points[1]
			if max(a.X, b.X) > left && min(a.X, b.X) < right && max(a.Y, b.Y) > top && min(a.Y, b.Y) < bottom {
				out = append(out, fmt.Sprintf("%s by %v–%v", text.Text, a, b))
			}
		}
	}
	return out
}

func TestNoEdgeOfATreeRunsThroughANameWhateverIntroducesWhat(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var d figure.NetworkData
		for n := range rapid.IntRange(0, 20).Draw(t, "n") {
			name := rapid.SampledFrom([]string{"", "Ani", "Raden Mas Hadiningrat Kusumowardhono", "Grace Rumondor"}).Draw(t, "name")
			d.Nodes = append(d.Nodes, figure.Node{ID: fmt.Sprint(n), Label: name, Hollow: n%2 == 0})
			d.Edges = append(d.Edges, figure.Edge{From: fmt.Sprint(rapid.IntRange(0, 22).Draw(t, "from")), To: fmt.Sprint(n)})
		}
		f := figure.Tree(d, float32(rapid.IntRange(200, 1200).Draw(t, "width")), 300)
		drawn(t, f)
		if got := crossed(f); len(got) > 0 {
			t.Fatalf("crossed: %v", got)
		}
		if got := reached(f); got != len(f.Spots) && len(f.Spots) > 0 {
			t.Fatalf("arrows reach %d of %d", got, len(f.Spots))
		}
		if len(f.Spots) != len(d.Nodes) {
			t.Fatalf("%d of %d are drawn", len(f.Spots), len(d.Nodes))
		}
		for n, a := range f.Spots {
			for _, b := range f.Spots[n+1:] {
				if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
					t.Fatalf("%+v lies on %+v", a, b)
				}
			}
		}
	})
}
