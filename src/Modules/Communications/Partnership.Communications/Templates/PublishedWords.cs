using Npgsql;
using Partnership.Kernel.Acts;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates;

/// <summary>The words that hold today: what staff published last, else those the module ships.</summary>
internal sealed class PublishedWords(ShippedTemplates shipped, NpgsqlDataSource database)
{
    public async Task<Outcome<Template>> Current(string template, CancellationToken ct)
    {
        var found = shipped.Find(template);
        if (!found.Succeeded) return found;
        await using var latest = database.CreateCommand("select subject, body from communications.template_version where template = $1 order by number desc limit 1");
        latest.Parameters.Add(new() { Value = template });
        await using var row = await latest.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) && !row.IsDBNull(0) ? found.Value.With(new(row.GetString(0), row.GetString(1))) : found;
    }
}
