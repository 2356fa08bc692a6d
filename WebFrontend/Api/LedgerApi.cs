using OrleansStock.GrainInterfaces;
using OrleansStock.WebFrontend.Api.Problems;
using OrleansStock.WebFrontend.Cluster;

namespace OrleansStock.WebFrontend.Api;

/// <summary>The tree over the ledger, for anybody who wants to check it: <c>docs/ledger.md</c>.</summary>
internal static class LedgerApi
{
    private const int DefaultHeads = 20;
    private const int MaxHeads = 200;
    private const int MaxLeaves = 1_000;
    private const int HashDigits = 64;

    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Ledger");
        ledger.MapGet("/heads", GetHeadsAsync).WithName("getLedgerHeads")
            .WithSummary("Signed heads of the ledger's tree, newest first; before is the size of the smallest one that is known already.")
            .Produces<IReadOnlyList<LedgerHead>>().ProducesValidationProblem().ProducesProblem(503);
        ledger.MapGet("/leaves", GetLeavesAsync).WithName("getLedgerLeaves")
            .WithSummary("Hashes of the tree's leaves in their order, in hexadecimal digits: who has all of them can compute every head.")
            .Produces<IReadOnlyList<string>>().ProducesValidationProblem().ProducesProblem(503);
        ledger.MapGet("/proof/{leaf}", GetProofAsync).WithName("getLedgerProof")
            .WithSummary("The proof that a leaf is in the tree of a head; in that of the newest where no treeSize is given.")
            .Produces<LedgerProof>().ProducesValidationProblem().ProducesProblem(404).ProducesProblem(503);
        ledger.MapGet("/consistency", GetConsistencyAsync).WithName("getLedgerConsistency")
            .WithSummary("The proof that the tree of one head grew out of that of another.")
            .Produces<LedgerConsistency>().ProducesValidationProblem().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> GetHeadsAsync(long? before, int? limit, IGrainFactory grains)
    {
        if (limit is < 1 or > MaxHeads) return Input.Bad("limit", $"limit must be from 1 to {MaxHeads}.");
        return before is < 1
            ? Input.Bad("before", "before must be the size of a tree, 1 or more.")
            : TypedResults.Ok(await grains.RepeatAsync(g => g.GetLedger().GetHeads(before, limit ?? DefaultHeads)));
    }

    private static async Task<IResult> GetLeavesAsync(long? start, int? count, IGrainFactory grains)
    {
        if (count is < 1 or > MaxLeaves) return Input.Bad("count", $"count must be from 1 to {MaxLeaves}.");
        return start is < 0
            ? Input.Bad("start", "start must be the place of a leaf, 0 or more.")
            : TypedResults.Ok(await grains.RepeatAsync(g => g.GetLedger().GetLeaves(start ?? 0, count ?? MaxLeaves)));
    }

    private static async Task<IResult> GetProofAsync(string leaf, long? treeSize, IGrainFactory grains)
    {
        if (leaf.Length != HashDigits || !leaf.All(char.IsAsciiHexDigit))
            return Input.Bad("leaf", $"leaf must be a hash of {HashDigits} hexadecimal digits.");
        if (treeSize is < 1) return Input.Bad("treeSize", "treeSize must be the size of a tree, 1 or more.");
        var hash = Convert.FromHexString(leaf);
        return await grains.RepeatAsync(g => g.GetLedger().GetProof(hash, treeSize)) is { } proof
            ? TypedResults.Ok(proof)
            : Results.Problem(
                treeSize is { } size
                    ? $"No head has {size} leaves, or the leaf is not in that tree."
                    : "The leaf is not in the tree. What is recorded gets its place within seconds.",
                statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GetConsistencyAsync(long from, long to, IGrainFactory grains)
    {
        if (from < 1) return Input.Bad("from", "from must be the size of a tree, 1 or more.");
        if (to < from) return Input.Bad("to", "to must be the size of a tree and not less than from.");
        return await grains.RepeatAsync(g => g.GetLedger().GetConsistency(from, to)) is { } proof
            ? TypedResults.Ok(proof)
            : Results.Problem("One of the two trees has no head.", statusCode: StatusCodes.Status404NotFound);
    }
}
