package figure

// Node is one thing of a network.
type Node struct {
	ID, Label    string
	Mark         Role
	Hollow       bool
	Said, Target string
}

// Edge joins two nodes by their IDs.
type Edge struct {
	From, To string
	Label    string // in the table
}

// NetworkData is what Tree draws.
type NetworkData struct {
	Title, Sentence string
	Headings        []string // of the table: from and to
	Nodes           []Node
	Edges           []Edge
}
