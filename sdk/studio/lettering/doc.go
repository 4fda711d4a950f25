// Package lettering sets titles: it finds fonts, shapes text of any script,
// fits a title into a box and draws it with outline, glow, shadow and slab.
//
// A [Library] holds the fonts of a pack, a [Stack] is an ordered choice of them
// and [Stack.Shape] makes a [Line] of glyphs. [DrawBlock] does a whole title at
// once and returns a [Block], which [Legibility] can judge.
//
// Letters that the chosen fonts lack come from other fonts of the library by
// script. Characters that no font draws (emoji, controls, private use) are
// dropped, so that a missing-glyph box never shows.
//
// A Library and its Stacks are safe for concurrent use; everything else belongs
// to one goroutine.
package lettering
