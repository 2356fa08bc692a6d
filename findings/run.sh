#!/usr/bin/env bash
# Runs the findings and says of each whether it still holds: findings/run.sh [NAME...], all of them unless named, with or without .sh.
# They need the network. Exit 1 where one has changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
names=("$@")
if [ ${#names[@]} -eq 0 ]; then
  for file in *.sh; do [ "$file" = run.sh ] || names+=("$file"); done
fi
held=0 changed=0
for name in "${names[@]}"; do
  name=${name%.sh}
  [ -f "$name.sh" ] && [ "$name" != run ] || { echo "There is no finding $name." >&2; exit 2; }
  printf '%s ... ' "$name"
  if output=$(bash "$name.sh" 2>&1); then
    echo "holds: $(tail -n 1 <<< "$output")"
    held=$((held + 1))
  else
    echo "CHANGED"
    sed 's/^/  /' <<< "$output"
    changed=$((changed + 1))
  fi
done
echo "$held hold, $changed changed"
[ "$changed" -eq 0 ]
