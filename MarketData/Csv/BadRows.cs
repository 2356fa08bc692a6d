using OrleansStock.MarketData.Csv.Dates;
using OrleansStock.MarketData.Csv.Layout;
using OrleansStock.MarketData.Csv.Numbers;
using OrleansStock.MarketData.History;

namespace OrleansStock.MarketData.Csv;

/// <summary>The lines that cannot be read: the first one is an error, unless they may be left out and are few.</summary>
/// <param name="maySkip">Whether they may be left out.</param>
/// <param name="name">The file's name, for messages.</param>
internal sealed class BadRows(bool maySkip, string name)
{
    private const int Max = 1000;

    // A file of which one line in twenty is wrong is not what it says.
    private const int OneIn = 20;

    private readonly List<DataIssue> issues = [];
    private PriceSourceException? first;

    public IReadOnlyList<DataIssue> Issues => issues;

    public void Add(long line, string what)
    {
        var exception = CsvFault.At(name, line, what);
        first ??= exception;
        if (!maySkip || issues.Count == Max) throw first;
        var sentence = $"The line cannot be read and was left out: {exception.Message}";
        issues.Add(new(null, DataRule.UnreadableRow, DataAction.Dropped, null, null, sentence) { Line = line });
    }

    /// <summary>Gives up where too many lines are bad.</summary>
    /// <param name="good">How many were read.</param>
    public void Judge(int good)
    {
        if (first is not null && issues.Count * OneIn > good + issues.Count) throw first;
    }
}
