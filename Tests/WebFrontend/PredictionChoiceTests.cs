using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Api;

namespace OrleansStock.Tests.WebFrontend;

public sealed class PredictionChoiceTests
{
    /// <summary>With a state, a ticker's or model's list is in the order of days: the newest thousand of it may all wait.</summary>
    [Theory]
    [InlineData("MSFT", null, "resolved", null, null, PredictionOrder.LastDue)]
    [InlineData(null, "linear", "waiting", null, null, PredictionOrder.Due)]
    [InlineData("MSFT", "linear", "resolved", "newest", null, PredictionOrder.Newest)]
    [InlineData("MSFT", null, "resolved", null, "buy", PredictionOrder.Newest)]
    [InlineData("MSFT", null, "retrospective", null, null, PredictionOrder.Newest)]
    [InlineData("MSFT", null, null, null, null, PredictionOrder.Newest)]
    [InlineData(null, null, "resolved", null, null, PredictionOrder.LastDue)]
    public void TryRead_NoOrderGiven_TakesTheOneThatSuits(
        string? symbol, string? model, string? state, string? sort, string? q, PredictionOrder expected)
    {
        var choice = new PredictionChoice { Symbol = symbol, Model = model, State = state, Sort = sort, Q = q };

        Assert.True(choice.TryRead(50, out var query, out _));

        Assert.Equal(expected, query.EffectiveOrder);
    }
}
