using System.Globalization;

namespace OrleansStock.Forecasting.Models.Ensemble;

/// <summary>
/// The fitted numbers of the ensemble in vintages by year: those of a year were fitted to outcomes that were known at the end of
/// the year before. A table without years serves every day.
/// </summary>
public sealed class EnsembleVintages
{
    private const string Resource = "OrleansStock.Forecasting.Models.Ensemble.weights.csv", YearColumn = "year,";

    /// <summary>A vintage's line that names the last day of an outcome that it saw, per horizon, as 20091231.</summary>
    private const string Part = "vintage", Through = "through";

    private const int DaysOfYear = 10_000;

    private readonly int[] years;
    private readonly EnsembleTable[] tables;

    private EnsembleVintages(int[] years, EnsembleTable[] tables) => (this.years, this.tables) = (years, tables);

    /// <summary>The one that the product embeds.</summary>
    public static EnsembleVintages BuiltIn { get; } = Load();

    /// <summary>The years from which on there is another vintage, ascending.</summary>
    public IReadOnlyList<int> Years => years;

    /// <summary>Reads vintages, <c>year,part,input,10,60,365</c>, or one table, which lacks the year.</summary>
    /// <param name="reader">The text.</param>
    /// <exception cref="FormatException">The text is something else, or a vintage has seen what it serves.</exception>
    public static EnsembleVintages Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var text = reader.ReadToEnd();
        if (!text.StartsWith(YearColumn, StringComparison.Ordinal)) return new EnsembleVintages([DateOnly.MinValue.Year], [Table(text)]);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var head = lines[0][YearColumn.Length..];
        var vintages = lines[1..].GroupBy(line => line.Split(',')[0], line => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..])
            .Select(v => (Year: int.Parse(v.Key, CultureInfo.InvariantCulture), Table: Table($"{head}\n{string.Join('\n', v)}\n"))).ToArray();
        for (var i = 0; i < vintages.Length; i++)
        {
            var (year, table) = vintages[i];
            if (i > 0 && year <= vintages[i - 1].Year) throw new FormatException("The vintages do not ascend.");
            // A vintage that saw its own year would score itself with what it knows.
            if (table.Row(Part, Through).Any(day => day >= year * DaysOfYear)) throw new FormatException($"The weights of {year} saw a day that they serve.");
        }

        return vintages.Length == 0 ? throw new FormatException("The weights have no vintage.")
            : new EnsembleVintages([.. vintages.Select(v => v.Year)], [.. vintages.Select(v => v.Table)]);
    }

    /// <summary>The numbers that serve a day: those of its year, later the newest, before the first vintage the first.</summary>
    internal EnsembleTable At(DateOnly day)
    {
        var place = Array.BinarySearch(years, day.Year);
        return tables[Math.Max(0, place >= 0 ? place : ~place - 1)];
    }

    private static EnsembleTable Table(string text)
    {
        using var reader = new StringReader(text);
        return new EnsembleTable(reader);
    }

    private static EnsembleVintages Load()
    {
        using var stream = typeof(EnsembleVintages).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
