using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Numerics;
using OrleansStock.MarketData;
using OrleansStock.MarketData.Calendar;
using OrleansStock.MarketData.Csv;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;
using OrleansStock.MarketData.Repair;
using OrleansStock.MarketData.Yahoo;

namespace OrleansStock.Benchmarks;

/// <summary>
/// Ten years of daily bars from Yahoo's JSON and from a CSV file, and mending them. Throughput in MB of text per second,
/// memory in bytes per bar.
/// </summary>
[BenchmarkCategory("parsing")]
[Config(typeof(PerBar))]
public class ParsingBenchmarks
{
    private const int Bars = 2520;

    private static readonly byte[] Json = Encoding.UTF8.GetBytes(ToJson(Series()));
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes(ToCsv(Series()));
    private static readonly byte[] Quoted = Encoding.UTF8.GetBytes(Quote(ToCsv(Series())));
    private readonly byte[] json = Json;
    private readonly byte[] csv = Csv;
    private readonly byte[] quoted = Quoted;
    private readonly TradingCalendar calendar = TradingCalendar.Of("BENCH");
    private readonly Bar[] bars = Series();

    /// <summary>A chart answer of Yahoo.</summary>
    [Benchmark]
    public PriceHistory YahooJson() => YahooChart.Parse(json, "BENCH", new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>A file with the columns of Yahoo's download.</summary>
    [Benchmark]
    public ParsedBars CsvFile()
    {
        using MemoryStream stream = new(csv);
        return CsvBars.Read(stream, "BENCH.csv");
    }

    /// <summary>The same with quotes around every cell.</summary>
    [Benchmark]
    public ParsedBars QuotedCsvFile()
    {
        using MemoryStream stream = new(quoted);
        return CsvBars.Read(stream, "BENCH.csv");
    }

    /// <summary>All rules over bars that are right.</summary>
    [Benchmark]
    public RepairedBars Repair() => PriceRepair.Repair(bars, [], calendar, hasMinorUnit: false);

    private static Bar[] Series()
    {
        var random = new SplitMix64(1);
        var series = new Bar[Bars];
        var (close, day) = (100.0, new DateOnly(2016, 1, 4));
        for (var i = 0; i < Bars; i++)
        {
            var open = close;
            close *= Math.Exp(0.01 * random.NextNormal());
            series[i] = new Bar(day, open, Math.Max(open, close) * 1.004, Math.Min(open, close) * 0.996, close, close * 0.97, 20_000_000 + 1000 * i);
            day = day.AddDays(day.DayOfWeek == DayOfWeek.Friday ? 3 : 1);
        }
        return series;
    }

    // Yahoo writes 32-bit floats with all digits of a 64-bit one.
    private static string ToJson(Bar[] bars)
    {
        return $$$"""
            {"chart":{"result":[{"meta":{"currency":"USD","symbol":"BENCH","exchangeTimezoneName":"America/New_York","dataGranularity":"1d",
            "firstTradeDate":1451917800},
            "timestamp":[{{{Column(bar => new DateTimeOffset(bar.Date.ToDateTime(new(14, 30)), TimeSpan.Zero).ToUnixTimeSeconds())}}}],
            "indicators":{"quote":[{"open":[{{{Floats(bar => bar.Open)}}}],"high":[{{{Floats(bar => bar.High)}}}],"low":[{{{Floats(bar => bar.Low)}}}],
            "close":[{{{Floats(bar => bar.Close)}}}],"volume":[{{{Column(bar => bar.Volume)}}}]}],
            "adjclose":[{"adjclose":[{{{Floats(bar => bar.AdjustedClose)}}}]}]} }],"error":null} }
            """;

        string Floats(Func<Bar, double> value) => Column(bar => (double)(float)value(bar));

        string Column<T>(Func<Bar, T> value) where T : IFormattable =>
            string.Join(',', bars.Select(bar => value(bar).ToString(null, CultureInfo.InvariantCulture)));
    }

    private static string ToCsv(Bar[] bars)
    {
        StringBuilder text = new("Date,Open,High,Low,Close,Adj Close,Volume\n");
        foreach (var bar in bars)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{bar.Date:yyyy-MM-dd},{bar.Open:F6},{bar.High:F6},{bar.Low:F6},{bar.Close:F6},{bar.AdjustedClose:F6},{bar.Volume}\n");
        }

        return text.ToString();
    }

    private static string Quote(string csv) =>
        string.Concat(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"\"{line.Replace(",", "\",\"", StringComparison.Ordinal)}\"\n"));

    /// <summary>The two numbers that BenchmarkDotNet has no column for.</summary>
    private sealed class PerBar : ManualConfig
    {
        public PerBar() => AddColumn(
            new Derived("MB/s", (name, report) => BytesOf(name) is { } bytes && report?.ResultStatistics is { } time ? bytes * 1e3 / time.Mean : null),
            new Derived("B/bar", (_, report) => report?.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / (double?)Bars));

        private static int? BytesOf(string name) => name switch
        {
            nameof(YahooJson) => Json.Length,
            nameof(CsvFile) => Csv.Length,
            nameof(QuotedCsvFile) => Quoted.Length,
            _ => null,
        };
    }

    private sealed class Derived(string name, Func<string, BenchmarkReport?, double?> value) : IColumn
    {
        public string Id => name;
        public string ColumnName => name;
        public bool AlwaysShow => true;
        public ColumnCategory Category => ColumnCategory.Custom;
        public int PriorityInCategory => 0;
        public bool IsNumeric => true;
        public UnitType UnitType => UnitType.Dimensionless;
        public string Legend => name == "MB/s" ? "Text read per second, 10^6 bytes" : "Bytes allocated for each bar";
        public bool IsAvailable(Summary summary) => true;
        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);
        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            value(benchmarkCase.Descriptor.WorkloadMethod.Name, summary[benchmarkCase])?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
    }
}
