using System.Diagnostics.CodeAnalysis;
using OrleansStock.Forecasting;
using OrleansStock.Forecasting.Own;

namespace OrleansStock.WebFrontend.People;

/// <summary>A person's own forecast as given: a median and the ends of an 80 % range, or all nine quantiles, in prices.</summary>
/// <param name="Low">The price below which 1 of 10 closes is expected; null where nothing was given.</param>
/// <param name="Median">The price below which 5 of 10 are expected, likewise.</param>
/// <param name="High">The price above which 1 of 10 is expected, likewise.</param>
/// <param name="Nine">All nine, 1 % to 99 %; null where they were not given.</param>
public sealed record OwnRangeInput(decimal? Low, decimal? Median, decimal? High, IReadOnlyList<decimal?>? Nine)
{
    // No price of any market comes near it.
    private const decimal MostPrice = 1_000_000_000_000_000m;

    /// <summary>Checks what was given and fills it up to nine quantiles, see <see cref="GivenRange.Fill"/>.</summary>
    /// <param name="prices">Nine ascending prices where the answer is true.</param>
    /// <param name="wrong">Else the field that is wrong, and why.</param>
    public bool TryRead([NotNullWhen(true)] out Quantiles<double>? prices, out (string Field, string Message) wrong)
    {
        prices = null;
        wrong = default;
        if (Nine is not null) return TryReadNine(Nine, out prices, out wrong);
        foreach (var (field, value) in ((string, decimal?)[])[("low", Low), ("median", Median), ("high", High)])
        {
            if (value is null) return Wrong(field, $"Give {field}: a median and the two ends of your 80 % range, or all nine quantiles.", out wrong);
            if (!IsPrice(value)) return Wrong(field, $"{field} must be a price above 0.", out wrong);
        }

        if (Low >= Median) return Wrong("low", "The lower end of your range must lie below your median.", out wrong);
        if (High <= Median) return Wrong("high", "The upper end of your range must lie above your median.", out wrong);
        var filled = GivenRange.Fill(Math.Log((double)Low!.Value), Math.Log((double)Median!.Value), Math.Log((double)High!.Value));
        prices = Quantiles.Create<double>([.. filled.AsList().Select(Math.Exp)]);
        return true;
    }

    private bool TryReadNine(IReadOnlyList<decimal?> nine, [NotNullWhen(true)] out Quantiles<double>? prices, out (string Field, string Message) wrong)
    {
        prices = null;
        wrong = default;
        if ((Low ?? Median ?? High) is not null) return Wrong("quantiles", "Give a median and a range, or nine quantiles, but not both.", out wrong);
        for (var k = 0; k < nine.Count; k++)
        {
            var name = Quantiles.Names[k];
            if (!IsPrice(nine[k])) return Wrong("quantiles", $"The quantile {name} must be a price above 0.", out wrong);
            if (k > 0 && nine[k] <= nine[k - 1]) return Wrong("quantiles", $"The quantile {name} must lie above {Quantiles.Names[k - 1]}.", out wrong);
        }

        prices = Quantiles.Create<double>([.. nine.Select(p => (double)p!.Value)]);
        return true;
    }

    private static bool IsPrice(decimal? value) => value is > 0 and <= MostPrice;

    private static bool Wrong(string field, string message, out (string Field, string Message) wrong)
    {
        wrong = (field, message);
        return false;
    }
}
