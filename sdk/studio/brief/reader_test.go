package brief_test

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/routix/routix/sdk/studio/brief"
)

func readJSON(t testing.TB, file string, into any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
}

// TestPrompts reads everyday prompts of many fields and languages.
func TestPrompts(t *testing.T) {
	type expectation struct {
		Prompt, Form, Theme, Language, Subject, Title, Kicker, Badge, Person string
	}
	var cases []expectation
	readJSON(t, "testdata/prompts.json", &cases)
	foreign, languages := 0, map[string]bool{}
	for _, c := range cases {
		if languages[c.Language] = true; c.Language != "en" {
			foreign++
		}
	}
	if len(cases) < 300 || foreign < 100 || len(languages) < 20 {
		t.Fatalf("only %d prompts, %d of them in other languages than English, %d languages", len(cases), foreign, len(languages))
	}
	r := packReader(t)
	for _, want := range cases {
		b := r.Read(want.Prompt, "")
		got := expectation{want.Prompt, string(b.Form), b.Theme, b.Language, b.Subjects[0], b.Title, b.Kicker, b.Badge, string(b.Person.Part)}
		if got != want {
			t.Errorf("\n got %+v\nwant %+v", got, want)
		}
	}
}

func TestGivenTitleIsKept(t *testing.T) {
	r := packReader(t)
	for _, title := range []string{"Exactly These Words, Please!", "7 wörter", "عنوان من", strings.Repeat("long ", 80)} {
		if b := r.Read("10 ways to bake bread", title); b.Title != strings.TrimSpace(title) || b.Number != "" {
			t.Errorf("title %q became %q, number %q", title, b.Title, b.Number)
		}
	}
}

func TestStress(t *testing.T) {
	r := packReader(t)
	for _, test := range []struct {
		title string
		want  map[int]bool
	}{
		{"I made $10,000", map[int]bool{2: true}},
		{"first 3 chords today", map[int]bool{1: true, 2: true}},
		{"Easy chocolate cake", map[int]bool{1: true, 2: true}},
		{"Bitcoin crashing", map[int]bool{1: true}},
		{"Alone", map[int]bool{}},
	} {
		if b := r.Read("Easy chocolate cake recipe", test.title); !reflect.DeepEqual(b.Emphasis, test.want) {
			t.Errorf("%q stresses %v, want %v", test.title, b.Emphasis, test.want)
		}
	}
}

func TestVersusSides(t *testing.T) {
	r := packReader(t)
	b := r.Read("Tea vs coffee: which one wakes you up?", "")
	if b.Left != "Tea" || b.Right != "coffee" || b.LeftSubject != "teapot" || b.RightSubject != "hot-beverage" {
		t.Errorf("%q %q %q %q", b.Left, b.LeftSubject, b.Right, b.RightSubject)
	}
	if b := r.Read("Messi vs Ronaldo", ""); b.LeftSubject != "" || b.RightSubject != "" {
		t.Errorf("players have no icon of their own, got %q and %q", b.LeftSubject, b.RightSubject)
	}
}

// TestSidesShareTheirThing compares kinds and prices of one thing.
func TestSidesShareTheirThing(t *testing.T) {
	r := packReader(t)
	for prompt, want := range map[string]string{
		"Cheap vs expensive pizza":         "pizza",
		"$1 vs $1000 burger":               "gen:burger",
		"Old vs new iPhone":                "gen:phone::2f7dff",
		"Homemade vs store bought bread":   "bread",
		"Günstig vs teuer: Kaffeemaschine": "hot-beverage",
	} {
		if b := r.Read(prompt, ""); b.LeftSubject != want || b.RightSubject != want || b.Subjects[0] != want {
			t.Errorf("%q shows %q, %q and %q, want %q", prompt, b.LeftSubject, b.RightSubject, b.Subjects[0], want)
		}
	}
}

func TestTrend(t *testing.T) {
	r := packReader(t)
	for prompt, want := range map[string]int{"Why Bitcoin is crashing": -1, "How I made $5,000": 1, "Learn piano": 0} {
		if b := r.Read(prompt, ""); b.Trend != want {
			t.Errorf("%q: trend %d, want %d", prompt, b.Trend, want)
		}
	}
}

func TestStyle(t *testing.T) {
	r := packReader(t)
	food, ok := r.Style("food")
	if !ok || food.Backgrounds[0] != "kitchen" || len(food.Palettes) == 0 || food.Energy <= 0 {
		t.Errorf("food: %+v", food)
	}
	if s, ok := r.Style("nothing of the kind"); ok || len(s.Backgrounds) == 0 {
		t.Errorf("an unknown theme gave %+v, %v", s, ok)
	}
}

func checkTotal(t interface{ Errorf(string, ...any) }, b brief.Brief, title string) {
	if len(b.Subjects) == 0 || b.Subjects[0] == "" || b.Theme == "" || b.Form == "" {
		t.Errorf("%q: incomplete: %+v", b.Prompt, b)
	}
	if len(b.Style.Backgrounds) == 0 || len(b.Style.Palettes) == 0 {
		t.Errorf("%q: no style", b.Prompt)
	}
	lines := strings.ReplaceAll(b.Title, "\n", " ") // a given title keeps its lines
	for _, s := range []string{lines, b.Kicker, b.Badge, b.Prompt} {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r\t\x00") {
			t.Errorf("%q holds control characters", s)
		}
	}
	if title == "" && len([]rune(b.Title)) > 400 {
		t.Errorf("distilled title of %d characters", len([]rune(b.Title)))
	}
	if b.Form == brief.Versus && (b.Left == "" || b.Right == "") {
		t.Errorf("%q: a side without a name", b.Prompt)
	}
	words := len(strings.Fields(b.Title))
	for i := range b.Emphasis {
		if i < 0 || i >= words {
			t.Errorf("%q stresses word %d of %d", b.Title, i, words)
		}
	}
}

func TestWeirdPrompts(t *testing.T) {
	r := packReader(t)
	for _, prompt := range []string{
		"", "   ", "\x00\x01\x02", "\xff\xfe", "!!!???", "🔥🔥🔥", "👨‍👩‍👧‍👦", "vs", "a vs", " vs b", "? vs !", "1", "10", "10 ", "$", "-----",
		strings.Repeat("a", 2000), strings.Repeat("word ", 400), strings.Repeat("字", 2000), strings.Repeat("🎸", 500),
		"مرحبا\u202eabc", "line\nbreak\ttab", "before and after", "review", "why ", "how to", "is ", ":", "::::", "a:b:c", "top 5", "999 things",
	} {
		b := r.Read(prompt, "")
		checkTotal(t, b, "")
	}
}

func TestReadIsTotalAndPure(t *testing.T) {
	r := packReader(t)
	rapid.Check(t, func(t *rapid.T) {
		prompt, title := rapid.String().Draw(t, "prompt"), rapid.String().Draw(t, "title")
		b := r.Read(prompt, title)
		checkTotal(t, b, b.Title)
		if again := r.Read(prompt, title); !reflect.DeepEqual(b, again) {
			t.Errorf("two readings differ: %+v and %+v", b, again)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"", "10 ways", "vs", "¿Qué?", "Schokoladenkuchen ohne Zucker", "ケーキの作り方", "วิธีทำเค้ก", "چرا گربه‌ها؟", "İstanbul'da", "a-free b-free free", "in neon green", "\xff\x00"} {
		f.Add(seed, "")
	}
	r := packReader(f)
	f.Fuzz(func(t *testing.T, prompt, title string) {
		checkTotal(t, r.Read(prompt, title), title)
	})
}

func BenchmarkRead(b *testing.B) {
	r := packReader(b)
	for language, prompt := range map[string]string{"en": "How I made $10,000 with dropshipping in 30 days: the truth", "ru": "Как заработать деньги в интернете без вложений", "ja": "初心者のための株式投資：失敗しない方法"} {
		b.Run(language, func(b *testing.B) {
			for b.Loop() {
				r.Read(prompt, "")
			}
		})
	}
}

func BenchmarkNewReader(b *testing.B) {
	icons := packIcons(b)
	for b.Loop() {
		brief.NewReader(icons)
	}
}

func TestNegation(t *testing.T) {
	r := packReader(t)
	for _, test := range []struct{ prompt, main, negated string }{
		{"Stop drinking soda: what happens to your body", "cup-with-straw", "cup-with-straw"},
		{"No sugar for 30 days", "candy", "candy"},
		{"Sugar free cookies", "cookie", "candy"},
		{"Chocolate cake without eggs", "gen:cake:choco", "cooking"},
		{"Schokoladenkuchen ohne Zucker", "gen:cake:choco", "candy"},
		{"Торт без сахара", "gen:cake:cream", "candy"},
		{"Stop making these resume mistakes", "briefcase", ""},
		{"Planes don't fly over Tibet", "airplane", ""},
		{"Full body workout, no equipment", "flexed-biceps", ""},
	} {
		b := r.Read(test.prompt, "")
		if got := strings.Join(b.Negated, " "); b.Subjects[0] != test.main || got != test.negated {
			t.Errorf("%q shows %q without %q, want %q without %q", test.prompt, b.Subjects[0], got, test.main, test.negated)
		}
	}
}

func TestPerson(t *testing.T) {
	r := packReader(t)
	for _, test := range []struct {
		prompt string
		part   brief.Part
		word   string
		count  int
	}{
		{"A day in the life of a surgeon", brief.Lead, "doctor", 1},
		{"My grandma reacts to rap music", brief.Lead, "grandma", 1},
		{"I tried fasting for 30 days", brief.Beside, "fasting", 1},
		{"Mój szef", brief.Lead, "boss", 1},
		{"My boyfriend does my makeup", brief.Lead, "lover", 2},
		{"I asked 100 strangers for money", brief.Lead, "person", 3},
		{"Easy chocolate cake recipe", brief.NoPart, "", 0},
		{"Polar bear facts", brief.NoPart, "", 0},
		{"Qwertz uiop", brief.Lead, "", 1},
	} {
		p := r.Read(test.prompt, "").Person
		if p.Part != test.part || !strings.Contains(p.Words, test.word) || p.Count != test.count {
			t.Errorf("%q casts %+v", test.prompt, p)
		}
	}
}

func TestMoodAndWishes(t *testing.T) {
	r := packReader(t)
	for prompt, want := range map[string]brief.Mood{
		"The scariest night of my life": brief.Scary, "Calm piano music": brief.Calm, "Cute puppies": brief.Cute, "Unsolved mystery": brief.Mysterious,
		"The most luxurious yacht": brief.Luxurious, "Breaking: market update": brief.Urgent, "Epic battle": brief.Epic, "How to cook rice": brief.Neutral,
	} {
		if b := r.Read(prompt, ""); b.Mood != want {
			t.Errorf("%q feels %q, want %q", prompt, b.Mood, want)
		}
	}
	plain, wish := r.Read("Luxury watches", ""), r.Read("Luxury watches in black and gold", "")
	if wish.Title != plain.Title || len(wish.Style.Palettes) != 1 || wish.Style.Palettes[0].Accent != 0xffc23d {
		t.Errorf("the wish for colours gave %q in %06x", wish.Title, wish.Style.Palettes)
	}
	if b := r.Read("I spent 24 hours in prison", ""); b.Style.Backgrounds[0] != "prison" {
		t.Errorf("prison is set in %v", b.Style.Backgrounds)
	}
}

// TestForeignFigures moves times and prices of other languages to the badge.
func TestForeignFigures(t *testing.T) {
	r := packReader(t)
	for prompt, want := range map[string][2]string{
		"30 días sin azúcar":      {"Sin azúcar", "30 DÍAS"},
		"Как похудеть за 30 дней": {"Как похудеть", "30 ДНЕЙ"},
		"Cena romántica por 20€":  {"Cena romántica", "20€"},
		"100元吃遍夜市":                {"吃遍夜市", "100元"},
		"1000円で東京グルメ旅":            {"東京グルメ旅", "1000円"},
		"하루 10분 홈트레이닝 루틴":         {"홈트레이닝 루틴", "하루 10분"},
	} {
		if b := r.Read(prompt, ""); b.Title != want[0] || b.Badge != want[1] {
			t.Errorf("%q: title %q, badge %q, want %q", prompt, b.Title, b.Badge, want)
		}
	}
}
