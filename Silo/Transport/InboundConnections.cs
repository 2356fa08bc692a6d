using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Orleans.Connections.Security;

namespace OrleansStock.Silo.Transport;

/// <summary>
/// Tells TLS from plain connections by their first bytes, so that a silo can take both while a cluster goes over to TLS. A connection
/// that says nothing, as the one of a health check, leaves no trace.
/// </summary>
internal static class InboundConnections
{
    // A record of TLS begins with its type, handshake, and a major version of 3. Orleans' first bytes are the length of its preamble,
    // least significant byte first: these would be one of 790 bytes and more, and preambles have a hundred.
    private static ReadOnlySpan<byte> TlsHandshake => [22, 3];

    /// <summary>Adds the step to the pipeline of connections that others open.</summary>
    /// <param name="builder">The pipeline.</param>
    /// <param name="tls">How TLS is spoken.</param>
    /// <param name="takesPlain">Whether plain connections go on.</param>
    /// <param name="logger">Told of plain connections that were refused.</param>
    public static void UseTlsOrPlain(this IConnectionBuilder builder, TlsOptions tls, bool takesPlain, ILogger logger)
    {
        builder.Use(next =>
        {
            var protectedBuilder = new ConnectionBuilder(builder.ApplicationServices);
            protectedBuilder.UseServerTls(tls);
            protectedBuilder.Use(_ => next);
            var throughTls = protectedBuilder.Build();
            return async context =>
            {
                switch (await IsTlsAsync(context))
                {
                    case true:
                        await throughTls(context);
                        break;
                    case false when takesPlain:
                        await next(context);
                        break;
                    case false:
                        logger.LogWarning("A connection without TLS was refused; it came from {Peer}.", (context.RemoteEndPoint as IPEndPoint)?.Address);
                        break;
                }
            };
        });
    }

    /// <returns>Null where the connection ended first.</returns>
    private static async Task<bool?> IsTlsAsync(ConnectionContext context)
    {
        var input = context.Transport.Input;
        while (true)
        {
            ReadResult read;
            try
            {
                read = await input.ReadAsync();
            }
            catch (IOException)
            {
                // Reset by the other end.
                return null;
            }

            var bytes = read.Buffer;
            if (bytes.Length >= TlsHandshake.Length)
            {
                var isTls = BeginsWithTls(bytes);
                // Looked at, not taken.
                input.AdvanceTo(bytes.Start);
                return isTls;
            }

            input.AdvanceTo(bytes.Start, bytes.End);
            if (read.IsCompleted || read.IsCanceled) return null;
        }
    }

    private static bool BeginsWithTls(ReadOnlySequence<byte> bytes)
    {
        Span<byte> first = stackalloc byte[TlsHandshake.Length];
        bytes.Slice(0, first.Length).CopyTo(first);
        return first.SequenceEqual(TlsHandshake);
    }
}
