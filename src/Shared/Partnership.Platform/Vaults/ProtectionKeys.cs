using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Partnership.Platform.Vaults;

/// <summary>Keys of cookies and antiforgery tokens live in PostgreSQL, so that any host reads what another one wrote; each is sealed by the master key.</summary>
public sealed class ProtectionKeys(NpgsqlDataSource database, MasterKey master) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.OpenConnection();
        using var read = new NpgsqlCommand("select name, xml from platform.protection_key order by name", connection);
        using var rows = read.ExecuteReader();
        var keys = new List<XElement>();
        while (rows.Read()) keys.Add(XElement.Parse(System.Text.Encoding.UTF8.GetString(master.Open(Convert.FromBase64String(rows.GetString(1)), "protection-key"))));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        using var write = new NpgsqlCommand("insert into platform.protection_key (name, xml) values ($1, $2) on conflict (name) do update set xml = excluded.xml", connection)
        {
            Parameters = { new() { Value = friendlyName }, new() { Value = Convert.ToBase64String(master.Seal(System.Text.Encoding.UTF8.GetBytes(element.ToString()), "protection-key")) } },
        };
        write.ExecuteNonQuery();
    }
}
