using System.Globalization;
using System.Reflection;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>
/// Refuses dates of an address that are not written as YYYY-MM-DD. The framework reads more than that: 1/2/2027 as 2 January, which is
/// 1 February to most of the world, and 2027-03 as its first day, also where the last one is asked for.
/// </summary>
internal static class WholeDates
{
    /// <summary>The form of a date.</summary>
    private const string Form = "yyyy-MM-dd";

    /// <summary>The filter of a call that takes dates; the call as it is where it takes none.</summary>
    public static EndpointFilterDelegate Require(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        string[] names = [.. context.MethodInfo.GetParameters().Where(IsDate).Select(p => p.Name!)];
        return names.Length == 0 ? next : invocation =>
        {
            var query = invocation.HttpContext.Request.Query;
            foreach (var name in names)
            {
                if (query[name].ToString() is { Length: > 0 } text && !IsWhole(text))
                    return ValueTask.FromResult<object?>(Input.Bad(name, $"{name} must be a date such as 2024-03-28."));
            }

            return next(invocation);
        };
    }

    private static bool IsWhole(string text) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDate(ParameterInfo parameter) =>
        (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(DateOnly);
}
