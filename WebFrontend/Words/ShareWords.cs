namespace OrleansStock.WebFrontend.Words;

/// <summary>Whether a prediction is shared, as its owner reads it.</summary>
/// <param name="Id">The prediction's number.</param>
/// <param name="Path">The path of the link's page; null where it is not shared.</param>
/// <param name="Url">The whole link; null where it is not shared.</param>
public sealed record ShareWords(long Id, string? Path, string? Url);
