using OrleansStock.Forecasting;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Charts;
using OrleansStock.WebFrontend.Charts.Pictures;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary><c>/tickers/{symbol}/picture.png</c>: what a link to the ticker shows elsewhere.</summary>
internal static class Pictures
{
    private const string Kept = "public, max-age=3600";

    public static void MapPictures(this IEndpointRouteBuilder app) => app.MapGet("/tickers/{symbol}/picture.png", DrawAsync).ExcludeFromDescription();

    private static async Task<IResult> DrawAsync(string symbol, HttpContext context, ForecastReader forecasts, TimeProvider time)
    {
        if (!Symbol.TryParse(symbol, out var known)) return Results.BadRequest();
        try
        {
            var view = await forecasts.GetViewAsync(known, ForecastModels.DefaultId).AsTask()
                .WaitAsync(Timeouts.Web.FirstPage, time, context.RequestAborted);
            if (FanPicture.Draw(FanChart.Of(known, view.Summary.Currency, view.History, view.Forecast)) is not { } picture) return Results.NotFound();
            context.Response.Headers.CacheControl = Kept;
            return Results.Bytes(picture, "image/png");
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            return Results.StatusCode(failure.StatusCode);
        }
    }
}
