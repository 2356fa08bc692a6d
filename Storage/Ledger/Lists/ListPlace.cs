using System.Globalization;

namespace OrleansStock.Storage.Ledger.Lists;

/// <summary>Where a list of predictions goes on: the key of the last one that was looked at (keyset pagination).</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Day">The day that it stands at; null in the order of recording.</param>
/// <param name="Target">Its horizon's target date, likewise.</param>
public sealed record ListPlace(long Seq, DateOnly? Day = null, DateOnly? Target = null)
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>The place as a cursor, which <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Day is { } day && Target is { } target
        ? string.Create(CultureInfo.InvariantCulture, $"{Seq}.{day:yyyyMMdd}.{target:yyyyMMdd}")
        : Seq.ToString(CultureInfo.InvariantCulture);

    /// <summary>The place of a cursor; false where it is none of such a list.</summary>
    /// <param name="text">The cursor.</param>
    /// <param name="byDay">Whether the list is in the order of days.</param>
    /// <param name="place">The place.</param>
    public static bool TryParse(string text, bool byDay, out ListPlace? place)
    {
        ArgumentNullException.ThrowIfNull(text);
        place = null;
        var parts = text.Split('.');
        if (parts.Length != (byDay ? 3 : 1) || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) return false;
        if (!byDay)
        {
            place = new ListPlace(seq);
            return true;
        }

        if (!TryParseDay(parts[1], out var day) || !TryParseDay(parts[2], out var target)) return false;
        place = new ListPlace(seq, day, target);
        return true;
    }

    private static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
