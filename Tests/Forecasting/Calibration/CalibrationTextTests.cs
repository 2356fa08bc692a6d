using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Models.Ensemble;

namespace OrleansStock.Tests.Forecasting.Calibration;

/// <summary>The text of the sums between releases. <c>sums-3ffa334.txt</c> was written by that commit: the last 50 of 700 generated bars.</summary>
public sealed class CalibrationTextTests
{
    private const int FirstScale = 3, LastScale = 5;

    /// <summary>What that commit computed from its own text, with its own weights.</summary>
    private static readonly double[] there =
    [
        0.00023977717593846154, 0.01528766568409231, 0.017294064959913757, 0.9988774584770165, 1.0003111290665598, 0.999946380623938,
        -0.0038174065350000093, 0.07984848285320008, 0.11851974296540005, -0.02383775319060001,
    ];

    private static string Old { get; } = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "Tests/Forecasting/Calibration/sums-3ffa334.txt"));

    [Fact]
    public void Read_TextOf3ffa334_GivesThePoolThatItGaveThere()
    {
        // Widths are what outcomes were against the shape of the ensemble's weights, so those of that commit go with its text.
        using var weights = new StreamReader(Path.Combine(SharedData.RepositoryRoot, "Tests/Forecasting/Calibration/weights-3ffa334.csv"));
        var here = Numbers(PoolOf(Read(Old), EnsembleVintages.Read(weights)));
        Assert.Equal(there.Length, here.Length);
        for (var i = 0; i < here.Length; i++) Assert.Equal(there[i], here[i], 1e-12);
    }

    [Fact]
    public void Read_TextOf3ffa334WithTodaysWeights_MovesTheWidthsAloneAndHardly()
    {
        var here = Numbers(PoolOf(Read(Old), EnsembleVintages.BuiltIn));
        Assert.Equal(there.Length, here.Length);
        for (var i = 0; i < here.Length; i++) Assert.Equal(there[i], here[i], i is >= FirstScale and <= LastScale ? 1e-4 : 1e-12);
    }

    [Fact]
    public void Write_Sums_IsTheTextOf3ffa334AndThenTheFormat()
    {
        // Up to the empty line, at which readers of that commit stop, not a byte differs.
        Assert.Equal(Old + "\nformat,1\n", Write(Read(Old)));
        Assert.Equal(Write(Read(Old)), Write(Read(Write(Read(Old)))));
    }

    [Fact]
    public void Read_UnknownFormat_NamesIt()
    {
        var e = Assert.Throws<CalibrationFormatException>(() => Read(Old + "\nformat,2\n"));
        Assert.Equal(2, e.Format);
        Assert.Contains("format 2", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownFormatOfOtherRows_NamesTheFormatFirst() =>
        Assert.Equal(7, Assert.Throws<CalibrationFormatException>(() => Read("2025-09-05,10\nwhatever comes\n\nformat,7\n")).Format);

    [Theory]
    [InlineData("\nformat\n")]
    [InlineData("\nformat,\n")]
    [InlineData("\nformat,-1\n")]
    [InlineData("\nformat,1\nformat,1\n")]
    [InlineData("\n2025-09-08,0,0,0,0,1\n")]
    [InlineData("\n\n")]
    public void Read_SomethingElseBehindTheRows_IsRefused(string more) =>
        Assert.Null(Assert.Throws<CalibrationFormatException>(() => Read(Old + more)).Format);

    [Fact]
    public void Read_ColumnMore_IsRefused()
    {
        var lines = Old.TrimEnd('\n').Split('\n');
        Assert.Throws<CalibrationFormatException>(() => Read(string.Join('\n', lines[..1].Concat(lines[1..].Select(l => l + ",0"))) + "\n"));
        Assert.Throws<CalibrationFormatException>(() => Read(Old.Replace("2025-09-05,10,60,365", "2025-09-05,10,60", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_TruncatedAtAnyPlace_IsRefusedOrEndsWithALine()
    {
        var whole = Write(Read(Old));
        var kept = 0;
        for (var length = 0; length < whole.Length; length++)
        {
            try
            {
                Read(whole[..length]);
                kept++;
                Assert.Equal('\n', whole[length - 1]);
            }
            catch (CalibrationFormatException)
            {
            }
        }

        // Between two lines a cut looks like fewer days, as it did before there was a number.
        Assert.Equal(Old.Count(c => c == '\n'), kept);
    }

    [Theory]
    [InlineData("2025-09-05,10\n2025-09-05,1,2,3,4,99999999999\n")]
    [InlineData("2025-09-05,99999999999\n")]
    [InlineData("2025-13-05,10\n")]
    public void Read_NumbersOutOfRange_AreRefused(string text) => Assert.Throws<CalibrationFormatException>(() => Read(text));

    private static CalibrationPool PoolOf(CalibrationSums sums, EnsembleVintages vintages)
    {
        Assert.Equal(new DateOnly(2025, 9, 5), sums.Until);
        Assert.Equal([10, 60, 365], sums.Horizons);
        var pool = sums.Timeline(vintages).AsOf(sums.Until.AddDays(1));
        Assert.Equal(new DateOnly(2025, 9, 1), pool.AsOf);
        return pool;
    }

    private static double[] Numbers(CalibrationPool pool) =>
    [
        pool.DailyDrift, pool.DailySharpe, pool.DailyVolatility, .. pool.Scales.Select(s => s.Scale),
        pool.Market.Agitation, pool.Market.Push3, pool.Market.Push10, pool.Market.Drawdown,
    ];

    private static CalibrationSums Read(string text) => CalibrationSums.Read(new StringReader(text));

    private static string Write(CalibrationSums sums)
    {
        using var text = new StringWriter();
        sums.Write(text);
        return text.ToString();
    }
}
