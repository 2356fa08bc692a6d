namespace OrleansStock.WebFrontend.Charts;

/// <summary>A second model's fan over the first.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Path">The fan, nearest first.</param>
public sealed record FanOther(string Name, IReadOnlyList<FanPoint> Path);
