using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Backtest.Arguments;

/// <summary>The arguments of the command, checked.</summary>
public sealed record BacktestOptions
{
    // Trading days of four thousand years: sums of them are far from what an int holds.
    private const int MostBars = 1_000_000;

    /// <summary>The protocol.</summary>
    public BacktestProtocol Protocol { get; private init; }

    /// <summary>Folder of <c>SYMBOL.csv</c>.</summary>
    public required string Prices { get; init; }

    /// <summary>The models, in the order of the output.</summary>
    public IReadOnlyList<IForecastModel> Models { get; private init; } = ForecastModels.All;

    /// <summary>The symbols, upper case; null for all files.</summary>
    public IReadOnlyList<string>? Symbols { get; private init; }

    /// <summary>Trading days ahead, ascending.</summary>
    public IReadOnlyList<int> Horizons { get; private init; } = ForecastModels.Horizons;

    /// <summary>Bars from one origin to the next.</summary>
    public int Every { get; private init; } = ScoringGrid.Step;

    /// <summary>The first origin's bar number.</summary>
    public int FromBar { get; private init; } = ScoringGrid.ProtocolStart;

    /// <summary>How many bars up to its origin a forecast may look at, as if the ticker were so young; null for all.</summary>
    public int? Bars { get; private init; }

    /// <summary>The column that is forecast.</summary>
    public PriceColumn Column { get; private init; } = PriceColumn.AdjustedClose;

    /// <summary>The first date kept; null for all.</summary>
    public DateOnly? Since { get; private init; }

    /// <summary>The last date kept; null for all.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The file to write, gzipped where its name ends in .gz; null under <c>--protocol report</c>.</summary>
    public string? Out { get; private init; }

    /// <summary>Where the leaderboard is written as the site reads it; null for nowhere.</summary>
    public string? LeaderboardJson { get; private init; }

    /// <summary>Where the leaderboard is written as a page; null for nowhere.</summary>
    public string? LeaderboardHtml { get; private init; }

    /// <summary>Folder of <c>SYMBOL.csv</c> with the ensemble's numbers for that ticker; null for those that the product embeds.</summary>
    public string? Weights { get; private init; }

    /// <summary>Reads the arguments.</summary>
    /// <param name="args">The arguments.</param>
    /// <exception cref="BacktestException">An argument is unknown, missing or wrong; the message names it.</exception>
    public static BacktestOptions Parse(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var grammar = new BacktestGrammar(_ => 0);
        return grammar.Read(grammar.Parse(args));
    }

    /// <summary>Reads the values of the options.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="given">The options that are given and mean something to it, with their values.</param>
    /// <exception cref="BacktestException">A value is missing or wrong; the message names its option.</exception>
    internal static BacktestOptions From(BacktestProtocol protocol, Dictionary<string, string> given)
    {
        var prices = given.GetValueOrDefault("--prices") ?? throw new BacktestException("--prices DIR is missing");
        if (!Directory.Exists(prices)) throw new BacktestException($"--prices: there is no folder '{prices}'");
        var weights = given.GetValueOrDefault("--weights");
        if (weights is not null && !Directory.Exists(weights)) throw new BacktestException($"--weights: there is no folder '{weights}'");
        var output = given.GetValueOrDefault("--out");
        if (output is null && protocol != BacktestProtocol.Report) throw new BacktestException("--out FILE.csv[.gz] is missing");
        if (protocol == BacktestProtocol.Train)
        {
            if (!output!.EndsWith(".zip", StringComparison.Ordinal)) throw new BacktestException($"--out: '{output}' does not end in .zip");
            if (given.GetValueOrDefault("--models") is not (null or "boosted-trees" or "lstm"))
                throw new BacktestException("--models: 'boosted-trees' or 'lstm' is trained, one at a time");
        }
        else if (output is not null && !output.EndsWith(".csv", StringComparison.Ordinal) && !output.EndsWith(".csv.gz", StringComparison.Ordinal))
            throw new BacktestException($"--out: '{output}' does not end in .csv or .csv.gz");
        foreach (var name in new[] { "--out", "--leaderboard-json", "--leaderboard-html" })
        {
            // Said before hours of work, and not after them.
            if (given.GetValueOrDefault(name) is not { } file) continue;
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } place && !Directory.Exists(place))
                throw new BacktestException($"{name}: there is no folder '{place}'");
            if (Directory.Exists(file)) throw new BacktestException($"{name}: '{file}' is a folder");
        }


        var options = new BacktestOptions
        {
            Protocol = protocol,
            Prices = prices,
            Out = output,
            Weights = weights,
            LeaderboardJson = given.GetValueOrDefault("--leaderboard-json"),
            LeaderboardHtml = given.GetValueOrDefault("--leaderboard-html"),
            // The report forecast the price on the screen.
            Column = given.GetValueOrDefault("--column") switch
            {
                null => protocol == BacktestProtocol.Report ? PriceColumn.Close : PriceColumn.AdjustedClose,
                "AdjClose" => PriceColumn.AdjustedClose,
                "Close" => PriceColumn.Close,
                var other => throw new BacktestException($"--column: '{other}' is neither AdjClose nor Close"),
            },
            Since = ParseDate(given, "--since"),
            Until = ParseDate(given, "--until"),
            Every = ParseWhole(given, "--every", ScoringGrid.Step, 1),
            FromBar = ParseWhole(given, "--from-bar", ScoringGrid.ProtocolStart, 0),
            Bars = given.ContainsKey("--bars") ? ParseWhole(given, "--bars", 0, 2) : null,
            Models = ParseModels(given.GetValueOrDefault("--models")),
            Symbols = ParseSymbols(given.GetValueOrDefault("--symbols")),
            Horizons = ParseHorizons(given.GetValueOrDefault("--horizons")),
        };
        if (options.Bars is { } bars && options.Models.FirstOrDefault(m => m.MinimumBars > bars) is { } needs)
            throw new BacktestException($"--bars: {needs.Id} needs {needs.MinimumBars}");
        if (options.Since > options.Until) throw new BacktestException("--since lies after --until");
        return options;
    }

    private static DateOnly? ParseDate(Dictionary<string, string> given, string name)
    {
        if (!given.TryGetValue(name, out var text)) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new BacktestException($"{name}: '{text}' is not a date of the form YYYY-MM-DD");
    }

    private static int ParseWhole(Dictionary<string, string> given, string name, int otherwise, int least)
    {
        if (!given.TryGetValue(name, out var text)) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= MostBars
            ? value
            : throw new BacktestException($"{name}: '{text}' is not a whole number of {least} to {MostBars}");
    }

    private static IReadOnlyList<IForecastModel> ParseModels(string? text)
    {
        if (text is null or "all") return ForecastModels.All;
        var models = text.Split(',').Select(id => ForecastModels.Find(id)
            ?? throw new BacktestException($"--models: '{id}' is not a model (the models are {string.Join(", ", ForecastModels.All.Select(m => m.Id))})"))
                .ToArray();
        return models.Distinct().Count() == models.Length ? models : throw new BacktestException("--models: a model is named twice");
    }

    private static string[]? ParseSymbols(string? text)
    {
        if (text is null) return null;
        var symbols = text.Split(',').Select(s => Symbol.TryNormalize(s, out var symbol)
            ? symbol
            : throw new BacktestException($"--symbols: '{s}' is not a symbol")).Order(StringComparer.Ordinal).ToArray();
        return symbols.Distinct().Count() == symbols.Length ? symbols : throw new BacktestException("--symbols: a symbol is named twice");
    }

    private static IReadOnlyList<int> ParseHorizons(string? text)
    {
        if (text is null) return ForecastModels.Horizons;
        var horizons = text.Split(',').Select(h => int.TryParse(h, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 2520
            ? days
            : throw new BacktestException($"--horizons: '{h}' is not a whole number of 1 to 2520")).Order().ToArray();
        return horizons.Distinct().Count() == horizons.Length ? horizons : throw new BacktestException("--horizons: a horizon is named twice");
    }
}
