package thing

import (
	"slices"
	"strings"

	"wawasan/app/offrecord"
	"wawasan/data"
)

// callings are what a company, an industry or a tag is called, its name first, to
// be other names of whatever it becomes: whoever writes the old name means that.
// Of one that only lines off the record name there are none, as it would leave
// the notebook by them.
func callings(r data.Reader, link Link) ([]string, error) {
	table, name, others, err := calling(r, link)
	if err != nil || table == "" {
		return nil, err
	}
	home, err := offrecord.New(r)
	if err != nil {
		return nil, err
	}
	if stays, err := home.Thing(table, link.ID); err != nil || stays {
		return nil, err
	}
	return append([]string{name}, others...), nil
}

// calling is the table, the name and the other names of what can have some, ""
// for a thing of another kind.
func calling(r data.Reader, link Link) (table, name string, others []string, err error) {
	switch link.Kind {
	case KindCompany:
		c, err := r.Company(link.ID)
		return "companies", c.Name, nil, err // its other names are rows, which go along
	case KindIndustry:
		i, err := r.Industry(link.ID)
		return "industries", i.Name, data.Aliases(i.Aliases), err
	case KindTag:
		t, err := r.Tag(link.ID)
		return "tags", t.Name, data.Aliases(t.Aliases), err
	}
	return "", "", nil, nil
}

// alsoCalled gives a company, an industry or a tag further names.
func alsoCalled(tx *data.Tx, link Link, names []string) error {
	if len(names) == 0 {
		return nil
	}
	switch link.Kind {
	case KindCompany:
		return companyAlsoCalled(tx, link.ID, names)
	case KindIndustry:
		i, err := tx.Industry(link.ID)
		if err != nil {
			return err
		}
		i.Aliases = strings.Join(append(names, i.Aliases), ";")
		return tx.Save(&i)
	case KindTag:
		t, err := tx.Tag(link.ID)
		if err != nil {
			return err
		}
		t.Aliases = strings.Join(append(names, t.Aliases), ";")
		return tx.Save(&t)
	}
	return nil
}

func companyAlsoCalled(tx *data.Tx, company data.ID, names []string) error {
	c, err := tx.Company(company)
	if err != nil {
		return err
	}
	had, err := tx.CompanyAliases(company)
	if err != nil {
		return err
	}
	all := slices.DeleteFunc(append(had, names...), func(name string) bool { return data.Fold(name) == data.Fold(c.Name) })
	return tx.SetCompanyAliases(company, all)
}
