using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Storage.Record;

/// <summary>A person who wants to be seen.</summary>
/// <param name="Name">The name that the person chose for it.</param>
/// <param name="Sums">How all own forecasts of the person came out; <see cref="OutcomeSums.None"/> where none has.</param>
public sealed record PublicPerson(string Name, OutcomeSums Sums);
