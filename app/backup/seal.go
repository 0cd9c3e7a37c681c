package backup

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"

	"wawasan/data"
)

// Lock is what seals backups: to seal needs the public part alone, so that
// backups are made by themselves; to open needs the passphrase.
type Lock struct {
	Public string // age1…, "" for backups that are not sealed
	// Secret is the private part, itself sealed by the passphrase: an armored
	// age file, which age(1) reads as an identity.
	Secret string
}

// How much work it is to try a passphrase: 2^18 rounds of scrypt, about a
// second and 256 MB. A file that asks for more than twice as much is refused:
// it would take the machine's memory.
const mostWork = 19

// WorkFactor is the work of locks that are made; only tests make it less.
var WorkFactor = 18

// NewLock makes a lock that a passphrase opens.
func NewLock(passphrase string) (Lock, error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return Lock{}, data.Internal(err)
	}
	secret, err := sealSecret(identity, passphrase)
	return Lock{Public: identity.Recipient().String(), Secret: secret}, err
}

// Rekey returns the same lock with another passphrase: what it sealed stays
// readable, with the new one. A wrong passphrase is refused (invalid).
func (l Lock) Rekey(passphrase, next string) (Lock, error) {
	identity, err := openSecret(l.Secret, passphrase)
	if err != nil {
		return l, err
	}
	secret, err := sealSecret(identity, next)
	if err != nil {
		return l, err
	}
	return Lock{Public: l.Public, Secret: secret}, nil
}

func sealSecret(identity *age.X25519Identity, passphrase string) (string, error) {
	if strings.TrimSpace(passphrase) == "" {
		return "", data.Invalid("backup.error.empty_passphrase")
	}
	var out bytes.Buffer
	armored := armor.NewWriter(&out)
	w, err := Seal(armored, passphrase)
	if err != nil {
		return "", err
	}
	_, err = io.WriteString(w, identity.String()+"\n")
	if err := errors.Join(err, w.Close(), armored.Close()); err != nil {
		return "", data.Internal(err)
	}
	return out.String(), nil
}

// Seal returns what seals by a passphrase alone whatever is written into it, as
// an age file into w. It is whole once it is closed.
func Seal(w io.Writer, passphrase string) (io.WriteCloser, error) {
	recipient, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, data.Invalid("backup.error.empty_passphrase").Because(err)
	}
	recipient.SetWorkFactor(WorkFactor)
	return age.Encrypt(w, recipient)
}

func openSecret(secret, passphrase string) (*age.X25519Identity, error) {
	identity, err := scryptOf(passphrase)
	if err != nil {
		return nil, err
	}
	r, err := age.Decrypt(armor.NewReader(strings.NewReader(secret)), identity)
	if err != nil {
		return nil, wrongPassphrase(err)
	}
	text, err := io.ReadAll(io.LimitReader(r, 1024))
	if err != nil {
		return nil, wrongPassphrase(err)
	}
	found, err := age.ParseX25519Identity(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, data.Invalid("backup.error.key").Because(err)
	}
	return found, nil
}

func scryptOf(passphrase string) (*age.ScryptIdentity, error) {
	identity, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, data.Invalid("backup.error.empty_passphrase").Because(err)
	}
	identity.SetMaxWorkFactor(mostWork)
	return identity, nil
}

func wrongPassphrase(err error) error {
	var none *age.NoIdentityMatchError
	if errors.As(err, &none) {
		return data.Invalid("backup.error.passphrase").Because(err)
	}
	return data.Invalid("backup.error.sealed_damaged").Because(err)
}

// sealFile writes a sealed copy of a file into a new one, which is whole or not
// there: what was written is read once more and compared.
func sealFile(from, to, public string) error {
	recipient, err := age.ParseX25519Recipient(public)
	if err != nil {
		return data.Invalid("backup.error.key").Because(err)
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	return write(to, func(w io.Writer) error {
		sealed, err := age.Encrypt(w, recipient)
		if err != nil {
			return err
		}
		if _, err := io.Copy(sealed, in); err != nil {
			return err
		}
		return sealed.Close()
	})
}

// openFile writes what a sealed backup holds into a new file. The lock is that
// of the backup, found among those that lie beside it; secret is one more, ""
// for none.
func openFile(from, to, passphrase, secret string) error {
	identities, err := identitiesFor(from, passphrase, secret)
	if err != nil {
		return err
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	plain, err := age.Decrypt(bufio.NewReader(in), identities...)
	if err != nil {
		return wrongPassphrase(err)
	}
	return write(to, func(w io.Writer) error {
		if _, err := io.Copy(w, plain); err != nil {
			return data.Invalid("backup.error.sealed_damaged").Because(err)
		}
		return nil
	})
}

// identitiesFor are what the passphrase opens: the locks beside a backup, the
// one given, and the file itself where it was sealed by the passphrase alone.
func identitiesFor(file, passphrase, secret string) ([]age.Identity, error) {
	alone, err := scryptOf(passphrase)
	if err != nil {
		return nil, err
	}
	identities := []age.Identity{alone}
	secrets := secretsBeside(file)
	if !slices.Contains(secrets, secret) { // to try one takes a second
		secrets = append(secrets, secret)
	}
	for _, secret := range secrets {
		if identity, err := openSecret(secret, passphrase); err == nil {
			identities = append(identities, identity)
		}
	}
	return identities, nil
}

// secretsBeside are the sealed private parts of locks in a file's folder; one
// that cannot be read opens nothing.
func secretsBeside(file string) (secrets []string) {
	dir := filepath.Dir(file)
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), keyEnd) {
			continue
		}
		if secret, err := os.ReadFile(filepath.Join(dir, e.Name())); err == nil {
			secrets = append(secrets, string(secret))
		}
	}
	return secrets
}

// write writes a new file, 0600, syncs it, and reads it once more: it holds
// what was written into it. What fails leaves no file.
func write(path string, fill func(io.Writer) error) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(path)
		}
	}()
	sum := sha256.New()
	out := bufio.NewWriterSize(f, 1<<18)
	err = fill(io.MultiWriter(sum, out))
	if err == nil {
		err = errors.Join(out.Flush(), f.Sync())
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	read, err := sumOf(path)
	if err == nil && !bytes.Equal(read, sum.Sum(nil)) {
		err = data.Unavailable("backup.error.read_back", "path", path)
	}
	return err
}

func sumOf(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, f)
	return sum.Sum(nil), err
}
