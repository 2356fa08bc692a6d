using System.Reflection;
using System.Text.RegularExpressions;

namespace OrleansStock.Tests.Repository;

/// <summary>The table of docs/security.md: each line has its requirement, a test that exists, and what was tried to see it fail.</summary>
public sealed partial class SecurityTableTests
{
    private const string Document = "docs/security.md";
    private const int Columns = 4;

    private static readonly Dictionary<string, Type> classes = typeof(SecurityTableTests).Assembly.GetTypes()
        .Where(t => Tests(t).Any()).GroupBy(t => t.Name).ToDictionary(g => g.Key, g => g.First());

    [Fact]
    public void Rows_Each_NameRequirementTestAndMutation()
    {
        var rows = Rows().ToList();
        Assert.InRange(rows.Count, 50, int.MaxValue);
        Assert.All(rows, row =>
        {
            Assert.True(row.Length == Columns && row.All(c => c.Length > 0), string.Join(" | ", row));
            Assert.True(Requirement().IsMatch(row[1]), $"{row[0]}: {row[1]} names no requirement");
            Assert.True(Name().IsMatch(row[2]), $"{row[0]}: no test");
        });
    }

    [Fact]
    public void Tests_NamedInTheDocument_Exist()
    {
        // Two classes may have one name in two folders; a method has to be in one of them.
        var missing = from Match name in Name().Matches(string.Join('\n', SourceTree.ReadLines(Document)))
                      let type = name.Groups["class"].Value
                      let method = name.Groups["method"].Value
                      where !classes.ContainsKey(type) || (method.Length > 0 && !All(type).Any(t => Tests(t).Any(m => m.Name == method)))
                      select name.Value;

        Assert.Empty(missing.Distinct());

        static IEnumerable<Type> All(string name) => typeof(SecurityTableTests).Assembly.GetTypes().Where(t => t.Name == name);
    }

    private static IEnumerable<MethodInfo> Tests(Type type) =>
        type.GetMethods().Where(m => m.GetCustomAttributes().Any(a => a is FactAttribute));

    private static IEnumerable<string[]> Rows() => SourceTree.ReadLines(Document)
        .SkipWhile(l => !l.StartsWith("## The bar, line by line", StringComparison.Ordinal)).Skip(1)
        .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| what |", StringComparison.Ordinal))
        .Select(l => l.Trim().Trim('|').Split(" | ").Select(c => c.Trim()).ToArray());

    [GeneratedRegex(@"^\d+\.\d+\.\d+|^none: ")]
    private static partial Regex Requirement();

    [GeneratedRegex(@"`(?<class>\w+Tests)(?:\.(?<method>\w+))?`")]
    private static partial Regex Name();
}
