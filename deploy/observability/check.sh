#!/usr/bin/env bash
# The alert rules and the dashboard against Prometheus itself: check.sh [MINUTES]
#
# Checks the rules, plays the scenarios of alerts.test.yml, then starts a cluster (deploy/local/cluster.sh, BUILD_DIR as there) with a
# Prometheus that scrapes it, lets a person go through the site for MINUTES (2), and asks each query of the Grafana dashboard: all must
# answer, and no sample may have been refused as a duplicate. Takes prometheus and promtool from PATH, else from Debian's package, which
# is unpacked into a temporary folder and not installed. Leaves nothing behind.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
minutes=${1:-2}
work=$(mktemp -d)
export CLUSTER_DIR=$work/cluster
server=
leave() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ ! -d "$CLUSTER_DIR" ] || "$root/deploy/local/cluster.sh" down >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap leave EXIT

if ! command -v prometheus >/dev/null || ! command -v promtool >/dev/null; then
  (cd "$work" && apt-get download -qq prometheus 2>/dev/null) || { echo "SKIP check.sh: there is no prometheus, and its Debian package cannot be had"; exit 0; }
  dpkg -x "$work"/prometheus_*.deb "$work/debian"
  PATH=$work/debian/usr/bin:$PATH
fi
prometheus --version 2>&1 | head -n 1

promtool check rules "$here/alerts.yml"
promtool test rules "$here/alerts.test.yml"

port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
# Prices of the check's own, up to yesterday.
mkdir "$work/prices"
python3 - "$work/prices" <<'PY'
import datetime
import math
import pathlib
import random
import sys

last = datetime.date.today() - datetime.timedelta(days=1)
days = [d for d in (last - datetime.timedelta(days=n) for n in range(1500, -1, -1)) if d.weekday() < 5]
for symbol in ["^GSPC"] + [f"CHK{n:02}" for n in range(60)]:
    rng, close, lines = random.Random(symbol), 100.0, ["Date,Open,High,Low,Close,Adj Close,Volume"]
    for day in days:
        before, close = close, close * math.exp(rng.gauss(0.0002, 0.012))
        high, low = max(before, close) * 1.004, min(before, close) * 0.996
        lines.append(f"{day},{before:.2f},{high:.2f},{low:.2f},{close:.2f},{close:.2f},{rng.randrange(10**5, 10**6)}")
    pathlib.Path(sys.argv[1], f"{symbol}.csv").write_text("\n".join(lines) + "\n")
PY
MarketData__Source=Csv MarketData__CsvDirectory=$work/prices "$root/deploy/local/cluster.sh" up --port "$port"
targets=""
for file in "$CLUSTER_DIR"/silo-*.ports; do targets+="\"localhost:$(cut -d ' ' -f 3 "$file")\", "; done
for file in "$CLUSTER_DIR"/web-*.port; do targets+="\"localhost:$(cat "$file")\", "; done
sed -E -e '/^ +- targets:/d' -e "s/^( +- )static_configs:.*/\1static_configs:/" -e 's/15s/1s/' "$here/prometheus.yml" >"$work/prometheus.yml"
echo "      - targets: [${targets%, }]" >>"$work/prometheus.yml"
cp "$here/alerts.yml" "$work/"
promtool check config "$work/prometheus.yml"

api=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
prometheus --config.file="$work/prometheus.yml" --storage.tsdb.path="$work/data" --web.listen-address="127.0.0.1:$api" >"$work/prometheus.log" 2>&1 &
server=$!

echo "a person goes through the site for $minutes minutes"
mapfile -t symbols < <(printf "CHK%02d\n" $(seq 0 59))
round=0
end=$((SECONDS + 60 * minutes))
while [ $SECONDS -lt $end ]; do
  python3 "$root/deploy/journey.py" "http://localhost:$port" >"$work/journey.log" || { cat "$work/journey.log" >&2; exit 1; }
  # Each ticker and model once: fits, and state that is written and read, all through the time.
  for symbol in "${symbols[@]:round % ${#symbols[@]}:1}"; do
    for model in random-walk linear theta arima; do
      curl -fsS -o /dev/null "http://localhost:$port/api/v1/tickers/$symbol/forecast?model=$model" || true
    done
  done
  round=$((round + 1))
  sleep 2
done

# Coverage is told once a prediction has its outcome, which takes ten trading days.
python3 "$here/panels.py" "$here/grafana-dashboard.json" "http://127.0.0.1:$api" "Coverage of the 90 % range"
# Two instruments whose names meet after the unit is appended give one series twice; Prometheus says so and drops one.
if grep -iE "duplicate|out of order|err=" "$work/prometheus.log"; then
  echo "check.sh: Prometheus refused samples" >&2
  exit 1
fi
echo "check.sh: Prometheus refused no sample"
