namespace OrleansStock.WebFrontend.Accounts.SignIn;

/// <summary>
/// A device in words that its owner recognises, from the user agent: the browser and the system. What a client says of itself proves
/// nothing, so nothing but the list of sessions uses it.
/// </summary>
internal static class DeviceWords
{
    /// <summary>A text longer than this is not read further.</summary>
    private const int MaxRead = 512;

    // In this order: Edge and Opera say that they are Chrome, and Chrome that it is Safari.
    private static readonly (string Mark, string Name)[] browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    // An iPad that asks for the desktop's pages says that it is a Macintosh; Android says that it is Linux.
    private static readonly (string Mark, string Name)[] systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];

    /// <summary>Such as <c>Firefox on Linux</c>; never a piece of the text itself.</summary>
    /// <param name="userAgent">The header; null or empty where there is none.</param>
    public static string Of(string? userAgent)
    {
        var text = userAgent is null ? "" : userAgent[..Math.Min(userAgent.Length, MaxRead)];
        return (Find(browsers, text), Find(systems, text)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            ({ } browser, null) => browser,
            (null, { } system) => $"an unknown browser on {system}",
            _ => "an unknown browser",
        };
    }

    private static string? Find((string Mark, string Name)[] known, string text)
    {
        foreach (var (mark, name) in known)
        {
            if (text.Contains(mark, StringComparison.Ordinal)) return name;
        }

        return null;
    }
}
