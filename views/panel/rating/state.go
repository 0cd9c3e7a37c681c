package rating

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// most is the highest score.
const most = 5

// scoring is what a voice says of an industry: the ballot as it was read, and
// as the person has it now.
type scoring struct {
	read, now weigh.Ballot
}

// beginScoring is a ballot as it was read with what was changed and not saved.
func beginScoring(read weigh.Ballot, changes map[string]string) scoring {
	return scoring{read: read, now: scored(read, changes)}
}

// discard takes back what the person changed.
func (s *scoring) discard() { *s = beginScoring(s.read, nil) }

// rows are the criteria with their scores.
func (s *scoring) rows(w *say.Words) []app.Row {
	rows := make([]app.Row, len(s.now.Lines))
	for n, line := range s.now.Lines {
		row := app.Row{Key: string(line.Criterion), Kind: thing.KindRating, Title: line.Name}
		var said []string
		if line.Score > 0 {
			row.Fact = dots(line)
		} else {
			said = append(said, w.T("criterion.weight.at", "n", line.Weight))
		}
		if !line.FirstHand {
			said = append(said, w.T("rating.second_hand"))
		}
		if line.Score > 0 && !rests(line) {
			said = append(said, w.T("rating.hollow"))
		}
		if line.Evidence != "" {
			said = append(said, "! "+line.Evidence)
		}
		row.Sub = say.Join(said...)
		if n == 0 && s.now.Interested {
			row.Heading = w.T("rating.interested")
		}
		rows[n] = row
	}
	return rows
}

// dots draw a score, hollow while it rests on nothing.
func dots(line weigh.BallotLine) string {
	dot := "○"
	if rests(line) {
		dot = "●"
	}
	return drawn(line.Score, dot, "·")
}

// drawn draws a number of at most five in dots, with the number behind them.
func drawn(n int, full, rest string) string {
	return strings.Repeat(full, n) + strings.Repeat(rest, most-n) + "  " + strconv.Itoa(n)
}

func rests(line weigh.BallotLine) bool { return line.Lesson != "" || line.Note != "" }

// typed is what a letter does with a line; false where it means nothing.
func (s *scoring) typed(n int, r rune) bool {
	if n < 0 || n >= len(s.now.Lines) {
		return false
	}
	line := &s.now.Lines[n]
	switch {
	case r >= '0' && r <= '0'+most:
		line.Score = int(r - '0')
	case r == 's' || r == 'S':
		line.FirstHand = !line.FirstHand
	case (r == 'i' || r == 'I') && s.now.Contact != "":
		s.now.Interested = !s.now.Interested
	default:
		return false
	}
	return true
}

// restOn lets the score of a criterion rest on a lesson or a note.
func (s *scoring) restOn(criterion data.ID, on app.Link, words string) {
	for n := range s.now.Lines {
		if s.now.Lines[n].Criterion == criterion {
			rest(&s.now.Lines[n], on, words)
		}
	}
}

func rest(line *weigh.BallotLine, on app.Link, words string) {
	switch on.Kind {
	case thing.KindLesson:
		line.RestOn(on.ID, "", words)
	case thing.KindNote:
		line.RestOn("", on.ID, words)
	default:
		line.RestOn("", "", "")
	}
}

// restingOn names the criteria whose scores rest on something.
func (s *scoring) restingOn(what app.Link) string {
	var names []string
	for _, line := range s.now.Lines {
		if on(line) == what {
			names = append(names, line.Name)
		}
	}
	return strings.Join(names, ", ")
}

// on is what a line rests on, the zero Link for nothing.
func on(line weigh.BallotLine) app.Link {
	switch {
	case line.Lesson != "":
		return app.Link{Kind: thing.KindLesson, ID: line.Lesson}
	case line.Note != "":
		return app.Link{Kind: thing.KindNote, ID: line.Note}
	}
	return app.Link{}
}

// What a draft says of a line, behind the criterion; of the voice, alone.
const (
	ofScore     = ".score"
	ofFirstHand = ".first_hand"
	ofRests     = ".rests"
	ofWords     = ".words" // of what it rests on
	interested  = "interested"
)

// changes are what the person changed, to be laid over the ballot as it is
// then; none when nothing was.
func (s *scoring) changes() map[string]string {
	changes := map[string]string{}
	for n, line := range s.now.Lines {
		was, key := s.read.Lines[n], string(line.Criterion)
		if line.Score != was.Score {
			changes[key+ofScore] = strconv.Itoa(line.Score)
		}
		if line.FirstHand != was.FirstHand {
			changes[key+ofFirstHand] = strconv.FormatBool(line.FirstHand)
		}
		if on(line) != on(was) {
			changes[key+ofRests], changes[key+ofWords] = on(line).String(), line.Evidence
		}
	}
	if s.now.Interested != s.read.Interested {
		changes[interested] = strconv.FormatBool(s.now.Interested)
	}
	return changes
}

// scored lays changes over a ballot as it is now. What cannot be read, or is of
// a criterion that is gone, changes nothing.
func scored(read weigh.Ballot, changes map[string]string) weigh.Ballot {
	read.Lines = slices.Clone(read.Lines)
	for n := range read.Lines {
		line := &read.Lines[n]
		key := string(line.Criterion)
		if score, ok := number(changes[key+ofScore]); ok {
			line.Score = score
		}
		if first, err := strconv.ParseBool(changes[key+ofFirstHand]); err == nil {
			line.FirstHand = first
		}
		if ref, ok := changes[key+ofRests]; ok {
			rest(line, thing.ParseLink(ref), changes[key+ofWords])
		}
	}
	if is, err := strconv.ParseBool(changes[interested]); err == nil && read.Contact != "" {
		read.Interested = is
	}
	return read
}

// number reads a score, a weight or a red line.
func number(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && n >= 0 && n <= most
}

// still are changes without those that rest on something that is gone; title
// says what a thing is called now, "" for one that is gone.
func still(changes map[string]string, title func(app.Link) (string, error)) (map[string]string, error) {
	out := maps.Clone(changes)
	for key, ref := range changes {
		criterion, ok := strings.CutSuffix(key, ofRests)
		if !ok || ref == "" {
			continue
		}
		words, err := title(thing.ParseLink(ref))
		switch {
		case err != nil && !thing.Gone(err):
			return nil, err
		case words == "":
			delete(out, key)
			delete(out, criterion+ofWords)
		default:
			out[criterion+ofWords] = words
		}
	}
	return out, nil
}

// ballotOf is what a draft is about: the industry, and whose voice it is, ""
// for the owner's.
func ballotOf(of app.DraftOf) (industry, voice data.ID) {
	i, v, _ := strings.Cut(of.Ref, "/")
	return data.ID(i), data.ID(v)
}
