package lang

import (
	"errors"
	"testing"
)

func TestTheLanguageIsTheOneTheEnvironmentAsksFor(t *testing.T) {
	type env map[string]string
	for _, c := range []struct {
		env    env
		system string
		want   string
	}{
		{env{"LANG": "id_ID.UTF-8"}, "", "id"},
		{env{"LANG": "en_US.UTF-8"}, "", "en"},
		{env{"LANG": "in_ID"}, "", "id"},
		{env{"LANG": "id"}, "", "id"},
		{env{"LANG": "id@latin"}, "", "id"},
		{env{"LANG": "ide_XX"}, "", "en"},
		{env{"LANG": "id_ID", "LC_MESSAGES": "en_GB"}, "", "en"},
		{env{"LANG": "en_US", "LC_MESSAGES": "id_ID"}, "", "id"},
		{env{"LANG": "id_ID", "LC_MESSAGES": "id_ID", "LC_ALL": "en_US"}, "", "en"},
		{env{"LANG": "en_US", "LC_ALL": "id_ID"}, "", "id"},
		{env{"LANG": "en_US.UTF-8", "LANGUAGE": "id"}, "", "id"},
		{env{"LANG": "id_ID.UTF-8", "LANGUAGE": "en"}, "", "en"},
		{env{"LANG": "en_US.UTF-8", "LANGUAGE": "jv:id:en"}, "", "id"},
		{env{"LANG": "id_ID.UTF-8", "LANGUAGE": "de:en_GB:id"}, "", "en"},
		{env{"LANG": "id_ID.UTF-8", "LANGUAGE": "de"}, "", "en"},
		{env{"LANG": "en_US.UTF-8", "LANGUAGE": "::id"}, "", "id"},
		{env{"LANG": "id_ID.UTF-8", "LANGUAGE": ":"}, "", "id"},
		{env{"LANG": "id_ID.UTF-8", "LANGUAGE": "C:id"}, "", "en"},
		{env{"LC_ALL": "en_US.UTF-8", "LANG": "id_ID", "LANGUAGE": "id"}, "", "id"},
		{env{"LANG": "C", "LANGUAGE": "id"}, "", "en"},
		{env{"LANG": "C.UTF-8", "LANGUAGE": "id"}, "", "en"},
		{env{"LANG": "POSIX", "LANGUAGE": "id"}, "id_ID", "en"},
		{env{"LC_ALL": "C", "LANG": "id_ID", "LANGUAGE": "id"}, "", "en"},
		{env{}, "id-ID", "id"},
		{env{}, "en-US", "en"},
		{env{"LANGUAGE": "id"}, "", "en"},
		{env{}, "", "en"},
	} {
		got := detect(func(name string) string { return c.env[name] }, func() (string, error) {
			if c.system == "" {
				return "", errors.New("not known")
			}
			return c.system, nil
		})
		if got != c.want {
			t.Errorf("%v, system %q: %s, want %s", c.env, c.system, got, c.want)
		}
	}
}
