package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// screen is an X server without a screen whose picture lies in a file, so
// that looking at it costs the watched program nothing.
type screen struct {
	server  *exec.Cmd
	display string
	pixels  []byte // the mapped file
	offset  int    // of the first pixel
	stride  int    // bytes of one line
	width   int
	height  int
}

// look is every how many pixels, across and down, the screen is looked at.
const look = 2

func openScreen(dir string) (*screen, error) {
	pipe, number, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer pipe.Close()
	s := &screen{server: exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-fbdir", dir, "-br", "-noreset", "-nolisten", "tcp")}
	s.server.ExtraFiles = []*os.File{number}
	if err := s.server.Start(); err != nil {
		return nil, err
	}
	number.Close()
	answer, err := bufio.NewReader(pipe).ReadString('\n')
	if err != nil {
		s.close()
		return nil, fmt.Errorf("the X server did not say which display it is: %w", err)
	}
	s.display = ":" + strings.TrimSpace(answer)
	if err := s.mapPicture(filepath.Join(dir, "Xvfb_screen0")); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// mapPicture maps the file, in the format of xwd: a header of 32-bit numbers,
// a colour map, then the pixels.
func (s *screen) mapPicture(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	s.pixels, err = syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return err
	}
	field := func(i int) int { return int(binary.BigEndian.Uint32(s.pixels[4*i:])) }
	s.width, s.height, s.stride, s.offset = field(4), field(5), field(12), field(0)+12*field(19)
	if field(11) != 32 || s.offset+s.stride*s.height > len(s.pixels) {
		return fmt.Errorf("%s: a picture that is not understood", path)
	}
	return nil
}

func (s *screen) close() {
	_ = s.server.Process.Signal(syscall.SIGTERM)
	_ = s.server.Wait()
	if s.pixels != nil {
		_ = syscall.Munmap(s.pixels)
	}
}

// glance copies the pixels looked at.
func (s *screen) glance(into []uint32) {
	i := 0
	for y := 0; y < s.height; y += look {
		line := s.pixels[s.offset+y*s.stride:]
		for x := 0; x < s.width; x += look {
			into[i] = binary.LittleEndian.Uint32(line[4*x:]) & 0xffffff
			i++
		}
	}
}

func (s *screen) picture() []uint32 {
	p := make([]uint32, (s.width+look-1)/look*((s.height+look-1)/look))
	s.glance(p)
	return p
}

// frame is what the screen showed from a moment on.
type frame struct {
	at time.Duration
	px []uint32
}

// watch looks at the screen every millisecond for as long as told and returns
// what it showed, one frame a change.
func (s *screen) watch(start time.Time, length time.Duration) []frame {
	now := s.picture()
	frames := []frame{{0, slices.Clone(now)}}
	for time.Since(start) < length {
		s.glance(now)
		if !slices.Equal(now, frames[len(frames)-1].px) {
			frames = append(frames, frame{time.Since(start), slices.Clone(now)})
		}
		time.Sleep(time.Millisecond)
	}
	return frames
}

// contentAt is when the last picture stood there: the first frame that has 99
// of 100 of its pixels, and of those that differ from the ground too.
func contentAt(frames []frame) (time.Duration, error) {
	last := frames[len(frames)-1].px
	ground := commonest(last)
	for _, f := range frames[1:] {
		same, ink, inked := 0, 0, 0
		for i, p := range last {
			if p != ground {
				ink++
			}
			if f.px[i] == p {
				same++
				if p != ground {
					inked++
				}
			}
		}
		if ink > 0 && same*100 >= len(last)*99 && inked*100 >= ink*99 {
			return f.at, nil
		}
	}
	return 0, errors.New("nothing was shown")
}

func commonest(px []uint32) uint32 {
	count := map[uint32]int{}
	best := uint32(0)
	for _, p := range px {
		count[p]++
		if count[p] > count[best] {
			best = p
		}
	}
	return best
}
