namespace OrleansStock.Tests.Grains;

/// <summary>The system's clock, moved forward at will; timers run as ever, which Orleans needs.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long shift;

    public void Advance(TimeSpan by) => Interlocked.Add(ref shift, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref shift));
}
