using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Pages;

/// <summary>What came of one ticker of a list.</summary>
/// <param name="Text">The ticker as it was read.</param>
/// <param name="Record">The prediction; null where there is none.</param>
/// <param name="Problem">Why there is none; null where there is one.</param>
public sealed record SeveralRow(string Text, PredictionRecord? Record, string? Problem);
