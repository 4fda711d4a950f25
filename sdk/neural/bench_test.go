package neural_test

import (
	"testing"

	"github.com/routix/routix/sdk/neural"
	"github.com/routix/routix/sdk/studio/studiotest"
)

func BenchmarkModels(b *testing.B) {
	pack := studiotest.Open(b)
	for _, test := range []struct {
		name   string
		side   int
		output string
	}{
		{"blazeface", 0, "Identity"}, {"blazeface", 128, scoresBefore}, {"facemesh", 0, "Identity_2"}, {"selfie", 0, "activation_10"},
	} {
		m, err := neural.Load(pack, "models/"+test.name+".json", test.side, test.side, test.output)
		if err != nil {
			b.Fatal(err)
		}
		input := make([]float32, m.Input().Size())
		b.Run(test.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := m.Run(input); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// scoresBefore is the node before blazeface's scores lose their grid.
const scoresBefore = "StatefulPartitionedCall/functional_1/conv2d_33/BiasAdd"
