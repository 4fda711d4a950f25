package brief

import (
	"regexp"
	"strings"
)

// Figures of time and of money in other languages than English, where they can
// leave a title without harm to its grammar.
const (
	foreignTimes  = `días?|dias?|jours?|tagen?|giorni|dagen|dagar|дней|дня|днів|dni|gün|يوما|أيام|روز|minutos|minutes|minuten|minuti|minuter|минут|хвилин|minut|dakika|دقيقة|دقائق|دقیقه|horas|heures|stunden|ore|часов|часа|годин|godzin|saat|ساعة|ساعات|semanas|semaines|wochen|settimane|недель|недели|tygodni|hafta|meses|mois|monaten|mesi|месяцев|місяців|miesięcy`
	foreignPrices = `€|₽|₴|₹|zł|kr|TL|euros?|рублей|руб|гривень`
	foreignIn     = `en|por|con|durante|pendant|avec|pour|à|em|com|in|per|für|mit|unter|voor|met|på|för|за|на|под|w|za|في|مقابل|خلال|در`
)

var (
	closingFigure  = regexp.MustCompile(`(?i)^(.+\s.+?)\s+(?:` + foreignIn + `)\s+(\d[\d.,]*\s?(?:` + foreignTimes + `|` + foreignPrices + `))$`)
	openingFigure  = regexp.MustCompile(`(?i)^(\d+\s(?:` + foreignTimes + `))\s+(?:(?:de|di)\s+(.+)|((?:sin|sans|sem|senza|ohne|zonder|utan|без|bez)\s.+))$`)
	unspacedFigure = regexp.MustCompile(`^((?:하루\s?)?\d[\d,.]*\s?(?:天|日間|分間|分钟|小时|時間|元|块|円|원|분|일|시간))(?:で|の|만에|으로|에)?\s*(\p{L}.*)$`)
)

// minRest is how many letters a title must keep when a figure leaves it.
const minRest = 4

// takeForeignFigure moves a time or a price of another language to the badge.
func (d *draft) takeForeignFigure() {
	if d.tongue == nil || d.Badge != "" || d.Form == List || d.Form == Versus {
		return
	}
	figure, rest := "", ""
	if m := closingFigure.FindStringSubmatch(d.text); m != nil {
		rest, figure = m[1], m[2]
	} else if m := openingFigure.FindStringSubmatch(d.text); m != nil {
		figure, rest = m[1], m[2]+m[3]
	} else if m := unspacedFigure.FindStringSubmatch(d.text); m != nil {
		figure, rest = m[1], m[2]
	}
	if letters(rest) < minRest || strings.HasPrefix(rest, "目") {
		return
	}
	d.text, d.Badge, d.figureTaken = rest, strings.ToUpper(figure), true
}
