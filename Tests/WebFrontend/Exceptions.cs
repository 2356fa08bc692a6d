using System.Reflection;

namespace OrleansStock.Tests.WebFrontend;

internal static class Exceptions
{
    /// <summary>Makes an exception whose constructors Orleans keeps to itself.</summary>
    public static T Make<T>(string message)
        where T : Exception => (T)Activator.CreateInstance(typeof(T), BindingFlags.Instance | BindingFlags.NonPublic, null, [message], null)!;
}
