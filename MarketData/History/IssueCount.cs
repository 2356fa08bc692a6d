namespace OrleansStock.MarketData.History;

/// <summary>How many rows a rule touched, however many of its issues were kept.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Action">What was done.</param>
/// <param name="Rows">Rows.</param>
public readonly record struct IssueCount(DataRule Rule, DataAction Action, int Rows);
