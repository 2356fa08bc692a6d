using OrleansStock.Forecasting.Scoring;

namespace OrleansStock.Storage.Record;

/// <summary>A person's own forecasts beside those of models on the same questions: ticker, origin and horizon.</summary>
/// <param name="Own">How the person's came out; <see cref="OutcomeSums.None"/> where none has.</param>
/// <param name="IsAll">Whether these are all; false where older ones were left out.</param>
/// <param name="Withdrawn">How many of the newest thousand own forecasts were deleted without being counted.</param>
/// <param name="Models">Those of the models, each on the questions that both answered.</param>
public sealed record PersonTable(OutcomeSums Own, bool IsAll, long Withdrawn, IReadOnlyList<ModelBeside> Models);

/// <summary>A model on the questions of a person that it answered too.</summary>
/// <param name="ModelId">The model's id.</param>
/// <param name="Sums">How the model's forecasts came out.</param>
/// <param name="Own">How the person's came out on the very same questions.</param>
public sealed record ModelBeside(string ModelId, OutcomeSums Sums, OutcomeSums Own);
