using Microsoft.Extensions.Logging;

namespace OrleansStock.Grains.Ledger;

/// <summary>What this silo signs with.</summary>
/// <param name="Key">The key; null where the cluster has none.</param>
public sealed record LedgerKeyring(LedgerKey? Key)
{
    /// <summary>Says at start with which key tree heads are signed, or that they are not.</summary>
    /// <param name="logger">Takes the line.</param>
    public void Announce(ILogger logger)
    {
        if (Key is null) logger.LogWarning("Heads of the ledger's tree are not signed: Ledger__SigningSecret is not set.");
        else logger.LogInformation("Heads of the ledger's tree are signed with key {Key}.", Key.Id);
    }
}
