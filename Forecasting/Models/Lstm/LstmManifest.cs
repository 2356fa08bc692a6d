namespace OrleansStock.Forecasting.Models.Lstm;

/// <summary>What a file of networks says about itself: <c>manifest.json</c> in it.</summary>
/// <param name="Format">Version of the file's form.</param>
/// <param name="Trainer">What trained it, with its settings.</param>
/// <param name="Symbols">How many tickers it was trained on.</param>
/// <param name="First">The first bar of the training set.</param>
/// <param name="Last">The last day of an outcome that a vintage saw.</param>
/// <param name="Fingerprint">SHA-256 over the symbols, dates and prices of the training set.</param>
/// <param name="Inputs">Names of a day's inputs, in the order of the network.</param>
/// <param name="Units">How many units remember.</param>
/// <param name="Horizons">Trading days ahead, ascending: one output each.</param>
/// <param name="Vintages">The vintages, ascending by year.</param>
public sealed record LstmManifest(
    int Format, string Trainer, int Symbols, DateOnly First, DateOnly Last, string Fingerprint, IReadOnlyList<string> Inputs, int Units,
    IReadOnlyList<int> Horizons, IReadOnlyList<LstmManifest.Vintage> Vintages)
{
    /// <summary>The form that this code reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The name of its entry in the file.</summary>
    public const string Entry = "manifest.json";

    /// <summary>The name of the entry that holds a year's weights, as 32-bit numbers.</summary>
    /// <param name="year">The year that they serve.</param>
    public static string WeightsOf(int year) => FormattableString.Invariant($"{year}.weights");

    /// <summary>The network of one year.</summary>
    /// <param name="Year">It serves origins of this year; whatever was known at the end of the year before is all that it saw.</param>
    /// <param name="Rows">How many outcomes it was trained on.</param>
    /// <param name="Through">The last day of an outcome that it saw.</param>
    /// <param name="Shapes">Per horizon nine quantiles of (log return - centre) / (volatility x root of the horizon), ascending.</param>
    public sealed record Vintage(int Year, int Rows, DateOnly Through, IReadOnlyList<IReadOnlyList<double>> Shapes);
}
