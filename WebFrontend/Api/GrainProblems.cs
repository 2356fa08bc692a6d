using System.Globalization;
using Orleans.Runtime;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Api;

/// <summary>Turns what grains throw into problem details: one sentence, no stack, no SQL.</summary>
internal sealed class GrainProblems(ILogger<GrainProblems> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (TickerException e)
        {
            SetRetryAfter(context.HttpContext, e.RetryAfter);
            return Results.Problem(e.Message, statusCode: StatusOf(e.Error), extensions: e.Error == TickerError.UnknownSymbol
                ? [new("error", CamelCase(e.Error)), new("suggestions", e.Suggestions)]
                : [new("error", CamelCase(e.Error))]);
        }
        catch (RequestConflictException e)
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status409Conflict);
        }
        catch (TransientWriteException e)
        {
            SetRetryAfter(context.HttpContext, TimeSpan.FromSeconds(1));
            return Results.Problem(e.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e) when (IsClusterAway(e))
        {
            logger.LogWarning(e, "A grain call failed: {Path}", context.HttpContext.Request.Path);
            SetRetryAfter(context.HttpContext, TimeSpan.FromSeconds(5));
            return Results.Problem("The service is not able to answer right now; please try again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The HTTP status for an error of a ticker.</summary>
    public static int StatusOf(TickerError error) => error switch
    {
        TickerError.UnknownSymbol => StatusCodes.Status404NotFound,
        TickerError.UnknownModel => StatusCodes.Status400BadRequest,
        TickerError.TooShort => StatusCodes.Status409Conflict,
        TickerError.Busy => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    // The database away (no grain can be activated), silos away, or an answer that did not come in time.
    internal static bool IsClusterAway(Exception e) => e is OrleansException or TimeoutException or System.Data.Common.DbException or System.Net.Sockets.SocketException;

    /// <summary>Says when to come back, where that is known.</summary>
    internal static void SetRetryAfter(HttpContext context, TimeSpan? wait)
    {
        if (wait is { } w)
            context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(w.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static string CamelCase(TickerError error)
    {
        var name = error.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
