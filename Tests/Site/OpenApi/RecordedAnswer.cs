namespace OrleansStock.Tests.Site.OpenApi;

/// <summary>An answer of the API, kept.</summary>
/// <param name="Call">The call as in the document, such as "GET /api/v1/models".</param>
/// <param name="Status">The status.</param>
/// <param name="Media">The body's media type; null where there is no body.</param>
/// <param name="Body">The body where it is JSON, else empty.</param>
/// <param name="Headers">The names of all headers.</param>
internal sealed record RecordedAnswer(string Call, int Status, string? Media, string Body, IReadOnlySet<string> Headers)
{
    /// <summary>The JSON that was sent; null where it was something else or nothing.</summary>
    public string? Sent { get; init; }

    /// <summary>Whether the body is JSON.</summary>
    public bool HasJson => Media?.EndsWith("json", StringComparison.Ordinal) == true;

    /// <summary>Reads an answer.</summary>
    public static async Task<RecordedAnswer> ReadAsync(string call, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var headers = answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var read = new RecordedAnswer(call, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, "", headers);
        return read.HasJson ? read with { Body = await answer.Content.ReadAsStringAsync(cancellationToken) } : read;
    }
}
