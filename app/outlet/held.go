package outlet

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"wawasan/data"
)

// Held gives the sentence to a file that could not be replaced because another
// program has it open, as a viewer on Windows does: it offers a name that is free
// for what the person named, the file or its folder. Any other error passes as
// it is.
func Held(path, named string, err error) error {
	if info, there := os.Stat(path); err == nil || !keptOpen(err) || there != nil || !info.Mode().IsRegular() {
		return err
	}
	return data.Unavailable("export.error.held", "path", path, "free", filepath.Base(Free(named))).Because(err)
}

// Free is a path beside one that nothing has yet: "brief-Sari (2).pdf".
func Free(path string) string {
	end := filepath.Ext(path)
	stem := strings.TrimSuffix(path, end)
	for n := 2; ; n++ {
		other := fmt.Sprintf("%s (%d)%s", stem, n, end)
		if _, err := os.Lstat(other); err != nil {
			return other
		}
	}
}
