// Command routix turns ideas into video thumbnails.
//
// One binary is the server, its plugins and the tools around them; run
// "routix --help" for the commands.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/alecthomas/kong"
)

// version is set by the build.
var version = "dev"

// commandLine is the commands and their flags.
type commandLine struct {
	Serve    serveCommand    `cmd:"" help:"Start the server."`
	Render   renderCommand   `cmd:"" help:"Make one thumbnail without a server."`
	Upscale  upscaleCommand  `cmd:"" help:"Make a picture two or four times as large."`
	Assets   assetsCommand   `cmd:"" help:"Work with the embedded fonts and icons."`
	Licenses licensesCommand `cmd:"" help:"List the licences of everything embedded."`
	Version  versionCommand  `cmd:"" help:"Print the version."`
	Plugin   pluginCommand   `cmd:"" hidden:"" help:"Run as a plugin; the server does this."`
}

func main() {
	var cli commandLine
	parser, err := kong.New(&cli, kong.Name("routix"),
		kong.Description("Turns an idea into a finished video thumbnail."),
		kong.UsageOnError(), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		fatal(1, err)
	}
	if len(os.Args) < 2 {
		os.Args = append(os.Args, "--help")
	}
	run, err := parser.Parse(os.Args[1:])
	if err != nil {
		var wrong *kong.ParseError
		if errors.As(err, &wrong) {
			_ = wrong.Context.PrintUsage(true)
			fmt.Fprintln(os.Stderr)
		}
		fatal(2, err)
	}
	if err := run.Run(); err != nil {
		fatal(exitCode(err), err)
	}
}

// usageError is a command line whose values cannot be used.
type usageError struct{ error }

// usage makes a usageError.
func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// exitCode is 2 when the command line is to blame, else 1.
func exitCode(err error) int {
	var wrong usageError
	if errors.As(err, &wrong) {
		return 2
	}
	return 1
}

// fatal says what went wrong and ends the program.
func fatal(code int, err error) {
	fmt.Fprintln(os.Stderr, "routix:", err)
	os.Exit(code)
}
