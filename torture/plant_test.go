package main

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Each part is run once on a program that loses, lies or hangs, and must say so.
func TestEveryPartFindsAPlantedFault(t *testing.T) {
	program, err := filepath.Abs("../build/wawasan-plain")
	if _, missing := os.Stat(program); err != nil || missing != nil {
		t.Skip("the program is not built: .ci/torture does it")
	}
	finds := map[string][]planted{
		"kill": {loses, lies, hangs}, "calls": {loses, lies, hangs}, "full": {loses, lies, hangs}, "power": {loses, lies, hangs},
		"damage": {loses, lies, hangs}, "log": {loses, hangs}, "swap": {loses, hangs}, "versions": {loses, hangs}, "erase": {lies, hangs}, "many": {loses, hangs},
	}
	for _, e := range experiments {
		for _, p := range finds[e.name] {
			t.Run(e.name+" "+string(p), func(t *testing.T) {
				longest = time.Minute
				if p == hangs {
					longest = 4 * time.Second
				}
				o := options{program: program, versions: "../data/testdata/versions", room: t.TempDir(), short: true, scale: 1, seed: 1, plant: p}
				// The fault spoils half of the answers: a few rounds may miss it.
				for range 5 {
					told := &table{began: time.Now()}
					e.run(o, told)
					tried := 0
					for _, l := range told.lines {
						tried += l.rounds
					}
					if tried == 0 {
						t.Skip("it cannot be tried here")
					}
					if told.print(io.Discard) != 0 {
						return
					}
				}
				t.Error("nothing was found")
			})
		}
	}
}
