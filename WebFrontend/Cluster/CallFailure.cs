using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Orleans.Runtime;
using Orleans.Runtime.Messaging;
using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;

namespace OrleansStock.WebFrontend.Cluster;

/// <summary>A failed call, classified: the one place that decides what an exception of a grain or of the database means.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="StatusCode">The HTTP status that says so.</param>
/// <param name="RetryAfter">When asking again may help; null where that is unknown.</param>
internal readonly record struct CallFailure(FailureKind Kind, int StatusCode, TimeSpan? RetryAfter)
{
    /// <summary>What a person or a program reads while the cluster or the database is away.</summary>
    public const string AwaySentence = "We cannot answer right now; please try again in a moment.";

    /// <summary>The cluster or the database is away, for a reason that nobody caught.</summary>
    public static CallFailure Away { get; } = Unavailable(FailureKind.ClusterAway, Timeouts.Calls.RetryAfterAway);

    /// <summary>Whether the cluster or the database is away or too busy: nothing is wrong with the request, and it passes.</summary>
    public bool IsAway => Kind is FailureKind.Busy or FailureKind.SiloAway or FailureKind.ClusterAway;

    /// <summary>Classifies an exception.</summary>
    /// <param name="e">What a call threw.</param>
    public static CallFailure Classify(Exception e) => e switch
    {
        TickerException ticker => new(FailureKind.Ticker, StatusOf(ticker.Error), ticker.RetryAfter),
        RequestConflictException => new(FailureKind.Conflict, StatusCodes.Status409Conflict, null),
        TransientWriteException => Unavailable(FailureKind.UnknownOutcome, Timeouts.Calls.RetryAfterUnknown),
        GatewayTooBusyException => Unavailable(FailureKind.Busy, Timeouts.Calls.RetryAfterAway),
        // A grain that waited in vain for another silo throws TimeoutException.
        SiloUnavailableException or OrleansMessageRejectionException or ClientNotAvailableException or ConnectionFailedException or TimeoutException =>
            Unavailable(FailureKind.SiloAway, Timeouts.Calls.RetryAfterAway),
        // Without the database no grain can be activated; its driver's exception reaches us bare or wrapped by Orleans.
        OrleansException or DbException or SocketException => Away,
        _ => new(FailureKind.Defect, StatusCodes.Status500InternalServerError, null),
    };

    /// <summary>Sets the header that says when to come back, where that is known.</summary>
    /// <param name="response">The answer.</param>
    public void SetRetryAfter(HttpResponse response)
    {
        if (RetryAfter is { } wait) response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Sets the status, and the header that says when to come back.</summary>
    /// <param name="response">The answer.</param>
    public void SetStatus(HttpResponse response)
    {
        response.StatusCode = StatusCode;
        SetRetryAfter(response);
    }

    private static CallFailure Unavailable(FailureKind kind, TimeSpan retryAfter) => new(kind, StatusCodes.Status503ServiceUnavailable, retryAfter);

    private static int StatusOf(TickerError error) => error switch
    {
        TickerError.UnknownSymbol => StatusCodes.Status404NotFound,
        TickerError.UnknownModel or TickerError.BadHorizon or TickerError.BadRange => StatusCodes.Status400BadRequest,
        TickerError.TooShort => StatusCodes.Status409Conflict,
        // Nothing is away, and asking again changes nothing: the file or the source's data has to be mended first.
        TickerError.BadData => StatusCodes.Status422UnprocessableEntity,
        TickerError.Busy => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
