#!/usr/bin/env bash
# The JSON API from a shell: examples/curl/journey.sh [SYMBOL [MODEL]]
#
#   ORLEANSSTOCK_URL     where the site is; http://localhost:8000 by default
#   ORLEANSSTOCK_TOKEN   an API token, made on the site under /account/tokens. Without it only what needs no account is
#                        read; with it a prediction is recorded, read back and deleted again.
#
# Every call is printed with its status and the beginning of its answer.
set -euo pipefail

site=${ORLEANSSTOCK_URL:-http://localhost:8000}
site=${site%/}
symbol=${1:-^GSPC}
model=${2:-ensemble}
answer=$(mktemp)
headers=$(mktemp)
trap 'rm -f "$answer" "$headers"' EXIT

# Symbols such as ^GSPC and EURUSD=X have characters that a URL must not.
encoded=${symbol//^/%5E}
encoded=${encoded//=/%3D}

call() { # expected-status method path [curl options...]
  local expected=$1 method=$2 path=$3 status
  shift 3
  : >"$answer" # an answer without a body leaves the file as it is
  # --retry waits as long as Retry-After says where the service answers 429 or 503. Repeating is safe for every call here:
  # a prediction carries a request id, and the same id twice is one record.
  status=$(curl --silent --show-error --retry 3 --max-time 60 --request "$method" --output "$answer" --dump-header "$headers" \
    --write-out '%{http_code}' "$@" "$site$path")
  printf '%s %s\n  %s  %.300s\n' "$method" "$path" "$status" "$(tr -d '\n' <"$answer")"
  [ "$status" = "$expected" ] || { echo "journey.sh: expected $expected" >&2; exit 1; }
}

header() { # name: its value in the last answer
  sed -n "s/^$1: *//Ip" "$headers" | tr -d '\r' | tail -n 1
}

call 200 GET /healthz/ready
call 200 GET "/api/v1/models"
call 200 GET "/api/v1/symbols?q=$encoded"
call 200 GET "/api/v1/tickers/$encoded"
call 200 GET "/api/v1/tickers/$encoded/forecast?model=$model"

# Asked again with the ETag, the forecast is not sent twice.
call 304 GET "/api/v1/tickers/$encoded/forecast?model=$model" --header "If-None-Match: $(header ETag)"
call 200 GET "/api/v1/tickers/$encoded/odds?model=$model&above=100"
call 200 GET "/api/v1/tickers/$encoded/scorecard?model=$model"

if [ -z "${ORLEANSSTOCK_TOKEN:-}" ]; then
  call 401 GET /api/v1/predictions
  echo "No ORLEANSSTOCK_TOKEN: read only."
  exit 0
fi

# From a file, so that the token does not stand in the list of processes.
signed() { call "$@" --header @<(printf 'Authorization: Bearer %s' "$ORLEANSSTOCK_TOKEN"); }

request="{\"symbol\": \"$symbol\", \"model\": \"$model\", \"requestId\": \"curl-$(date +%s)-$$-$RANDOM\"}"
signed 201 POST /api/v1/predictions --header 'Content-Type: application/json' --data "$request"
prediction=$(header Location)

# The same request id again is the same record: 200, not a second one.
signed 200 POST /api/v1/predictions --header 'Content-Type: application/json' --data "$request"
signed 200 GET "$prediction"
signed 200 GET "/api/v1/predictions?limit=5"
signed 204 DELETE "$prediction"
signed 404 GET "$prediction"
echo "Recorded, read and deleted $prediction."
