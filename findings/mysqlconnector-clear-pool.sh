#!/usr/bin/env bash
# MySqlConnector 2.6.2; a MariaDB of the system (mariadbd, mariadb-install-db).
# Clearing the pool of a connection that came from a MySqlDataSource does nothing and says nothing: pools are looked up by connection string,
# and a data source has one of its own. A program that clears the pool after a failover stays with the old server. Clearing all pools does
# not find it either. Only disposing the data source closes its connections.
# Seen: "by connection string: another connection; by data source: the same connection, cleared or all cleared".
set -euo pipefail
command -v mariadb-install-db >/dev/null || { echo "mariadb-install-db is not installed" >&2; exit 1; }
server=$(command -v mariadbd || echo /usr/sbin/mariadbd)
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || { kill "$pid"; wait "$pid" || true; }; rm -rf "$work"' EXIT
cd "$work"
mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$work/data" --auth-root-authentication-method=normal --skip-test-db >install.log 2>&1
"$server" --no-defaults --user="$(id -un)" --datadir="$work/data" --socket="$work/sock" --pid-file="$work/pid" --skip-networking >server.log 2>&1 &
pid=$!
for _ in $(seq 100); do [ -S "$work/sock" ] && break; sleep 0.1; done
cat > probe.cs <<'CS'
#:package MySqlConnector@2.6.2
#:property PublishAot=false
using MySqlConnector;

var connectionString = $"Server={args[0]};Protocol=UnixSocket;User ID=root;SslMode=None";
await using var source = new MySqlDataSource(connectionString);

async Task<long> IdAsync(Func<ValueTask<MySqlConnection>> open, Func<MySqlConnection, Task>? clear = null)
{
    await using var connection = await open();
    if (clear is not null) await clear(connection);
    await using var command = new MySqlCommand("SELECT CONNECTION_ID()", connection);
    return Convert.ToInt64(await command.ExecuteScalarAsync());
}

async ValueTask<MySqlConnection> ByStringAsync()
{
    var connection = new MySqlConnection(connectionString);
    await connection.OpenAsync();
    return connection;
}

ValueTask<MySqlConnection> BySourceAsync() => source.OpenConnectionAsync();
string Same(long a, long b) => a == b ? "the same" : "another";

var plain = await IdAsync(ByStringAsync, c => MySqlConnection.ClearPoolAsync(c));
var plainAfter = await IdAsync(ByStringAsync);
var pooled = await IdAsync(BySourceAsync, c => MySqlConnection.ClearPoolAsync(c));
var cleared = await IdAsync(BySourceAsync);
await MySqlConnection.ClearAllPoolsAsync();
var allCleared = await IdAsync(BySourceAsync);
var verdict = pooled == cleared && cleared == allCleared
    ? "the same connection, cleared or all cleared"
    : $"{Same(pooled, cleared)}, {Same(cleared, allCleared)}";
Console.WriteLine($"by connection string: {Same(plain, plainAfter)} connection; by data source: {verdict}");
CS
seen=$(dotnet run probe.cs -- "$work/sock")
echo "$seen"
[ "$seen" = "by connection string: another connection; by data source: the same connection, cleared or all cleared" ] ||
  { echo "It behaves otherwise now." >&2; exit 1; }
