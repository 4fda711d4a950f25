package neural

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
)

// Bounds of a model file, far above those of the models that this package is
// for. They keep a damaged file from taking all memory.
const (
	maxFileBytes  = 64 << 20
	maxNodes      = 1 << 14
	maxNumbers    = 1 << 26 // of one value and of all memory of a run
	maxDimensions = 4
)

// graphFile is the JSON file of a model.
type graphFile struct {
	Topology struct {
		Nodes []*node `json:"node"`
	} `json:"modelTopology"`
	Weights []weightGroup `json:"weightsManifest"`
}

// Load reads the model in files at name, a JSON file with its weights beside it,
// and prepares it for pictures of height x width pixels. A size of 0 takes the
// model's own. outputs name the nodes whose values Run returns; a model that was
// made for one size can often serve others up to a node before its last ones.
func Load(files fs.FS, name string, height, width int, outputs ...string) (*Model, error) {
	m, err := load(files, name, height, width, outputs)
	if err != nil {
		return nil, fmt.Errorf("neural: load %s: %w", name, err)
	}
	return m, nil
}

func load(files fs.FS, name string, height, width int, outputs []string) (*Model, error) {
	text, err := readBounded(files, name)
	if err != nil {
		return nil, err
	}
	var file graphFile
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("read the graph: %w", err)
	}
	if len(file.Topology.Nodes) > maxNodes {
		return nil, fmt.Errorf("more than %d nodes", maxNodes)
	}
	weights := map[string]weight{}
	for _, group := range file.Weights {
		if err := group.read(files, path.Dir(name), weights); err != nil {
			return nil, err
		}
	}
	c, err := newCompiler(file.Topology.Nodes, weights, height, width)
	if err != nil {
		return nil, err
	}
	return c.compile(outputs)
}

func readBounded(files fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(files, name)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFileBytes {
		return nil, fmt.Errorf("%s is larger than %d bytes", name, maxFileBytes)
	}
	return fs.ReadFile(files, name)
}
