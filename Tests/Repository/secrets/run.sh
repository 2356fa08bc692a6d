#!/usr/bin/env bash
# Looks for secrets in files: Tests/Repository/secrets/run.sh [FOLDER], by default in every tracked file of this repository, else in
# every file of a folder. Ends with 0 where there is none, with 1 where it names some, masked, and with 69 where secretlint cannot be
# installed. Needs Node.js with npm, and git.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# Outside of the project's folder, whose files the compiler's globs walk through.
tool=$here/../../../artifacts/secretlint
mkdir -p "$tool"
tool=$(cd "$tool" && pwd)
if ! cmp -s "$here/package-lock.json" "$tool/installed"; then
  cp "$here/package.json" "$here/package-lock.json" "$tool/"
  (cd "$tool" && npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1) || { cat "$tool/npm.log" >&2; exit 69; }
  cp "$here/package-lock.json" "$tool/installed"
fi

lint() { # names of files, each ended by NUL
  xargs -0 "$tool/node_modules/.bin/secretlint" --secretlintrc "$here/rules.json" --no-glob --maskSecrets >"$tool/found.txt" 2>&1 || {
    cat "$tool/found.txt"
    exit 1
  }
}

if [ -n "${1:-}" ]; then
  cd "$1"
  find . -type f -printf '%P\0' | lint
else
  cd "$here/../../.."
  git -c safe.directory='*' ls-files -z --cached --others --exclude-standard | lint
fi
