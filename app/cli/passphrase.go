package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"wawasan/data"
)

// longestPassphrase is more than anybody types.
const longestPassphrase = 4096

// passphrases are where passphrases come from: lines of a file or of standard
// input where one is named, else a person at a terminal, who does not see what
// is typed. Never an argument or a variable: others can read those.
type passphrases struct {
	s    *session
	file string // "" for the terminal, "-" for standard input
	in   *bufio.Reader
}

func (s *session) passphrases(file string) *passphrases { return &passphrases{s: s, file: file} }

// ask returns the next passphrase; key says what for.
func (p *passphrases) ask(key string) (string, error) {
	if p.file != "" {
		return p.line()
	}
	stdin, ok := p.s.env.Stdin.(*os.File)
	if !ok || !term.IsTerminal(int(stdin.Fd())) {
		return "", misused("cli.error.no_passphrase", "flag", "--passphrase-file")
	}
	fmt.Fprint(p.s.env.Stderr, p.s.words.T(key)+" ")
	typed, err := term.ReadPassword(int(stdin.Fd()))
	fmt.Fprintln(p.s.env.Stderr)
	if err != nil {
		return "", data.Unavailable("cli.error.passphrase_read").Because(err)
	}
	return strings.TrimRight(string(typed), "\r\n"), nil
}

// fresh returns a passphrase that is new: at a terminal it is typed twice.
func (p *passphrases) fresh() (string, error) {
	first, err := p.ask("passphrase.new")
	if err != nil || p.file != "" {
		return first, err
	}
	again, err := p.ask("passphrase.again")
	if err == nil && first != again {
		err = data.Invalid("passphrase.error.differ")
	}
	return first, err
}

// line reads one line of the file, and the next one at the next call.
func (p *passphrases) line() (string, error) {
	if p.in == nil {
		from := p.s.env.Stdin
		if p.file != "-" {
			f, err := os.Open(p.file)
			if err != nil {
				return "", data.NotFound("cli.error.no_file", "path", p.file).Because(err)
			}
			defer f.Close()
			text, err := io.ReadAll(io.LimitReader(f, 2*longestPassphrase))
			if err != nil {
				return "", data.Unavailable("cli.error.passphrase_read").Because(err)
			}
			from = strings.NewReader(string(text))
		}
		p.in = bufio.NewReaderSize(io.LimitReader(from, 2*longestPassphrase), 2*longestPassphrase)
	}
	line, err := p.in.ReadString('\n')
	line = strings.TrimRight(line, "\r\n")
	if err != nil && !errors.Is(err, io.EOF) || line == "" {
		return "", data.Invalid("backup.error.empty_passphrase").Because(err)
	}
	return line, nil
}
