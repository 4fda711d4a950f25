// Package pluginhost runs algorithms as subprocesses and calls them.
//
// Each algorithm is a process of its own, started by hashicorp/go-plugin and
// spoken to over a unix socket. The host starts all of them at once, starts them
// again when they die, and waits a little longer after each death. A request
// that kills its process fails alone: others wait for the next process.
//
//	host, err := pluginhost.New(config, log)
//	go host.Run(ctx)                      // until ctx ends and all processes are gone
//	err = host.Ready(ctx)                 // each algorithm has been described or failed once
//	result, err := host.Generate(ctx, "routix_v4", job, request, report)
//
// Nothing that an algorithm sends is trusted: manifests are validated, progress
// is put in order, pictures are looked at before they count as a result, log
// lines are cut and rationed. A process gets a bare environment without the
// host's secrets, a process group of its own, and a pipe by which it notices the
// host's death.
package pluginhost
