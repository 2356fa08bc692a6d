using System.Data.Common;

namespace OrleansStock.Storage;

/// <summary>Transactions that are tried again.</summary>
internal static class Retries
{
    /// <summary>
    /// Runs a transaction and repeats it where the server ended it: two tickers had the first outcome of a model at once, and each held the gap
    /// that the other's row goes into. The server took the transaction back as a whole, and by then the row is there.
    /// </summary>
    /// <param name="attempts">How often at most.</param>
    /// <param name="run">The transaction, from its beginning.</param>
    public static async Task<T> OnDeadlockAsync<T>(int attempts, Func<Task<T>> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await run();
            }
            catch (DbException e) when (Database.IsDeadlock(e) && attempt < attempts)
            {
                // Next attempt.
            }
        }
    }
}
