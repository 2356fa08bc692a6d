using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>Turns what grains throw into problem details: one sentence, no stack, no SQL.</summary>
internal sealed class GrainProblems(ILogger<GrainProblems> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (TickerException e) when (e.Error == TickerError.BadHorizon)
        {
            // A number of days was checked before; only the ticker knows which dates its forecast reaches.
            return Input.Bad("date", e.Message);
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            if (failure.IsAway) logger.LogWarning(e, "A grain call failed: {Path}", context.HttpContext.Request.Path);
            failure.SetRetryAfter(context.HttpContext.Response);
            return Results.Problem(
                failure.IsAway ? CallFailure.AwaySentence : e.Message, statusCode: failure.StatusCode, title: TitleOf(e), extensions: ExtensionsOf(e));
        }
    }

    // The status alone would say that the request was wrong.
    private static string? TitleOf(Exception e) => e is TickerException { Error: TickerError.BadData } ? "The ticker's data cannot be used" : null;

    private static IEnumerable<KeyValuePair<string, object?>>? ExtensionsOf(Exception e)
    {
        if (e is not TickerException ticker) return null;
        var name = ticker.Error.ToString();
        KeyValuePair<string, object?> error = new("error", char.ToLowerInvariant(name[0]) + name[1..]);
        return ticker.Error == TickerError.UnknownSymbol ? [error, new("suggestions", ticker.Suggestions)] : [error];
    }
}
