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

    private readonly List<DataIssue> _issues = [];
    private PriceSourceException? _first;

    public IReadOnlyList<DataIssue> Issues => _issues;

    public void Add(long line, string what)
    {
        var exception = CsvFault.At(name, line, what);
        _first ??= exception;
        if (!maySkip || _issues.Count == Max) throw _first;
        var sentence = $"The line cannot be read and was left out: {exception.Message}";
        _issues.Add(new(null, DataRule.UnreadableRow, DataAction.Dropped, null, null, sentence) { Line = line });
    }

    /// <summary>Gives up where too many lines are bad.</summary>
    /// <param name="good">How many were read.</param>
    public void Judge(int good)
    {
        if (_first is not null && _issues.Count * OneIn > good + _issues.Count) throw _first;
    }
}
