using System.Globalization;

namespace OrleansStock.WebFrontend.Accounts.Limits;

/// <summary>Section <c>RateLimits</c> of the configuration: how many in a window, in each web process.</summary>
internal sealed class RateLimitOptions
{
    // A dozen times as many, which is what all addresses together may, is still a number.
    private const int Most = 100_000_000;

    /// <summary>Sign-ins per address and minute.</summary>
    public int LoginPerAddress { get; private init; }

    /// <summary>Sign-ins per account and minute.</summary>
    public int LoginPerAccount { get; private init; }

    /// <summary>Registrations per address and ten minutes.</summary>
    public int RegisterPerAddress { get; private init; }

    /// <summary>Registrations per e-mail address and hour.</summary>
    public int RegisterPerAccount { get; private init; }

    /// <summary>Requests for mails, and uses of their links, per address and ten minutes.</summary>
    public int ResetPerAddress { get; private init; }

    /// <summary>The same per account and hour.</summary>
    public int ResetPerAccount { get; private init; }

    /// <summary>Predictions per account and minute.</summary>
    public int PredictPerAccount { get; private init; }

    /// <summary>Reads and checks the section.</summary>
    /// <exception cref="OptionsValidationException">A value is wrong; the message is one line that names the key.</exception>
    public static RateLimitOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("RateLimits");
        return new RateLimitOptions
        {
            LoginPerAddress = Number(nameof(LoginPerAddress), 60),
            LoginPerAccount = Number(nameof(LoginPerAccount), 8),
            RegisterPerAddress = Number(nameof(RegisterPerAddress), 60),
            RegisterPerAccount = Number(nameof(RegisterPerAccount), 5),
            ResetPerAddress = Number(nameof(ResetPerAddress), 20),
            ResetPerAccount = Number(nameof(ResetPerAccount), 5),
            PredictPerAccount = Number(nameof(PredictPerAccount), 600),
        };

        int Number(string key, int usual)
        {
            if (section[key] is not { Length: > 0 } text) return usual;
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most
                ? number
                : throw new OptionsValidationException(
                    $"RateLimits__{key}", typeof(RateLimitOptions), [$"RateLimits__{key}: '{text}' is not a whole number from 1 to {Most}."]);
        }
    }
}
