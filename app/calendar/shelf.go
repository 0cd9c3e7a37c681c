package calendar

import (
	"fmt"
	"os"
	"strings"
	"sync"
	"time"
)

// Shelf keeps the calendar that was read last, as long as its files stay as they
// are. It may be used from anywhere at once.
type Shelf struct {
	lock  sync.Mutex
	stamp string
	book  Book
}

// Read is ReadPath, without reading what is unchanged once more.
func (s *Shelf) Read(path string, zone *time.Location) (Book, error) {
	files, err := filesOf(path)
	if err != nil {
		return Book{}, err
	}
	var stamp strings.Builder
	fmt.Fprintln(&stamp, zone)
	for _, file := range files {
		if info, err := os.Stat(file); err == nil {
			fmt.Fprintln(&stamp, file, info.Size(), info.ModTime().UnixNano())
		}
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.stamp == stamp.String() {
		return s.book, nil
	}
	book, err := ReadPath(path, zone)
	if err != nil {
		return Book{}, err
	}
	s.stamp, s.book = stamp.String(), book
	return book, nil
}
