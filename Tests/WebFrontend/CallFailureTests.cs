using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;
using Orleans.Storage;
using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.Tests.WebFrontend;

public sealed class CallFailureTests
{
    private static readonly TimeSpan second = TimeSpan.FromSeconds(1);

    public static TheoryData<Exception, string, int, int?> Kinds => new()
    {
        { new TickerException(TickerError.UnknownSymbol, "none"), "Ticker", 404, null },
        { new TickerException(TickerError.UnknownModel, "none"), "Ticker", 400, null },
        { new TickerException(TickerError.TooShort, "short"), "Ticker", 409, null },
        { new TickerException(TickerError.BadData, "bad"), "Ticker", 422, null },
        { new TickerException(TickerError.SourceUnavailable, "away", 30 * second), "Ticker", 503, 30 },
        { new TickerException(TickerError.Busy, "busy", 2 * second), "Ticker", 429, 2 },
        { new RequestConflictException("used"), "Conflict", 409, null },
        { new TransientWriteException("unknown"), "UnknownOutcome", 503, 1 },
        { new GatewayTooBusyException(), "Busy", 503, 5 },
        { new SiloUnavailableException("dead"), "SiloAway", 503, 5 },
        { new ConnectionFailedException("refused"), "SiloAway", 503, 5 },
        { Exceptions.Make<OrleansMessageRejectionException>("rejected"), "SiloAway", 503, 5 },
        { Exceptions.Make<ClientNotAvailableException>("gone"), "SiloAway", 503, 5 },
        { new TimeoutException(), "SiloAway", 503, 5 },
        { new OrleansException("the grain could not be activated"), "ClusterAway", 503, 5 },
        { new InconsistentStateException("conflict"), "ClusterAway", 503, 5 },
        { new SqliteException("full", 13), "ClusterAway", 503, 5 },
        { new SocketException((int)SocketError.ConnectionRefused), "ClusterAway", 503, 5 },
        { new InvalidOperationException("a defect"), "Defect", 500, null },
        // Whoever gave the token, or the silo that disposed of something: GrainCalls knows which, the exception does not.
        { new OperationCanceledException(), "Defect", 500, null },
        { new ObjectDisposedException("services"), "Defect", 500, null },
    };

    [Theory, MemberData(nameof(Kinds), DisableDiscoveryEnumeration = true)]
    public void Classify_EachKindOfException_HasOneMeaning(Exception e, string kind, int status, int? retryAfter)
    {
        var failure = CallFailure.Classify(e);

        Assert.Equal((kind, status, retryAfter), (failure.Kind.ToString(), failure.StatusCode, (int?)failure.RetryAfter?.TotalSeconds));
        Assert.Equal(kind is "Busy" or "SiloAway" or "ClusterAway", failure.IsAway);
    }
}
