using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Parsing;

/// <summary>Puts dividends on the basis of the prices beside them, where these were put on that of a later split.</summary>
internal static class DividendBasis
{
    /// <summary>
    /// The same history with each dividend per share of today. Where prices before a split were divided, dividends were paid per old share as a
    /// rule; where the adjusted close shows that the source has divided them already, they stay.
    /// </summary>
    public static PriceHistory WithDividendsOnBasis(this PriceHistory history)
    {
        if (history.Dividends.Count == 0) return history;
        DataIssue[] rescaled =
        [
            .. history.Trail.Issues.Where(issue => issue is
            {
                Rule: DataRule.SplitNotApplied, Action: DataAction.Repaired, Factor: not null, Date: not null, Old: not null, New: not null,
            } && issue.Old.Value.Close != issue.New.Value.Close),
        ];
        return rescaled.Length == 0 ? history : history with { Dividends = [.. history.Dividends.Select(one => OnBasis(one, rescaled, history))] };
    }

    private static Dividend OnBasis(Dividend dividend, IReadOnlyList<DataIssue> rescaled, PriceHistory history)
    {
        var factor = rescaled.Where(issue => dividend.Date >= issue.Date && dividend.Date <= (issue.LastDate ?? issue.Date))
            .Aggregate(1.0, (product, issue) => product * issue.Factor!.Value);
        if (factor == 1) return dividend;
        var divided = dividend.Amount * factor;
        return Shown(dividend.Date, history) is { } shown && Math.Abs(Math.Log(shown / dividend.Amount)) < Math.Abs(Math.Log(shown / divided))
            ? dividend
            : dividend with { Amount = divided };
    }

    /// <summary>The dividend that the adjusted close takes out of the close before it, on the basis of the prices; null where it shows none.</summary>
    private static double? Shown(DateOnly day, PriceHistory history)
    {
        for (var i = history.Bars.Count - 1; i > 0; i--)
        {
            var (before, bar) = (history.Bars[i - 1], history.Bars[i]);
            if (bar.Date > day) continue;
            if (bar.Date < day) return null;
            var share = 1 - before.AdjustedClose / before.Close * (bar.Close / bar.AdjustedClose);
            // Less than a price's last place can tell.
            return share > 1e-4 ? share * before.Close : null;
        }

        return null;
    }
}
