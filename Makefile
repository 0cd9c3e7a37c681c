# Wawasan. `make` alone lists what there is.
#
# The window is built everywhere with the same flags, so that one build cache serves all, and with those of
# the packages, so that what is tried is what is shipped. no_emoji: emoji come from the font of the system.

VERSION := $(shell sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
TAGS    := migrated_fynedo,no_emoji,no_animations
BUILD   := CGO_ENABLED=1 go build -trimpath -buildvcs=false -tags $(TAGS) -ldflags "-s -w -X main.version=$(VERSION)"
PROGRAM := build/wawasan

.DEFAULT_GOAL := help
.PHONY: help run build test tour e2e torture lint bench packages packages-check clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: build ## build the program and open it; installs what is lacking and says so
	@if [ "$$(uname -s)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "There is no display here, so no window can open: taking the tour instead, pictures will be in build/tour/."; \
		$(MAKE) --no-print-directory tour; \
	else \
		echo "Opening $(PROGRAM)"; \
		$(PROGRAM); \
	fi

build: ## build/wawasan, window and command line
	@.ci/setup window
	@mkdir -p $(dir $(PROGRAM))
	@echo "Building $(PROGRAM) (2 to 5 minutes the first time, seconds after that)"
	@$(BUILD) -o $(PROGRAM) .

test: export LC_ALL := C.UTF-8
test: ## all tests; needs Go and nothing else, no display
	CGO_ENABLED=0 go test ./...

tour: build ## pictures of every page, in both languages, every look, small and large, in build/tour/; TOUR=id-light only these
	@.ci/setup tour
	@.ci/tour $(TOUR)

e2e: build ## the real program, by keys alone; checks what is kept and what is shown
	@.ci/setup tour
	@.ci/e2e

torture: build ## kill -9, full disks, power cuts, damage, many programs: what is lost, as one table; minutes
	@.ci/setup tour torture
	@.ci/torture $(TORTURE)

lint: ## gofumpt, golangci-lint, govulncheck
	@.ci/setup lint
	@.ci/lint

bench: build ## speed, side by side with the bare toolkit and the C library
	@.ci/setup tour
	@cd bench && CGO_ENABLED=1 go build -mod=mod -trimpath -buildvcs=false -tags $(TAGS),sqlite_fts5 -o ../build/bench/bench . && ../build/bench/bench $(BENCH)

packages: build ## packages for Linux and Windows in dist/, with checksums, licences and what is in them
	@packaging/packages.sh

packages-check: packages ## installs, uses, upgrades and removes each package as a person would
	@packaging/check/run.sh

clean: ## throw away build/ and dist/
	rm -rf build dist
