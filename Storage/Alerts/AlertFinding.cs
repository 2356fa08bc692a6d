namespace OrleansStock.Storage.Alerts;

/// <summary>What came of a look at an alert.</summary>
/// <param name="Alert">The alert as it was read.</param>
/// <param name="SeenDate">The last bar that was looked at.</param>
/// <param name="LastOdds">The odds then; null where it is not about odds.</param>
/// <param name="Detail">What the mail says; null where nothing was crossed.</param>
/// <param name="IsActive">Whether it goes on waiting.</param>
public sealed record AlertFinding(Alert Alert, DateOnly SeenDate, double? LastOdds, string? Detail, bool IsActive);
