#!/usr/bin/env bash
# Writes docs/THIRD_PARTY.md: every part that others made and that is shipped, with its licence. --check fails when
# what is written is not what is shipped. It reads the module cache; the network is not needed once that is filled.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/tools"
CGO_ENABLED=0 go run ./licences "$@"
