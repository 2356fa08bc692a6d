namespace OrleansStock.MarketData;

/// <summary>A file of the operator's that cannot be read.</summary>
/// <param name="File">Its name, without the folder.</param>
/// <param name="Line">The line that shows why, counted from 1; null where it is no one line.</param>
/// <param name="Reason">One sentence; it names file and line too.</param>
public sealed record RefusedFile(string File, long? Line, string Reason);
