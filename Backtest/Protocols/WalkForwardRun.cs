using System.Globalization;
using OrleansStock.Backtest.Arguments;
using OrleansStock.Backtest.Leaderboards;
using OrleansStock.Backtest.Output;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Calibration;
using OrleansStock.Forecasting.Features;
using OrleansStock.Forecasting.Models.Ensemble;
using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Backtest.Protocols;

/// <summary>Walks the models forward over the files of a folder.</summary>
public static class WalkForwardRun
{
    /// <summary>As eval/score.py: rows with fewer returns behind them are written but not scored.</summary>
    private const int FewestReturns = 250;

    /// <summary>Makes every forecast, writes the file and prints the leaderboard.</summary>
    /// <param name="options">The arguments.</param>
    /// <param name="output">Takes the leaderboard.</param>
    /// <param name="error">Takes the progress.</param>
    /// <param name="time">The clock: the leaderboard is dated by it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <param name="cores">How many forecasts are made at once; null for as many as there are cores.</param>
    /// <exception cref="BacktestException">A file cannot be read or written.</exception>
    public static void Run(BacktestOptions options, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellationToken,
        int? cores = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = cores ?? Environment.ProcessorCount };
        var (allSeries, sums) = FolderCalibration.Load(options, parallel, error);
        var remark = RemarkOnWeights(options, allSeries);
        var calibration = sums.Timeline();
        var models = options.Models.Select(m => m is IPooledModel pooled ? pooled.With(calibration) : m).ToArray();
        // One piece of work per symbol and model, its result in its own place: the number of cores and the order in
        // which they finish cannot show in the output. The longest series first, so that no core waits for it at the end.
        var work = allSeries.SelectMany((series, s) =>
            models.Select((model, m) => (series, model: For(options, series.Symbol.ToString(), model), place: s * models.Length + m)))
            .OrderByDescending(w => w.series.Count).ThenBy(w => w.place).ToArray();
        var pieces = new Piece[work.Length];
        RunProgress.Show(error, work.Length, time, oneDone => Parallel.ForEach(work, parallel, w =>
        {
            pieces[w.place] = Forecast(options, w.series, w.model, cancellationToken);
            oneDone();
        }));

        ForecastFile.Write(options.Out!, pieces.Select(p => p.Lines));
        var rows = pieces.Sum(p => p.Rows);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows} forecasts of {options.Models.Count} models on {allSeries.Length} symbols in {options.Out}"));
        foreach (var model in options.Models)
        {
            var tooShort = allSeries.Where(s => Origins(options, s, model).Count == 0).Select(s => s.Symbol).ToArray();
            if (tooShort.Length > 0) output.WriteLine($"{model.Id}: too short for an origin: {string.Join(' ', tooShort)}");
        }

        var measured = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var board = Leaderboard.Of([.. pieces.SelectMany(p => p.Scored)], options.Every, measured, remark);
        board.Print(output);
        if (options.LeaderboardJson is { } json) TextFile.Write("--leaderboard-json", json, LeaderboardJson.Of(board));
        if (options.LeaderboardHtml is { } html) TextFile.Write("--leaderboard-html", html, LeaderboardHtml.Of(board));
    }

    /// <summary>What the leaderboard says of <c>--weights</c>; null where there are none.</summary>
    /// <exception cref="BacktestException">They would change nothing.</exception>
    private static string? RemarkOnWeights(BacktestOptions options, PriceSeries[] series)
    {
        if (options.Weights is not { } folder) return null;
        if (!options.Models.Any(m => m is EnsembleModel)) throw new BacktestException("--weights: the ensemble is not among the models");
        var given = series.Count(s => File.Exists(WeightsOf(folder, s.Symbol.ToString())));
        if (given == 0) throw new BacktestException($"--weights: '{folder}' has no file of any of the symbols");
        return "; the ensemble with weights that were fitted without the ticker"
            + (given == series.Length ? "" : string.Create(CultureInfo.InvariantCulture, $", on {given} of the tickers"));
    }

    private static string WeightsOf(string folder, string symbol) => Path.Combine(folder, symbol + ".csv");

    /// <summary>The model with the numbers that <c>--weights</c> gives for a ticker.</summary>
    private static IForecastModel For(BacktestOptions options, string symbol, IForecastModel model)
    {
        if (options.Weights is null || model is not EnsembleModel ensemble) return model;
        var path = WeightsOf(options.Weights, symbol);
        if (!File.Exists(path)) return model;
        try
        {
            using var reader = new StreamReader(path);
            return ensemble.With(EnsembleVintages.Read(reader));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new BacktestException($"--weights: {path}: {e.Message}", e);
        }
    }

    /// <summary>The bars from which a model forecasts.</summary>
    private static List<int> Origins(BacktestOptions options, PriceSeries series, IForecastModel model)
    {
        var origins = new List<int>();
        // Origins that lie before a model's first possible forecast are left out, without moving the grid.
        var first = Math.Max(model.MinimumBars, options.Bars ?? 0) - 1;
        for (var bar = options.FromBar; bar < series.Count; bar += options.Every)
            if (bar >= first) origins.Add(bar);
        return origins;
    }

    private static Piece Forecast(BacktestOptions options, PriceSeries series, IForecastModel model, CancellationToken cancellationToken)
    {
        var origins = Origins(options, series, model);
        if (origins.Count == 0) return new Piece("", 0, []);
        var cuts = options.Bars is { } bars ? origins.Select(origin => Cut(series, origin, bars, options.Horizons[^1])).ToArray() : null;
        var forecasts = cuts is null
            ? model.WalkForward(series, origins, options.Horizons, cancellationToken: cancellationToken)
            : [.. cuts.Select(cut => model.WalkForward(cut, [options.Bars!.Value - 1], options.Horizons, cancellationToken: cancellationToken)[0])];
        var scored = new List<TickerScores>();
        for (var h = 0; h < options.Horizons.Count; h++)
        {
            var place = h;
            // The baseline knows no more bars than the model.
            var all = cuts is null
                ? HorizonScorer.Pair(series, options.Horizons[h], origins, [.. forecasts.Select(f => f.Horizons[place])])
                : [.. cuts.SelectMany((cut, i) => HorizonScorer.Pair(cut, options.Horizons[place], [options.Bars!.Value - 1], [forecasts[i].Horizons[place]]))];
            var pairs = all.Where((_, i) => origins[i] >= FewestReturns).ToArray();
            if (pairs.Length == 0) continue;
            var windows = HorizonScorer.IndependentWindows([.. origins.Take(pairs.Length)], options.Horizons[h]);
            scored.Add(new TickerScores(series.Symbol.ToString(), model.Id, options.Horizons[h], pairs, windows));
        }

        return new Piece(ForecastFile.Lines(series, origins, forecasts), origins.Count * options.Horizons.Count, scored);
    }

    /// <summary>The last bars up to an origin, as if the ticker had been listed then, and those that bring the outcomes.</summary>
    private static PriceSeries Cut(PriceSeries series, int origin, int bars, int longest) =>
        new(series.Symbol, series.Bars[(origin - bars + 1)..Math.Min(series.Count, origin + longest + 1)], series.Column);

    private sealed record Piece(string Lines, int Rows, IReadOnlyList<TickerScores> Scored);
}
