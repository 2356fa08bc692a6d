using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrleansStock.GrainInterfaces;

/// <summary>Writes an enum by its name in camelCase.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;
