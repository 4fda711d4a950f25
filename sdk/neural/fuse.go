package neural

import "slices"

// finisher is a kernel that can change its result before it leaves the cache.
type finisher interface {
	kernel
	add(changes []change)
}

func (m *mapping) add(c []change)     { m.changes = append(m.changes, c...) }
func (k *combination) add(c []change) { k.changes = append(k.changes, c...) }
func (k *conv) add(c []change)        { k.changes = append(k.changes, c...) }
func (k *depthwise) add(c []change)   { k.changes = append(k.changes, c...) }

// fuse lets a step do the changes of the next one where nothing else reads what
// lies between them.
func (m *Model) fuse() {
	readers := make([]int, len(m.values))
	for _, s := range m.steps {
		for _, v := range s.inputs {
			readers[v]++
		}
	}
	for _, v := range m.outputs {
		readers[v]++
	}
	maker := map[int]int{} // steps by what they make
	var kept []step
	for _, s := range m.steps {
		next, isMapping := s.kernel.(*mapping)
		if at, ok := maker[s.inputs[0]]; ok && isMapping && readers[s.inputs[0]] == 1 {
			if before, ok := kept[at].kernel.(finisher); ok {
				before.add(next.changes)
				kept[at].output = s.output
				maker[s.output] = at
				continue
			}
		}
		maker[s.output] = len(kept)
		kept = append(kept, s)
	}
	m.steps = kept
}

// plan gives every value its place in the memory of a run. Values that are never
// needed at the same time share it: each takes the lowest place that is free from
// the step that makes it to the last step that reads it.
func (m *Model) plan() error {
	first, last := make([]int, len(m.values)), make([]int, len(m.values))
	for i, s := range m.steps {
		first[s.output], last[s.output] = i, i
		for _, v := range s.inputs {
			last[v] = i
		}
	}
	for _, v := range m.outputs {
		last[v] = len(m.steps)
	}
	placed := []int{inputValue}
	m.arena = m.values[inputValue].shape.Size()
	for _, s := range m.steps {
		v := s.output
		var busy []int // values alive together with v, by their place
		for _, other := range placed {
			if first[other] <= last[v] && last[other] >= first[v] {
				busy = append(busy, other)
			}
		}
		slices.SortFunc(busy, func(a, b int) int { return m.values[a].offset - m.values[b].offset })
		at, size := 0, m.values[v].shape.Size()
		for _, other := range busy {
			if at+size <= m.values[other].offset {
				break
			}
			at = max(at, m.values[other].offset+m.values[other].shape.Size())
		}
		m.values[v].offset = at
		placed = append(placed, v)
		m.arena = max(m.arena, at+size)
	}
	if m.arena > maxNumbers {
		return errTooLarge
	}
	return nil
}
