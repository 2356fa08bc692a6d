using System.Reflection;
using CsCheck;
using OrleansStock.Forecasting;
using OrleansStock.Grains.Tickers.Memory;
using OrleansStock.Tests.Forecasting;

namespace OrleansStock.Tests.Grains.States;

/// <summary>Bars in narrow columns: equal to the last bit to those that were given, in at most 24 bytes a bar.</summary>
public sealed class CompactBarsTests
{
    private static readonly Gen<double>[] prices =
    [
        // As sources give them: 32-bit floats, cents, tenths of a cent, and after a split of 3 for 1 anything.
        Gen.Double[1, 1000].Select(p => (double)(float)p),
        Gen.Double[1, 1000].Select(p => Math.Round(p, 2)),
        Gen.Double[1, 1000].Select(p => Math.Round(p, 4)),
        Gen.Double[0.01, 1e7],
        Gen.Double[1, 1000].Select(p => Math.Round(p, 2) / 3),
        Gen.Double[-50, 50].Select(p => Math.Round(p, 2)),
        OneOf(0, -0.0, double.NaN, double.PositiveInfinity, double.Epsilon, double.MaxValue, 0.1 + 0.2, 1e-7, 123456.789),
    ];

    private static readonly Gen<Bar[]> histories =
        from kinds in Gen.Int[0, prices.Length - 1].Array[5]
        from start in Gen.Int[DateOnly.MinValue.DayNumber, 700_000]
        from widest in OneOf(1, 4, 40_000)
        from volumes in OneOf(1000L, uint.MaxValue, long.MaxValue)
        from rows in Gen.Select(
            Gen.Int[1, widest], prices[kinds[0]], prices[kinds[1]], prices[kinds[2]], prices[kinds[3]], prices[kinds[4]], Gen.Long[0, volumes]).Array[0, 40]
        select rows.Aggregate((Day: start, Bars: new List<Bar>()), (made, row) =>
        {
            made.Bars.Add(new Bar(DateOnly.FromDayNumber(made.Day + row.Item1), row.Item2, row.Item3, row.Item4, row.Item5, row.Item6, row.Item7));
            return (made.Day + row.Item1, made.Bars);
        }).Bars.ToArray();

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Bars_OfAnyNumbers_AreReadAsGiven() => histories.Sample(
        bars =>
        {
            var compact = new CompactBars(bars);

            Assert.Equal(bars.Select(BitsOf), compact.Select(BitsOf));
            Assert.Equal(bars.Select(BitsOf), compact.Slice(0, compact.Count).Select(BitsOf));
            foreach (var date in bars.SelectMany(b => new[] { b.Date, b.Date.AddDays(1) }).Append(DateOnly.MinValue).Append(DateOnly.MaxValue))
                Assert.Equal(bars.Count(b => b.Date < date), compact.FirstFrom(date));
        },
        iter: 2000);

    [Theory]
    [InlineData("floats"), InlineData("cents")]
    public void Bars_OfTenYears_TakeAtMost24BytesEach(string source)
    {
        var bars = GeneratedSeries.Garch(2500, seed: 7).Bars.ToArray().Select(b => source == "floats"
            ? new Bar(b.Date, (float)b.Open, (float)b.High, (float)b.Low, (float)b.Close, (float)(0.9 * b.Close), b.Volume)
            : new Bar(b.Date, Cents(b.Open), Cents(b.High), Cents(b.Low), Cents(b.Close), Math.Round(0.9 * b.Close, 6), b.Volume)).ToArray();

        var bytes = BytesOf(new CompactBars(bars), []);

        Assert.InRange(bytes / (double)bars.Length, 1, 24);

        static double Cents(double price) => Math.Round(price, 2);
    }

    // The arrays that an object and the objects of its assembly hold, each once.
    private static long BytesOf(object? held, HashSet<object> seen)
    {
        if (held is null || !seen.Add(held)) return 0;
        if (held is Array array) return Buffer.ByteLength(array);
        if (held.GetType().Assembly != typeof(CompactBars).Assembly) return 0;
        return held.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(f => !f.FieldType.IsValueType).Sum(f => BytesOf(f.GetValue(held), seen));
    }

    private static (DateOnly, long, long, long, long, long, long) BitsOf(Bar b) =>
        (b.Date, Bits(b.Open), Bits(b.High), Bits(b.Low), Bits(b.Close), Bits(b.AdjustedClose), b.Volume);

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
