using System.Globalization;
using OrleansStock.Forecasting;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Horizons;

/// <summary>The two fields in which a person gives a horizon of their own: trading days or a date.</summary>
/// <param name="Days">Trading days as typed; null where nothing was.</param>
/// <param name="Date">A date as the browser sends it; null where nothing was chosen.</param>
/// <param name="Choice">What is meant; null where nothing was given or it cannot be read.</param>
/// <param name="Problem">One sentence beside the fields; null where there is nothing to say.</param>
public sealed record OwnHorizonField(string? Days, string? Date, HorizonChoice? Choice, string? Problem)
{
    /// <summary>What a horizon must look like, for a person and for a program.</summary>
    public const string Form = "Give a whole number of trading days from 1 to 365, or a date, but not both.";

    // The most that is shown again of what cannot be read.
    private const int LongestText = 10;

    /// <summary>The longest horizon in trading days.</summary>
    public static int Longest => ForecastModels.Horizons[^1];

    /// <summary>Nothing given.</summary>
    public static OwnHorizonField None { get; } = new(null, null, null, null);

    /// <summary>The same as further parameters of an address of the API; empty where nothing was given.</summary>
    public string Query => Choice is not { } choice ? "" : choice.TradingDays is { } n
        ? string.Create(CultureInfo.InvariantCulture, $"&horizon={n}") : string.Create(CultureInfo.InvariantCulture, $"&date={choice.Date:yyyy-MM-dd}");

    /// <summary>Reads the fields.</summary>
    /// <param name="days">Trading days as typed; may be null.</param>
    /// <param name="date">A date as YYYY-MM-DD; may be null.</param>
    public static OwnHorizonField Of(string? days, string? date)
    {
        (days, date) = (Trim(days), Trim(date));
        int? number = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
        DateOnly? day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : null;
        var isRead = (days is null || number is not null) && (date is null || day is not null);
        var isMeant = TryChoose(number, day, out var choice) && isRead;
        return isMeant ? new(days, date, choice, null) : new(Cut(days), Cut(date), null, Form);
    }

    /// <summary>What is meant by numbers that were read already.</summary>
    /// <param name="days">Trading days; null for none.</param>
    /// <param name="date">A date; null for none.</param>
    /// <param name="choice">The horizon; null where neither is given.</param>
    /// <returns>False where both are given, or the days lie beyond the longest horizon.</returns>
    public static bool TryChoose(int? days, DateOnly? date, out HorizonChoice? choice)
    {
        choice = days is { } n ? HorizonChoice.Of(n) : date is { } d ? HorizonChoice.Of(d) : null;
        return (days is null || date is null) && (days is null || (days >= 1 && days <= Longest));
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Cut(string? text) => text?.Length > LongestText ? text[..LongestText] : text;
}
