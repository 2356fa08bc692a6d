#!/usr/bin/env bash
# A whole cluster on this machine: MariaDB, or the MySQL whose mysqld ORLEANSSTOCK_MYSQLD names, in a temporary folder of its own, silos, webs
# and a balancer, all on loopback.
#
#   cluster.sh up [--silos 3] [--webs 2] [--port 8000]   builds, starts, waits until the site is ready
#   cluster.sh status                                    a line per process
#   cluster.sh down                                      stops everything and leaves nothing behind
#
# and, for a curious operator and for the fault tests (NAME: database, silo-1, web-2, balancer):
#
#   cluster.sh stop NAME [SIGNAL]       TERM by default, waits for the end; KILL, STOP, CONT as named
#   cluster.sh start NAME               again, silos on new ports
#   cluster.sh add                      one more silo
#   cluster.sh certificates [authority] new certificates, from a new authority too, for the processes as they run
#   cluster.sh sql [DATABASE OPTIONS]   the database's client
#
# and, for a database that fails over: "replica" starts a second server that follows the first, which has to be up with its log.
#
# Environment: CLUSTER_DIR (where everything lies), BUILD_DIR (published builds to use instead of building),
# DATABASE_PORT (what processes connect to, where a proxy stands between), DATABASE_OPTIONS (more of the server), PREFIX_silo_2=... (a command before a
# process's own, underscore for dash), and every setting of docs/contract.md, which reaches all processes.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
dir=${CLUSTER_DIR:-${TMPDIR:-/tmp}/orleansstock-cluster-$(id -u)}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fail() { echo "cluster.sh: $*" >&2; exit 1; }

free_port() { # a loopback port that nobody listens on, outside the range the system gives to outgoing connections
  local port
  [ -d "$dir/ports" ] || fail "there is no cluster in $dir"
  while :; do
    port=$((20000 + RANDOM % 10000))
    # Once for this cluster: whoever was told a port may take it later than the next one asks.
    mkdir "$dir/ports/$port" 2>/dev/null || continue
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

find_database() {
  command -v mariadb >/dev/null || fail "MariaDB's client is not installed (Debian: apt-get install mariadb-server)."
  if [ -n "${ORLEANSSTOCK_MYSQLD:-}" ]; then
    [ -x "$ORLEANSSTOCK_MYSQLD" ] || fail "ORLEANSSTOCK_MYSQLD: there is no $ORLEANSSTOCK_MYSQLD."
    server=$ORLEANSSTOCK_MYSQLD
    return
  fi
  server=$(command -v mariadbd || true)
  [ -n "$server" ] || { [ -x /usr/sbin/mariadbd ] && server=/usr/sbin/mariadbd; } || true
  [ -n "$server" ] && command -v mariadb-install-db >/dev/null || fail "MariaDB is not installed (Debian: apt-get install mariadb-server)."
}

create_data() { # folder: an empty database server whose root comes by the socket without a password
  if [ -n "${ORLEANSSTOCK_MYSQLD:-}" ]; then
    "$server" --no-defaults --user="$(id -un)" --datadir="$1" --initialize-insecure >>"$dir/database.log" 2>&1
  else
    mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$1" --auth-root-authentication-method=normal --skip-test-db >>"$dir/database.log" 2>&1
  fi || fail "the database could not be made: $(tail -n 3 "$dir/database.log")"
}

lives() { # pid; one that is dead and whose parent has not asked for its exit code lives no more
  # One question: between two the parent may ask, and what is gone would seem to live.
  local state
  state=$(ps -o stat= -p "$1" 2>/dev/null) || return 1
  [[ -n "$state" && "$state" != Z* ]]
}

alive() { [ -s "$dir/$1.pid" ] && lives "$(cat "$dir/$1.pid")"; }

launch() { # name command...: in the background, on its own, with output to a log
  local name=$1 prefix="PREFIX_${1//-/_}"
  shift
  # shellcheck disable=SC2086 # the prefix is a command with its words
  setsid ${!prefix:-} "$@" >>"$dir/$name.log" 2>&1 </dev/null &
  echo $! >"$dir/$name.pid"
  disown
}

wait_for() { # seconds what command...
  local limit=$1 what=$2
  shift 2
  local end=$((SECONDS + limit))
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || fail "$what did not come up within $limit s; see $dir/*.log"
    sleep 0.1
  done
}

sql() { mariadb --no-defaults --socket="$dir/${SQL_SOCKET:-sock}" --user=root "$@"; }

answers() { curl -fsS -o /dev/null -m 5 "$1"; }

start_database() { # [replica]
  find_database
  local name=${1:-database} data=data socket=sock options=(--skip-log-bin)
  [ "$name" = database ] || data=data-$name socket=sock-$name
  [ -z "${ORLEANSSTOCK_MYSQLD:-}" ] || options+=(--mysqlx=OFF)
  # Both kinds of server take the last word.
  [[ " ${DATABASE_OPTIONS:-}" != *" --log-bin"* ]] || unset "options[0]"
  # shellcheck disable=SC2086 # options are words
  launch "$name" "$server" --no-defaults --user="$(id -un)" --datadir="$dir/$data" --socket="$dir/$socket" --pid-file="$dir/$data.server" \
    --bind-address="${DATABASE_ADDRESS:-127.0.0.1}" --port="$(cat "$dir/$name.port")" --skip-name-resolve "${options[@]}" \
    --innodb-buffer-pool-size=128M --innodb-flush-log-at-trx-commit=1 --max-connections=400 --character-set-server=utf8mb4 --collation-server=utf8mb4_bin \
    ${DATABASE_OPTIONS:-}
  SQL_SOCKET=$socket wait_for 60 "$name" sql -e "SELECT 1"
}

replica() {
  free_port >"$dir/replica.port"
  find_database
  create_data "$dir/data-replica"
  DATABASE_OPTIONS="${DATABASE_OPTIONS:-} --server-id=2 --read-only=ON" start_database replica
  sql -e "CREATE USER replica@'%' IDENTIFIED BY '$(cat "$dir/password")'; GRANT REPLICATION SLAVE ON *.* TO replica@'%'"
  local host=127.0.0.1 port password
  port=$(cat "$dir/database.port") password=$(cat "$dir/password")
  if [ -n "${ORLEANSSTOCK_MYSQLD:-}" ]; then
    SQL_SOCKET=sock-replica sql -e "CHANGE REPLICATION SOURCE TO SOURCE_HOST = '$host', SOURCE_PORT = $port, SOURCE_USER = 'replica',
      SOURCE_PASSWORD = '$password', SOURCE_SSL = 1, SOURCE_AUTO_POSITION = 1; START REPLICA"
  else
    SQL_SOCKET=sock-replica sql -e "CHANGE MASTER TO MASTER_HOST = '$host', MASTER_PORT = $port, MASTER_USER = 'replica',
      MASTER_PASSWORD = '$password', MASTER_USE_GTID = slave_pos; START SLAVE"
  fi
}

# MySQL's default kind of password goes through TLS everywhere but on loopback; MariaDB 10.11 has no certificate unless it is given one.
database_tls() { if [ -n "${ORLEANSSTOCK_MYSQLD:-}" ]; then echo Required; else echo None; fi; }

connection_string() { # user password
  local server="Server=${DATABASE_HOST:-127.0.0.1};Port=${DATABASE_PORT:-$(cat "$dir/database.port")}"
  echo "$server;User ID=$1;Password=$2;Database=orleansstock;SslMode=$(database_tls);${CONNECTION_OPTIONS:-}"
}

make_certificates() { # as certificates.sh
  DAYS=${CERTIFICATE_DAYS:-30} sh "$here/certificates.sh" "$dir/certificates" "$@"
}

settings() { # role: of the service, for every process
  export DOTNET_ENVIRONMENT=Production ASPNETCORE_ENVIRONMENT=Production
  export Cluster__Mode=AdoNet Storage__Engine=MySql Storage__DataDirectory="$dir/files"
  # This account may read and write rows, nothing else.
  Storage__ConnectionString=$(connection_string orleansstock "$(cat "$dir/password")")
  export Storage__ConnectionString
  Ledger__SigningSecret=$(cat "$dir/ledger.secret" 2>/dev/null || true)
  export Ledger__SigningSecret
  export Cluster__Authority="$dir/certificates/authority.pem"
  export Cluster__Certificate="$dir/certificates/$1.pem" Cluster__CertificateKey="$dir/certificates/$1.key"
  Cluster__CallSecret=$(cat "$dir/call.secret") DataProtection__Key=$(cat "$dir/keys.secret")
  export Cluster__CallSecret DataProtection__Key
  export Proxy__KnownNetworks=${Proxy__KnownNetworks:-127.0.0.0/8}
  export MarketData__Source=${MarketData__Source:-Sample}
}

start_silo() { # number
  local address="ADDRESS_silo_$1" port gateway metrics
  port=$(free_port) gateway=$(free_port) metrics=$(free_port)
  (
    settings silo
    export Silo__Port=$port Silo__GatewayPort=$gateway Silo__AdvertisedIP=${!address:-127.0.0.1} Silo__MetricsPort=$metrics Orleans__Name="silo-$1"
    launch "silo-$1" dotnet "${SILO_PROGRAM:-$(build_of "silo-$1" Silo)/OrleansStock.Silo.dll}"
  )
  echo "$port $gateway $metrics" >"$dir/silo-$1.ports"
}

start_web() { # number
  local address="ADDRESS_web_$1"
  (
    settings web
    export ASPNETCORE_URLS="http://${!address:-127.0.0.1}:$(cat "$dir/web-$1.port")"
    # Links in mails lead to the balancer, as those of a site lead to its public address.
    export Site__BaseUrl=${Site__BaseUrl:-http://localhost:$(cat "$dir/port")}
    launch "web-$1" dotnet "$(build_of "web-$1" WebFrontend)/OrleansStock.WebFrontend.dll"
  )
}

build_of() { # name project: BUILD_silo_1 goes before the build of all
  local own="BUILD_${1//-/_}"
  echo "${!own:-$(cat "$dir/build")}/$2"
}

start_balancer() {
  local webs="" i
  for i in $(seq 1 "$(cat "$dir/webs")"); do
    local address="ADDRESS_web_$i"
    webs+="http://${!address:-127.0.0.1}:$(cat "$dir/web-$i.port"),"
  done
  (
    export DOTNET_ENVIRONMENT=Production Logging__LogLevel__Microsoft=Warning Logging__LogLevel__Yarp=Warning
    export ASPNETCORE_URLS="http://localhost:$(cat "$dir/port")" Webs="$webs"
    launch balancer dotnet "$(cat "$dir/build")/Balancer/OrleansStock.Balancer.dll"
  )
}

up() {
  local silos=3 webs=2 port=8000
  while [ $# -gt 0 ]; do
    case $1 in
      --silos) silos=$2; shift 2 ;;
      --webs) webs=$2; shift 2 ;;
      --port) port=$2; shift 2 ;;
      *) fail "up does not know $1" ;;
    esac
  done
  [[ $silos =~ ^[1-9][0-9]?$ && $webs =~ ^[1-9][0-9]?$ && $port =~ ^[1-9][0-9]{0,4}$ ]] || fail "--silos, --webs and --port are numbers"
  [ ! -e "$dir" ] || fail "there is a cluster in $dir already; cluster.sh down ends it"
  find_database
  command -v openssl >/dev/null || fail "openssl is not installed, which makes the certificates of silos and webs."
  mkdir -p "$dir/files" "$dir/ports"
  chmod 700 "$dir"

  if [ -n "${BUILD_DIR:-}" ]; then
    echo "$BUILD_DIR" >"$dir/build"
  else
    echo "$dir/build-files" >"$dir/build"
    echo "publishing..."
    for project in Silo WebFrontend deploy/local/Balancer; do
      dotnet publish "$root/$project" -c Release -nologo -v quiet -clp:NoSummary -o "$dir/build-files/$(basename "$project")" || fail "$project does not build"
    done
  fi

  free_port >"$dir/database.port"
  [ -z "${DATABASE_PROXY_OF:-}" ] || cp "$dir/database.port" "$DATABASE_PROXY_OF"
  echo "$silos" >"$dir/silos"
  echo "$webs" >"$dir/webs"
  echo "$port" >"$dir/port"
  (umask 077 && head -c 18 /dev/urandom | base64 | tr -d '+/=' >"$dir/password")
  local secret
  for secret in ledger call keys; do (umask 077 && head -c 48 /dev/urandom | base64 | tr -d '\n' >"$dir/$secret.secret"); done
  make_certificates
  mkdir -p "$dir/data"
  [ -z "${DATABASE_MOUNT:-}" ] || $DATABASE_MOUNT "$dir/data"
  create_data "$dir/data"
  start_database
  [ -n "${ORLEANSSTOCK_MYSQLD:-}" ] || sql -e "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost'); FLUSH PRIVILEGES"
  sql -e "CREATE DATABASE orleansstock CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
    CREATE USER migrator@'%' IDENTIFIED BY '$(cat "$dir/password")';
    GRANT ALL ON orleansstock.* TO migrator@'%';
    CREATE USER orleansstock@'%' IDENTIFIED BY '$(cat "$dir/password")';
    GRANT SELECT, INSERT, UPDATE, DELETE ON orleansstock.* TO orleansstock@'%'"
  (
    settings silo
    Storage__ConnectionString=$(connection_string migrator "$(cat "$dir/password")")
    dotnet "$(build_of silo-1 Silo)/OrleansStock.Silo.dll" --migrate >"$dir/migrate.log" 2>&1
  ) || fail "the schema could not be applied; see $dir/migrate.log"

  local i
  for i in $(seq 1 "$webs"); do free_port >"$dir/web-$i.port"; done
  for i in $(seq 1 "$silos"); do start_silo "$i"; done
  for i in $(seq 1 "$webs"); do start_web "$i"; done
  start_balancer
  wait_for 90 "the site" answers "http://localhost:$port/healthz/ready"
  for i in $(seq 1 "$webs"); do
    local address="ADDRESS_web_$i"
    wait_for 150 "web-$i" answers "http://${!address:-127.0.0.1}:$(cat "$dir/web-$i.port")/healthz/ready"
  done
  wait_for 150 "the cluster" all_active "$silos"
  echo "http://localhost:$port is ready: $silos silos, $webs webs; logs in $dir"
}

all_active() { # how many silos
  [ "$(sql -N orleansstock -e "SELECT COUNT(*) FROM OrleansMembershipTable WHERE Status = 3")" -ge "$1" ]
}

names() {
  echo database
  local i
  for i in $(seq 1 "$(cat "$dir/silos" 2>/dev/null || echo 0)"); do echo "silo-$i"; done
  for i in $(seq 1 "$(cat "$dir/webs" 2>/dev/null || echo 0)"); do echo "web-$i"; done
  echo balancer
}

status() {
  [ -d "$dir" ] || { echo "no cluster"; return 3; }
  local name state
  for name in $(names); do
    if alive "$name"; then state="running, pid $(cat "$dir/$name.pid")"; else state="not running"; fi
    case $name in
      web-*) state+=", http://127.0.0.1:$(cat "$dir/$name.port")" ;;
      silo-*) state+=", ports (silos, webs, metrics) $(cat "$dir/$name.ports" 2>/dev/null)" ;;
      balancer) state+=", http://localhost:$(cat "$dir/port")" ;;
      database) state+=", port $(cat "$dir/database.port")" ;;
    esac
    echo "$name: $state"
  done
}

stop() { # name [signal]
  local name=$1 signal=${2:-TERM} pid
  [ -s "$dir/$name.pid" ] || fail "there is no $name"
  pid=$(cat "$dir/$name.pid")
  kill -s "$signal" "$pid" 2>/dev/null || true
  case $signal in
    STOP | CONT) return ;;
  esac
  local end=$((SECONDS + 60))
  while lives "$pid"; do
    [ $SECONDS -lt $end ] || fail "$name has not ended within a minute"
    sleep 0.05
  done
}

start() { # name
  alive "$1" && fail "$1 runs"
  case $1 in
    database) start_database ;;
    silo-*) start_silo "${1#silo-}" ;;
    web-*) start_web "${1#web-}" ;;
    balancer) start_balancer ;;
    *) fail "there is no $1" ;;
  esac
}

add() {
  local number=$(($(cat "$dir/silos") + 1))
  echo "$number" >"$dir/silos"
  start_silo "$number"
  echo "silo-$number"
}

down() {
  [ -d "$dir" ] || { echo "no cluster"; return; }
  local name pid
  for name in balancer $(names | grep '^web-' || true) $(names | grep '^silo-' || true) replica database; do
    [ -s "$dir/$name.pid" ] || continue
    pid=$(cat "$dir/$name.pid")
    # A stopped process hears nothing but KILL; the data is thrown away with the folder.
    kill -KILL "$pid" 2>/dev/null || true
    while lives "$pid"; do sleep 0.05; done
  done
  # The kernel may still be busy with the end of the process.
  ! mountpoint -q "$dir/data" 2>/dev/null || wait_for 20 "the end of the database's disk" umount "$dir/data"
  rm -rf "$dir"
}

case ${1:-} in
  up) shift; up "$@" ;;
  down) down ;;
  status) status ;;
  stop) stop "${@:2}" ;;
  start) start "${2:?NAME}" ;;
  add) add ;;
  replica) replica ;;
  certificates) shift; make_certificates "$@" ;;
  sql) shift; sql "$@" ;;
  *) sed -n '2,21s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac; exit
