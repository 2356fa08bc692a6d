using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OrleansStock.Storage.Merkle;

namespace OrleansStock.Storage.Ledger;

/// <summary>
/// What the tree over the ledger has of a prediction or an outcome: the hash of a text that says all of it, and a random salt
/// without which nobody can try contents against the hash. <c>docs/ledger.md</c> has the text's form.
/// </summary>
/// <param name="Text">JSON in one form: UTF-8, members in the order of writing, no white space, numbers as short as they read back.</param>
/// <param name="Salt">16 random bytes; an outcome has those of its prediction.</param>
/// <param name="Hash">The leaf's hash, 32 bytes.</param>
public sealed record LedgerLeaf(string Text, byte[] Salt, byte[] Hash)
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltSize = 16;

    private static readonly string[] levels = ["0.01", "0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95", "0.99"];

    /// <summary>The leaf of a prediction that is recorded now, with a new salt.</summary>
    /// <param name="entry">The prediction.</param>
    public static LedgerLeaf New(LedgerEntry entry) => Of(entry, RandomNumberGenerator.GetBytes(SaltSize), isLate: false);

    /// <summary>The leaf of a prediction of a build that had no tree, with a new salt; its text says that it was sealed late.</summary>
    /// <param name="entry">The prediction.</param>
    public static LedgerLeaf NewOfOld(LedgerEntry entry) => Of(entry, RandomNumberGenerator.GetBytes(SaltSize), isLate: true);

    /// <summary>The leaf that a stored prediction has, or null where its row is no longer what was hashed.</summary>
    /// <param name="entry">The prediction as stored.</param>
    /// <param name="salt">Its salt.</param>
    /// <param name="hash">Its leaf's hash.</param>
    public static LedgerLeaf? Find(LedgerEntry entry, byte[] salt, byte[] hash)
    {
        foreach (var isLate in (ReadOnlySpan<bool>)[false, true])
            foreach (var isSigned in (ReadOnlySpan<bool>)[false, true])
                if (Of(entry, salt, isLate, isSigned) is var leaf && leaf.Hash.AsSpan().SequenceEqual(hash)) return leaf;
        return null;
    }

    /// <summary>The leaf of an outcome.</summary>
    /// <param name="predictionHash">The hash of the prediction's leaf.</param>
    /// <param name="salt">The prediction's salt.</param>
    /// <param name="horizon">Trading days ahead.</param>
    /// <param name="actual">Log return on the close at the origin.</param>
    /// <param name="actualDate">The bar's date.</param>
    public static LedgerLeaf OfOutcome(byte[] predictionHash, byte[] salt, int horizon, double actual, DateOnly actualDate) => Write(salt, json =>
    {
        json.WriteString("type", "outcome");
        json.WriteString("salt", Convert.ToHexStringLower(salt));
        json.WriteString("prediction", Convert.ToHexStringLower(predictionHash));
        json.WriteNumber("tradingDays", horizon);
        json.WriteNumber("logReturn", actual);
        json.WriteString("date", Iso(actualDate));
    });

    // A signed text has the sign of zeros below the median, as builds before this one wrote those of the random walk of a price that never moved. No
    // column of either engine keeps it.
    private static LedgerLeaf Of(LedgerEntry entry, byte[] salt, bool isLate, bool isSigned = false) => Write(salt, json =>
    {
        json.WriteString("type", "prediction");
        json.WriteString("salt", Convert.ToHexStringLower(salt));
        json.WriteString("recordedAt", entry.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (isLate) json.WriteBoolean("sealedLate", true);
        json.WriteString("symbol", entry.Symbol.ToString());
        json.WriteString("currency", entry.Currency);
        json.WriteString("model", entry.ModelId);
        json.WriteNumber("modelVersion", entry.ModelVersion);
        json.WriteString("origin", Iso(entry.Origin));
        json.WriteNumber("closeAtOrigin", entry.CloseAtOrigin);
        json.WriteString("historyFingerprint", entry.HistoryFingerprint);
        json.WriteStartArray("horizons");
        foreach (var horizon in entry.Horizons)
        {
            json.WriteStartObject();
            json.WriteNumber("tradingDays", horizon.Forecast.LeadTime);
            json.WriteString("targetDate", Iso(horizon.TargetDate));
            json.WriteStartObject("logReturnQuantiles");
            for (var k = 0; k < levels.Length; k++)
            {
                var quantile = Unsigned(horizon.Forecast.LogReturns.AsSpan()[k]);
                json.WriteNumber(levels[k], isSigned && quantile == 0 && k < levels.Length / 2 ? -0.0 : quantile);
            }

            json.WriteEndObject();
            json.WriteNumber("logReturnPoint", Unsigned(horizon.Forecast.Point));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static LedgerLeaf Write(byte[] salt, Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", 1);
            write(json);
            json.WriteEndObject();
        }

        return new LedgerLeaf(Encoding.UTF8.GetString(buffer.WrittenSpan), salt, MerkleTree.HashLeaf(buffer.WrittenSpan));
    }

    // The zero below 0 becomes the one that is read back.
    private static double Unsigned(double value) => value + 0.0;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
