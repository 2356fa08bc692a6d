using Microsoft.AspNetCore.Http;

namespace OrleansStock.WebFrontend.Hosting;

/// <summary>Looks at the addresses that the site is to listen on before the server does, which would end with a stack trace.</summary>
internal static class ListeningAddresses
{
    private const int LargestPort = 65_535;

    /// <summary>Checks what <c>ASPNETCORE_URLS</c> says.</summary>
    /// <param name="urls">Addresses with semicolons between them; null or empty for none.</param>
    /// <exception cref="OptionsValidationException">One of them is no address; the message is one line that names the key.</exception>
    public static void Check(string? urls)
    {
        foreach (var text in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IsAddress(text)) continue;
            const string key = "ASPNETCORE_URLS";
            throw new OptionsValidationException(key, typeof(ListeningAddresses), [$"{key}: '{text}' is not an address, like http://localhost:8000."]);
        }
    }

    private static bool IsAddress(string text)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return false;
        }

        // A port that is no number is taken for a part of the host's name.
        var isNamed = !address.Host.Contains(':', StringComparison.Ordinal) || address.Host.StartsWith('[');
        return address.IsUnixPipe || address.IsNamedPipe || (address.Scheme is "http" or "https" && address.Port is >= 0 and <= LargestPort && isNamed);
    }
}
