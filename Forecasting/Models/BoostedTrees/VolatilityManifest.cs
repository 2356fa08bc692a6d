using System.Text.Json.Serialization;

namespace OrleansStock.Forecasting.Models.BoostedTrees;

/// <summary>What a model file says about itself: <c>manifest.json</c> in it.</summary>
/// <param name="Format">Version of the file's form.</param>
/// <param name="Trainer">Package, version and settings that trained it.</param>
/// <param name="Symbols">How many tickers it was trained on.</param>
/// <param name="First">The first bar of the training set.</param>
/// <param name="Last">The last bar that a vintage was trained on.</param>
/// <param name="Fingerprint">SHA-256 over the symbols, dates and prices of the training set.</param>
/// <param name="Vintages">The vintages, ascending by year, then horizon; each year has the same horizons.</param>
public sealed record VolatilityManifest(
    int Format, string Trainer, int Symbols, DateOnly First, DateOnly Last, string Fingerprint, IReadOnlyList<VolatilityManifest.Vintage> Vintages)
{
    /// <summary>The form that this code reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The name of its entry in the file.</summary>
    public const string Entry = "manifest.json";

    /// <summary>The model of one year and horizon.</summary>
    /// <param name="Year">It serves origins of this year; whatever was known at the end of the year before is all that it saw.</param>
    /// <param name="Horizon">Trading days ahead.</param>
    /// <param name="Rows">How many rows it was trained on.</param>
    /// <param name="Through">The last day of an outcome that it saw.</param>
    /// <param name="Inputs">Names of its inputs, in the order of its rows, most important first.</param>
    /// <param name="Elimination">The path of the recursive feature elimination that chose them.</param>
    /// <param name="Shape">Nine quantiles of (log return - centre) / (volatility x root of the horizon), ascending.</param>
    public sealed record Vintage(
        int Year, int Horizon, int Rows, DateOnly Through, IReadOnlyList<string> Inputs, IReadOnlyList<Step> Elimination, IReadOnlyList<double> Shape)
    {
        /// <summary>The name of the entry that holds the trees.</summary>
        [JsonIgnore]
        public string Entry => $"{Year}/{Horizon}.model";
    }

    /// <summary>One step of the elimination.</summary>
    /// <param name="Inputs">How many inputs were left.</param>
    /// <param name="Error">Mean squared error of the log volatility on the later part, which judged.</param>
    /// <param name="Dropped">Which were left out next.</param>
    public sealed record Step(int Inputs, double Error, IReadOnlyList<string> Dropped);
}
