using System.Text.Json;
using OrleansStock.MarketData.History;
using OrleansStock.MarketData.Parsing;
using static OrleansStock.MarketData.Yahoo.YahooJson;

namespace OrleansStock.MarketData.Yahoo;

/// <summary>The splits and dividends of a chart answer.</summary>
internal sealed class YahooEvents
{
    // No price and no ratio of real shares is larger.
    private const double LargestAmount = 1e15;

    private readonly List<(double Date, double Amount, string? Currency)> dividends = [];
    private readonly List<(double Date, double Numerator, double Denominator)> splits = [];

    /// <summary>Reads the property <c>events</c>.</summary>
    public void Read(ref Utf8JsonReader reader, string symbol)
    {
        if (!EnterObject(ref reader, symbol, "events")) return;
        while (NextProperty(ref reader))
        {
            var areDividends = reader.ValueTextEquals("dividends"u8);
            if (!areDividends && !reader.ValueTextEquals("splits"u8))
            {
                reader.Skip();
                continue;
            }
            // Objects keyed by the bar's timestamp; the real day is the "date" inside.
            if (!EnterObject(ref reader, symbol, "events")) continue;
            while (NextProperty(ref reader))
            {
                if (!EnterObject(ref reader, symbol, "event")) continue;
                double date = double.NaN, amount = double.NaN, numerator = double.NaN, denominator = double.NaN;
                string? currency = null;
                while (NextProperty(ref reader))
                {
                    if (reader.ValueTextEquals("date"u8)) date = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("amount"u8)) amount = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("numerator"u8)) numerator = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("denominator"u8)) denominator = ReadNumber(ref reader);
                    else if (reader.ValueTextEquals("currency"u8)) currency = ReadText(ref reader);
                    else reader.Skip();
                }
                if (dividends.Count + splits.Count >= MaxRows) throw Bad(symbol, $"more than {MaxRows} events");
                if (areDividends) dividends.Add((date, amount, currency));
                else splits.Add((date, numerator, denominator));
            }
        }
    }

    /// <summary>The splits that mean something, in ascending order of date.</summary>
    public IReadOnlyList<Split> SplitsIn(TimeZoneInfo zone) =>
    [
        .. splits
            // Prices are multiplied and divided by the ratio, which of two positive numbers may still be 0 or infinite.
            .Where(split => IsPositive(split.Numerator) && IsPositive(split.Denominator))
            .Where(split => IsPositive(split.Numerator / split.Denominator) && IsPositive(split.Denominator / split.Numerator))
            .Select(split => (Date: YahooChart.DateOf(split.Date, zone), split.Numerator, split.Denominator))
            .Where(split => split.Date is not null)
            .Select(split => new Split(split.Date!.Value, split.Numerator, split.Denominator))
            .OrderBy(split => split.Date),
    ];

    /// <summary>The dividends in the unit of the prices, in ascending order of date.</summary>
    /// <param name="zone">The exchange's time zone.</param>
    /// <param name="currency">The prices' currency, in major units.</param>
    /// <param name="divisor">What quoted prices are divided by to be in it.</param>
    public IReadOnlyList<Dividend> DividendsIn(TimeZoneInfo zone, string? currency, double divisor)
    {
        return
        [
            .. dividends
                .Select(dividend => (Date: YahooChart.DateOf(dividend.Date, zone), Amount: MajorAmount(dividend.Amount, dividend.Currency)))
                .Where(dividend => dividend.Date is not null && IsPositive(dividend.Amount))
                .Select(dividend => new Dividend(dividend.Date!.Value, dividend.Amount))
                .OrderBy(dividend => dividend.Date),
        ];

        // A dividend without a currency of its own is in the price's; one in a third currency cannot be turned into it.
        double MajorAmount(double amount, string? own)
        {
            if (string.IsNullOrEmpty(own)) return amount / divisor;
            var (major, ownDivisor) = MinorCurrency.ToMajor(own);
            return major == currency ? amount / ownDivisor : double.NaN;
        }
    }

    private static bool IsPositive(double value) => double.IsFinite(value) && value is > 0 and <= LargestAmount;
}
