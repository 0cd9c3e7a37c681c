package data

// Word is a translation key among the Args of an Error: it is said in the
// person's language when the sentence is.
type Word string
