package folder

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// mark ends every file of this store.
const mark = "RTXblob1"

const (
	tailSize  = 4 + len(mark) // length of the JSON and mark
	maxFooter = 4 << 10
)

var errDamaged = errors.New("file was not written by this store or is damaged")

// footer is what a file says about its content.
type footer struct {
	ContentType string `json:"content_type"`
	ETag        string `json:"etag"`
}

func writeFooter(w io.Writer, f footer) error {
	text, err := json.Marshal(f)
	if err != nil {
		return err
	}
	if len(text) > maxFooter {
		return fmt.Errorf("content type of %d bytes is too long", len(f.ContentType))
	}
	tail := binary.BigEndian.AppendUint32(text, uint32(len(text)))
	_, err = w.Write(append(tail, mark...))
	return err
}

// readFooter returns the footer of a file of the given size and the size of
// the content before it.
func readFooter(r io.ReaderAt, size int64) (footer, int64, error) {
	tail := make([]byte, tailSize)
	end := size - int64(tailSize)
	if end < 0 {
		return footer{}, 0, errDamaged
	}
	if _, err := r.ReadAt(tail, end); err != nil {
		return footer{}, 0, err
	}
	length := int64(binary.BigEndian.Uint32(tail))
	if string(tail[4:]) != mark || length > maxFooter || length > end {
		return footer{}, 0, errDamaged
	}
	text := make([]byte, length)
	if _, err := r.ReadAt(text, end-length); err != nil {
		return footer{}, 0, err
	}
	var f footer
	if err := json.Unmarshal(text, &f); err != nil {
		return footer{}, 0, errors.Join(errDamaged, err)
	}
	return f, end - length, nil
}
