# Everything that is done to the project by command. `make` alone lists it.

PACK        := app/assets/pack/assets.zip
PACK_FILES  := $(CURDIR)/app/assets/pack/files
NPM         := app/assets/npm
PEERS       := app/bench/peers
PEERS_READY := $(PEERS)/node_modules/.package-lock.json
NPM_READY   := $(NPM)/node_modules/.package-lock.json
PACK_SOURCE := $(wildcard $(NPM)/*.mjs $(NPM)/licenses/*) $(NPM)/package-lock.json

VERSION     := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LINTER      := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0

# The packages whose benchmarks `make bench` runs after the comparison with the peers, for instance: make bench BENCH=./app/bus
BENCH       ?= ./app/... ./modules/... ./plugins/... ./sdk/...

# What is shipped is built without cgo; tests run as shipped, save for the race detector, which needs cgo.
export CGO_ENABLED := 0
# The folder that packages which do not embed the pack read it from.
test race bench: export ROUTIX_ASSETS := $(PACK_FILES)

define NEED_NODE
@node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 15) ? 0 : 1)' 2>/dev/null || \
	{ echo "$(PACK) is missing or old: install Node.js 20.15 or newer, then run 'make assets'" >&2; exit 1; }
endef

.DEFAULT_GOAL := help
.PHONY: help run build test race e2e ocr gallery lint bench assets proto ci need-go need-gcc

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z][a-z0-9]*:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build what is missing and start the server
	@bin/routix serve

build: need-go $(PACK) ## make bin/routix, one static binary
	go build -trimpath -ldflags '-s -w -X main.version=$(VERSION)' -o bin/routix ./app

test: need-go $(PACK) ## run all tests; needs Go, Node.js and git
	go test ./...

race: export CGO_ENABLED := 1
race: need-go need-gcc $(PACK) ## run all tests under the race detector, on smaller pictures; needs gcc
	go test -race -short -timeout 30m ./...

e2e: build ## run the end-to-end tests against bin/routix
	ROUTIX_BINARY=$(CURDIR)/bin/routix go test -count=1 -tags e2e -run '^TestE2E' ./app

ocr: need-go $(PACK) ## let tesseract read the titles of the gallery; needs tesseract-ocr
	go test -count=1 -tags ocr -run '^TestTitlesCanBeRead$$' -v ./app

gallery: need-go $(PACK) ## draw every prompt of the gallery with every version: bin/gallery/index.html
	go test -count=1 -tags gallery -run '^TestGallery$$' -timeout 30m ./app -args -gallery.out $(CURDIR)/bin/gallery

lint: need-go $(PACK) ## check formatting, vet and lint
	@unformatted=$$(git ls-files -co --exclude-standard '*.go' | xargs gofmt -l); \
		test -z "$$unformatted" || { echo "not formatted by gofmt: $$unformatted" >&2; exit 1; }
	go vet -tags 'e2e gallery ocr' ./...
	go run $(LINTER) run ./...

bench: need-go $(PACK) $(PEERS_READY) ## compare with sharp, Skia and satori, then run the benchmarks of BENCH="packages"
	go run ./app/bench -assets $(PACK_FILES)
	go test -run '^$$' -bench . -benchmem $(BENCH)

assets: $(NPM_READY) ## make the asset pack anew from pinned npm packages
	$(NEED_NODE)
	cd $(NPM) && node build.mjs

proto: need-go ## regenerate the wire format of sdk/protocol
	go generate ./sdk/protocol

ci: ## run all checks, as continuous integration does
	@.ci/run

$(PACK): $(PACK_SOURCE)
	@$(MAKE) --no-print-directory assets

$(NPM_READY): $(NPM)/package-lock.json
	$(NEED_NODE)
	cd $(NPM) && npm ci

$(PEERS_READY): $(PEERS)/package-lock.json
	$(NEED_NODE)
	cd $(PEERS) && npm ci

need-go:
	@command -v go >/dev/null || { echo "Go $$(awk '$$1 == "go" { print $$2 }' go.mod) or newer is needed: https://go.dev/dl/" >&2; exit 1; }
	@go list -m >/dev/null

need-gcc:
	@command -v gcc >/dev/null || { echo "the race detector needs gcc: install it, or run 'make test' instead" >&2; exit 1; }
