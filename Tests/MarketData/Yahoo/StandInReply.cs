namespace OrleansStock.Tests.MarketData.Yahoo;

/// <summary>What the stand-in does with one request.</summary>
public sealed record StandInReply
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Content type.</summary>
    public string ContentType { get; init; } = "application/json;charset=utf-8";

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>It is sent when this has ended.</summary>
    public Task After { get; init; } = Task.CompletedTask;

    /// <summary>Never answers; ends when the client goes away or the stand-in stops.</summary>
    public bool Hangs { get; init; }

    /// <summary>Sends the headers and the body, then neither ends nor closes.</summary>
    public bool HangsAfterBody { get; init; }

    /// <summary>Repeats the body without end.</summary>
    public bool IsEndless { get; init; }

    /// <summary>Announces a longer body than it sends, and closes the connection.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>JSON.</summary>
    public static StandInReply Json(string json, int status = 200) => new() { Status = status, Body = System.Text.Encoding.UTF8.GetBytes(json) };

    /// <summary>Text that is no JSON.</summary>
    public static StandInReply Text(string text, int status, string contentType = "text/html") =>
        new() { Status = status, Body = System.Text.Encoding.UTF8.GetBytes(text), ContentType = contentType };

    /// <summary>429 in plain text, as Yahoo's edge sends it.</summary>
    public static StandInReply TooManyRequests(int? retryAfterSeconds = null) => Text("Too Many Requests\r\n", 429, "text/plain") with
    {
        Headers = retryAfterSeconds is { } seconds
            ? new Dictionary<string, string> { ["Retry-After"] = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture) }
            : new Dictionary<string, string>(),
    };

    /// <summary>A redirect.</summary>
    public static StandInReply Redirect(string location, int status = 307) =>
        new() { Status = status, Headers = new Dictionary<string, string> { ["Location"] = location } };

    /// <summary>A web page where data belongs.</summary>
    public static StandInReply WebPage(int status = 200) => Text("<!DOCTYPE html><html><body>Will be right back...</body></html>", status);
}
