// Command bench compares the picture kit with other libraries that make
// pictures from layers: sharp, @napi-rs/canvas, and satori with resvg. All draw
// the same composition in the same run, warmed up, first on one core and then on
// all; the table shows medians and how many times longer than the kit each takes.
//
// make bench installs the peers (app/bench/peers) and starts it.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
)

// kitName is the name of the picture kit in the table.
const kitName = "routix"

func main() {
	assets := flag.String("assets", "app/assets/pack/files", "`folder` of the unpacked asset pack")
	peers := flag.String("peers", "app/bench/peers", "`folder` of the peers' script")
	repeats := flag.Int("n", 15, "how often each is measured")
	out := flag.String("out", "", "`folder` to keep the pictures in")
	kit := flag.Bool("kit", false, "measure the kit alone and print JSON")
	flag.Parse()
	if err := run(*assets, *peers, *repeats, *out, *kit); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(assets, peers string, repeats int, out string, kit bool) error {
	if repeats < 1 {
		return errors.New("-n must be at least 1")
	}
	assets, err := filepath.Abs(assets)
	if err != nil {
		return err
	}
	if kit {
		return measureKit(assets, repeats, out)
	}
	temp, err := os.MkdirTemp("", "routix-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	if out == "" {
		out = temp
	}
	for _, cores := range slices.Compact([]int{1, runtime.NumCPU()}) {
		c := comparison{assets: assets, peers: peers, repeats: repeats, out: out, temp: temp, cores: cores}
		results, err := c.run()
		if err != nil {
			return err
		}
		printTable(cores, results)
	}
	return nil
}

// comparison is one round, in which everybody has the same number of cores.
type comparison struct {
	assets, peers string
	repeats       int
	out, temp     string
	cores         int
}

// run measures in processes of their own.
func (c *comparison) run() ([]result, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	repeats := fmt.Sprint(c.repeats)
	results, err := c.measure(self, "-kit", "-assets", c.assets, "-n", repeats, "-out", c.out)
	if err != nil {
		return nil, err
	}
	others, err := c.measure("node", filepath.Join(c.peers, "peers.mjs"), c.assets, repeats, c.out)
	if err != nil {
		return nil, fmt.Errorf("measure the peers (make bench installs them): %w", err)
	}
	return append(results, others...), nil
}

// measure runs a command that prints results, on as many cores as the round has:
// by the scheduler's mask where there is taskset, and by the libraries' settings.
func (c *comparison) measure(command ...string) ([]result, error) {
	fonts, err := c.fontSettings()
	if err != nil {
		return nil, err
	}
	if _, err := exec.LookPath("taskset"); err == nil && c.cores == 1 {
		command = append([]string{"taskset", "-c", "0"}, command...)
	}
	var stdout bytes.Buffer
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Stdout, cmd.Stderr = &stdout, os.Stderr
	threads := fmt.Sprint(c.cores)
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+threads, "UV_THREADPOOL_SIZE="+threads, "PEER_THREADS="+threads, "FONTCONFIG_FILE="+fonts)
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	var results []result
	if err := json.Unmarshal(stdout.Bytes(), &results); err != nil {
		return nil, fmt.Errorf("read results: %w", err)
	}
	return results, nil
}

// fontSettings gives sharp the fonts of the pack.
func (c *comparison) fontSettings() (string, error) {
	name := filepath.Join(c.temp, "fonts.conf")
	text := fmt.Sprintf(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>`, filepath.Join(c.assets, "fonts"), c.temp)
	return name, os.WriteFile(name, []byte(text), 0o600)
}

// printTable shows a round, the kit first.
func printTable(cores int, results []result) {
	fmt.Printf("1280x720, drawn and encoded, %d core(s), median\n", cores)
	fmt.Printf("  %-18s %9s %9s %8s   %9s %9s %8s\n", "", "PNG ms", "KB", "times", "JPEG ms", "KB", "times")
	for _, r := range results {
		fmt.Printf("  %-18s %9.1f %9d %8.2f   %9.1f %9d %8.2f\n", r.Name,
			r.PNG.Milliseconds, r.PNG.Bytes/1024, r.PNG.Milliseconds/results[0].PNG.Milliseconds,
			r.JPEG.Milliseconds, r.JPEG.Bytes/1024, r.JPEG.Milliseconds/results[0].JPEG.Milliseconds)
	}
}
