#!/usr/bin/env bash
# MailKit 4.18.2, .NET 10.
# A mail server's certificate is asked for revocation, other than anywhere else in .NET, where nobody is asked unless one says so. An
# authority of one's own network names no list of those revoked, so its certificates are refused although the authority is trusted and the
# name is right; the same holds for public certificates where the list cannot be fetched. Mended by CheckCertificateRevocation = false.
# Seen: "as it comes: refused; without asking for revocation: connected; SslStream as it comes: connected".
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj "/CN=Own authority" 2>/dev/null
openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj "/CN=localhost" 2>/dev/null
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out server.pem -extfile <(echo "subjectAltName=DNS:localhost") 2>/dev/null
cat > probe.cs <<'CS'
#:package MailKit@4.18.2
#:property PublishAot=false
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;

using var certificate = X509Certificate2.CreateFromPemFile("server.pem", "server.key");
var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
var port = ((IPEndPoint)listener.LocalEndpoint).Port;
_ = Task.Run(async () =>
{
    while (true)
    {
        var client = await listener.AcceptTcpClientAsync();
        _ = Task.Run(async () =>
        {
            try
            {
                using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                await tls.WriteAsync(Encoding.ASCII.GetBytes("220 localhost\r\n"));
                using var reader = new StreamReader(tls);
                while (await reader.ReadLineAsync() is not null) await tls.WriteAsync(Encoding.ASCII.GetBytes("250 localhost\r\n"));
            }
            catch (Exception)
            {
                // The client has refused.
            }
        });
    }
});

async Task<string> Mail(Action<SmtpClient> set)
{
    using var client = new SmtpClient();
    set(client);
    try
    {
        await client.ConnectAsync("localhost", port, SecureSocketOptions.SslOnConnect);
        return "connected";
    }
    catch (SslHandshakeException)
    {
        return "refused";
    }
}

async Task<string> Plain()
{
    using var tcp = new TcpClient();
    await tcp.ConnectAsync(IPAddress.Loopback, port);
    using var tls = new SslStream(tcp.GetStream());
    try
    {
        await tls.AuthenticateAsClientAsync("localhost");
        return "connected";
    }
    catch (System.Security.Authentication.AuthenticationException)
    {
        return "refused";
    }
}

Console.WriteLine($"as it comes: {await Mail(_ => { })}; without asking for revocation: {await Mail(c => c.CheckCertificateRevocation = false)}; "
    + $"SslStream as it comes: {await Plain()}");
CS
seen=$(SSL_CERT_FILE=$work/ca.pem dotnet run probe.cs)
echo "$seen"
[ "$seen" = "as it comes: refused; without asking for revocation: connected; SslStream as it comes: connected" ] ||
  { echo "It behaves otherwise now." >&2; exit 1; }
