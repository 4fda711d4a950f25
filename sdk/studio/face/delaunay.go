package face

import "github.com/routix/routix/sdk/studio/canvas"

// triangle are three points by their index.
type triangle [3]int

// circled is a triangle with the circle through its corners.
type circled struct {
	corners    triangle
	x, y, size float64 // centre and squared radius
}

// triangulate is the Delaunay triangulation of points by the incremental way of
// A. Bowyer and D. Watson (1981): each new point removes the triangles whose
// circle it lies in and is joined with the border of the hole.
func triangulate(points []canvas.Point) []triangle {
	const far = 1e5
	n := len(points)
	all := append(append([]canvas.Point(nil), points...), canvas.Point{X: -far, Y: -far}, canvas.Point{X: far, Y: -far}, canvas.Point{X: 0, Y: far})
	mesh := []circled{circle(all, triangle{n, n + 1, n + 2})}
	var hole [][2]int
	for i := range n {
		x, y := float64(all[i].X), float64(all[i].Y)
		hole = hole[:0]
		kept := mesh[:0]
		for _, t := range mesh {
			if dx, dy := x-t.x, y-t.y; dx*dx+dy*dy >= t.size {
				kept = append(kept, t)
				continue
			}
			for e := range 3 {
				hole = append(hole, [2]int{t.corners[e], t.corners[(e+1)%3]})
			}
		}
		mesh = kept
		for a, edge := range hole {
			if !shared(hole, a) {
				mesh = append(mesh, circle(all, triangle{edge[0], edge[1], i}))
			}
		}
	}
	var out []triangle
	for _, t := range mesh {
		if max(t.corners[0], t.corners[1], t.corners[2]) < n {
			out = append(out, t.corners)
		}
	}
	return out
}

// shared tells whether another triangle has the a-th edge too.
func shared(edges [][2]int, a int) bool {
	for b, e := range edges {
		if b != a && (e == edges[a] || e == [2]int{edges[a][1], edges[a][0]}) {
			return true
		}
	}
	return false
}

func circle(points []canvas.Point, t triangle) circled {
	ax, ay := float64(points[t[0]].X), float64(points[t[0]].Y)
	bx, by := float64(points[t[1]].X)-ax, float64(points[t[1]].Y)-ay
	cx, cy := float64(points[t[2]].X)-ax, float64(points[t[2]].Y)-ay
	d := 2 * (bx*cy - by*cx)
	if d == 0 { // three points on a line: every later point removes it
		return circled{t, ax, ay, 1e18}
	}
	b, c := bx*bx+by*by, cx*cx+cy*cy
	x, y := (cy*b-by*c)/d, (bx*c-cx*b)/d
	return circled{t, ax + x, ay + y, x*x + y*y}
}
