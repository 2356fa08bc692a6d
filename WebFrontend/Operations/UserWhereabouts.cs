using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Operations;

/// <summary>What is known of a user's predictions, and where they are in memory. No address, nothing secret, no prediction.</summary>
/// <param name="UserName">The user's name.</param>
/// <param name="Predictions">How many there are.</param>
/// <param name="Held">The silo that holds them and their state there; null where no silo does.</param>
public sealed record UserWhereabouts(string UserName, long Predictions, HeldLog? Held);
