package data

import (
	"errors"
	"fmt"
)

// Code says what sort of refusal an Error is.
type Code string

// The codes an Error can have.
const (
	CodeInvalid     Code = "invalid"     // what was given cannot be used
	CodeNotFound    Code = "not_found"   // the thing named is not there
	CodeConflict    Code = "conflict"    // it clashes with what is kept
	CodeUnavailable Code = "unavailable" // file, folder or disk cannot be used now
	CodeInternal    Code = "internal"    // a fault of the program
)

// Error is a refusal that a person can be told: Key names its sentence in
// assets/translations, Args fill the sentence's {fields} as name, value pairs.
type Error struct {
	Code Code
	Key  string
	Args []any
	Err  error // the cause, may be nil
}

// Error returns a text for logs; people read the sentence of Key.
func (e *Error) Error() string {
	s := fmt.Sprintf("%s (%s %v)", e.Key, e.Code, e.Args)
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Because sets the cause and returns e.
func (e *Error) Because(err error) *Error {
	e.Err = err
	return e
}

// Invalid refuses what was given.
func Invalid(key string, args ...any) *Error { return &Error{Code: CodeInvalid, Key: key, Args: args} }

// NotFound says that a thing is not there.
func NotFound(key string, args ...any) *Error {
	return &Error{Code: CodeNotFound, Key: key, Args: args}
}

// Conflict says that something clashes with what is kept.
func Conflict(key string, args ...any) *Error {
	return &Error{Code: CodeConflict, Key: key, Args: args}
}

// Unavailable says that a file, folder or disk cannot be used now.
func Unavailable(key string, args ...any) *Error {
	return &Error{Code: CodeUnavailable, Key: key, Args: args}
}

// Internal wraps a fault of the program.
func Internal(err error) *Error {
	return &Error{Code: CodeInternal, Key: "error.internal", Args: []any{"cause", err}, Err: err}
}

// CodeOf returns the code of err, CodeInternal for an error that is no Error
// and "" for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return CodeInternal
}
