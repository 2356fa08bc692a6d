#!/usr/bin/env bash
# MySqlConnector 2.6.2; MySQL 9.7.4, whose mysqld MYSQLD names (Debian's mysql-server-core), and the mariadb client of the system.
# With SslMode=None and an account of caching_sha2_password, MySQL's default, the driver signs in over 127.0.0.1 and refuses over any other
# address of the same machine: what was tried on a developer's machine fails in production. Over the other address it refuses only until that
# account has signed in with TLS since the server's start; from then on it signs in there without TLS as well, until the next restart.
# Seen: "loopback: open; other address: refused, after a sign-in with TLS: open, after a restart: refused".
set -euo pipefail
[ -x "${MYSQLD:-}" ] || { echo "MYSQLD names no mysqld of Oracle's MySQL." >&2; exit 1; }
command -v mariadb >/dev/null || { echo "the mariadb client is not installed" >&2; exit 1; }
address=$(hostname -I | tr ' ' '\n' | grep -m 1 -E '^[0-9.]+$') || { echo "this machine has no address but loopback" >&2; exit 1; }
work=$(mktemp -d)
pid=
stop() { [ -z "$pid" ] || { kill "$pid"; wait "$pid" || true; }; pid=; }
trap 'stop; rm -rf "$work"' EXIT
cd "$work"
port=$((20000 + RANDOM % 10000))
options=(--no-defaults --user="$(id -un)" --datadir="$work/data")
start() {
  "$MYSQLD" "${options[@]}" --socket="$work/sock" --pid-file="$work/pid" --port="$port" --bind-address=0.0.0.0 --mysqlx=OFF >server.log 2>&1 &
  pid=$!
  for _ in $(seq 300); do sql "SELECT 1" >/dev/null 2>&1 && return; sleep 0.1; done
  cat server.log >&2
  exit 1
}
sql() { mariadb --no-defaults --socket="$work/sock" --user=root -e "$1"; }
"$MYSQLD" "${options[@]}" --initialize-insecure >install.log 2>&1
start
sql "CREATE USER one@'%' IDENTIFIED BY 'a word'; CREATE USER two@'%' IDENTIFIED BY 'a word'"
cat > probe.cs <<'CS'
#:package MySqlConnector@2.6.2
#:property PublishAot=false
using MySqlConnector;

await using var connection = new MySqlConnection($"Server={args[0]};Port={args[1]};User ID={args[2]};Password=a word;SslMode={args[3]};Pooling=false");
try
{
    await connection.OpenAsync();
    Console.WriteLine("open");
}
catch (MySqlException e) when (e.Message.Contains("caching_sha2_password"))
{
    Console.WriteLine("refused");
}
CS
signs_in() { dotnet run probe.cs -- "$1" "$port" "$2" "$3"; }
seen="loopback: $(signs_in 127.0.0.1 one None); other address: $(signs_in "$address" two None)"
[ "$(signs_in "$address" two Required)" = open ]
seen+=", after a sign-in with TLS: $(signs_in "$address" two None)"
stop
start
seen+=", after a restart: $(signs_in "$address" two None)"
echo "$seen"
[ "$seen" = "loopback: open; other address: refused, after a sign-in with TLS: open, after a restart: refused" ] ||
  { echo "It behaves otherwise now." >&2; exit 1; }
