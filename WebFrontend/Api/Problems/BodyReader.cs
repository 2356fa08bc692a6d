using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OrleansStock.WebFrontend.Accounts;
using OrleansStock.WebFrontend.Accounts.SignIn;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>
/// Reads the JSON that a call takes before the framework does, and refuses what it cannot be with a sentence for each member that is wrong.
/// </summary>
internal sealed class BodyReader(RequestDelegate next, IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    /// <summary>Bytes. The longest note takes 12,000, each of its characters written as \u and four digits.</summary>
    private const int MostBytes = 64 * 1024;

    // Nothing that is nested deeply is taken: such a body is JSON all the same, and it is said which member is wrong.
    private static readonly JsonDocumentOptions anyDepth = new() { MaxDepth = MostBytes };

    /// <summary>Lets the request pass or refuses it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // Pages take forms, what is only read has no use for a body, and what is refused by routing (405, 415) is no endpoint of a route.
        if (context.GetEndpoint() is not RouteEndpoint endpoint || !request.HasJsonContentType() || HttpMethods.IsGet(request.Method)
            || !AccountPolicies.IsForPrograms(request.Path))
        {
            await next(context);
            return;
        }

        if (await RefuseAsync(request, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType) is { } refusal)
        {
            // A caller without a valid token learns nothing, not even what is wrong.
            if (LateToken.Of(context) is { } token && !await token.IsValidAsync(context.RequestAborted))
                refusal = Results.Challenge(authenticationSchemes: [AccountPolicies.BearerScheme]);
            await refusal.ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private async Task<IResult?> RefuseAsync(HttpRequest request, Type? type)
    {
        if (FindEncoding(request) is not { } encoding)
            return Problem(StatusCodes.Status415UnsupportedMediaType, "The charset of the body is not known. Send it as application/json in UTF-8.");
        if (request.Headers.ContentEncoding.Any(coding => !string.Equals(coding, "identity", StringComparison.OrdinalIgnoreCase)))
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send the body as it is, without Content-Encoding.");
        byte[]? sent;
        try
        {
            sent = await ReadAsync(request);
        }
        catch (BadHttpRequestException e)
        {
            // Its own words are about the server's settings.
            return Problem(e.StatusCode, "The body did not come whole.");
        }

        if (sent is null) return Problem(StatusCodes.Status413PayloadTooLarge, $"The body is larger than the {MostBytes / 1024} kB that a call takes.");
        // The framework reads it again, and fails on names of charsets that it does not know, such as those in quotation marks.
        if (encoding is not UTF8Encoding) sent = Encoding.Convert(encoding, Encoding.UTF8, sent);
        (request.Body, request.ContentType) = (new MemoryStream(sent, writable: false), "application/json");
        var errors = FindFaults(sent, type);
        return errors.Count == 0 ? null : Input.Bad(errors);
    }

    private Dictionary<string, string[]> FindFaults(ReadOnlyMemory<byte> sent, Type? type)
    {
        try
        {
            var bytes = sent.Span.StartsWith(Encoding.UTF8.Preamble) ? sent[Encoding.UTF8.Preamble.Length..] : sent;
            var text = bytes.Span.Trim(" \t\r\n"u8);
            if (type is null)
            {
                // Some programs send these with whatever they send. Anything else was meant: {"isOn": false} to what begins the weekly mails.
                return text.IsEmpty || text.SequenceEqual("{}"u8) || text.SequenceEqual("null"u8) ? [] : Of("This call takes no body.");
            }

            if (text.IsEmpty) return Of(RequestProblems.NoBody);
            using var body = JsonDocument.Parse(bytes, anyDepth);
            return BodyForm.FindFaults(body.RootElement, json.Value.SerializerOptions.GetTypeInfo(type));
        }
        catch (JsonException e)
        {
            // Lines and bytes are counted from 0.
            return Of(e is { LineNumber: { } line, BytePositionInLine: { } place }
                ? $"The body is not JSON: see line {line + 1}, byte {place + 1}."
                : "The body is not JSON.");
        }
        catch (InvalidOperationException)
        {
            // The reader looks at texts when somebody asks for them.
            return Of("The body is not JSON: a text in it is no Unicode.");
        }

        static Dictionary<string, string[]> Of(string sentence) => new() { [BodyForm.Whole] = [sentence] };
    }

    /// <summary>The bytes of the body; null where there are too many.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > MostBytes) return null;
        using var read = new MemoryStream();
        var buffer = new byte[4096];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var count)
        {
            await read.WriteAsync(buffer.AsMemory(0, count), request.HttpContext.RequestAborted);
            if (read.Length > MostBytes) return null;
        }

        return read.ToArray();
    }

    /// <summary>How the body is written; null where the charset is none that is known.</summary>
    private static Encoding? FindEncoding(HttpRequest request)
    {
        var charset = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Charset);
        if (charset.Length == 0) return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(charset.ToString());
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static IResult Problem(int status, string detail) => Results.Problem(detail, statusCode: status);
}
