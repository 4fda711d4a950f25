package engineio

import (
	"encoding/base64"
	"encoding/binary"
)

// Packet types of Engine.IO 4, as the first character of a text packet.
const (
	packetOpen    = '0'
	packetClose   = '1'
	packetPing    = '2'
	packetPong    = '3'
	packetMessage = '4'
	packetUpgrade = '5'
	packetNoop    = '6'
)

// separator stands between the packets of one polling payload.
const separator = 0x1e

// WebSocket opcodes of RFC 6455, section 5.2.
const (
	opText   = 0x1
	opBinary = 0x2
	opClose  = 0x8
	opPong   = 0xa
)

// Message is one packet, framed once and ready to be sent to any number of
// sessions. It is immutable.
type Message struct {
	frame    []byte // a whole unmasked WebSocket frame
	start    int    // where its payload begins
	binary   bool
	mergeKey string
}

// Text makes a message of text, which must be UTF-8.
func Text(text []byte) Message { return textPacket(packetMessage, text) }

// Binary makes a message of bytes.
func Binary(data []byte) Message {
	frame := frameHeader(opBinary, len(data))
	start := len(frame)
	return Message{frame: append(frame, data...), start: start, binary: true}
}

// Mergeable returns m marked with a key: when too much waits for a client, a
// message gives way to a later one with the same key. An empty key never does.
func (m Message) Mergeable(key string) Message {
	m.mergeKey = key
	return m
}

func (m Message) payload() []byte { return m.frame[m.start:] }

// appendPolling appends m as a packet of a polling payload.
func (m Message) appendPolling(payload []byte) []byte {
	if m.binary {
		return base64.StdEncoding.AppendEncode(append(payload, 'b'), m.payload())
	}
	return append(payload, m.payload()...)
}

func textPacket(packetType byte, text []byte) Message {
	frame := frameHeader(opText, len(text)+1)
	start := len(frame)
	return Message{frame: append(append(frame, packetType), text...), start: start}
}

// controlFrame makes a WebSocket control frame that is no Engine.IO packet.
func controlFrame(opcode byte, data []byte) Message {
	frame := frameHeader(opcode, len(data))
	start := len(frame)
	return Message{frame: append(frame, data...), start: start}
}

// frameHeader returns the header of a final, unmasked frame (RFC 6455, section
// 5.2) with room for size bytes behind it.
func frameHeader(opcode byte, size int) []byte {
	const final, longestHeader = 0x80, 10
	frame := make([]byte, 0, size+longestHeader)
	frame = append(frame, final|opcode)
	switch {
	case size < 126:
		return append(frame, byte(size))
	case size < 1<<16:
		return binary.BigEndian.AppendUint16(append(frame, 126), uint16(size))
	default:
		return binary.BigEndian.AppendUint64(append(frame, 127), uint64(size))
	}
}
