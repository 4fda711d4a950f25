package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/routix/routix/app/assets"
)

// versionCommand prints the version.
type versionCommand struct{}

// Run prints it.
func (*versionCommand) Run() error {
	_, err := fmt.Println("routix", version)
	return err
}

// assetsCommand groups what concerns the asset pack.
type assetsCommand struct {
	Export exportCommand `cmd:"" help:"Unpack fonts and icons into a folder, for plugins of one's own."`
}

type exportCommand struct {
	Dir string `arg:"" type:"path" help:"Folder to unpack below."`
}

// Run unpacks and prints where.
func (c *exportCommand) Run() error {
	if err := assets.Export(c.Dir); err != nil {
		return err
	}
	_, err := fmt.Println(filepath.Join(c.Dir, assets.Hash()))
	return err
}

// licensesCommand lists licences.
type licensesCommand struct {
	Full bool `help:"Print the whole texts."`
}

// Run prints a line or the text of each.
func (c *licensesCommand) Run() error {
	list, err := assets.Licenses()
	if err != nil {
		return err
	}
	for _, l := range list {
		fmt.Printf("%-45s %-12s %s\n", l.Name, l.Version, l.License)
		if c.Full {
			fmt.Printf("\n%s\n\n", strings.TrimSpace(l.Text))
		}
	}
	return nil
}
