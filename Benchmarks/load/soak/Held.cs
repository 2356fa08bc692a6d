using System.Globalization;

namespace OrleansStock.Load;

/// <summary>What a process holds.</summary>
/// <param name="Megabytes">Resident memory that no file backs, in millions of bytes.</param>
/// <param name="Handles">Open file descriptors.</param>
/// <param name="Connections">Established TCP connections.</param>
/// <param name="Threads">Threads.</param>
internal sealed record Held(double Megabytes, int Handles, int Connections, int Threads)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Megabytes:0} MB, {Handles} handles, {Connections} connections, {Threads} threads");
}
