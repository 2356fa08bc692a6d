namespace OrleansStock.WebFrontend.Held;

/// <summary>How a body goes over the line.</summary>
internal enum BodyEncoding
{
    /// <summary>As it is.</summary>
    Identity,

    /// <summary><c>br</c>.</summary>
    Brotli,

    /// <summary><c>gzip</c>.</summary>
    Gzip,
}
