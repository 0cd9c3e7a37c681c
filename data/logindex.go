package data

import (
	"encoding/binary"
	"io"
	"os"
	"time"
)

// Beside the log lies its index, -shm. Of the log it says how many pages are
// committed in it, and how many of them were written back: it is told so only
// after the log was synced. So where a program ended without closing, a log
// that holds less than its index says was damaged, cut or taken away since; the
// engine would go on without those changes and without a word.

// logIndex is what the index says.
type logIndex struct {
	frames, back uint32 // committed, and of those written back
	page         int64  // bytes
	salt         string // of the log it belongs to
}

// readIndex reads the index of a log, false where there is none that says
// anything.
// https://sqlite.org/walformat.html#the_wal_index_file_format
func readIndex(path string) (x logIndex, ok bool) {
	f, err := os.Open(path)
	if err != nil {
		return x, false
	}
	defer f.Close()
	return indexIn(f)
}

func indexIn(f io.ReaderAt) (x logIndex, ok bool) {
	const headerLength, version = 48, 3007000
	raw := make([]byte, 2*headerLength+4)
	if _, err := f.ReadAt(raw, 0); err != nil {
		return x, false
	}
	order := binary.NativeEndian
	head := raw[:headerLength]
	if string(head) != string(raw[headerLength:2*headerLength]) || order.Uint32(head) != version || head[12] == 0 {
		return x, false
	}
	sum := walSum{order: nativeOrder()}
	if sum.add(head[:40]); order.Uint32(head[40:]) != sum.a || order.Uint32(head[44:]) != sum.b {
		return x, false
	}
	page := int64(order.Uint16(head[14:]))
	if page == 1 { // as the format writes 65,536
		page = 1 << 16
	}
	return logIndex{order.Uint32(head[16:]), order.Uint32(raw[2*headerLength:]), page, string(head[32:40])}, true
}

func nativeOrder() binary.ByteOrder {
	if binary.NativeEndian.Uint16([]byte{1, 0}) == 1 {
		return binary.LittleEndian
	}
	return binary.BigEndian
}

// length is how long a log is at least that holds what its index says, 0 where
// nothing of it is needed any more.
func (x logIndex) length() int64 {
	if x.frames <= x.back {
		return 0
	}
	const head, frameHead = 32, 24
	return head + int64(x.frames)*(frameHead+x.page)
}

// isShort reports that a log lacks what its index says is in it. A log that
// begins anew has another salt: the index is about the one before.
func (l walLog) isShort(x logIndex) bool {
	return x.frames > x.back && (l.salt == "" || l.salt == x.salt) && l.frames < x.frames
}

// logIsShort reports that changes are gone from the log of a notebook. Another
// program may write both meanwhile, so what does not fit is looked at again.
func logIsShort(path string, log walLog) bool {
	path = RealPath(path)
	for range 5 {
		x, ok := readIndex(path + "-shm")
		if !ok || !log.isShort(x) {
			return false
		}
		time.Sleep(20 * time.Millisecond)
		log = readLog(path + "-wal")
	}
	return true
}
