package caption

import (
	"strings"
	"testing"
)

func TestSegments(t *testing.T) {
	for text, want := range map[string]string{
		"日本旅行で絶対やるべき10のこと": "日本旅行で|絶対やるべき|10のこと",
		"如何在家做蛋糕":          "如何在|家做蛋糕",
		"最強":               "最強",
		"アニメ入門":            "アニメ|入門",
		"100日間チャレンジしてみた":   "100日間|チャレンジ|してみた",
		"เรียนภาษาญี่ปุ่นใน": "เรียนภาษา|ญี่ปุ่น|ใน",
	} {
		got := strings.Join(segments([]rune(text)), "|")
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
		if strings.ReplaceAll(got, "|", "") != text {
			t.Errorf("%s lost letters: %s", text, got)
		}
	}
}
