using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Time.Testing;
using OrleansStock.Silo;

namespace OrleansStock.Tests.Cluster;

public sealed class MallocTests
{
    // Below the size from which malloc takes a mapping of its own, which it would give back at once.
    private const int BlockBytes = 64 << 10;
    private const int Blocks = 4096;

    [Fact]
    public void TrimEachMinute_FreedBelowWhatIsInUse_GoesBackToTheSystem()
    {
        FakeTimeProvider time = new();
        using var trimming = Malloc.TrimEachMinute(time);
        Assert.SkipWhen(trimming is null, "this C library keeps nothing that could be given back");
        List<nint> blocks = [];
        for (var i = 0; i < Blocks; i++)
        {
            var block = Marshal.AllocHGlobal(BlockBytes);
            Marshal.Copy(new byte[BlockBytes], 0, block, BlockBytes);
            blocks.Add(block);
        }

        // The last one holds the end of the arena, so that nothing of it goes back by itself.
        foreach (var block in blocks.SkipLast(1)) Marshal.FreeHGlobal(block);
        var before = Resident();
        time.Advance(TimeSpan.FromMinutes(1));
        var after = Resident();
        Marshal.FreeHGlobal(blocks[^1]);

        // Half of it: other tests run beside this one.
        Assert.InRange(before - after, (long)Blocks * BlockBytes / 2, long.MaxValue);
    }

    private static long Resident()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64;
    }
}
