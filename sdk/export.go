package sdk

// ExportSize is a place where thumbnails are shown, and the size that it wants.
//
// To export a design, send the request that made it again, with its seed, for
// each size: the same request and seed give the same design whatever the size.
// Words, colours, background, subject and badge stay; they are laid out anew for
// the shape, never cropped.
type ExportSize struct {
	// Name is what a person calls the place, [a-z]+.
	Name string
	// Width and Height are the size in pixels.
	Width, Height int
}

// ExportSizes lists the places, the usual one first.
func ExportSizes() []ExportSize {
	return []ExportSize{
		{"youtube", 1280, 720},
		{"shorts", 1080, 1920},
		{"square", 1080, 1080},
		{"x", 1600, 900},
		{"og", 1200, 630},
	}
}

// ExportSizeOf finds a place by its name.
func ExportSizeOf(name string) (size ExportSize, known bool) {
	for _, size := range ExportSizes() {
		if size.Name == name {
			return size, true
		}
	}
	return ExportSize{}, false
}

// ExportNames lists the names of the places.
func ExportNames() []string {
	var names []string
	for _, size := range ExportSizes() {
		names = append(names, size.Name)
	}
	return names
}
