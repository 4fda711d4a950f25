package pluginhost

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/routix/routix/sdk"
)

const (
	maxReports        = 1000     // of one run
	maxMessageRunes   = 200      // of one report
	maxPreviewBytes   = 16 << 10 // larger ones are left out
	maxProgressAmount = 100      // percent
)

// progressFilter puts an algorithm's reports in order: known stages that never
// go back, a percentage that never falls, bounded texts and pictures, and a
// bounded number of them. What changes nothing is left out.
type progressFilter struct {
	deliver func(sdk.Progress)
	count   int
	last    sdk.Progress
}

func (f *progressFilter) report(p sdk.Progress) {
	stages := sdk.Stages()
	stage := slices.Index(stages, p.Stage)
	if f.deliver == nil || stage < slices.Index(stages, f.last.Stage) || stage < 0 || f.count >= maxReports {
		return
	}
	p.Percent = max(f.last.Percent, min(p.Percent, maxProgressAmount))
	p.Message = shorten(p.Message, maxMessageRunes)
	if len(p.Preview) > maxPreviewBytes || !bytes.HasPrefix(p.Preview, []byte("\xff\xd8\xff")) {
		p.Preview = nil
	}
	if p.Stage == f.last.Stage && p.Percent == f.last.Percent && p.Message == f.last.Message && p.Preview == nil {
		return
	}
	f.count++
	f.last = p
	f.deliver(p)
}

// shorten makes a single line of at most limit characters.
func shorten(text string, limit int) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	for i := range text {
		if limit == 0 {
			return text[:i]
		}
		limit--
	}
	return text
}
