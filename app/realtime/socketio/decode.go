package socketio

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// Packet types, as the first character of a packet.
const (
	typeConnect      = '0'
	typeDisconnect   = '1'
	typeEvent        = '2'
	typeAck          = '3'
	typeConnectError = '4'
	typeBinaryEvent  = '5'
	typeBinaryAck    = '6'
)

// noID stands for a packet without an acknowledgement id.
const noID = -1

// maxAttachments bounds the binary attachments of one packet.
const maxAttachments = 10

// packet is one decoded Socket.IO packet.
type packet struct {
	kind        byte
	namespace   string
	id          int               // noID without one
	payload     json.RawMessage   // of CONNECT; nil without one
	args        []json.RawMessage // of events and acks; an event's name comes first
	expected    int               // attachments that follow
	attachments [][]byte
}

// decode reads the text of a packet:
//
//	<type>[<attachments>-][<namespace>,][<id>][<JSON>]
func decode(text []byte) (*packet, error) {
	if len(text) == 0 {
		return nil, errors.New("socketio: empty packet")
	}
	p := &packet{kind: text[0], namespace: "/", id: noID}
	rest := text[1:]
	var err error
	if p.kind == typeBinaryEvent || p.kind == typeBinaryAck {
		if p.expected, rest, err = cutAttachmentCount(rest); err != nil {
			return nil, err
		}
	}
	if len(rest) > 0 && rest[0] == '/' {
		name, after, _ := bytes.Cut(rest, []byte{','})
		name, _, _ = bytes.Cut(name, []byte{'?'})
		p.namespace, rest = string(name), after
	}
	if p.id, rest, err = cutID(rest); err != nil {
		return nil, err
	}
	if err := p.decodeData(rest); err != nil {
		return nil, err
	}
	return p, nil
}

func (p *packet) decodeData(data []byte) error {
	switch p.kind {
	case typeConnect:
		if len(data) == 0 {
			return nil
		}
		if data[0] != '{' || !json.Valid(data) {
			return errors.New("socketio: the payload of CONNECT is no JSON object")
		}
		p.payload = bytes.Clone(data)
		return nil
	case typeDisconnect:
		if len(data) > 0 {
			return errors.New("socketio: DISCONNECT carries no data")
		}
		return nil
	case typeEvent, typeBinaryEvent:
		if err := json.Unmarshal(data, &p.args); err != nil {
			return fmt.Errorf("socketio: event: %w", err)
		}
		if len(p.args) == 0 || p.args[0][0] != '"' {
			return errors.New("socketio: the name of an event is no string")
		}
		return nil
	case typeAck, typeBinaryAck:
		if err := json.Unmarshal(data, &p.args); err != nil {
			return fmt.Errorf("socketio: ack: %w", err)
		}
		if p.args == nil || p.id == noID {
			return errors.New("socketio: ack without id or arguments")
		}
		return nil
	default:
		return fmt.Errorf("socketio: packet type %q is not for a client to send", p.kind)
	}
}

// cutAttachmentCount reads "<count>-".
func cutAttachmentCount(text []byte) (count int, rest []byte, err error) {
	digits, rest, found := bytes.Cut(text, []byte{'-'})
	count, err = strconv.Atoi(string(digits))
	if !found || err != nil || count < 0 || count > maxAttachments {
		return 0, nil, fmt.Errorf("socketio: attachment count %.20q", digits)
	}
	return count, rest, nil
}

// cutID reads an acknowledgement id, if there is one.
func cutID(text []byte) (id int, rest []byte, err error) {
	digits := 0
	for digits < len(text) && text[digits] >= '0' && text[digits] <= '9' {
		digits++
	}
	if digits == 0 {
		return noID, text, nil
	}
	id, err = strconv.Atoi(string(text[:digits]))
	if err != nil {
		return 0, nil, fmt.Errorf("socketio: ack id: %w", err)
	}
	return id, text[digits:], nil
}
