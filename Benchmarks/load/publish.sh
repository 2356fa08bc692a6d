#!/usr/bin/env bash
# What a cluster runs, published from a tree of this repository: publish.sh TREE FOLDER
set -euo pipefail
mkdir -p "$2"
for project in Silo WebFrontend deploy/local/Balancer; do
  dotnet publish "$1/$project" -c Release -nologo -v quiet -clp:NoSummary -o "$2/$(basename "$project")" >"$2/log" 2>&1 ||
    { cat "$2/log" >&2; exit 1; }
done
