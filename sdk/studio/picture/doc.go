// Package picture decodes pictures that people send: photos, logos, templates.
//
// [Decode] takes JPEG, PNG, WebP and GIF files of any colour kind (16 bits a
// channel, palettes, CMYK, grey), turns them upright as their EXIF orientation
// says and takes the first frame of a moving one. What a file claims to be is
// held against [Limits] before anything is decoded, so that a small file cannot
// take much memory. A file that is refused gives one of the errors of this
// package; [Refusal] puts it into words for the person who sent it.
//
//	photo, err := picture.Decode(request.Face, picture.Limits{LongSide: 2048})
//	if err != nil {
//		return picture.Refusal("INVALID_FACE", "The photo", err)
//	}
package picture
