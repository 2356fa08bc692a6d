using System.Reflection;

namespace OrleansStock.WebFrontend.Api.Problems;

/// <summary>
/// Refuses parameters of an address that a call does not take, and those that are given twice. The framework leaves out what nobody asks
/// for, and who wrote <c>horzion=20</c> was answered as if nothing had been asked.
/// </summary>
internal static class KnownParameters
{
    // The most of a name that is repeated.
    private const int LongestName = 40;

    /// <summary>The filter of a call.</summary>
    public static EndpointFilterDelegate Require(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        string[] names = [.. context.MethodInfo.GetParameters().Where(IsWritten).Select(p => p.Name!)];
        return invocation =>
        {
            var request = invocation.HttpContext.Request;
            if (!request.QueryString.HasValue) return next(invocation);
            // What is a part of the path is no parameter behind it.
            var taken = names.Where(name => !request.RouteValues.ContainsKey(name)).ToList();
            var errors = new Dictionary<string, string[]>();
            foreach (var (name, values) in request.Query)
            {
                if (errors.Count == RequestProblems.MostErrors) break;
                var known = taken.Find(t => t.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (known is null) errors[Cut(name)] = [$"There is no parameter {Cut(name)} here. {Sentence(taken)}"];
                else if (values.Count > 1) errors[known] = [$"{known} is given {values.Count} times."];
            }

            return errors.Count == 0 ? next(invocation) : ValueTask.FromResult<object?>(Input.Bad(errors));
        };
    }

    private static string Sentence(List<string> taken) => taken switch
    {
        [] => "This call takes none.",
        [var one] => $"This call takes {one} alone.",
        [.. var most, var last] => $"This call takes {string.Join(", ", most)} and {last}.",
    };

    private static string Cut(string name) => name.Length > LongestName ? name[..LongestName] : name;

    // What is no text comes from the request as a whole, or from the services.
    private static bool IsWritten(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(string) || type == typeof(DateOnly) || type.IsPrimitive;
    }
}
