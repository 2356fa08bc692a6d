using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace OrleansStock.Grains.Requests;

/// <summary>How much new work people may cause in an hour: the part of the section <c>RateLimits</c> that silos read.</summary>
public sealed class NewWorkOptions
{
    private const string Section = "RateLimits";

    // Five times as many, which is what there may be of searches, is still a number.
    private const int Most = 100_000_000;

    /// <summary><c>RateLimits__NewPerAddress</c>: new tickers of an address block without an account.</summary>
    public int PerAddress { get; set; } = 60;

    /// <summary><c>RateLimits__NewVisitors</c>: new tickers of all visitors without an account together.</summary>
    public int Visitors { get; set; } = 600;

    /// <summary><c>RateLimits__NewPerAccount</c>: new tickers of an account.</summary>
    public int PerAccount { get; set; } = 240;

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public void ReadFrom(IConfiguration configuration)
    {
        PerAddress = Number("NewPerAddress", PerAddress);
        Visitors = Number("NewVisitors", Visitors);
        PerAccount = Number("NewPerAccount", PerAccount);

        int Number(string key, int usual)
        {
            if (configuration[$"{Section}:{key}"] is not { Length: > 0 } text) return usual;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most
                ? number
                : throw new OptionsValidationException(
                    Section, typeof(NewWorkOptions), [$"{Section}__{key}: '{text}' is not a whole number from 1 to {Most}."]);
        }
    }
}
