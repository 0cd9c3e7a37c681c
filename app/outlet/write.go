package outlet

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"wawasan/data"
)

// Write writes one file to where a path leads, which may not be a notebook;
// ours is the path of the open one.
func Write(ctx context.Context, path, ours string, write func(io.Writer) error) error {
	to, err := leadsTo(path)
	if err != nil {
		return err
	}
	if to.stream {
		return straight(ctx, to, write)
	}
	if err := refuseNotebook(to.path, ours); err != nil {
		return err
	}
	return whole(to.path, write)
}

// Explain gives failures of the disk, and of whoever reads along, a sentence;
// refusals pass as they are.
func Explain(path string, err error) error {
	switch {
	case err == nil || data.CodeOf(err) != data.CodeInternal || errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, syscall.EPIPE):
		return data.Unavailable("export.error.reader_left", "path", path).Because(err)
	}
	return data.Unavailable("export.error.write", "path", path).Because(err)
}

// Keep writes a file that only this person can read, in the place of an older
// one, making its folder when it is missing, and returns its path.
func Keep(path string, raw []byte) (string, error) {
	if dir := filepath.Dir(path); os.MkdirAll(dir, 0o700) != nil {
		return "", data.Unavailable("data.error.folder", "path", dir)
	}
	err := Write(context.Background(), path, "", func(w io.Writer) error {
		_, err := w.Write(raw)
		return err
	})
	if err != nil && data.CodeOf(err) == data.CodeInternal {
		err = data.Unavailable("brief.error.write", "path", path).Because(err)
	}
	if err != nil {
		return "", err
	}
	return path, nil
}
