#!/bin/sh
# Certificates for the connections between silos and webs, from an authority of one's own (docs/operations.md):
#
#   certificates.sh FOLDER            makes the authority where there is none, and new certificates of a silo and a web
#   certificates.sh FOLDER authority  a new authority; authority.pem then holds the one before too, until all certificates are new
#
# FOLDER: authority.pem for every process, silo.pem and silo.key for silos, web.pem and web.key for webs. authority.key makes
# certificates: keep it where no process of the service can read it. Environment: DAYS (30) of a certificate.
# Needs openssl alone, and a POSIX shell: docker-compose.yml runs it in a small image.
set -eu
umask 077
folder=${1:?FOLDER}
days=${DAYS:-30}
mkdir -p "$folder"
work=$(mktemp -d "$folder/.work-XXXXXX")
trap 'rm -rf "$work"' EXIT

# Valid since yesterday: a machine's clock may be behind.
since=$(date -u -d "@$(($(date +%s) - 86400))" +%y%m%d%H%M%SZ)
until=$(date -u -d "@$(($(date +%s) + days * 86400))" +%y%m%d%H%M%SZ)
long_until=$(date -u -d "@$(($(date +%s) + 3650 * 86400))" +%y%m%d%H%M%SZ)

cat >"$work/openssl.cnf" <<EOF
[ca]
default_ca = own
[own]
database = $work/index
new_certs_dir = $work
default_md = sha256
policy = any
rand_serial = yes
unique_subject = no
[any]
commonName = supplied
[req]
prompt = no
distinguished_name = name
[name]
commonName = placeholder
[authority]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[silo]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = critical, URI:urn:orleansstock:silo
authorityKeyIdentifier = keyid
[web]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth
subjectAltName = critical, URI:urn:orleansstock:web
authorityKeyIdentifier = keyid
EOF
: >"$work/index"

request() { # name: a key and a request for it
  openssl ecparam -name prime256v1 -genkey -noout -out "$work/$1.ec"
  openssl pkcs8 -topk8 -nocrypt -in "$work/$1.ec" -out "$work/$1.key"
  openssl req -new -config "$work/openssl.cnf" -key "$work/$1.key" -subj "/CN=OrleansStock $1" -out "$work/$1.csr"
}

sign() { # name until option...
  name=$1 end=$2
  shift 2
  openssl ca -batch -notext -config "$work/openssl.cnf" -extensions "$name" -startdate "$since" -enddate "$end" \
    -in "$work/$name.csr" -out "$work/$name.pem" "$@" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
}

if [ ! -s "$folder/authority.key" ] || [ "${2:-}" = authority ]; then
  request authority
  sign authority "$long_until" -selfsign -keyfile "$work/authority.key"
  # The new one first: it is the one that signs from now on.
  [ ! -s "$folder/authority.pem" ] || sed '/-----END CERTIFICATE-----/q' "$folder/authority.pem" >>"$work/authority.pem"
  mv "$work/authority.key" "$folder/authority.key"
  mv "$work/authority.pem" "$folder/authority.pem"
fi
sed '/-----END CERTIFICATE-----/q' "$folder/authority.pem" >"$work/signer.pem"
for role in silo web; do
  request "$role"
  sign "$role" "$until" -cert "$work/signer.pem" -keyfile "$folder/authority.key"
  mv "$work/$role.key" "$folder/$role.key"
  mv "$work/$role.pem" "$folder/$role.pem"
done
