using OrleansStock.GrainInterfaces;
using OrleansStock.Telemetry;
using OrleansStock.WebFrontend.Charts;
using OrleansStock.WebFrontend.Charts.Pictures;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Sharing;

/// <summary><c>/shared/{token}/picture.png</c>: what the link to a shared prediction shows elsewhere (Open Graph).</summary>
internal static class SharedPicture
{
    public static void MapSharedPicture(this IEndpointRouteBuilder app) => app.MapGet("/shared/{token}/picture.png", DrawAsync).ExcludeFromDescription();

    /// <summary>The history around a prediction: what comes before its origin, and what came since.</summary>
    /// <param name="grains">Whom to ask.</param>
    /// <param name="record">The prediction.</param>
    /// <param name="years">Years before the origin.</param>
    public static async Task<Forecasting.Bar[]> GetBarsAsync(this IGrainFactory grains, PredictionRecord record, int years) =>
        [.. (await grains.RepeatAsync(g => g.GetTicker(record.Symbol).GetHistory(record.Origin.AddYears(-years), null))).Bars];

    private static async Task<IResult> DrawAsync(string token, HttpContext context, IGrainFactory grains, TimeProvider time)
    {
        SharedHeaders.Set(context.Response);
        try
        {
            if (await grains.GetSharedAsync(token) is not { } shared) return Results.NotFound();
            var bars = await grains.GetBarsAsync(shared.Record, 2).WaitAsync(Timeouts.Web.FirstPage, time, context.RequestAborted);
            return FanPicture.Draw(FanChart.Of(shared.Record, bars)) is { } picture ? Results.Bytes(picture, "image/png") : Results.NotFound();
        }
        catch (Exception e) when (CallFailure.Classify(e) is { Kind: not FailureKind.Defect } failure)
        {
            return Results.StatusCode(failure.StatusCode);
        }
    }
}
