package assets

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Export unpacks the pack into the folder dir/<Hash()>, for processes that do
// not embed it, and makes dir when it is missing. A folder that is complete is
// left as it is, one that has lost files is made anew. The folder appears whole
// or not at all, so several processes may export to one dir at the same time.
func Export(dir string) error {
	tree, err := Open()
	if err != nil {
		return err
	}
	if err := export(tree, filepath.Join(dir, Hash())); err != nil {
		return fmt.Errorf("export asset pack: %w", err)
	}
	return nil
}

// export unpacks tree beside target and renames the result into place.
func export(tree fs.FS, target string) error {
	if complete(tree, target) {
		return nil
	}
	parent := filepath.Dir(target)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	scratch, err := os.MkdirTemp(parent, "."+filepath.Base(target)+"-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	// A folder of MkdirTemp is for its owner alone; plugins may run as another user.
	if err := os.Chmod(scratch, 0o755); err != nil {
		return err
	}
	if err := os.CopyFS(scratch, tree); err != nil {
		return err
	}
	return install(tree, scratch, target)
}

// install renames scratch to target. When another process was first, its
// folder stays; when a broken one is in the way, it goes. Two processes that
// mend the same folder can undo each other's rename, hence more than one try.
func install(tree fs.FS, scratch, target string) error {
	var err error
	for range 3 {
		err = os.Rename(scratch, target)
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
		if complete(tree, target) {
			return nil
		}
		if err := os.RemoveAll(target); err != nil {
			return err
		}
	}
	return err
}

// complete tells whether dir holds every file of tree in its full size.
func complete(tree fs.FS, dir string) bool {
	err := fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		want, err := entry.Info()
		if err != nil {
			return err
		}
		got, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		if !got.Mode().IsRegular() || got.Size() != want.Size() {
			return fs.ErrInvalid
		}
		return nil
	})
	return err == nil
}
