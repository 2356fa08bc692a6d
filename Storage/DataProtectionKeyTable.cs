using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace OrleansStock.Storage;

/// <summary>Table <c>data_protection_keys</c>: what one web process signs, the others can read.</summary>
public sealed class DataProtectionKeyTable(Database database) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.DataSource.OpenConnection();
        return [.. connection.Query<string>("SELECT xml FROM data_protection_keys ORDER BY name").Select(XElement.Parse)];
    }

    /// <summary>All rows, as they are stored.</summary>
    public IReadOnlyList<(string Name, string Xml)> ReadAll()
    {
        using var connection = database.DataSource.OpenConnection();
        return [.. connection.Query<(string Name, string Xml)>("SELECT name, xml FROM data_protection_keys ORDER BY name")];
    }

    /// <summary>Stores a key in another form, unless somebody else has done so.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="before">What was read.</param>
    /// <param name="after">What takes its place.</param>
    /// <returns>Whether it was stored.</returns>
    public bool Replace(string name, string before, string after)
    {
        using var connection = database.DataSource.OpenConnection();
        return connection.Execute("UPDATE data_protection_keys SET xml = @after WHERE name = @name AND xml = @before", new { name, before, after }) == 1;
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.DataSource.OpenConnection();
        connection.Execute(
            "INSERT INTO data_protection_keys (name, xml) VALUES (@Name, @Xml)",
            new { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
    }
}
