using System.Text.RegularExpressions;

namespace OrleansStock.Tests.Repository;

/// <summary>What the documents point at exists.</summary>
public sealed partial class DocumentTests
{
    private const string MadeByAScript = "deploy/cdk.out";

    [Fact]
    public void Links_InDocuments_LeadSomewhere()
    {
        var dead = from document in SourceTree.FilesEndingIn(".md")
                   from Match link in Link().Matches(Read(document))
                   let target = link.Groups["target"].Value
                   where !Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
                   select $"{document}: {target}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Paths_NamedInDocuments_Exist()
    {
        // The history names files as they were.
        var dead = from document in SourceTree.FilesEndingIn(".md")
                   where document != "CHANGELOG.md"
                   from Match path in NamedPath().Matches(Read(document))
                   let target = path.Groups["path"].Value
                   where IsOfTheRepository(target) && target != MadeByAScript
                   where !Exists(target) && !Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
                   select $"{document}: {target}";

        Assert.Empty(dead);
    }

    [Fact]
    public void ProjectFolders_HaveAReadme()
    {
        var bare = from project in SourceTree.FilesEndingIn(".csproj")
                   let folder = project.Split('/')[0]
                   where !Exists(Path.Combine(folder, "README.md"))
                   select folder;

        Assert.Empty(bare.Distinct());
    }

    private static string Read(string document) => string.Join('\n', SourceTree.ReadLines(document));

    private static bool Exists(string path) => Path.Exists(Path.Combine(SharedData.RepositoryRoot, path));

    /// <summary>Whether a path begins with a folder of the repository: <c>/healthz/ready</c> and <c>text/csv</c> do not.</summary>
    private static bool IsOfTheRepository(string path) => Directory.Exists(Path.Combine(SharedData.RepositoryRoot, path.Split('/')[0]));

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    // In backticks, with a slash, and without the characters of a pattern or of a placeholder.
    [GeneratedRegex(@"`(?<path>\.?[A-Za-z][\w.-]*(?:/[\w.-]+)+/?)`")]
    private static partial Regex NamedPath();
}
