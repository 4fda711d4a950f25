// Package people draws expressive, softly shaded cartoon people from the head to
// the chest. What somebody does, feels and gestures comes from a [casting.Look];
// skin, hair, face and colours follow from its variant.
//
// All shapes are given in design units: the face is about 200 wide and centred on
// x = 0, its chin lies near y = 120 before the head sinks onto the shoulders.
package people
