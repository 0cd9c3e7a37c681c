package data

import (
	"path/filepath"
	"testing"
)

func BenchmarkJudgeSchema(b *testing.B) {
	s, err := Open(b.Context(), filepath.Join(b.TempDir(), "notebook.wawasan"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for b.Loop() {
		if err := judgeSchema(b.Context(), s.wsql, s.path); err != nil {
			b.Fatal(err)
		}
	}
}
