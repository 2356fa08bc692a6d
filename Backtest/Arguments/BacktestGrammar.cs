using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace OrleansStock.Backtest.Arguments;

/// <summary>The commands and their options, as <c>--help</c> prints them. What an option's value means, <see cref="BacktestOptions"/> knows.</summary>
internal sealed class BacktestGrammar
{
    private const string WalkForward = "walk-forward";

    private const string Purpose = """
        Walks models forward over a folder of SYMBOL.csv, writes every forecast and prints a leaderboard.
        Without a command: walk-forward.

        backtest --prices DIR --out FILE.csv
        backtest walk-forward --prices=DIR --models=linear,theta --symbols=MSFT --out=FILE.csv.gz
        backtest report --prices DIR --symbols MSFT --since 2012-04-02 --until 2022-04-01
        """;

    private readonly RootCommand root = new(Purpose);
    private readonly Option<string> protocol = Option(
        "--protocol", "calibration|design|report|train", "The older form of a command: --protocol report is report.");
    private readonly Option<string>[] options;

    // All that a command line may name, those of a command's own too.
    private readonly Option<string>[] given;
    private readonly Dictionary<string, (BacktestProtocol Protocol, Option<string>[] Options)> commands = [];

    /// <summary>The grammar of a command line.</summary>
    /// <param name="run">What a valid command line does; its exit code is the command's.</param>
    public BacktestGrammar(Func<BacktestOptions, int> run)
    {
        var symbols = Option("--symbols", "A,B", "The symbols. [all files of the folder]");
        var horizons = Option("--horizons", "10,60,365", "Trading days ahead. [10,60,365]");
        var output = Option(
            "--out", "FILE.csv[.gz]", "The file to write, gzipped where its name ends in .gz; FILE.zip for train. Needed by all commands but report.");
        Option<string>[] prices =
        [
            Option("--prices", "DIR", "The folder of SYMBOL.csv (Date,Open,High,Low,Close,AdjClose,Volume). Needed."),
            Option("--column", "AdjClose|Close", "The price that is forecast. [AdjClose; in a report Close]"),
            Option("--since", "YYYY-MM-DD", "Drops the bars before this date."),
            Option("--until", "YYYY-MM-DD", "Drops the bars after this date."),
        ];
        Option<string>[] origins =
        [
            Option("--every", "N", "Bars from one origin to the next. [21]"),
            Option("--from-bar", "N", "Number of the first origin's bar. [750]"),
        ];
        Option<string>[] models =
        [
            Option("--models", "all|a,b", "The models. [all]"),
            Option("--bars", "N", "Forecasts look at the last N bars up to their origin alone, as those of a ticker that is so young. [all]"),
            Option("--weights", "DIR", "The ensemble takes the fitted numbers of DIR/SYMBOL.csv where there is such a file."),
            Option("--leaderboard-json", "FILE.json", "Writes the leaderboard as the site reads it."),
            Option("--leaderboard-html", "FILE.html", "Writes the leaderboard as a page of its own."),
        ];
        // Those of one command that say another thing there; the older form of it has the others.
        var trainedFile = Option("--out", "FILE.zip", "The file to write. Needed.");
        var trained = Option("--models", "boosted-trees|lstm", "Which one is trained. [boosted-trees]");
        options = [.. prices, output, symbols, horizons, .. origins, .. models];
        given = [.. options, protocol, trainedFile, trained];
        foreach (var option in options.Append(protocol)) root.Options.Add(option);
        root.SetAction(parsed => run(Read(parsed)));

        Add(BacktestProtocol.WalkForward, WalkForward, "Forecasts from the past alone, scored against the random walk: how the product judges itself.",
            options);
        Add(BacktestProtocol.Report, "report", "Repeats the original report's random split, and says why the product is not judged by it.",
            [.. prices, symbols, horizons]);
        Add(BacktestProtocol.Calibration, "calibration", "Writes the sums from which the calibration pool is made: the table that the product embeds.",
            [.. prices, output]);
        Add(BacktestProtocol.Design, "design", "Writes what the ensemble sees at each origin: the rows from which its numbers are fitted.",
            [.. prices, output, symbols, horizons, .. origins]);
        Add(BacktestProtocol.Train, "train", "Trains boosted-trees, or with --models lstm its networks, in vintages by year: the .zip that the product embeds.",
            [.. prices, trainedFile, horizons, trained]);

        void Add(BacktestProtocol judged, string name, string description, Option<string>[] allowed)
        {
            commands.Add(name, (judged, allowed));
            var command = new Command(name, description);
            foreach (var option in allowed) command.Options.Add(option);
            command.SetAction(parsed => run(Read(parsed)));
            root.Subcommands.Add(command);
        }
    }

    /// <summary>Reads a command line as far as its form goes.</summary>
    /// <exception cref="BacktestException">An argument is unknown, is given twice or lacks its value.</exception>
    public ParseResult Parse(IReadOnlyList<string> args)
    {
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Action is HelpAction) return parsed;
        foreach (var one in given.Select(parsed.GetResult).OfType<OptionResult>())
        {
            var name = one.Option.Name;
            // The parser would take the next option's name for the value; an empty one comes of a variable that is not set.
            if (one.Tokens is [] or [{ Value: "" or ['-', '-', ..] }, ..]) throw new BacktestException($"{name} needs a value");
            if (one.IdentifierTokenCount > 1) throw new BacktestException($"{name} is given twice");
        }

        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            var name = unknown.Split('=')[0];
            throw new BacktestException(options.Any(o => o.Name == name)
                ? Meaningless(name, parsed.CommandResult.Command.Name)
                : $"unknown argument '{unknown}' (--help lists them)");
        }

        return parsed.Errors is [var error, ..] ? throw new BacktestException(error.Message) : parsed;
    }

    /// <summary>What a command line asks for.</summary>
    /// <exception cref="BacktestException">A value is missing or wrong; the message names its option.</exception>
    public BacktestOptions Read(ParseResult parsed)
    {
        var byOption = parsed.GetValue(protocol);
        var isRoot = parsed.CommandResult.Command == root;
        if (byOption is not null && !isRoot) throw new BacktestException("--protocol is the older form of a command: give one of them");
        var name = byOption ?? (isRoot ? WalkForward : parsed.CommandResult.Command.Name);
        if (!commands.TryGetValue(name, out var command))
            throw new BacktestException($"--protocol: '{byOption}' is none of 'report', 'calibration', 'design' and 'train'");
        var values = given.Where(o => o != protocol && parsed.GetValue(o) is not null).ToDictionary(o => o.Name, o => parsed.GetValue(o)!);
        foreach (var other in values.Keys.Except(command.Options.Select(o => o.Name))) throw new BacktestException(Meaningless(other, name));
        return BacktestOptions.From(command.Protocol, values);
    }

    private static string Meaningless(string option, string command) => $"{option} has no meaning for {command}";

    private static Option<string> Option(string name, string value, string description) => new(name) { HelpName = value, Description = description };
}
