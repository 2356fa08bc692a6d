#!/usr/bin/env bash
# The site and a real mail server: Exim from Debian, unpacked into a temporary folder and not installed, on a free loopback port, with STARTTLS
# and a password. What it does with a mail goes by the first word of the address: it takes it (ok), refuses it for good (gone, junk), for now (later,
# busy, grey), says nothing for a minute (hang), or takes it and sends it back (bounce). Then Tests/Accounts/Smtp/SmtpServerTests.cs.
# The last line is "smtp: pass|fail|skip (what was seen)".
#
#   smtp.sh
#
# Needs root, for a mount namespace in which Exim finds the account that Debian's package makes. Everything ends with the script.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
work=$(mktemp -d "${TMPDIR:-/tmp}/orleansstock-smtp-XXXXXX")
server=
tidy() {
  # The daemon leads a group of its own: a delivery that waits ends with it.
  [ -z "$server" ] || { kill -KILL -- "-$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap tidy EXIT
skip() { echo "smtp: skip ($*)"; [ "${CI:-}" != true ]; exit; }

[ "$(id -u)" -eq 0 ] || skip "needs root"
command -v openssl >/dev/null || skip "openssl is not installed"
mkdir -p "$work/packages" "$work/spool" "$work/log" "$work/mail" "$work/flags"
(cd "$work/packages" && apt-get download -qq exim4-daemon-light libidn12 >"$work/apt.log" 2>&1) || skip "apt has no Exim: $(tail -n 1 "$work/apt.log")"
for package in "$work"/packages/*.deb; do dpkg -x "$package" "$work/exim"; done
# Exim starts itself anew for each delivery and bounce.
libraries=$(dirname "$(find "$work/exim" -name 'libidn.so.12' | head -n 1)")
printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$@"\n' "$libraries" "$work/exim/usr/sbin/exim4" >"$work/exim4"
chmod 755 "$work/exim4"

openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/ca.key" -out "$work/ca.pem" -days 2 -subj "/CN=Mail authority" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout "$work/server.key" -out "$work/server.csr" -subj "/CN=localhost" 2>/dev/null
openssl x509 -req -in "$work/server.csr" -CA "$work/ca.pem" -CAkey "$work/ca.key" -CAcreateserial -days 2 -out "$work/server.pem" \
  -extfile <(echo "subjectAltName=DNS:localhost") 2>/dev/null

port=
for _ in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 10000))
  (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
done
echo "$port" >"$work/port"

cat >"$work/exim.conf" <<EOF
primary_hostname = localhost
daemon_smtp_ports = $port
local_interfaces = 127.0.0.1
spool_directory = $work/spool
log_file_path = $work/log/%slog
pid_file_path = $work/exim.pid
log_selector = +received_recipients +smtp_connection +tls_cipher
keep_environment =
exim_path = $work/exim4
deliver_drop_privilege = true
tls_advertise_hosts = *
tls_certificate = $work/server.pem
tls_privatekey = $work/server.key
auth_advertise_hosts = \${if eq{\$tls_in_cipher}{}{}{*}}
acl_smtp_mail = check_mail
acl_smtp_rcpt = check_recipient
acl_smtp_data = check_data
acl_smtp_quit = check_quit
qualify_domain = example.org
never_users =

begin acl
check_mail:
  deny  message = 530 Authentication required
        !authenticated = *
  accept
check_recipient:
  deny  message = 550 5.1.1 User unknown
        condition = \${if match{\$local_part}{^gone}}
  defer message = 451 4.3.2 Try again
        condition = \${if match{\$local_part}{^later}}
        !seen = -1s / key=\$local_part
  defer message = 450 4.2.0 Greylisted
        condition = \${if match{\$local_part}{^grey}}
        !seen = -3s / key=\$local_part
  accept condition = \${if match{\$local_part}{^hang}}
         !seen = -1s / key=\$local_part
         delay = 60s
  accept
check_data:
  deny  message = 554 5.7.1 Refused as junk
        condition = \${if match{\$recipients}{^junk}}
  defer message = 452 4.3.1 Busy
        condition = \${if match{\$recipients}{^busy}}
        !seen = -1s / key=data_\$recipients
  accept
check_quit:
  warn condition = \${if exists{$work/flags/no-goodbye}}
       delay = 60s
  accept

begin routers
bounces:
  driver = redirect
  local_parts = ^bounce
  data = :fail: User unknown
  allow_fail
boxes:
  driver = accept
  transport = box

begin transports
box:
  driver = appendfile
  directory = $work/mail
  maildir_format
  create_directory
  user = nobody
  group = nogroup

begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{\$auth2}{site}}{eq{\$auth3}{a secret of the mail server}}}}
  server_set_id = \$auth2
EOF

# Debian's program wants an account of that name; it is seen by this process alone.
cp /etc/passwd "$work/passwd"
cp /etc/group "$work/group"
id=$(id -u nobody) group=$(id -g nobody)
grep -q '^Debian-exim:' "$work/passwd" || echo "Debian-exim:x:$id:$group::/:/usr/sbin/nologin" >>"$work/passwd"
grep -q '^Debian-exim:' "$work/group" || echo "Debian-exim:x:$group:" >>"$work/group"
chmod 755 "$work"
chmod 644 "$work/passwd" "$work/group" "$work"/server.*
chown -R nobody "$work/spool" "$work/log" "$work/mail" "$work/flags"
# shellcheck disable=SC2016
setsid unshare --mount sh -c 'mount --bind "$0/passwd" /etc/passwd; mount --bind "$0/group" /etc/group
  exec "$0/exim4" -C "$0/exim.conf" -bdf' "$work" >"$work/server.log" 2>&1 &
server=$!
end=$((SECONDS + 20))
until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
  [ $SECONDS -lt $end ] || { echo "smtp: fail (Exim did not start: $(tail -n 2 "$work/server.log" "$work/log/mainlog" 2>&1 | tr '\n' ' '))"; exit 1; }
  sleep 0.1
done

[ -n "${NO_BUILD:-}" ] || dotnet build "$root/OrleansStock.sln" -c Release -nologo -v quiet -clp:NoSummary
status=0
ORLEANSSTOCK_SMTP=$work dotnet "$root/Tests/bin/Release/net10.0/OrleansStock.Tests.dll" -noColor ${SMTP_TESTS:--namespace OrleansStock.Tests.Accounts.Smtp} \
  >"$work/tests.log" 2>&1 || status=$?
[ "$status" -eq 0 ] || { grep -A 14 '\[FAIL\]' "$work/tests.log" | cut -c1-300; tail -n 30 "$work/log/mainlog"; }
echo "smtp: $([ "$status" -eq 0 ] && echo pass || echo fail) ($(grep -oE 'Total: .*' "$work/tests.log" | tail -n 1); $(apt-cache policy exim4-daemon-light |
  sed -n 's/.*Candidate: /Exim /p'))"
exit $status
