package graph_test

import (
	"fmt"
	"testing"

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
