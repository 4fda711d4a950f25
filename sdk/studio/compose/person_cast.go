package compose

import (
	"slices"

	"github.com/routix/routix/sdk/studio/brief"
	"github.com/routix/routix/sdk/studio/people/casting"
)

// showsPerson tells that a brief asks for somebody: by its words, by a feeling that
// comments on the subject, or by an icon of people.
func showsPerson(b brief.Brief) bool {
	main := b.Subjects[0]
	return main != "gen:blackhole" && (b.Person.Part != brief.NoPart || leadsWithPerson(b) || b.Reaction != "")
}

// leadsWithPerson tells that the person is the subject, not beside it.
func leadsWithPerson(b brief.Brief) bool {
	main := b.Subjects[0]
	return b.Person.Part == brief.Lead || isPersonIcon(main) || bodyIcons[main]
}

// castLead decides whether a person carries the picture, and who.
func (c *Composition) castLead() (lead, bool) {
	switch c.layout.name {
	case LayoutBeforeAfter, LayoutVersus:
		return lead{}, false
	case LayoutCallout, LayoutGrid, LayoutPolaroid: // made for things
		if c.opts.Portrait == nil && !leadsWithPerson(c.brief) {
			return lead{}, false
		}
	}
	if c.opts.Portrait != nil {
		return c.leadPortrait(), true
	}
	if !showsPerson(c.brief) {
		return lead{}, false
	}
	words := c.personWords()
	l := lead{look: casting.FromWords(words, c.choice.seed>>20), crowd: casting.NamesCrowd(words) || c.brief.Person.Count > 2, things: c.personThings()}
	l.hold(c.brief.Person.Prop, c.choice.seed>>33)
	return l, true
}

// personThings are the subjects that may stand beside a person.
func (c *Composition) personThings() []string {
	var things []string
	if c.brief.Guessed {
		return nil
	}
	for _, name := range c.brief.Subjects {
		if !isPersonIcon(name) && !bodyIcons[name] && !isTile(name) && !glows(name) && name != "gen:blackhole" {
			things = append(things, name)
		}
	}
	return things
}

// hold puts the prop into the hand where the pose is free for it, two times of
// three; what is held does not stand beside as well.
func (l *lead) hold(prop string, seed uint64) {
	if prop != "" && !l.look.Wears(prop) && seed%3 > 0 && slices.Contains(l.things, prop) {
		l.look = l.look.Holding(prop, seed>>4)
	}
	l.things = slices.DeleteFunc(l.things, func(name string) bool { return name == l.look.Prop || l.look.Wears(name) })
}

// personWords is what the casting reads: the words of the brief, and the names of
// the icons that stand for its people, which are English whatever the language.
func (c *Composition) personWords() string {
	words := c.brief.Person.Words
	if words == "" {
		words = c.brief.Prompt
	}
	for _, name := range append(slices.Clone(c.brief.Subjects), c.brief.Reaction) {
		if hint := iconHints[name]; hint != "" {
			words += " " + hint
		} else if isPersonIcon(name) {
			words += " " + wordsOf(name)
		}
	}
	return words
}
