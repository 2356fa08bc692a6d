#!/usr/bin/env bash
# Oracle's MySQL in place of MariaDB: every test that uses a database server, a cluster and its faults.
#
#   mysql.sh [tests] [cluster] [faults]      all three unless named; --clean removes the server that was fetched
#
# Environment: ORLEANSSTOCK_MYSQLD=PROGRAM takes that mysqld. Without it Debian's mysql-server-core of the branch unstable is fetched once
# (needs root and debootstrap, 560 MB) into MYSQL_CACHE, by default a folder of the user's cache. Debian stable's own programs do not load its
# libraries, so it runs with the loader and libraries that came with it: on loopback, in temporary folders, without a chroot.
#
# A line for each part, "NAME: pass|fail|skip (what was seen)"; exit 1 where one failed. Twice each: "default" is the server as it comes, which
# means TLS and caching_sha2_password; "strict" refuses connections without TLS and tables without a primary key, is believed by its
# certificate and name alone, and has Aurora's isolation, REPEATABLE-READ. VARIANTS=strict runs one of them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cache=${MYSQL_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/orleansstock-mysql}
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(tests cluster faults)
for part in "${parts[@]}"; do
  case $part in
    tests | cluster | faults) ;;
    --clean) rm -rf "$cache"; exit ;;
    *) sed -n '2,13s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done

work=$(mktemp -d "${TMPDIR:-/tmp}/orleansstock-mysql-sh-XXXXXX")
trap 'rm -rf "$work"' EXIT

skip() { echo "mysql: skip ($*)"; [ "${CI:-}" != true ]; exit; }

fetch() { # into the cache, whole or not at all
  command -v debootstrap >/dev/null || skip "debootstrap is not installed (Debian: apt-get install debootstrap)"
  [ "$(id -u)" -eq 0 ] || skip "debootstrap needs root; ORLEANSSTOCK_MYSQLD names a server that is there"
  # From where this machine has its own packages.
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null | head -n 1)
  [ -n "$mirror" ] || skip "apt names no mirror of Debian"
  mkdir -p "$cache"
  rm -rf "$cache/part"
  echo "fetching MySQL..."
  debootstrap --variant=minbase --include=mysql-server-core unstable "$cache/part" "$mirror" >"$work/fetch.log" 2>&1 ||
    skip "debootstrap failed: $(tail -n 1 "$work/fetch.log")"
  mv "$cache/part" "$cache/tree"
}

if [ -z "${ORLEANSSTOCK_MYSQLD:-}" ]; then
  [ -x "$cache/tree/usr/sbin/mysqld" ] || fetch
  tree=$cache/tree
  loader=$(find "$tree"/usr/lib/*-linux-gnu* -maxdepth 1 -name 'ld-linux-*.so.*' | head -n 1)
  cat >"$work/mysqld" <<EOF
#!/bin/sh
exec "$loader" --library-path "$(dirname "$loader")" "$tree/usr/sbin/mysqld" "\$@" --basedir="$tree/usr" --plugin-dir="$tree/usr/lib/mysql/plugin" \\
  --lc-messages-dir="$tree/usr/share/mysql" --character-sets-dir="$tree/usr/share/mysql/charsets" --secure-file-priv=NULL
EOF
  chmod +x "$work/mysqld"
  export ORLEANSSTOCK_MYSQLD=$work/mysqld
fi
version=$("$ORLEANSSTOCK_MYSQLD" --no-defaults --version 2>/dev/null | grep -oE 'Ver [0-9.]+' | cut -d ' ' -f 2)
echo "MySQL $version"

certificates() { # an authority and a certificate for 127.0.0.1
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/ca.key" -out "$work/ca.pem" -days 2 -subj "/CN=Database authority" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -keyout "$work/server.key" -out "$work/server.csr" -subj "/CN=database" 2>/dev/null
  openssl x509 -req -in "$work/server.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 -out "$work/server.pem" \
    -extfile <(echo "subjectAltName=IP:127.0.0.1") 2>/dev/null
}

status=0
verdict() { # name exit-code text
  echo "$1: $([ "$2" -eq 0 ] && echo pass || echo fail) ($3)"
  [ "$2" -eq 0 ] || status=1
}

tests() { # variant
  local code=0 classes=() file
  while read -r file; do classes+=(-class "*.$(basename "$file" .cs)"); done < <(
    grep -rlE 'StorageEngine\.MySql|StorageEngines|MySqlServer|SiteOverSilo' "$root/Tests" --include='*Tests.cs' | grep -v /Cluster/)
  dotnet "$root/Tests/bin/Release/net10.0/OrleansStock.Tests.dll" -noColor "${classes[@]}" >"$work/tests-$1.log" 2>&1 || code=$?
  [ "$code" -eq 0 ] || grep -A 12 '\[FAIL\]' "$work/tests-$1.log" | cut -c1-300 || true
  verdict "tests, $1" "$code" "$(grep -oE 'Total: .*' "$work/tests-$1.log" | tail -n 1)"
}

cluster() { # variant
  local code=0
  dotnet "$root/Tests/bin/Release/net10.0/OrleansStock.Tests.dll" -noColor -namespace 'OrleansStock.Tests.Cluster' >"$work/cluster-$1.log" 2>&1 || code=$?
  [ "$code" -eq 0 ] || grep -A 12 '\[FAIL\]' "$work/cluster-$1.log" | cut -c1-300 || true
  verdict "cluster, $1" "$code" "$(grep -oE 'Total: .*' "$work/cluster-$1.log" | tail -n 1)"
}

faults() { # variant
  local code=0
  "$root/Tests/Cluster/faults.sh" kill-silo kill-database race-first-writes failover new-certificate | sed -u "s/^/$1, /" || code=$?
  [ "$code" -eq 0 ] || status=1
}

dotnet build "$root/OrleansStock.sln" -c Release -nologo -v quiet -clp:NoSummary
for variant in ${VARIANTS:-default strict}; do
  if [ $variant = strict ]; then
    certificates
    export DATABASE_OPTIONS="--require-secure-transport=ON --sql-require-primary-key=ON --transaction-isolation=REPEATABLE-READ
      --ssl-ca=$work/ca.pem --ssl-cert=$work/server.pem --ssl-key=$work/server.key"
    export CONNECTION_OPTIONS="SslMode=VerifyFull;SslCa=$work/ca.pem"
    DATABASE_OPTIONS=$(tr -s '\n ' ' ' <<<"$DATABASE_OPTIONS")
  fi
  for part in "${parts[@]}"; do "$part" $variant; done
done
exit $status
