package document

import (
	"github.com/go-text/typesetting/language"
)

// piece is a stretch of a line in one font and one direction.
type piece struct {
	level  int
	text   string
	face   *typeface // nil: a Go font, written as text
	script language.Script
	lang   language.Language
	lost   bool // its text stands for what no font draws
	wide   float64
}

func (x piece) key() shapeKey {
	return shapeKey{x.face, x.text, x.level%2 == 0, x.script, x.lang}
}

// word is what is not broken, unless it is wider than a line.
type word struct {
	text   []rune
	levels []int
	spaced bool // a blank stands before it
	blank  int  // its level
}

// cutter makes pieces of a word.
type cutter struct {
	faces      *typefaces
	own        *typeface
	unreadable string
	paragraph  []rune
	out        []piece
	lost       bool // something could not be drawn
	losing     bool // and it was the letter before
}

// cut makes pieces of a word, each letter in a font that has it.
func (c *cutter) cut(w word) {
	for n := 0; n < len(w.text); {
		many := 1
		if !silent(w.text[n]) {
			many = together(w.text[n:])
			c.letter(w.text[n:n+many], w.levels[n], c.scriptOf(w, n))
		}
		n += many
	}
}

// scriptOf is the script of a letter, which those that many scripts share, such
// as a bracket, have from what stands before them, else after.
func (c *cutter) scriptOf(w word, n int) language.Script {
	script := language.LookupScript(w.text[n])
	if script.Strong() {
		return script
	}
	if len(c.out) > 0 && c.out[len(c.out)-1].face != nil {
		return c.out[len(c.out)-1].script
	}
	for _, r := range w.text[n:] {
		if s := language.LookupScript(r); s.Strong() {
			return s
		}
	}
	return script
}

// letter adds a letter with what stands on it.
func (c *cutter) letter(text []rune, level int, script language.Script) {
	losing := c.losing
	c.losing = false
	if level%2 == 0 {
		if s, ok := plainly(text); ok {
			c.add(piece{level: level, text: s})
			return
		}
	}
	if f := c.faceFor(text, level, script); f != nil {
		c.add(piece{level: level, text: string(text), face: f, script: script, lang: languageOf(script, c.paragraph)})
		return
	}
	if f := c.faces.find(script, text[:1]); f != nil && !f.broken { // without what stands on it
		c.add(piece{level: level, text: string(text[:1]), face: f, script: script, lang: languageOf(script, c.paragraph)})
		return
	}
	if r := plain(text[0]); r != 0 {
		c.add(piece{level: level + level%2, text: string(r)})
		return
	}
	c.lost, c.losing = true, true
	if !losing {
		c.add(piece{level: level + level%2, text: c.unreadable, lost: true})
	}
}

// faceFor prefers, for what many scripts share, the font of the letter before.
func (c *cutter) faceFor(text []rune, level int, script language.Script) *typeface {
	if !language.LookupScript(text[0]).Strong() {
		if n := len(c.out); n > 0 && c.out[n-1].level == level && c.out[n-1].face != nil && c.out[n-1].face.sets(text) {
			return c.out[n-1].face
		}
		if level%2 == 1 && c.own.sets(text) {
			return c.own
		}
	}
	if f := c.faces.find(script, text); f != nil && !f.broken {
		return f
	}
	return nil
}

func (c *cutter) add(x piece) {
	if n := len(c.out); n > 0 {
		if last := &c.out[n-1]; last.level == x.level && last.face == x.face && last.script == x.script && last.lost == x.lost {
			last.text += x.text
			return
		}
	}
	c.out = append(c.out, x)
}

// sets reports that a font has letters, and draws them.
func (f *typeface) sets(text []rune) bool { return !f.broken && f.has(text) && f.draws(text) }

// Unshown are the words of a document that no font of this computer draws: in a
// PDF of it they stand as a word for that.
func Unshown(d Doc) []string { return unshown(d, newTypefaces(fontFolders())) }

func unshown(d Doc, faces *typefaces) (out []string) {
	known := map[string]bool{}
	for _, text := range d.shown().texts() {
		paragraph := []rune(text)
		for _, w := range fieldsOf(text, 0) {
			c := cutter{faces: faces, own: ownFaces()[""], paragraph: paragraph}
			c.cut(w)
			if s := string(w.text); c.lost && !known[s] {
				known[s] = true
				out = append(out, s)
			}
		}
	}
	return out
}

// texts are all that a document says.
func (d Doc) texts() []string {
	out := []string{d.Title, d.Sub, d.Foot}
	for _, s := range d.Sections {
		out = append(out, s.Heading)
		for _, i := range s.Items {
			out = append(out, i.Label, i.Text, i.Sub)
		}
	}
	return out
}
