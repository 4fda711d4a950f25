package anime

import (
	"github.com/routix/routix/sdk/studio/anime/character"
)

// emotionWords are the words that call for a face.
var emotionWords = map[character.Emotion]string{
	character.Smile:       "happy smile smiling fun joy wholesome good best friend friends 😀 😊 🙂",
	character.Laugh:       "funny laugh laughing lol hilarious comedy joke jokes prank meme memes 😂 🤣 😆 😄",
	character.Excited:     "excited amazing awesome epic win won winning success love-it unboxing first perfect 🤩 🎉 ✨",
	character.Love:        "love crush romance romantic valentine adorable date ❤️ ❤ 🥰 😍 💕",
	character.Wink:        "secret hack hacks trick tricks tip tips hidden 😉 😜",
	character.Shock:       "shocked shocking shock insane unbelievable surprise surprised omg wtf impossible nobody mistake mistakes warning danger dangerous crashing crash collapse exposed missing disappeared 😱 🤯 😮",
	character.Fear:        "scared scariest scary terrified terrifying horror creepy haunted nightmare panic afraid 😨 😰",
	character.Shout:       "fight attack scream screaming shout battle war 🔥 💥",
	character.Rage:        "angry rage furious hate hated mad worst 😡 🤬",
	character.Cry:         "cry cried crying tears heartbreak heartbroken died 😭 💔",
	character.Sad:         "sad goodbye breakup lonely depressed emotional failed lost regret sorry 😢 😞",
	character.Embarrassed: "embarrassing embarrassed awkward cringe shy blush 😳 🙈",
	character.Puzzled:     "confused confusing weird strange mystery question which really 🤔 ❓",
	character.Dizzy:       "dizzy drunk exhausted overwhelmed addicted burnout 😵 🥴",
	character.Sleepy:      "tired insomnia bored boring nap sleepless 🥱 😴",
	character.Smirk:       "smart genius easy confident cool smug cheat clever 😏 😎",
	character.Grin:        "challenge crazy dare",
	character.Evil:        "evil villain villains psycho sinister madness devil 😈",
	character.Calm:        "calm relax relaxing chill sleep cozy peaceful quiet lofi 😌",
	character.Determined:  "never training train serious goal goals discipline hard survive finally focus 💪",
}

// gestureWords are the words that call for hands.
var gestureWords = map[character.Gesture]string{
	character.Wave:     "hello hi welcome bye goodbye introduction introducing meet farewell 👋",
	character.ThumbsUp: "recommend recommended approved worth best agree good 👍",
	character.Point:    "this here look watch these explained hidden 👉 👈",
	character.PointUp:  "tip tips rule rules first number must fact facts lesson ☝",
	character.Peace:    "win won winner peace victory trip vlog vacation selfie ✌",
	character.Reach:    "stop dont don't warning avoid join wait help ✋ 🛑",
	character.Sword:    "sword katana samurai blade swords",
	character.Cheeks:   "shocked omg cute adorable surprised unbelievable 😱",
	character.Chin:     "think thinking why question which choose should philosophy mystery 🤔",
	character.Fist:     "punch boxing strong strongest gym muscle 👊 ✊",
	character.Fists:    "fight fighting battle rage",
	character.Crossed:  "boss ceo refuse never serious",
}

// emotionOf finds the face that the words call for; empty for none.
func emotionOf(v vocabulary) character.Emotion {
	found, best := character.Emotion(""), 0
	for _, emotion := range character.Emotions() { // in a fixed order
		if n := v.count(emotionWords[emotion]); n > best {
			found, best = emotion, n
		}
	}
	return found
}

// gestureOf finds what the words make hands do; empty for nothing.
func gestureOf(v vocabulary) character.Gesture {
	found, best := character.Relaxed, 0
	for _, gesture := range character.Gestures() {
		if n := v.count(gestureWords[gesture]); n > best {
			found, best = gesture, n
		}
	}
	return found
}

// quiet reports a face that does not break a peaceful scene.
func quiet(e character.Emotion) bool {
	switch e {
	case character.Shout, character.Rage, character.Shock, character.Fear, character.Evil, character.Grin, character.Excited, character.Dizzy:
		return false
	default:
		return true
	}
}
