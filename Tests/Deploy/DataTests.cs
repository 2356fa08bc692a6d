namespace OrleansStock.Tests.Deploy;

[Collection(nameof(SynthesisedTemplates))]
public sealed class DataTests(Templates templates)
{
    [Fact]
    public void Database_IsEncryptedBackedUpAndProtected()
    {
        var (name, cluster) = Assert.Single(templates.Of("Data", "AWS::RDS::DBCluster"));
        Assert.True(cluster["StorageEncrypted"]!.GetValue<bool>());
        Assert.True(cluster["DeletionProtection"]!.GetValue<bool>());
        Assert.True(cluster["BackupRetentionPeriod"]!.GetValue<int>() >= 7);
        Assert.Equal("Snapshot", templates.Resource("Data", name)["DeletionPolicy"]!.GetValue<string>());
        Assert.Equal(0.5, cluster["ServerlessV2ScalingConfiguration"]!["MinCapacity"]!.GetValue<double>());
        Assert.All(templates.Of("Data", "AWS::RDS::DBInstance"), i => Assert.False(i.Properties["PubliclyAccessible"]!.GetValue<bool>()));
        Assert.All(templates.Of("Data", "AWS::RDS::DBInstance"), i => Assert.Equal("db.serverless", i.Properties["DBInstanceClass"]!.GetValue<string>()));
    }

    [Fact]
    public void Database_LiesInPrivateSubnets() =>
        Assert.All(Assert.Single(templates.Of("Data", "AWS::RDS::DBSubnetGroup")).Properties["SubnetIds"]!.AsArray(),
            s => Assert.Contains("private", s!.ToJsonString(), StringComparison.Ordinal));

    [Fact]
    public void Database_RefusesPlainConnections() =>
        Assert.Equal("ON", Assert.Single(templates.Of("Data", "AWS::RDS::DBClusterParameterGroup"))
            .Properties["Parameters"]!["require_secure_transport"]!.GetValue<string>());

    [Fact]
    public void Connections_VerifyTheDatabasesCertificateAndName()
    {
        var tasks = templates.Everywhere("AWS::ECS::TaskDefinition").Select(t => t.Properties["ContainerDefinitions"]!.ToJsonString())
            .Where(text => text.Contains("Storage__ConnectionString", StringComparison.Ordinal)).ToList();
        // Web, silo and the migration.
        Assert.Equal(3, tasks.Count);
        Assert.All(tasks, text => Assert.Contains(";SslMode=VerifyFull;SslCa=/app/certificates/rds.pem", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Passwords_AreGeneratedAndRotated()
    {
        Assert.All(templates.Of("Data", "AWS::SecretsManager::Secret"), s => Assert.NotNull(s.Properties["GenerateSecretString"]));
        var schedules = templates.Of("Data", "AWS::SecretsManager::RotationSchedule").ToList();
        // Two accounts and two certificates.
        Assert.Equal(4, schedules.Count);
        Assert.All(schedules, s => Assert.Equal("rate(30 days)", s.Properties["RotationRules"]!["ScheduleExpression"]!.GetValue<string>()));
    }

    [Fact]
    public void OnlyTheMigration_HasTheAccountThatMayChangeTheSchema()
    {
        foreach (var (_, task) in templates.Of("Service", "AWS::ECS::TaskDefinition"))
        {
            var secrets = task["ContainerDefinitions"]!.AsArray().SelectMany(c => c!["Secrets"]?.AsArray() ?? [])
                .Where(s => s!["Name"]!.GetValue<string>() == "Storage__Password");
            var isMigration = task["Family"]!.GetValue<string>() == "orleansstock-migration";
            Assert.All(secrets, s => Assert.Equal(!isMigration, s!["ValueFrom"]!.ToJsonString().Contains("RunningAccount", StringComparison.Ordinal)));
            Assert.Single(secrets);
        }
    }

    [Fact]
    public void OnlySilos_HaveTheSecretThatSignsTheLedger()
    {
        foreach (var (_, task) in templates.Of("Service", "AWS::ECS::TaskDefinition"))
        {
            var has = task["ContainerDefinitions"]!.AsArray().SelectMany(c => c!["Secrets"]?.AsArray() ?? [])
                .Any(s => s!["Name"]!.GetValue<string>() == "Ledger__SigningSecret");
            Assert.Equal(task["Family"]!.GetValue<string>() == "orleansstock-silo", has);
        }
    }

    [Fact]
    public void NoTemplate_HoldsAPassword() => Assert.All(templates.Names, n =>
        Assert.DoesNotMatch("(?i)(pwd|password)=[^\"]", templates.Text(n).Replace("Storage__RunningPassword", "", StringComparison.Ordinal)));
}
