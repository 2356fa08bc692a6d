using System.Globalization;

namespace OrleansStock.Tests.Grains.Month;

/// <summary>A stretch of simulated time.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="To">The first moment after it.</param>
internal readonly record struct Span(DateTimeOffset From, DateTimeOffset To)
{
    public bool Contains(DateTimeOffset moment) => moment >= From && moment < To;

    /// <summary>Two moments in UTC, such as <c>2024-02-29T12:00</c>.</summary>
    public static Span Of(string from, string to) => new(Time(from), Time(to));

    public static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
