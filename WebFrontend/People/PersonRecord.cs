using OrleansStock.Storage.Record;
using OrleansStock.WebFrontend.Records;

namespace OrleansStock.WebFrontend.People;

/// <summary>A person's own forecasts beside models on the same questions: ticker, origin and horizon. Look backs are left out.</summary>
/// <param name="Name">The public name; null for who has none.</param>
/// <param name="Own">How the own forecasts came out; null while none has.</param>
/// <param name="IsAll">Whether these are all; false where only the newest 1,000 were taken.</param>
/// <param name="Withdrawn">How many of the newest thousand own forecasts were deleted before they were counted.</param>
/// <param name="Models">The models, each on the questions for which somebody recorded its forecast too.</param>
public sealed record PersonRecord(string? Name, LiveSums? Own, bool IsAll, long Withdrawn, IReadOnlyList<ModelBesidePerson> Models)
{
    /// <summary>What a table says.</summary>
    /// <param name="name">The public name; null for none.</param>
    /// <param name="table">The table.</param>
    public static PersonRecord Of(string? name, PersonTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new PersonRecord(
            name, table.Own.Resolved == 0 ? null : LiveSums.Of(table.Own), table.IsAll, table.Withdrawn,
            [.. table.Models.Select(m => new ModelBesidePerson(m.ModelId, LiveSums.Of(m.Sums), LiveSums.Of(m.Own)))]);
    }
}

/// <summary>A model beside a person.</summary>
/// <param name="Model">The model's id.</param>
/// <param name="Score">How its forecasts came out on the questions that both answered.</param>
/// <param name="Own">How the person's came out on the very same questions.</param>
public sealed record ModelBesidePerson(string Model, LiveSums Score, LiveSums Own);
