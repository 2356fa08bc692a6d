using System.Runtime.CompilerServices;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Held;

/// <summary>The bodies of the forecasts that <see cref="Cluster.ForecastReader"/> holds; each lives as long as its answer is held there.</summary>
internal static class HeldForecasts
{
    private static readonly ConditionalWeakTable<JsonAnswer, HeldBody> bodies = [];

    /// <summary>The body of a forecast that was answered in full.</summary>
    public static HeldBody BodyOf(JsonAnswer answer) => bodies.GetValue(answer, static answer => new HeldBody(answer.Utf8!));
}
