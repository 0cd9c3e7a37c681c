package inbox

import "strings"

// WhoError is why a chat is refused of which nobody knows whose it is: Authors
// are who wrote in it. To read it as one of them is an answer.
type WhoError struct{ Authors []string }

// Error names them, for logs.
func (e *WhoError) Error() string { return "written by " + strings.Join(e.Authors, ", ") }

// OrderError is why a file is refused of which nobody knows which number of its
// dates is the day. Example is one that may be read either way, "" where some
// are of one order and some of the other. To read it in one Order is an answer.
type OrderError struct{ Example string }

// Error has the example, for logs.
func (e *OrderError) Error() string { return "no order of dates " + e.Example }
