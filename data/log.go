package data

import (
	"bufio"
	"database/sql"
	"encoding/binary"
	"io"
	"os"
	"regexp"
	"slices"
	"strconv"
	"time"
)

// The write-ahead log beside a notebook holds pages that are newer than the
// notebook's own, until the engine writes them back. The engine takes any log
// of that name for the notebook's: where somebody put a backup in a notebook's
// place and left the log of the state before, it writes the pages of one state
// over those of another.
//
// So every change leaves a mark in the notebook, and the mark of the change
// before: the log belongs to the notebook beside it when the notebook's mark is
// the one its first change came after, or that of one of its changes, which
// were written back already. A copy that SQLite made (VACUUM) has the marks of
// its original and other pages; it is told by the number of the schema, which
// SQLite raises then. Never is a log refused that may belong.

// stateMark is a change's mark and that of the change before it, as
// journal_state keeps them: random, a dot, the number of the schema.
type stateMark struct{ now, before string }

// newMark is SQL that marks the notebook's state as another one.
const newMark = `UPDATE journal_state SET mark_before = mark,
	mark = lower(hex(randomblob(8))) || '.' || (SELECT schema_version FROM pragma_schema_version)`

var markShape = regexp.MustCompile(`^[0-9a-f]{16}\.(\d+)$`)

// schema is the number of the schema at the change, 0 when it is not known.
func (m stateMark) schema() uint32 {
	found := markShape.FindStringSubmatch(m.now)
	if found == nil {
		return 0
	}
	n, _ := strconv.ParseUint(found[1], 10, 32)
	return uint32(n)
}

// markedFrom is the version of the schema since which there are marks.
const markedFrom = 9

// walLog is what a log says of the notebook beside it.
type walLog struct {
	commits int
	head    []byte // of page 1, nil when the log has none
	marks   []stateMark
	whole   bool // every page of the notebook is in it
	frames  uint32
	salt    string // "" without a header
}

// state is what a notebook says of itself without its log.
type state struct {
	mark   string // "" when its schema is older than marks
	schema uint32
}

// belongs reports whether the log goes on from a state.
func (l walLog) belongs(s state) bool {
	if l.whole {
		return true
	}
	last := uint32(0)
	if l.head != nil {
		last = schemaNumber(l.head)
	}
	if len(l.marks) > 0 {
		last = max(last, l.marks[len(l.marks)-1].schema())
	}
	if last > 0 && s.schema > last {
		return false
	}
	if len(l.marks) == 0 || l.marks[0].before == s.mark {
		return true
	}
	return slices.ContainsFunc(l.marks, func(m stateMark) bool { return m.now == s.mark })
}

// schemaNumber reads the number of the schema in the head of page 1.
func schemaNumber(head []byte) uint32 { return binary.BigEndian.Uint32(head[40:44]) }

// logOf is the log of the notebook at path: it lies where its links lead.
func logOf(path string) string { return RealPath(path) + "-wal" }

// logBelongs reports whether the log at path-wal is that of the notebook at
// path. Another program may write both meanwhile, so what does not fit is
// looked at again.
func logBelongs(path string, log walLog) bool {
	for range 5 {
		if now, known := stateOf(path); !known || log.belongs(now) {
			return true
		}
		time.Sleep(20 * time.Millisecond)
		log = readLog(logOf(path))
	}
	return false
}

// stateOf reads a notebook without its log. Half written back, it may not be
// readable so.
func stateOf(path string) (s state, known bool) {
	f, err := os.Open(path)
	if err != nil {
		return s, false
	}
	head := make([]byte, headLength)
	_, err = io.ReadFull(f, head)
	f.Close()
	if err != nil {
		return s, false
	}
	s.schema = schemaNumber(head)
	db, err := sql.Open("sqlite", uri(path, "immutable=1"))
	if err != nil {
		return s, false
	}
	defer db.Close()
	err = db.QueryRow("SELECT mark FROM journal_state").Scan(&s.mark)
	return s, err == nil || engineSort(err) == engineNoColumn
}

// readLog reads what is committed in a log; the zero walLog means that there
// is nothing the engine would take over.
// https://sqlite.org/fileformat2.html#walformat
func readLog(path string) (log walLog) {
	f, err := os.Open(path)
	if err != nil {
		return log
	}
	defer f.Close()
	const headerLength, frameLength = 32, 24
	r := bufio.NewReaderSize(f, 1<<18)
	header, frame := make([]byte, headerLength), make([]byte, frameLength)
	if _, err := io.ReadFull(r, header); err != nil {
		return log
	}
	sum := walSum{order: walOrder(header)}
	pageSize := binary.BigEndian.Uint32(header[8:12])
	if sum.order == nil || pageSize < 512 || pageSize > 65536 {
		return log
	}
	if sum.add(header[:24]); !sum.is(header[24:32]) {
		return log
	}
	log.salt = string(header[16:24])
	page := make([]byte, pageSize)
	read := uint32(0)
	pages := map[uint32]bool{}
	var head []byte
	var mark *stateMark
	for {
		if _, err := io.ReadFull(r, frame); err != nil || string(frame[8:16]) != string(header[16:24]) {
			return log // the end, or frames left over from before
		}
		if _, err := io.ReadFull(r, page); err != nil {
			return log
		}
		sum.add(frame[:8])
		if sum.add(page); !sum.is(frame[16:24]) {
			return log // not written to its end
		}
		read++
		number := binary.BigEndian.Uint32(frame[0:4])
		pages[number] = true
		if number == 1 {
			head = slices.Clone(page[:headLength])
		} else if m, ok := markOn(page); ok {
			mark = &m
		}
		size := binary.BigEndian.Uint32(frame[4:8])
		if size == 0 {
			continue
		}
		log.commits++
		log.frames = read
		log.whole = log.whole || len(pages) >= int(size)
		if head != nil {
			log.head = head
		}
		if mark != nil {
			log.marks, mark = append(log.marks, *mark), nil
		}
	}
}

// walSum is the running checksum of a log.
type walSum struct {
	order binary.ByteOrder
	a, b  uint32
}

func walOrder(header []byte) binary.ByteOrder {
	switch binary.BigEndian.Uint32(header) {
	case 0x377f0682:
		return binary.LittleEndian
	case 0x377f0683:
		return binary.BigEndian
	}
	return nil
}

func (s *walSum) add(data []byte) {
	a, b := s.a, s.b
	for ; len(data) >= 8; data = data[8:] {
		a += s.order.Uint32(data) + b
		b += s.order.Uint32(data[4:]) + a
	}
	s.a, s.b = a, b
}

func (s *walSum) is(kept []byte) bool {
	return binary.BigEndian.Uint32(kept) == s.a && binary.BigEndian.Uint32(kept[4:]) == s.b
}

// markOn reads the mark on a page that holds journal_state's one row: one
// (NULL: it is the row's number), change_id, device, clock, mark, mark_before.
func markOn(page []byte) (stateMark, bool) {
	texts := stateOn(page)
	if len(texts) != 6 || !markShape.MatchString(texts[4]) {
		return stateMark{}, false
	}
	return stateMark{now: texts[4], before: texts[5]}, true
}

// stateOn reads that row from its page, nil when it is another page. Older
// notebooks have no marks in it.
// https://sqlite.org/fileformat2.html#record_format
func stateOn(page []byte) []string {
	const leaf, cells, firstCell = 0x0d, 3, 8
	if page[0] != leaf || binary.BigEndian.Uint16(page[cells:]) != 1 {
		return nil
	}
	cell := page[min(int(binary.BigEndian.Uint16(page[firstCell:])), len(page)):]
	length, cell := varint(cell)
	row, cell := varint(cell)
	if row != 1 || length > uint64(len(cell)) || length > 200 {
		return nil
	}
	texts := textsOf(cell[:length])
	if len(texts) < 4 || len(texts[2]) != len(NewID()) {
		return nil
	}
	return texts
}

// textsOf are the columns of a record, "" for those that are no text; nil when
// it is none.
func textsOf(record []byte) []string {
	size, rest := varint(record)
	if size > uint64(len(record)) || len(rest) == len(record) {
		return nil
	}
	kinds, values := record[len(record)-len(rest):size], record[size:]
	var out []string
	for len(kinds) > 0 {
		var kind uint64
		kind, kinds = varint(kinds)
		length := [...]int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0}
		n := 0
		if kind < uint64(len(length)) {
			n = length[kind%uint64(len(length))]
		} else {
			n = int(min(kind-12, 1<<20) / 2)
		}
		if n > len(values) {
			return nil
		}
		text := ""
		if kind > 12 && kind%2 == 1 {
			text = string(values[:n])
		}
		out, values = append(out, text), values[n:]
	}
	return out
}

// varint reads a number of one to nine bytes and what follows it.
func varint(b []byte) (n uint64, rest []byte) {
	for i, c := range b {
		if i == 8 {
			return n<<8 | uint64(c), b[9:]
		}
		n = n<<7 | uint64(c&0x7f)
		if c < 0x80 {
			return n, b[i+1:]
		}
	}
	return n, nil
}
