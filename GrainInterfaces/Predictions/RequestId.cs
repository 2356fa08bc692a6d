using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansStock.GrainInterfaces;

/// <summary>
/// The idempotency key of a request to predict: 1 to 64 letters, digits and <c>. _ : -</c>; a UUID is the usual choice. The same id
/// twice is one record.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RequestId
{
    // As wide as the ledger's column.
    private const int MaxLength = 64;

    private readonly string? text;

    private RequestId(string text) => this.text = text;

    /// <summary>An id that nobody has used.</summary>
    public static RequestId New() => new(Guid.NewGuid().ToString());

    /// <summary>Takes an id as it is given: nothing is trimmed, and case matters.</summary>
    /// <param name="text">The text as given; may be null.</param>
    /// <param name="id">The id where the answer is true.</param>
    /// <returns>Whether the text is an id.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequestId id)
    {
        var isId = text is { Length: >= 1 and <= MaxLength } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '-');
        id = isId ? new RequestId(text!) : default;
        return isId;
    }

    /// <summary>Takes an id as it is given: nothing is trimmed, and case matters.</summary>
    /// <param name="text">The text as given.</param>
    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RequestId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("The text is not a request id.");

    /// <summary>The id as text; empty for the default value.</summary>
    public override string ToString() => text ?? "";

    /// <summary>Writes an id as its text and refuses to read any other text.</summary>
    public sealed class Converter : JsonConverter<RequestId>
    {
        /// <inheritdoc/>
        public override RequestId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var id)
                ? id
                : throw new JsonException("The value is not a request id.");

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, RequestId value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteStringValue(value.ToString());
        }
    }
}
