using System.Text.RegularExpressions;

namespace OrleansStock.WebFrontend.Accounts;

/// <summary>The grammar of addresses that can have an account: the plain ones, in ASCII, without quotes or comments.</summary>
internal static partial class EmailAddress
{
    /// <summary>Longest address (RFC 5321), characters.</summary>
    public const int MaxLength = 254;

    /// <summary>Whether the text is an address. Control characters and spaces never are.</summary>
    public static bool IsValid(string text) => text.Length <= MaxLength && Grammar().IsMatch(text);

    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*" +
        @"@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Grammar();
}
