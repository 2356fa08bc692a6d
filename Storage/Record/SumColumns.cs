using System.Data.Common;
using System.Globalization;
using Dapper;
using OrleansStock.Forecasting.Scoring;
using OrleansStock.Forecasting.Views;

namespace OrleansStock.Storage.Record;

/// <summary>The columns in which tables keep <see cref="OutcomeSums"/>, in one order.</summary>
internal static class SumColumns
{
    private static readonly string[] names =
    [
        "resolved", "held50", "held80", "held90", "held98", "crps", "baseline_crps", .. Enumerable.Range(0, ForecastOdds.Tenths).Select(k => $"tenth{k}"),
    ];

    /// <summary>How many there are.</summary>
    public static int Count => names.Length;

    /// <summary>The names for a SELECT or an INSERT.</summary>
    public static string List { get; } = string.Join(", ", names);

    /// <summary>The parameters of an INSERT.</summary>
    public static string Values { get; } = string.Join(", ", names.Select(c => "@" + c));

    /// <summary>What an UPDATE sets to add to a row.</summary>
    public static string Additions { get; } = string.Join(", ", names.Select(c => $"{c} = {c} + @{c}"));

    /// <summary>The same sums over rows that have <c>narrowest</c>, <c>tenth</c> and <c>crps</c>, for a SELECT.</summary>
    /// <param name="rows">The alias of those rows.</param>
    /// <param name="baseline">The alias of the rows whose <c>baseline_crps</c> is taken.</param>
    public static string SumsOf(string rows, string baseline) => string.Join(", ",
    [
        "COUNT(*)", .. OutcomeSums.RangeLevels.Select((_, range) => $"SUM(CASE WHEN {rows}.narrowest <= {range} THEN 1 ELSE 0 END)"),
        $"SUM({rows}.crps)", $"SUM({baseline}.baseline_crps)",
        .. Enumerable.Range(0, ForecastOdds.Tenths).Select(tenth => $"SUM(CASE WHEN {rows}.tenth = {tenth} THEN 1 ELSE 0 END)"),
    ]);

    /// <summary>Reads them from a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="first">The place of the first column.</param>
    public static OutcomeSums Read(DbDataReader row, int first)
    {
        // MySQL gives a sum of counts as a decimal.
        long CountAt(int column) => Convert.ToInt64(row.GetValue(first + column), CultureInfo.InvariantCulture);
        var held = OutcomeSums.RangeLevels.Count;
        return new OutcomeSums(
            CountAt(0), [.. Enumerable.Range(1, held).Select(CountAt)], row.GetDouble(first + 1 + held), row.GetDouble(first + 2 + held),
            [.. Enumerable.Range(held + 3, ForecastOdds.Tenths).Select(CountAt)]);
    }

    /// <summary>The parameters of a row that holds or adds sums.</summary>
    /// <param name="key">The parameters of its key.</param>
    /// <param name="sums">The sums.</param>
    public static DynamicParameters RowOf(object key, OutcomeSums sums)
    {
        var row = new DynamicParameters(key);
        object[] values =
        [
            sums.Resolved, .. sums.Held.Cast<object>(), sums.CrpsSum, sums.BaselineCrpsSum, .. sums.Tenths.Cast<object>(),
        ];
        foreach (var (column, value) in names.Zip(values)) row.Add(column, value);
        return row;
    }
}
