//go:build !race

package data_test

// race says that the race detector is on.
const race = false
