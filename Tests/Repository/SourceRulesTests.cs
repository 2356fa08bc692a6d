using System.Text.RegularExpressions;

namespace OrleansStock.Tests.Repository;

/// <summary>The rules of <c>CONTRIBUTING.md</c> that no compiler and no analyzer checks. Each failure names every offender.</summary>
public sealed partial class SourceRulesTests
{
    private const int MaxColumns = 160;
    private const int MaxLines = 349;
    private const int MaxFilesInFolder = 15;

    private static readonly string[] textEndings =
    [
        ".cs", ".cshtml", ".sh", ".js", ".py", ".css", ".sql", ".md", ".json", ".yml", ".yaml", ".csproj", ".props", ".sln", ".conf", ".txt",
        "Dockerfile", "/run",
    ];

    // The machine that it speaks of is CodeBuild's, made for one build.
    private static readonly string[] ofAnotherMachine = ["buildspec.yml"];

    [Fact]
    public void Lines_OfSourceFiles_FitIn160Columns() => AssertNone(
        from file in SourceTree.FilesEndingIn(".cs", ".cshtml", ".sh", ".js")
        from line in SourceTree.ReadLines(file).Index()
        where line.Item.Length > MaxColumns
        select $"{file}:{line.Index + 1}: {line.Item.Length} columns");

    [Fact]
    public void CSharpFiles_Have349LinesAtMost() => AssertNone(
        from file in SourceTree.FilesEndingIn(".cs")
        let lines = SourceTree.ReadLines(file).Length
        where lines > MaxLines
        select $"{file}: {lines} lines");

    /// <summary>
    /// The root is exempt: git, Docker, the SDK and the host each look for their file there. What restore writes beside every
    /// project is nobody's reading and does not count. The findings are a collection, one script each, with an index by subject.
    /// </summary>
    [Fact]
    public void Folders_Hold15FilesAtMost() => AssertNone(
        from file in SourceTree.Files
        where file.Contains('/', StringComparison.Ordinal) && Path.GetFileName(file) != "packages.lock.json"
        where !file.StartsWith("findings/", StringComparison.Ordinal)
        group file by Path.GetDirectoryName(file)!.Replace('\\', '/') into folder
        where folder.Count() > MaxFilesInFolder
        select $"{folder.Key}: {folder.Count()} files");

    [Fact]
    public void TextFiles_NameNoPackageRegistryAndNoFolderOfAMachine() => AssertNone(
        from file in SourceTree.FilesEndingIn(textEndings).Except(ofAnotherMachine)
        from line in SourceTree.ReadLines(file).Index()
        let named = ForeignPlace().Match(line.Item)
        where named.Success
        select $"{file}:{line.Index + 1}: {named.Value}");

    /// <summary>
    /// A part may stand beside its whole: a record, structure or enumeration that the type which gives the file its name is
    /// made of, a class that is stored or sent inside it, and the converter of a surrogate.
    /// </summary>
    [Fact]
    public void CSharpFiles_HoldOnePublicTypeAndItsParts() => AssertNone(
        from file in SourceTree.FilesEndingIn(".cs")
        from stranger in FindStrangers(Path.GetFileNameWithoutExtension(file), string.Join('\n', SourceTree.ReadLines(file)))
        select $"{file}: {stranger}");

    [Fact]
    public void FindStrangers_PartsAndOthers_TellsThemApart()
    {
        const string source = """
            public enum Kind { A }

            /// <summary>Not <see cref="Stranger"/>.</summary>
            public sealed record Whole(IReadOnlyList<Part> Parts, Stored Stored);

            public sealed record Part(Kind Kind);

            [GenerateSerializer, Alias("Stored")]
            public sealed class Stored;

            public sealed record Stranger(int X);

            internal sealed record Inner(int X);

            public sealed class Worker(Part part);
            """;

        Assert.Equal(["record Stranger", "class Worker"], FindStrangers("Whole", source));
    }

    private static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{all.Count} against this rule of CONTRIBUTING.md:\n{string.Join('\n', all)}");
    }

    /// <summary>The public types of a file that are neither the one that names it (else its first) nor parts of that.</summary>
    private static List<string> FindStrangers(string fileName, string source)
    {
        var declarations = PublicType().Matches(source);
        if (declarations.Count < 2) return [];
        var types = declarations.Select((d, i) => (
            Name: d.Groups["name"].Value,
            Kind: d.Groups["kind"].Value,
            MayBePart: d.Groups["kind"].Value is not ("class" or "interface") || SentOrStored().IsMatch(d.Groups["attributes"].Value),
            Text: Comment().Replace(source[d.Index..(i + 1 < declarations.Count ? declarations[i + 1].Index : source.Length)], ""))).ToList();
        var root = types.Exists(t => t.Name == fileName) ? fileName : types[0].Name;
        HashSet<string> family = [root];
        for (var before = 0; before < family.Count;)
        {
            before = family.Count;
            var members = types.Where(t => family.Contains(t.Name)).ToList();
            family.UnionWith(types.Where(t => t.MayBePart && members.Exists(m => Regex.IsMatch(m.Text, $@"\b{t.Name}\b"))).Select(t => t.Name));
            // A converter names its surrogate, not the other way round.
            family.UnionWith(types.Where(t => t.MayBePart && t.Kind == "class" && t.Text.Contains(root, StringComparison.Ordinal)).Select(t => t.Name));
        }

        return [.. types.Where(t => !family.Contains(t.Name)).Select(t => $"{t.Kind} {t.Name}")];
    }

    [GeneratedRegex(
        @"^(?<attributes>(?:\[.*\]\n)*)public (?:(?:sealed|static|abstract|readonly|partial|ref) )*" +
        @"(?<kind>class|record struct|record|struct|interface|enum|delegate [\w<>?]+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:GenerateSerializer|RegisterConverter)\b")]
    private static partial Regex SentOrStored();

    // Written in pieces, so that this file does not name what it looks for.
    [GeneratedRegex(
        @"\bnuge" + @"t\.org|registry\.npm" + @"js\.org|\bpyp" + @"i\.org|pythonhoste" + @"d\.org" +
        @"|(?<![\w.$})])/(?:wor" + @"k|roo" + @"t|hom" + @"e|tm" + @"p)/\w")]
    private static partial Regex ForeignPlace();
}
