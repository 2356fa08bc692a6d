# Sourced by scripts that measure another commit beside this tree: other_tree COMMIT checks it out into $work/tree, a worktree of its own
# that is gone when the script ends. Sets root (this tree) and work (a folder for what the script makes).
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d)
tidy() {
  git -C "$root" worktree remove --force "$work/tree" 2>/dev/null || true
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM

other_tree() { # COMMIT
  local commit
  commit=$(git -C "$root" rev-parse --verify --quiet "$1^{commit}") || { echo "$(basename "$0"): there is no commit '$1'" >&2; exit 2; }
  git -C "$root" worktree add --quiet --detach "$work/tree" "$commit"
}
