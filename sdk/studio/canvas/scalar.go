package canvas

import "math"

// Clamp bounds v to low..high. A NaN becomes low.
func Clamp(v, low, high float32) float32 {
	if v > low {
		if v < high {
			return v
		}
		return high
	}
	return low
}

// Lerp is the straight mix of a and b: a at t = 0, b at t = 1.
func Lerp(a, b, t float32) float32 { return a + (b-a)*t }

// SmoothStep rises from 0 at from to 1 at to along the cubic 3t²-2t³. With from
// greater than to it falls instead.
func SmoothStep(from, to, v float32) float32 {
	t := Clamp((v-from)/(to-from), 0, 1)
	return t * t * (3 - 2*t)
}

// Abs is the magnitude of v.
func Abs(v float32) float32 { return max(v, -v) }

// Sqrt is the square root of v.
func Sqrt(v float32) float32 { return float32(math.Sqrt(float64(v))) }

// Pow is v raised to exponent.
func Pow(v, exponent float32) float32 { return float32(math.Pow(float64(v), float64(exponent))) }

// Sin is the sine of an angle in radians.
func Sin(radians float32) float32 { return float32(math.Sin(float64(radians))) }

// Cos is the cosine of an angle in radians.
func Cos(radians float32) float32 { return float32(math.Cos(float64(radians))) }

// Atan2 is the angle of the vector (x, y) in radians.
func Atan2(y, x float32) float32 { return float32(math.Atan2(float64(y), float64(x))) }

// Floor is the greatest whole number not above v.
func Floor(v float32) float32 { return float32(math.Floor(float64(v))) }

// Hypot is the length of the vector (x, y).
func Hypot(x, y float32) float32 { return Sqrt(x*x + y*y) }

// toByte truncates v to 0..255. Add .5 first to round.
func toByte(v float32) uint8 { return clampByte(int32(v)) }

// clampByte bounds i to 0..255 with one comparison in the common case.
func clampByte(i int32) uint8 {
	if uint32(i) <= 255 {
		return uint8(i)
	}
	if i < 0 {
		return 0
	}
	return 255
}
