package socketio

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/routix/routix/app/realtime/engineio"
)

// Emission is an event, encoded once and ready to be sent to any number of
// sockets of its namespace. It is immutable.
type Emission struct {
	messages []engineio.Message
}

// Mergeable returns e marked with a key: when too much waits for a client, an
// event without attachments gives way to a later one with the same key.
func (e Emission) Mergeable(key string) Emission {
	if len(e.messages) == 1 {
		e.messages = []engineio.Message{e.messages[0].Mergeable(key)}
	}
	return e
}

// header is what stands before the JSON of a packet.
type header struct {
	kind      byte
	namespace string
	id        int
}

func (h header) append(text []byte, attachments int) []byte {
	kind := h.kind
	switch {
	case attachments > 0 && kind == typeEvent:
		kind = typeBinaryEvent
	case attachments > 0 && kind == typeAck:
		kind = typeBinaryAck
	}
	text = append(text, kind)
	if attachments > 0 {
		text = append(strconv.AppendInt(text, int64(attachments), 10), '-')
	}
	if h.namespace != "/" {
		text = append(append(text, h.namespace...), ',')
	}
	if h.id != noID {
		text = strconv.AppendInt(text, int64(h.id), 10)
	}
	return text
}

// encodeArgs makes an event or an ack. Arguments of type []byte travel as
// attachments.
func encodeArgs(h header, args []any) (Emission, error) {
	type placeholder struct {
		Placeholder bool `json:"_placeholder"`
		Number      int  `json:"num"`
	}
	values := make([]any, len(args))
	var attachments [][]byte
	for i, arg := range args {
		values[i] = arg
		if data, ok := arg.([]byte); ok {
			values[i] = placeholder{true, len(attachments)}
			attachments = append(attachments, data)
		}
	}
	return encode(h, values, attachments)
}

// encode makes a packet with value as its JSON.
func encode(h header, value any, attachments [][]byte) (Emission, error) {
	text, err := encodeText(h, value, len(attachments))
	if err != nil {
		return Emission{}, err
	}
	e := Emission{messages: make([]engineio.Message, 0, 1+len(attachments))}
	e.messages = append(e.messages, engineio.Text(text))
	for _, data := range attachments {
		e.messages = append(e.messages, engineio.Binary(data))
	}
	return e, nil
}

// encodeText makes the text of a packet that so many attachments follow.
func encodeText(h header, value any, attachments int) ([]byte, error) {
	text := bytes.NewBuffer(h.append(nil, attachments))
	encoder := json.NewEncoder(text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, fmt.Errorf("socketio: encode: %w", err)
	}
	return bytes.TrimSuffix(text.Bytes(), []byte{'\n'}), nil
}
