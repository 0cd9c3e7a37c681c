package match_test

import (
	"testing"

	"wawasan/app/match"
)

func TestTheSameQuestionInOtherWordsIsAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		near bool
	}{
		{"Bagaimana jam kerja di tim Anda?", "Jam kerja di tim bagaimana, Pak?", true},
		{"Berapa gaji awal analis?", "Gaji awal seorang analis berapa?", true},
		{"Apa tantangan terbesar perusahaan Anda?", "Tantangan terbesarnya di perusahaan itu apa?", true},
		{"What does a normal week look like?", "How does your normal week look?", true},
		{"Which skills are missing in your team?", "What skill is missing in the team?", true},
		{"Apa yang bisa saya coba dulu, tanpa biaya besar, sebelum mengambil keputusan?", "Apa yang bisa saya coba dulu, tanpa biaya besar, sebelum memutuskan pindah?", true},
		{"Siapa yang memutuskan?", "Keputusan ada di tangan siapa?", false}, // who, and in whose hands
		{"Which skills are missing in your team?", "Which skills does your team look for?", false},
		{"Apa yang Anda sukai dari pekerjaan ini?", "Apa yang tidak Anda sukai dari pekerjaan ini?", false},
		{"What do you like about the work?", "What do you not like about the work?", false},
		{"Siapa yang memutuskan anggaran?", "Siapa yang menyusun anggaran tahunan?", false},
		{"Berapa gaji awal analis?", "Bagaimana jam kerja analis?", false},
		{"Apa?", "Apa?", false}, // nothing tells what it is about
		{"", "Berapa gaji?", false},
	} {
		got := match.Alike(c.a, c.b)
		if (got >= match.Near) != c.near || got != match.Alike(c.b, c.a) {
			t.Errorf("%q and %q: %.2f", c.a, c.b, got)
		}
	}
}
