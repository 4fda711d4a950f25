package socketio

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func args(values ...string) []json.RawMessage {
	raw := make([]json.RawMessage, len(values))
	for i, value := range values {
		raw[i] = json.RawMessage(value)
	}
	return raw
}

func TestDecode(t *testing.T) {
	tests := []struct {
		text string
		want packet
	}{
		{`0`, packet{kind: '0', namespace: "/", id: noID}},
		{`0{"token":"x"}`, packet{kind: '0', namespace: "/", id: noID, payload: json.RawMessage(`{"token":"x"}`)}},
		{`0/admin,{}`, packet{kind: '0', namespace: "/admin", id: noID, payload: json.RawMessage(`{}`)}},
		{`0/admin?a=b,`, packet{kind: '0', namespace: "/admin", id: noID}},
		{`0/admin`, packet{kind: '0', namespace: "/admin", id: noID}},
		{`1`, packet{kind: '1', namespace: "/", id: noID}},
		{`1/admin,`, packet{kind: '1', namespace: "/admin", id: noID}},
		{`2["name"]`, packet{kind: '2', namespace: "/", id: noID, args: args(`"name"`)}},
		{`212["name",{"a":1}, 2]`, packet{kind: '2', namespace: "/", id: 12, args: args(`"name"`, `{"a":1}`, `2`)}},
		{`2/admin,0["name"]`, packet{kind: '2', namespace: "/admin", id: 0, args: args(`"name"`)}},
		{`30[]`, packet{kind: '3', namespace: "/", id: 0, args: args()}},
		{`51-["up",{"_placeholder":true,"num":0}]`, packet{kind: '5', namespace: "/", id: noID, expected: 1, args: args(`"up"`, `{"_placeholder":true,"num":0}`)}},
		{`61-/admin,9[1]`, packet{kind: '6', namespace: "/admin", id: 9, expected: 1, args: args(`1`)}},
	}
	for _, test := range tests {
		got, err := decode([]byte(test.text))
		if err != nil {
			t.Errorf("%s: %v", test.text, err)
			continue
		}
		if !reflect.DeepEqual(*got, test.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", test.text, *got, test.want)
		}
	}
}

// malformed are packets that no client may send.
func malformed() []string {
	return []string{
		``, `7`, `x`, `4{"message":"no"}`, `0[]`, `0"x"`, `0{`, `0{}x`, `1{}`, `1x`,
		`2`, `2{}`, `2[]`, `2[1]`, `2[null]`, `2[{}]`, `2[["a"]]`, `2["a"`, `2["a"]x`, `2-1["a"]`, `2 1`,
		`2"a"`, `299999999999999999999["a"]`, `3[]`, `30`, `30{}`, `30null`, `3-1[]`,
		`5["a"]`, `5-["a"]`, `5x-["a"]`, `5-1-["a"]`, `511-["a"]`, `599999999999999999999-["a"]`, `51`, `61-`, `61-[]`,
		`2/admin["a"]`, `2` + strings.Repeat("[", 100_000), `2["a",` + strings.Repeat(`{"a":`, 20_000),
		"2\x00", "\x00", `2["\ud800`, "2[\"a\",\"\xff",
	}
}

func TestDecodeMalformed(t *testing.T) {
	for _, text := range malformed() {
		if p, err := decode([]byte(text)); err == nil {
			t.Errorf("%.60q was taken for %+v", text, p)
		}
	}
}

// FuzzDecode checks that no text makes the decoder panic, and that an event it
// reads is the same event after being encoded and read again.
func FuzzDecode(f *testing.F) {
	for _, text := range append(malformed(), `0{"token":"x"}`, `2/a,1["name",{"b":[1,2]}]`, `30[1]`, `51-["a",{"_placeholder":true,"num":0}]`) {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		p, err := decode(text)
		if err != nil || len(p.args) == 0 {
			return
		}
		first, err := encodeText(header{p.kind, p.namespace, p.id}, p.args, 0)
		if err != nil {
			t.Fatalf("%q cannot be encoded: %v", text, err)
		}
		if p.expected > 0 {
			return // its count of attachments is not part of the text made here
		}
		again, err := decode(first)
		if err != nil {
			t.Fatalf("%q became %q: %v", text, first, err)
		}
		second, err := encodeText(header{again.kind, again.namespace, again.id}, again.args, 0)
		if err != nil || !bytes.Equal(first, second) {
			t.Fatalf("%q became %q and then %q (%v)", text, first, second, err)
		}
	})
}
