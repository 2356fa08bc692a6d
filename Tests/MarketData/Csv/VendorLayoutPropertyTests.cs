using System.Globalization;
using CsCheck;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;

namespace OrleansStock.Tests.MarketData.Csv;

/// <summary>
/// Random histories in random layouts are read back equal to the last bit of what the layout can say, or refused; never different.
/// <c>ORLEANSSTOCK_FUZZ_ITERATIONS</c> sets how many; <c>Tests/MarketData/fuzz.sh</c> runs a million.
/// </summary>
public class VendorLayoutPropertyTests
{
    // As for the mutated inputs.
    private static readonly long Iterations = long.TryParse(Environment.GetEnvironmentVariable("ORLEANSSTOCK_FUZZ_ITERATIONS"), NumberStyles.None,
        CultureInfo.InvariantCulture, out var count) ? count : 100_000;

    [Fact]
    public void Read_AnyLayout_IsEqualOrRefused()
    {
        long refused = 0, plain = 0, volumesLeftOut = 0;
        Gen.Int.Sample(seed =>
        {
            VendorLayout layout = new(seed);
            using MemoryStream stream = new(layout.Bytes);
            IReadOnlyList<Bar> bars;
            DataTrail trail;
            try
            {
                var parsed = CsvBars.Read(stream, layout.File);
                (bars, trail) = (parsed.Bars, parsed.Trail);
            }
            catch (PriceSourceException exception)
            {
                Interlocked.Increment(ref refused);
                Assert.False(layout.IsPlain, $"Seed {seed} was refused: {exception.Message}\n{layout.Text}");
                return;
            }
            if (layout.IsPlain) Interlocked.Increment(ref plain);
            Assert.False(layout.IsWeekly, $"Seed {seed}: weeks were read as days.\n{layout.Text}");
            Assert.True(layout.Bars.Count == bars.Count, $"Seed {seed}: {bars.Count} bars of {layout.Bars.Count}.\n{layout.Text}");
            var isFlagged = trail.Issues.Any(issue => issue.Rule == DataRule.UnreadableVolume);
            if (isFlagged) Interlocked.Increment(ref volumesLeftOut);
            for (var i = 0; i < bars.Count; i++)
            {
                var expected = isFlagged ? layout.Bars[i] with { Volume = 0 } : layout.Bars[i];
                Assert.True(expected == bars[i], $"Seed {seed}: {bars[i]} for {expected}.\n{layout.Text}");
            }
        }, iter: Iterations);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Iterations} files: {refused} refused, none of them plain; {plain} plain ones read; {volumesLeftOut} without their volumes.");
    }
}
