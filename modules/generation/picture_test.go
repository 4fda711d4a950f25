package generation

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/routix/routix/app/fault"
	"github.com/routix/routix/app/fetch"
	"github.com/routix/routix/app/fetch/fetchtest"
)

// claiming is a PNG whose header claims a size that its data does not have.
func claiming(t *testing.T, width, height uint32) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 1, 1))); err != nil {
		t.Fatal(err)
	}
	data := file.Bytes()
	header := data[12:29] // type and fields of the first chunk, see the PNG specification, 11.2.1
	binary.BigEndian.PutUint32(header[4:], width)
	binary.BigEndian.PutUint32(header[8:], height)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(header))
	return data
}

func TestPicturesOfPeopleAreChecked(t *testing.T) {
	files := map[string][]byte{
		"/small.png": claiming(t, 3, 2), "/largest.png": claiming(t, 4096, 4096),
		"/bomb.png": claiming(t, 65535, 65535), "/wide.png": claiming(t, 1<<30, 1),
		"/page.png": []byte("<html>"), "/cut.png": claiming(t, 3, 2)[:20],
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if file, ok := files[r.URL.Path]; ok {
			_, _ = w.Write(file)
			return
		}
		http.NotFound(w, r)
	}))
	defer server.Close()
	m := &Module{pictures: fetch.New(fetchtest.Config(t))}
	for path, words := range map[string]string{
		"/small.png": "", "/largest.png": "", "/bomb.png": "too large", "/wide.png": "too large",
		"/page.png": "not a PNG", "/cut.png": "not a PNG", "/none.png": "could not be fetched",
	} {
		data, err := m.picture(t.Context(), "logo", fetchtest.Named(server.URL)+path)
		if words == "" {
			if err != nil || !bytes.Equal(data, files[path]) {
				t.Errorf("%s: %d bytes, %v", path, len(data), err)
			}
			continue
		}
		if !fault.Is(err, fault.FileUpload) || !strings.Contains(fault.From(err).Message, words) {
			t.Errorf("%s: got %v, want words about %q", path, err, words)
		}
	}
}
