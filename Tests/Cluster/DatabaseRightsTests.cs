using MySqlConnector;
using OrleansStock.Faults;

namespace OrleansStock.Tests.Cluster;

/// <summary>What the account of a running process may do to the database.</summary>
[Collection(nameof(WholeClusters))]
public sealed class DatabaseRightsTests(ClusterBuilds builds)
{
    [Fact]
    public async Task Account_OfARunningProcess_CannotChangeTheSchema()
    {
        await using var cluster = await LocalCluster.StartAsync(builds.GetFolder(), 1, 1);
        var restricted = new MySqlConnectionStringBuilder(cluster.ConnectionString) { UserID = "orleansstock" };
        await using var connection = new MySqlConnection(restricted.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new MySqlCommand("CREATE TABLE mine (id INT)", connection);
        var e = await Assert.ThrowsAsync<MySqlException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal(MySqlErrorCode.TableAccessDenied, e.ErrorCode);
    }
}
