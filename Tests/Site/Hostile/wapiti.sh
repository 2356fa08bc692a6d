#!/usr/bin/env bash
# Wapiti (Debian's package) against the real Release process, over HTTPS in a network namespace that has loopback alone; signed out, and
# signed in as an administrator who has one of everything. Every address of the application's own list is a place where it starts.
#   wapiti.sh [REPORT.md]   the report goes to artifacts/wapiti/report.md unless given; fails where something above informational is found.
# Environment: WAPITI_MODULE_SECONDS=N how long a module may attack (60), WAPITI_LOGS=FOLDER keeps what site and scanner wrote.
# Needs root for the namespace, and wapiti, openssl, iproute2. Takes 20 to 40 minutes. Whatever it began ends with it.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)

if [ -z "${WAPITI_INSIDE:-}" ]; then
  for tool in wapiti openssl ip unshare; do command -v "$tool" >/dev/null || { echo "$tool is missing" >&2; exit 1; }; done
  [ "$(id -u)" = 0 ] || { echo "A network namespace needs root." >&2; exit 1; }
  work=$(mktemp -d "${TMPDIR:-/tmp}/orleansstock-wapiti-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  report=$(realpath -m "${1:-$root/artifacts/wapiti/report.md}")
  mkdir -p "$(dirname "$report")"
  dotnet build "$root/Tests/Tests.csproj" -c Release -nologo -v quiet -clp:NoSummary
  # A copy: another build while the scan runs replaces no file under the site.
  dotnet publish "$root/WebFrontend" -c Release --no-build -nologo -v quiet -o "$work/site"
  ADDRESSES=$work/addresses dotnet "$root/Tests/bin/Release/net10.0/OrleansStock.Tests.dll" -noColor -noLogo -explicit only \
    -class OrleansStock.Tests.Site.Access.AddressListTests >"$work/list.log" || { cat "$work/list.log" >&2; exit 1; }
  # Processes inside are those of a namespace of their own, too: they end with its first one.
  WAPITI_INSIDE=$work unshare --net --pid --fork --kill-child --mount-proc bash "${BASH_SOURCE[0]}" "$report"
  exit
fi

work=$WAPITI_INSIDE report=$1 port=8443 endpoint=8090 seconds=${WAPITI_MODULE_SECONDS:-60}
logs=${WAPITI_LOGS:-$work/logs}
mkdir -p "$logs" "$work/home"
helper=("$(command -v /usr/bin/python3 || command -v python3)" "$root/Tests/Site/Hostile/wapiti.py")
base=https://127.0.0.1:$port
ip link set lo up

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1 \
  -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
settings=(MarketData__Source=Sample "Storage__DataDirectory=$work/data" "ASPNETCORE_URLS=$base" Silo__Port=11111 Silo__GatewayPort=30000
  "Kestrel__Certificates__Default__Path=$work/certificate.pem" "Kestrel__Certificates__Default__KeyPath=$work/key.pem"
  Admin__Email=scanner@example.org)
# The scanner is to see the pages and not refusals.
for limit in LoginPerAddress LoginPerAccount RegisterPerAddress RegisterPerAccount ResetPerAddress ResetPerAccount PredictPerAccount \
  NewPerAddress NewVisitors NewPerAccount; do settings+=("RateLimits__$limit=1000000"); done
env "${settings[@]}" dotnet "$work/site/OrleansStock.WebFrontend.dll" >"$logs/site.log" 2>&1 &
"${helper[@]}" endpoint "$endpoint" >"$logs/endpoint.log" 2>&1 &
for _ in $(seq 120); do
  if curl -skf "$base/healthz/ready" >/dev/null; then break; fi
  sleep 0.5
done
"${helper[@]}" prepare "$base" "$work/data/mail" "$work/addresses" "$work/cookies.json" "$work/starts"

# nikto and wapp bring lists from the web.
modules=backup,blindsql,brute_login_form,buster,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss
modules+=,redirect,shellshock,sql,ssrf,xss,xxe

scan() { # name, further options
  local name=$1 starts=()
  shift
  while read -r start; do starts+=(-s "$start"); done <"$work/starts"
  # What ends the session or the account is left out, or nothing would be seen after it.
  HOME=$work/home timeout 3000 "${helper[@]}" scan -u "$base/" "${starts[@]}" -d 2 --max-scan-time 240 --max-attack-time "$seconds" -v 1 \
    -m "$modules" \
    -x "$base/account/logout" -x "$base/account?handler=LogoutEverywhere" -x "$base/account/sessions?handler=End" \
    --endpoint "http://127.0.0.1:$endpoint/" --store-session "$work/session-$name" --no-bugreport -t 10 \
    -f json -o "$work/$name.json" "$@" >"$logs/$name.log" 2>&1 || { tail -20 "$logs/$name.log" >&2; exit 1; }
}
scan out
scan in -c "$work/cookies.json"
"${helper[@]}" still-in "$base" "$work/cookies.json"
"${helper[@]}" report "$work/out.json" "$work/in.json" "$work/starts" "$logs" "$report"
