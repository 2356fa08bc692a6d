using System.Globalization;
using System.Text;
using CsCheck;
using OrleansStock.MarketData;

namespace OrleansStock.Tests.MarketData;

/// <summary>Mutated inputs by the thousand: <c>ORLEANSSTOCK_FUZZ_ITERATIONS</c> sets how many each parser gets (3,000 unless set).</summary>
public class ParserPropertyTests
{
    private static readonly long Iterations = long.TryParse(Environment.GetEnvironmentVariable("ORLEANSSTOCK_FUZZ_ITERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 3000;

    // What breaks parsers: structure, numbers at the edge, nulls, other scripts, control characters.
    private static readonly string[] Fragments =
    [
        "null", "Infinity", "\"Infinity\"", "NaN", "-1", "0", "1e999", "-1e-999", "1e308", "4.9e-324", "99999999999999999999", "{", "}", "[", "]", "\"", ",", ":", "\\u0000", "\\ud800", "\n", "\r", "\t", ";",
        "{}", "[]", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "true", "<html>", "1d", "1mo", "GBp", "UTC", "Asia/Hong_Kong", "\"timestamp\":[", "\"error\":{\"code\":\"x\"}", "Date", "Close", "2024-02-30", "31/12/1999", "1,234.5", "\u00e9\u4e2d\ud83d\ude00", "\0", "1772461800",
    ];

    private static readonly Gen<(int Kind, int Place, int Length, int Fragment)> Mutation = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1_000_000], Gen.Int[0, 40], Gen.Int[0, Fragments.Length - 1]);

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
        "Date,Open,High,Low,Close,AdjClose,Volume\n2024-01-30,10,12,9,11,10.5,100\n2024-01-31,10,12,9,11,10.5,100\n2024-02-01,null,12,9,11,10.5,100\n"u8.ToArray(),
        "Datum;Date;Open;High;Low;Close;Vol.\nx;30.01.2024;10,5;12;9;11;1,2K\nx;29.01.2024;10,5;12;9;11;1M\n"u8.ToArray(),
        "\"Date\",\"Close/Last\",\"Volume\"\n\"01/30/2024\",\"$1,110.50\",\"1,000\"\n\"01/29/2024\",\"$1,110.50\",\"1,000\"\n"u8.ToArray(),
    ];

    [Fact]
    public void YahooChart_MutatedAnswers_GivesBarsOrAReason() =>
        Gen.Select(Gen.Int[0, Charts.Length - 1], Mutation.Array[0, 6]).Sample((which, mutations) =>
        {
            var input = Mutate(Charts[which], mutations);
            try
            {
                AssertUsable(YahooChart.Parse(input, "TEST", MarketDataHost.Now));
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
            try
            {
                Assert.All(YahooSearch.Parse(Mutate(search, mutations)), match => Assert.True(OrleansStock.Forecasting.Symbol.TryNormalize(match.Symbol, out _)));
            }
            catch (PriceSourceException exception)
            {
                AssertReason(exception);
            }
        }, iter: Iterations);
    }

    [Fact]
    public void CsvBars_MutatedFiles_GivesBarsOrAReason() =>
        Gen.Select(Gen.Int[0, Files.Length - 1], Mutation.Array[0, 6]).Sample((which, mutations) =>
        {
            using MemoryStream input = new(Mutate(Files[which], mutations));
            try
            {
                var parsed = CsvBars.Read(input, "X.csv");
                AssertUsable(parsed.Bars, parsed.Quality);
            }
            catch (PriceSourceException exception)
            {
                AssertReason(exception);
            }
        }, iter: Iterations);

    private static void AssertUsable(PriceHistory history)
    {
        AssertUsable(history.Bars, history.Quality);
        Assert.All(history.Splits, split => Assert.True(split.Numerator > 0 && split.Denominator > 0 && double.IsFinite(split.Numerator / split.Denominator)));
        Assert.All(history.Dividends, dividend => Assert.True(dividend.Amount > 0 && double.IsFinite(dividend.Amount)));
    }

    private static void AssertUsable(IReadOnlyList<OrleansStock.Forecasting.Bar> bars, DataQuality quality)
    {
        Assert.NotEmpty(bars);
        Assert.Equal(quality.RowsRead, bars.Count + quality.RowsDropped + quality.RowsUnfinished + quality.DuplicatesMerged);
        for (var i = 0; i < bars.Count; i++)
        {
            var bar = bars[i];
            Assert.True(i == 0 || bars[i - 1].Date < bar.Date);
            foreach (var price in new[] { bar.Open, bar.High, bar.Low, bar.Close, bar.AdjustedClose }) Assert.True(double.IsFinite(price) && price > 0);
            Assert.True(bar.Volume >= 0);
        }
    }

    private static void AssertReason(PriceSourceException exception)
    {
        Assert.True(exception.Message.Length < 600, exception.Message);
        Assert.DoesNotContain(exception.Message, char.IsControl);
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
