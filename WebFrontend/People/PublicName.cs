using System.Diagnostics.CodeAnalysis;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;
using OrleansStock.Storage.Record;

namespace OrleansStock.WebFrontend.People;

/// <summary>A name under which a person wants to be seen.</summary>
internal static class PublicName
{
    /// <summary>What a name must look like, for a person.</summary>
    public static readonly string Form =
        $"A public name has 2 to {PeopleStore.LongestName} letters, digits and single spaces, dots, hyphens or underscores between them.";

    /// <summary>What stands in an address in the place of a name and is none.</summary>
    public const string Me = "me";

    /// <summary>Reads a name.</summary>
    /// <param name="text">What was typed; may be null.</param>
    /// <param name="name">The name where the answer is true.</param>
    /// <param name="problem">Else one sentence.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? problem)
    {
        var typed = text?.Trim() ?? "";
        var isName = typed.Length is >= 2 and <= PeopleStore.LongestName && char.IsAsciiLetterOrDigit(typed[0]) && char.IsAsciiLetterOrDigit(typed[^1])
            && typed.All(c => char.IsAsciiLetterOrDigit(c) || IsBetween(c))
            && !typed.Zip(typed.Skip(1)).Any(p => IsBetween(p.First) && IsBetween(p.Second) && p is not ('.', ' '));
        // Nobody poses as a model, or as the site.
        var isTaken = isName && (ForecastModels.All.SelectMany(m => new[] { m.Id, m.Name }).Concat([Me, GivenRange.ModelId, GivenRange.Name, "OrleansStock"])
            .Any(taken => string.Equals(taken, typed, StringComparison.OrdinalIgnoreCase)));
        (name, problem) = !isName ? (null, Form) : isTaken ? (null, "That name belongs to the site. Choose another.") : (typed, (string?)null);
        return name is not null;
    }

    private static bool IsBetween(char c) => c is ' ' or '.' or '-' or '_';
}
