package neural

import "fmt"

// resizing makes the step of a linear enlargement or reduction.
func (c *compiler) resizing(n *node, in []int) (int, error) {
	size, err := c.whole(in[1], 2)
	if err != nil {
		return 0, err
	}
	if _, err := volume(size); err != nil {
		return 0, fmt.Errorf("a size of %v", size)
	}
	s := c.shape(in[0])
	corners, half := n.flag("align_corners"), n.flag("half_pixel_centers")
	result := Shape{size[0], size[1], s.Channels}
	if _, err := volume([]int{result.Height, result.Width, result.Channels}); err != nil {
		return 0, err
	}
	k := &resize{s, result, taps(s.Height, size[0], corners, half), taps(s.Width, size[1], corners, half)}
	return c.emit(k, result, in[0])
}

// tap is what one result lies between: two places, and the share of the second.
type tap struct {
	near, far int
	share     float32
}

// taps are those of every result of a line, by the three conventions of
// TensorFlow for where pixels lie.
func taps(in, out int, corners, half bool) []tap {
	all := make([]tap, out)
	for i := range all {
		var at float64
		switch {
		case corners && out > 1:
			at = float64(i) * float64(in-1) / float64(out-1)
		case half:
			at = max((float64(i)+.5)*float64(in)/float64(out)-.5, 0)
		default:
			at = float64(i) * float64(in) / float64(out)
		}
		near := min(int(at), in-1)
		all[i] = tap{near, min(near+1, in-1), float32(at - float64(near))}
	}
	return all
}

type resize struct {
	in, out       Shape
	rows, columns []tap
}

func (k *resize) run(out []float32, in [][]float32) {
	c := k.in.Channels
	pixel := func(y, x int) []float32 { return in[0][(y*k.in.Width+x)*c:][:c] }
	for y, v := range k.rows {
		for x, u := range k.columns {
			p, q, r, s := pixel(v.near, u.near), pixel(v.near, u.far), pixel(v.far, u.near), pixel(v.far, u.far)
			d := out[(y*k.out.Width+x)*c:][:c]
			for i := range d {
				top := p[i] + (q[i]-p[i])*u.share
				low := r[i] + (s[i]-r[i])*u.share
				d[i] = top + (low-top)*v.share
			}
		}
	}
}
