// Package face finds the person in a photo and cuts them out.
//
// A [Finder] reads an encoded photo and answers with a [Portrait]: the head and
// shoulders of one person without their surroundings, the places of 468 points
// of the face, and [Traits] such as the colours of skin and hair. Portraits are
// kept by the hash of the photo, so that the same photo costs its time once.
//
// The way from photo to cut-out: BlazeFace finds faces at low resolution, the
// largest and most central one is chosen, Face Mesh places its points, a
// segmentation network tells people from background around it, other people are
// told apart by the paths that lead to their faces, a guided filter brings the
// edge to the hairs of the photo, and the colour of the old background is taken
// out of the edge.
//
// [Finder.Swap] lays the face of a portrait over the face in another picture.
package face
