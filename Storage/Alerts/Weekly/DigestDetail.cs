using System.Text.Json;

namespace OrleansStock.Storage.Alerts.Weekly;

/// <summary>What a weekly mail is about, stored until it is sent. Members are added and never renamed.</summary>
/// <param name="Id">The wish that it belongs to.</param>
/// <param name="Week">The Saturday that ends the week.</param>
public sealed record DigestDetail(string Id, DateOnly Week)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    /// <summary>The stored text.</summary>
    public static string Write(DigestDetail detail) => JsonSerializer.Serialize(detail, json);

    /// <summary>What a stored text says; null where it says nothing.</summary>
    public static DigestDetail? Read(string text) => JsonSerializer.Deserialize<DigestDetail>(text, json);
}
