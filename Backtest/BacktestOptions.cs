using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Backtest;

/// <summary>The arguments of the command, checked.</summary>
public sealed record BacktestOptions
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Usage = """
        backtest --prices DIR [--models all|a,b] [--symbols A,B] [--horizons 10,60,365] [--every 21] [--from-bar 750]
                 [--column AdjClose|Close] [--since YYYY-MM-DD] [--until YYYY-MM-DD] --out FILE.csv[.gz]
                 [--leaderboard-json FILE.json] [--leaderboard-html FILE.html] [--weights DIR]
            walks every model forward over the price files, writes every forecast, prints a leaderboard;
            --weights: the ensemble takes the fitted numbers of DIR/SYMBOL.csv where there is such a file

        backtest --protocol calibration --prices DIR [--column Close|AdjClose] [--since YYYY-MM-DD] [--until YYYY-MM-DD] --out FILE.csv
            writes the sums of the folder from which the pool is made: the table that the product embeds

        backtest --protocol design --prices DIR [--symbols A,B] [--horizons ...] [--every N] [--from-bar N] [--since ...] [--until ...] --out FILE.csv[.gz]
            writes what the ensemble sees at each origin: the rows from which its numbers are fitted

        backtest --protocol report --prices DIR [--symbols A,B] [--horizons 10,60,365]
                 [--column Close|AdjClose] [--since YYYY-MM-DD] [--until YYYY-MM-DD]
            repeats the original report's random split, and says why the product is not judged by it
        """;

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
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i += 2)
        {
            var name = args[i];
            if (name is not ("--protocol" or "--prices" or "--models" or "--symbols" or "--horizons" or "--every" or "--from-bar" or "--column" or "--since" or "--until" or "--out" or "--leaderboard-json" or "--leaderboard-html" or "--weights"))
                throw new BacktestException($"unknown argument '{name}' (--help lists them)");
            if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal)) throw new BacktestException($"{name} needs a value");
            if (!given.TryAdd(name, args[i + 1])) throw new BacktestException($"{name} is given twice");
        }

        var protocol = given.GetValueOrDefault("--protocol") switch
        {
            null => BacktestProtocol.WalkForward,
            "report" => BacktestProtocol.Report,
            "calibration" => BacktestProtocol.Calibration,
            "design" => BacktestProtocol.Design,
            var other => throw new BacktestException($"--protocol: '{other}' is none of 'report', 'calibration' and 'design'"),
        };
        if (protocol == BacktestProtocol.Report)
        {
            foreach (var name in new[] { "--models", "--every", "--from-bar", "--out", "--leaderboard-json", "--leaderboard-html", "--weights" })
                if (given.ContainsKey(name)) throw new BacktestException($"{name} has no meaning under --protocol report");
        }

        if (protocol is BacktestProtocol.Calibration or BacktestProtocol.Design)
        {
            string[] meaningless = ["--models", "--leaderboard-json", "--leaderboard-html", "--weights"];
            if (protocol == BacktestProtocol.Calibration) meaningless = [.. meaningless, "--symbols", "--every", "--from-bar", "--horizons"];
            foreach (var name in meaningless)
                if (given.ContainsKey(name)) throw new BacktestException($"{name} has no meaning under --protocol {given["--protocol"]}");
        }

        var prices = given.GetValueOrDefault("--prices") ?? throw new BacktestException("--prices DIR is missing");
        if (!Directory.Exists(prices)) throw new BacktestException($"--prices: there is no folder '{prices}'");
        var weights = given.GetValueOrDefault("--weights");
        if (weights is not null && !Directory.Exists(weights)) throw new BacktestException($"--weights: there is no folder '{weights}'");
        var output = given.GetValueOrDefault("--out");
        if (output is null && protocol != BacktestProtocol.Report) throw new BacktestException("--out FILE.csv[.gz] is missing");
        if (output is not null && !output.EndsWith(".csv", StringComparison.Ordinal) && !output.EndsWith(".csv.gz", StringComparison.Ordinal))
            throw new BacktestException($"--out: '{output}' does not end in .csv or .csv.gz");
        foreach (var name in new[] { "--leaderboard-json", "--leaderboard-html" })
        {
            if (given.GetValueOrDefault(name) is { } board && Path.GetDirectoryName(Path.GetFullPath(board)) is { } place && !Directory.Exists(place))
                throw new BacktestException($"{name}: there is no folder '{place}'");
        }

        if (output is not null && Path.GetDirectoryName(Path.GetFullPath(output)) is { } folder && !Directory.Exists(folder))
            throw new BacktestException($"--out: there is no folder '{folder}'");

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
            Models = ParseModels(given.GetValueOrDefault("--models")),
            Symbols = ParseSymbols(given.GetValueOrDefault("--symbols")),
            Horizons = ParseHorizons(given.GetValueOrDefault("--horizons")),
        };
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
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least
            ? value
            : throw new BacktestException($"{name}: '{text}' is not a whole number of {least} or more");
    }

    private static IReadOnlyList<IForecastModel> ParseModels(string? text)
    {
        if (text is null or "all") return ForecastModels.All;
        var models = text.Split(',').Select(id => ForecastModels.Find(id)
            ?? throw new BacktestException($"--models: there is no model '{id}' (there are {string.Join(", ", ForecastModels.All.Select(m => m.Id))})")).ToArray();
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
