namespace OrleansStock.WebFrontend.Held;

/// <summary>Sends what is held, with the headers that every answer carries.</summary>
internal static class HeldSending
{
    /// <summary>200 with a body.</summary>
    public static Task SendAsync(HttpContext context, HeldBody body, string contentType, BodyEncoding encoding)
    {
        var response = context.Response;
        var bytes = body.In(encoding);
        AnswerHeaders.Set(context);
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        Api.TickersApi.SetVary(context);
        if (encoding != BodyEncoding.Identity) response.Headers.ContentEncoding = encoding == BodyEncoding.Brotli ? "br" : "gzip";
        return response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
    }

    /// <summary>304.</summary>
    public static Task SendNotModifiedAsync(HttpContext context)
    {
        AnswerHeaders.Set(context);
        Api.TickersApi.SetVary(context);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }
}
