namespace OrleansStock.MarketData.History;

/// <summary>Everything that was found wrong on the way in: counts are complete, issues are kept up to a bound.</summary>
/// <param name="Issues">In ascending order of date; of each rule and action the latest <see cref="MaxKept"/>.</param>
/// <param name="Counts">Rows by rule and action, complete.</param>
public sealed record DataTrail(IReadOnlyList<DataIssue> Issues, IReadOnlyList<IssueCount> Counts)
{
    /// <summary>How many issues of one rule and action are kept.</summary>
    internal const int MaxKept = 50;

    /// <summary>Nothing was found.</summary>
    public static DataTrail Empty { get; } = new([], []);

    /// <summary>Rows for which something was done, over all rules.</summary>
    /// <param name="action">What was done.</param>
    internal int RowsOf(DataAction action) => Counts.Where(count => count.Action == action).Sum(count => count.Rows);

    /// <summary>The trail of this and then of the other; counts are added.</summary>
    /// <param name="other">What was found afterwards.</param>
    internal DataTrail And(DataTrail other)
    {
        if (other.Counts.Count == 0) return this;
        if (Counts.Count == 0) return other;
        Builder builder = new();
        builder.AddAll(this);
        builder.AddAll(other);
        return builder.Build();
    }

    /// <summary>Collects issues in bounded memory.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<(DataRule Rule, DataAction Action), (Queue<DataIssue> Kept, int Rows)> all = [];

        public void Add(DataIssue issue)
        {
            Keep(issue);
            Count(issue.Rule, issue.Action, issue.Rows);
        }

        public void AddAll(DataTrail trail)
        {
            foreach (var issue in trail.Issues) Keep(issue);
            foreach (var (rule, action, rows) in trail.Counts) Count(rule, action, rows);
        }

        public DataTrail Build() => all.Count == 0 ? Empty : new(
            [.. all.Values.SelectMany(one => one.Kept).OrderBy(issue => issue.Date ?? DateOnly.MinValue).ThenBy(issue => issue.Line)],
            [.. all.Select(one => new IssueCount(one.Key.Rule, one.Key.Action, one.Value.Rows)).OrderBy(count => count.Rule).ThenBy(count => count.Action)]);

        private void Keep(DataIssue issue)
        {
            var (kept, rows) = all.GetValueOrDefault((issue.Rule, issue.Action), (new(), 0));
            kept.Enqueue(issue);
            if (kept.Count > MaxKept) kept.Dequeue();
            all[(issue.Rule, issue.Action)] = (kept, rows);
        }

        private void Count(DataRule rule, DataAction action, int rows)
        {
            var (kept, before) = all.GetValueOrDefault((rule, action), (new(), 0));
            all[(rule, action)] = (kept, before + rows);
        }
    }
}
