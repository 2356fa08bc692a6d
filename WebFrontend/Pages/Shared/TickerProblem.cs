using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Pages.Shared;

/// <summary>What a ticker that cannot be served means for the answer of a page.</summary>
public static class TickerProblem
{
    /// <summary>The status code of a page that could not show what was asked for.</summary>
    public static int StatusCodeOf(TickerError error) => error switch
    {
        TickerError.UnknownSymbol or TickerError.UnknownModel => StatusCodes.Status404NotFound,
        TickerError.TooShort or TickerError.BadData => StatusCodes.Status422UnprocessableEntity,
        _ => StatusCodes.Status503ServiceUnavailable,
    };
}
