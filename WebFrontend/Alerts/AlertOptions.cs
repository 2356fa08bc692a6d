using System.Globalization;

namespace OrleansStock.WebFrontend.Alerts;

/// <summary>Section <c>Alerts</c> of the configuration.</summary>
/// <param name="MostPerAccount">The most alerts that a person may have.</param>
internal sealed record AlertOptions(int MostPerAccount)
{
    // A ticker's refresh looks at all of its alerts: what one person adds is bounded, as nobody reads hundreds of mails.
    private const int Usual = 50, Most = 10_000;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static AlertOptions Read(IConfiguration configuration)
    {
        if (configuration["Alerts:MostPerAccount"] is not { Length: > 0 } text) return new AlertOptions(Usual);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? new AlertOptions(number)
            : throw new OptionsValidationException(
                "Alerts__MostPerAccount", typeof(AlertOptions), [$"Alerts__MostPerAccount: '{text}' is not a whole number from 1 to {Most}."]);
    }
}
