using Microsoft.Data.Sqlite;

namespace OrleansStock.Tests.Browser;

/// <summary>Outcomes of a person's own ranges and of models on the same questions, for a site whose tickers have none yet.</summary>
internal static class PeopleRows
{
    /// <summary>The public name that the person gets.</summary>
    public const string Name = "Ann B. Own";

    /// <summary>Writes them once.</summary>
    /// <param name="dataDirectory">The site's data folder.</param>
    /// <param name="userName">The person's account.</param>
    public static async Task AddAsync(string dataDirectory, string userName)
    {
        await using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(dataDirectory, "*.db").Single()}");
        await connection.OpenAsync(Cancelled);
        var user = await connection.ExecuteScalarAsync<string>("SELECT id FROM users WHERE user_name = @userName", new { userName });
        for (var i = 0; i < 24; i++)
        {
            var row = new
            {
                user, origin = $"2024-01-{i + 1:00}", narrowest = i % 5, tenth = i % 10, crps = 0.01 + 0.001 * (i % 7), baseline = 0.013, seq = 1000 + i,
            };
            await connection.ExecuteAsync(
                "INSERT OR IGNORE INTO person_outcomes VALUES (@user, 'PEOPLE', @origin, 10, @seq, @narrowest, @tenth, @crps, @baseline, 1)", row);
            foreach (var model in i % 2 == 0 ? (string[])["ensemble", "linear"] : ["ensemble"])
            {
                await connection.ExecuteAsync(
                    $"INSERT OR IGNORE INTO record_outcomes VALUES ('PEOPLE', @origin, 10, '{model}', 1, 0, @narrowest, @tenth, @crps * 0.9, @baseline, 1)",
                    row);
            }
        }

        await connection.ExecuteAsync(
            "INSERT OR IGNORE INTO person_sums VALUES (@user, 24, 5, 10, 15, 20, 0.3, 0.312, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2)", new { user });
        await connection.ExecuteAsync(
            "INSERT OR IGNORE INTO public_names VALUES (@user, @Name, @key, 1)", new { user, Name, key = Name.ToLowerInvariant() });
    }
}
