package interchange

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wawasan/data"
)

// monthNames are the months in the languages people set their spreadsheets
// to; beginnings of three letters and more count too where one month alone
// has them.
var monthNames = folded([12]string{
	"january januari januar janvier enero ene janeiro gennaio genn gen stycznia ocak январь января січня tammikuu يناير มกราคม",
	"february februari februar pebruari peb fevrier febrero fevereiro febbraio lutego subat февраль февраля лютого helmikuu فبراير กุมภาพันธ์",
	"mar march maret märz mrz mars marzo março maart mrt marca mart mac марта март березня maaliskuu مارس มีนาคม",
	"april avril abril aprile kwietnia nisan апрель апреля квітня huhtikuu أبريل ابريل เมษายน",
	"may mei mai mayo maio maggio maj maja mayıs мая май травня toukokuu مايو พฤษภาคม",
	"june juni junio junho giugno juin czerwca haziran июня июнь червня kesäkuu يونيو มิถุนายน",
	"july juli julio julho luglio juillet juil lipca temmuz julai июля июль липня heinäkuu يوليو กรกฎาคม",
	"august agustus agt ags augustus agosto août augusti sierpnia ağustos ogos август августа серпня elokuu أغسطس اغسطس สิงหาคม",
	"september septembre septiembre setiembre setembro settembre september septemberi września eylül сентября сентябрь вересня syyskuu سبتمبر กันยายน",
	"october oktober octobre octubre outubro ottobre października ekim октября октябрь жовтня lokakuu أكتوبر اكتوبر ตุลาคม",
	"november nopember nop novembre noviembre novembro listopada kasım ноября ноябрь листопада marraskuu نوفمبر พฤศจิกายน",
	"december desember des dezember dezembro decembre diciembre dicembre grudnia aralık disember декабря декабрь грудня joulukuu ديسمبر ธันวาคม",
})

// monthSigns are Thai abbreviations, which begin no name.
var monthSigns = folded([12]string{
	"มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค",
})

func folded(months [12]string) (names [12][]string) {
	for i, m := range months {
		names[i] = strings.Fields(data.Fold(m))
	}
	return names
}

// monthOf is the number of a month by its folded name, 0 for none.
func monthOf(name string) int {
	name = strings.ReplaceAll(name, ".", "")
	for i, signs := range monthSigns {
		if slices.Contains(signs, name) {
			return i + 1
		}
	}
	if utf8.RuneCountInString(name) < 3 {
		return 0
	}
	found := 0
	for i, names := range monthNames {
		for _, full := range names {
			switch {
			case full == name:
				return i + 1
			case !strings.HasPrefix(full, name):
			case found == 0:
				found = i + 1
			case found != i+1: // jui may be juin or juillet
				return 0
			}
		}
	}
	return found
}
