package graph_test

import (
	"context"
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/graph"
	"wawasan/data"
)

func TestAWayLeadsFromWhoIKnowThroughIntroducers(t *testing.T) {
	introducers := map[data.ID]data.ID{"c": "b", "b": "a", "d": "a", "x": "y", "y": "x"}
	got := graph.Paths(introducers, []data.ID{"c", "d", "a", "x"})
	if fmt.Sprint(got) != "[[a] [a d] [y x] [a b c]]" {
		t.Errorf("%v", got)
	}
}

func layout(t interface{ Fatal(...any) }, nodes int, edges []graph.Edge) []graph.Point {
	got, err := graph.Layout(context.Background(), nodes, edges)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestALayoutIsInsideTheSameEachTimeAndPutsNoTwoAtOnePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nodes := rapid.IntRange(0, 60).Draw(t, "nodes")
		var edges []graph.Edge
		if nodes > 0 {
			edges = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) graph.Edge {
				return graph.Edge{From: rapid.IntRange(-1, nodes).Draw(t, "from"), To: rapid.IntRange(-1, nodes).Draw(t, "to")}
			}), 0, 120).Draw(t, "edges")
		}
		got := layout(t, nodes, edges)
		seen := map[graph.Point]bool{}
		for n, p := range got {
			if math.IsNaN(p.X+p.Y) || p.X < 0 || p.Y < 0 || p.X > 1 || p.Y > 1 || seen[p] {
				t.Fatalf("node %d is at %v", n, p)
			}
			seen[p] = true
		}
		if !slices.Equal(got, layout(t, nodes, edges)) {
			t.Fatal("another time it is laid out otherwise")
		}
	})
}

func TestJoinedNodesStandNearerThanOthers(t *testing.T) {
	var edges []graph.Edge
	for n := range 19 {
		edges = append(edges, graph.Edge{From: n, To: n + 1})
	}
	got := layout(t, 20, edges)
	far := func(a, b int) float64 { return math.Hypot(got[a].X-got[b].X, got[a].Y-got[b].Y) }
	joined, others, pairs := 0.0, 0.0, 0.0
	for a := range 20 {
		for b := a + 1; b < 20; b++ {
			if b == a+1 {
				joined += far(a, b) / 19
			} else {
				others, pairs = others+far(a, b), pairs+1
			}
		}
	}
	if joined*2 > others/pairs {
		t.Errorf("joined nodes are %.2f apart, others %.2f", joined, others/pairs)
	}
}

func TestALayoutStopsWhenItIsNotWantedAnyMore(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := graph.Layout(ctx, 5, []graph.Edge{{From: 0, To: 1}}); err == nil {
		t.Error("it went on")
	}
}

func BenchmarkLayoutOf500Nodes(b *testing.B) {
	var edges []graph.Edge
	for n := range 1500 {
		edges = append(edges, graph.Edge{From: n * 7 % 500, To: (n*13 + 5) % 500})
	}
	for b.Loop() {
		layout(b, 500, edges)
	}
}
