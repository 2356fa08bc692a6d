using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Invocation;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.Tests.GrainInterfaces.Wire;

/// <summary>Values cross the wire as the texts and lists that builds before sent: byte for byte, both ways.</summary>
public sealed class ValueCodecTests : IDisposable
{
    private static readonly Quantiles<decimal> prices = [90.5m, 92, 94, 97, 100.25m, 103, 106, 108, 111];
    private static readonly Quantiles<double> returns = [-0.1, -0.08, -0.06, -0.03, 0.0025, 0.03, 0.06, 0.08, 0.11];
    private static readonly Symbol symbol = Symbol.Parse("^GSPC.SAMPLE");
    private static readonly RequestId requestId = RequestId.Parse("job:7_x.y");

    private readonly ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private Serializer Serializer => services.GetRequiredService<Serializer>();

    public void Dispose() => services.Dispose();

    [Fact]
    public void Symbol_BesideAStringTwin_IsTheSameBytes()
    {
        // The second text is the first one again: strings are written as references to what was written before.
        var text = symbol.ToString();
        AssertTwins((symbol, text, symbol), (text, text, text));
        AssertTwins((symbol, 7, text), (text, 7, text));
    }

    [Fact]
    public void RequestId_BesideAStringTwin_IsTheSameBytes() => AssertTwins((requestId, "x", 1), (requestId.ToString(), "x", 1));

    [Fact]
    public void Texts_DefaultValues_AreEmptyTextsAndNullReadsAsThem()
    {
        AssertTwins((default(Symbol), default(RequestId), 1), ("", "", 1));

        Assert.Equal((default(Symbol), default(RequestId), 1), Convert<(string?, string?, int), (Symbol, RequestId, int)>((null, null, 1)));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("MS FT")]
    public void Symbol_TextThatIsNone_IsRefused(string text) => Assert.ThrowsAny<FormatException>(() => Convert<(string, int), (Symbol, int)>((text, 1)));

    [Fact]
    public void Quantiles_BesideListTwins_AreTheSameBytes()
    {
        AssertTwins<(Quantiles<double>, int), (IReadOnlyList<double>, int)>((returns, 1), (returns.ToArray(), 1), Same);
        AssertTwins<(Quantiles<decimal>, int), (IReadOnlyList<decimal>, int)>((prices, 1), ([.. prices.Select(p => p)], 1), Same);
        AssertTwins<(Quantiles<double>, int), (IReadOnlyList<double>, int)>((default, 1), ([], 1), Same);

        static bool Same<T>((IReadOnlyList<T> List, int) a, (IReadOnlyList<T> List, int) b) => a.List.SequenceEqual(b.List);
    }

    [Fact]
    public void Quantiles_ListsOfEveryKind_AreRead()
    {
        Assert.Equal((prices, 1), Convert<(IReadOnlyList<decimal>, int), (Quantiles<decimal>, int)>((prices.ToArray(), 1)));
        Assert.Equal((prices, 1), Convert<(IReadOnlyList<decimal>, int), (Quantiles<decimal>, int)>((prices.ToList(), 1)));
        Assert.Equal((default, 1), Convert<(IReadOnlyList<decimal>?, int), (Quantiles<decimal>, int)>((null, 1)));
    }

    [Fact]
    public void PredictionReceipt_As3ffa334SentIt_IsReadAndWrittenWithNewMembersBehind()
    {
        var sent = Read("receipt");

        var receipt = (PredictionReceipt)Serializer.Deserialize<object>(sent)!;

        Assert.Equal((requestId, symbol, true), (receipt.Record.RequestId, receipt.Record.Symbol, receipt.Created));
        Assert.Equal(prices, Assert.Single(receipt.Record.Horizons).Quantiles);
        var written = Serializer.SerializeToArray<object>(receipt with { Record = receipt.Record with { Horizons = [.. receipt.Record.Horizons] } });
        // What came since, whether the prediction is a look back, is two bytes behind the record's other members; 3ffa334 skips them.
        Assert.Equal(sent.Length + 2, written.Length);
        Assert.Contains(Enumerable.Range(0, sent.Length), i => sent.SequenceEqual([.. written[..i], .. written[(i + 2)..]]));
    }

    [Fact]
    public void PriceDistribution_As3ffa334SentIt_IsReadAndWrittenWithNewMembersBehind()
    {
        var sent = Read("distribution");

        var distribution = (PriceDistribution)Serializer.Deserialize<object>(sent)!;

        Assert.Equal((10, prices, returns), (distribution.LeadTime, distribution.Quantiles, distribution.LogReturns));
        // The last byte ends the object. What came since stands before it, under ids that 3ffa334 skips.
        Assert.Equal(sent[..^1], Serializer.SerializeToArray<object>(distribution)[..(sent.Length - 1)]);
    }

    [Fact]
    public void TickerForecast_As3ffa334SentIt_IsRead()
    {
        var forecast = (TickerForecast)Serializer.Deserialize<object>(Read("forecast"))!;

        Assert.Equal((symbol, symbol.ToString()), (forecast.Symbol, forecast.Name));
        Assert.Equal([10, 60, 1], forecast.Horizons.Concat(forecast.Path).Select(d => d.LeadTime));
        // The list of log returns was one object, which was sent once.
        Assert.All(forecast.Horizons.Concat(forecast.Path), d => Assert.Equal((prices, returns), (d.Quantiles, d.LogReturns)));
    }

    [Fact]
    public void Predict_TheCallAs3ffa334SentIt_IsReadAndWrittenAsItWas()
    {
        var sent = Read("call");

        var call = Serializer.Deserialize<IInvokable>(sent)!;

        Assert.Equal("Predict", call.GetMethodName());
        Assert.Equal([symbol, "linear", requestId], Enumerable.Range(0, call.GetArgumentCount()).Select(call.GetArgument));
        Assert.Equal(sent, Serializer.SerializeToArray<object>(call));
    }

    [Fact]
    public void Copies_OfValues_AreEqual()
    {
        var copier = services.GetRequiredService<DeepCopier>();
        Assert.Equal((symbol, requestId, prices, returns), copier.Copy((symbol, requestId, prices, returns)));
    }

    private static byte[] Read(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "GrainInterfaces", "Wire", $"{name}-3ffa334.bin"));

    private TTo Convert<TFrom, TTo>(TFrom value) => Serializer.Deserialize<TTo>(Serializer.SerializeToArray(value))!;

    private void AssertTwins<TValue, TTwin>(TValue value, TTwin twin, Func<TTwin, TTwin, bool>? equal = null)
    {
        Assert.Equal(Serializer.SerializeToArray(twin), Serializer.SerializeToArray(value));
        Assert.Equal(value, Convert<TTwin, TValue>(twin));
        var back = Convert<TValue, TTwin>(value);
        Assert.True(equal?.Invoke(twin, back) ?? Equals(twin, back));
    }
}
