using System.Globalization;
using System.Text;
using CsCheck;
using OrleansStock.Forecasting;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Repair;
using OrleansStock.MarketData.Yahoo;
using OrleansStock.Tests.MarketData.Repair;
using OrleansStock.Tests.MarketData.Yahoo;

namespace OrleansStock.Tests.MarketData;

/// <summary>
/// Mutated inputs by the thousand: <c>ORLEANSSTOCK_FUZZ_ITERATIONS</c> sets how many the parsers of charts and of CSV files get
/// each (100,000 unless set; search and repair a third). <c>Tests/MarketData/fuzz.sh</c> runs more.
/// </summary>
public class ParserPropertyTests
{
    private static readonly long Iterations =
        long.TryParse(Environment.GetEnvironmentVariable("ORLEANSSTOCK_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? count : 100_000;

    // What breaks parsers: structure, numbers at the edge, nulls, other scripts, control characters.
    private static readonly string[] Fragments =
    [
        "null", "Infinity", "\"Infinity\"", "NaN", "-1", "0", "1e999", "-1e-999", "1e308", "4.9e-324", "99999999999999999999", "{", "}", "[", "]", "\"", ",",
        ":", "\\u0000", "\\ud800", "\n", "\r", "\t", ";",
        "{}", "[]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "true", "<html>", "1d", "1mo", "GBp", "UTC", "Asia/Hong_Kong", "\"timestamp\":[",
        "\"error\":{\"code\":\"x\"}", "Date", "Close", "2024-02-30", "31/12/1999", "1,234.5", "\u00e9\u4e2d\ud83d\ude00", "\0", "1772461800",
    ];

    private static readonly Gen<(int Kind, int Place, int Length, int Fragment)> Mutation =
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1_000_000], Gen.Int[0, 40], Gen.Int[0, Fragments.Length - 1]);

    private static readonly byte[][] Charts =
    [
        Encoding.UTF8.GetBytes(new YahooPayload
        {
            Bars = YahooPayload.Series(12, new(2026, 3, 4)),
            Splits = [new(new(2026, 3, 2), 4, 1)],
            Dividends = [new(new(2026, 3, 3), 0.5)],
            Holes = new HashSet<int> { 3 },
            Session = (MarketDataHost.Now.AddHours(-7), MarketDataHost.Now),
        }.ToJson()),
        Encoding.UTF8.GetBytes(YahooPayload.Error("Not Found", "No data found, symbol may be delisted")),
        Encoding.UTF8.GetBytes(YahooChartTests.Chart("1772461800,1772548200", close: "10,11", currency: "\"GBp\"")),
    ];

    private static readonly byte[][] Files =
    [
        [
            .. "Date,Open,High,Low,Close,AdjClose,Volume\n"u8,
            .. "2024-01-30,10,12,9,11,10.5,100\n2024-01-31,10,12,9,11,10.5,100\n2024-02-01,null,12,9,11,10.5,100\n"u8,
        ],
        "Datum;Date;Open;High;Low;Close;Vol.\nx;30.01.2024;10,5;12;9;11;1,2K\nx;29.01.2024;10,5;12;9;11;1M\n"u8.ToArray(),
        "\"Date\",\"Close/Last\",\"Volume\"\n\"01/30/2024\",\"$1,110.50\",\"1,000\"\n\"01/29/2024\",\"$1,110.50\",\"1,000\"\n"u8.ToArray(),
    ];

    // What a parser may allocate for an input: its columns, its bars, a message; the first ones also fill tables that stay. A length that
    // the input only claims to have must not count.
    private const long BytesPerInputByte = 200;
    private const long BytesForAnyInput = 500_000;

    [Fact]
    public void YahooChart_MutatedAnswers_GivesBarsOrAReason() =>
        Gen.Select(Gen.Int[0, Charts.Length - 1], Mutation.Array[0, 6]).Sample((which, mutations) =>
        {
            var input = Mutate(Charts[which], mutations);
            try
            {
                AssertUsable(WithinMemory(input.Length, () => YahooChart.Parse(input, "TEST", MarketDataHost.Now)));
            }
            catch (PriceSourceException exception)
            {
                AssertReason(exception);
            }
        }, iter: Iterations);

    [Fact]
    public void YahooSearch_MutatedAnswers_GivesMatchesOrAReason()
    {
        var search = """{"quotes":[{"symbol":"MSFT","longname":"Microsoft","exchDisp":"NASDAQ","isYahooFinance":true},{"name":"private"}]}"""u8.ToArray();
        Mutation.Array[0, 6].Sample(mutations =>
        {
            var input = Mutate(search, mutations);
            try
            {
                Assert.All(WithinMemory(input.Length, () => YahooSearch.Parse(input)), match => Assert.True(Symbol.TryNormalize(match.Symbol, out _)));
            }
            catch (PriceSourceException exception)
            {
                AssertReason(exception);
            }
        }, iter: Iterations / 3);
    }

    [Fact]
    public void CsvBars_MutatedFiles_GivesBarsOrAReason() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Mutation.Array[0, 6]).Sample((which, mutations) =>
        {
            var bytes = Mutate(Files[which], mutations);
            try
            {
                using MemoryStream input = new(bytes);
                var parsed = WithinMemory(bytes.Length, () => CsvBars.Read(input, "X.csv", skipBadRows: mutations.Length % 2 == 0));
                AssertUsable(parsed.Bars, parsed.Quality);
                AssertTrail(parsed.Trail);
            }
            catch (PriceSourceException exception)
            {
                AssertReason(exception);
            }
        }, iter: Iterations);

    /// <summary>Bars as no market makes them, with splits as no company does: repair gives usable bars and says what it did.</summary>
    [Fact]
    public void PriceRepair_MutatedBars_GivesUsableBarsAndATrail() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int, Gen.Select(Gen.Int[0, 6], Gen.Int[0, 1000], Factor).Array[0, 8],
            Gen.Select(Gen.Int[-5, 50], Gen.Double[1e-3, 1e3]).Array[0, 3], Gen.Bool).Sample((count, seed, mutations, splits, hasMinorUnit) =>
        {
            var bars = PriceRepairTests.Truth(seed, count);
            foreach (var (kind, place, factor) in mutations)
            {
                if (count == 0) break;
                var at = place % count;
                bars[at] = kind switch
                {
                    0 => bars[at] with { Close = Clamp(bars[at].Close * factor) },
                    1 => bars[at] with { AdjustedClose = Clamp(bars[at].AdjustedClose * factor) },
                    2 => bars[at] with { Low = Clamp(bars[at].Low * factor) },
                    3 => bars[at] with { High = Clamp(bars[at].High * factor) },
                    4 when at > 0 => Flat(bars[at], bars[at - 1].Close),
                    _ => Scaled(bars[at], factor) with { Volume = kind == 5 ? long.MaxValue : bars[at].Volume },
                };
            }
            Bar[] before = [.. bars];
            DateOnly first = new(2018, 1, 2);
            Split[] reported = [.. splits.Select(split => new Split(first.AddDays(split.Item1), split.Item2, 1)).OrderBy(split => split.Date)];
            var repaired = PriceRepair.Repair(bars, reported, TradingCalendar.Of("TEST"), hasMinorUnit);

            Assert.Equal(before, bars);
            AssertTrail(repaired.Trail);
            AssertPrices(repaired.Bars);
            Assert.Equal(count, repaired.Bars.Count + repaired.Trail.RowsOf(DataAction.Dropped));
            // Nothing silently: where a bar differs, something says repaired.
            var dropped = repaired.Trail.RowsOf(DataAction.Dropped);
            if (repaired.Trail.RowsOf(DataAction.Repaired) == 0) Assert.Equal(count, before.Intersect(repaired.Bars).Count() + dropped);
        }, iter: Iterations / 3);

    private static readonly double[] Factors = [100, 0.01, 4, 0.25, 2, 10, 0.1, 1e9, 1e-9, 1e300, 1e-300];

    private static readonly Gen<double> Factor = Gen.OneOf(Gen.Int[0, Factors.Length - 1].Select(i => Factors[i]), Gen.Double[0.5, 2]);

    private static Bar Flat(Bar bar, double price) => bar with { Open = price, High = price, Low = price, Close = price, Volume = 0 };

    private static Bar Scaled(Bar bar, double by) =>
        new(bar.Date, Clamp(bar.Open * by), Clamp(bar.High * by), Clamp(bar.Low * by), Clamp(bar.Close * by), Clamp(bar.AdjustedClose * by), bar.Volume);

    private static double Clamp(double price) => Math.Clamp(price, 1e-9, 1e15);

    private static void AssertTrail(DataTrail trail)
    {
        Assert.True(trail.Issues.Count <= DataTrail.MaxKept * trail.Counts.Count);
        Assert.All(trail.Issues, issue => Assert.True(issue.Rows > 0 && issue.Sentence.Length < 700 && !issue.Sentence.Any(char.IsControl)));
        Assert.All(trail.Counts, count =>
            Assert.InRange(trail.Issues.Where(issue => issue.Rule == count.Rule && issue.Action == count.Action).Sum(issue => issue.Rows), 1, count.Rows));
    }

    private static void AssertPrices(IReadOnlyList<Bar> bars)
    {
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            Assert.True(i == 0 || bars[i - 1].Date < bar.Date);
            Assert.True(IsPrice(bar.Open) && IsPrice(bar.High) && IsPrice(bar.Low) && IsPrice(bar.Close) && IsPrice(bar.AdjustedClose) && bar.Volume >= 0);
        }

        static bool IsPrice(double price) => double.IsFinite(price) && price > 0;
    }

    private static void AssertUsable(PriceHistory history)
    {
        AssertTrail(history.Trail);
        AssertUsable(history.Bars, history.Quality);
        Assert.All(history.Splits, split => Assert.True(split.Numerator > 0 && split.Denominator > 0 && double.IsFinite(split.Numerator / split.Denominator)));
        Assert.All(history.Dividends, dividend => Assert.True(dividend.Amount > 0 && double.IsFinite(dividend.Amount)));
    }

    private static void AssertUsable(IReadOnlyList<Bar> bars, DataQuality quality)
    {
        Assert.NotEmpty(bars);
        Assert.Equal(quality.RowsRead, bars.Count + quality.RowsDropped + quality.RowsUnfinished + quality.DuplicatesMerged);
        AssertPrices(bars);
    }

    private static void AssertReason(PriceSourceException exception)
    {
        Assert.True(exception.Message.Length < 600, exception.Message);
        Assert.DoesNotContain(exception.Message, char.IsControl);
    }

    private static T WithinMemory<T>(int inputLength, Func<T> parse)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return parse();
        }
        finally
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated <= BytesForAnyInput + BytesPerInputByte * inputLength, $"{allocated} bytes for an input of {inputLength}.");
        }
    }

    private static byte[] Mutate(byte[] seed, (int Kind, int Place, int Length, int Fragment)[] mutations)
    {
        List<byte> bytes = [.. seed];
        foreach (var (kind, place, length, fragment) in mutations)
        {
            if (bytes.Count == 0) break;
            var at = place % bytes.Count;
            var run = Math.Min(length, bytes.Count - at);
            switch (kind)
            {
                case 0: bytes.RemoveRange(at, run); break;
                case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[fragment])); break;
                case 2:
                    bytes.RemoveRange(at, run);
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Fragments[fragment]));
                    break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, run)); break;
                case 4: bytes[at] = (byte)(bytes[at] ^ (1 << (length % 8))); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }
}
