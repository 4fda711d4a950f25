package lettering_test

import (
	"testing"

	"github.com/routix/routix/sdk/studio/lettering"
)

func TestCaseFollowsTheLanguage(t *testing.T) {
	for _, test := range []struct {
		c                    lettering.Case
		text, language, want string
	}{
		{lettering.CaseUpper, "hello world", "en", "HELLO WORLD"},
		{lettering.CaseUpper, "istanbul'da ışık", "", "İSTANBUL'DA IŞIK"},
		{lettering.CaseUpper, "istanbul", "tr", "İSTANBUL"},
		{lettering.CaseUpper, "iphone", "en", "IPHONE"},
		{lettering.CaseUpper, "große straße", "de", "GROSSE STRASSE"},
		{lettering.CaseUpper, "μάθε κιθάρα", "", "ΜΑΘΕ ΚΙΘΑΡΑ"},
		{lettering.CaseUpper, "привет", "ru", "ПРИВЕТ"},
		{lettering.CaseUpper, "سلام 你好 ไทย", "", "سلام 你好 ไทย"},
		{lettering.CaseTitle, "how I built my iPhone app", "en", "How I Built My IPhone App"},
		{lettering.CaseAsIs, "as It is", "en", "as It is"},
		{lettering.CaseUpper, "x", "no such language", "X"},
	} {
		if got := test.c.Apply(test.text, test.language); got != test.want {
			t.Errorf("%q in case %d of %q is %q, want %q", test.text, test.c, test.language, got, test.want)
		}
	}
}
