using System.Text.Json.Serialization;
using OrleansStock.GrainInterfaces;

namespace OrleansStock.WebFrontend.Odds;

/// <summary>Which side of the stated odds the true ones lie on.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OddsBound>))]
public enum OddsBound
{
    /// <summary>Below them.</summary>
    Under,

    /// <summary>Above them.</summary>
    Over,
}
