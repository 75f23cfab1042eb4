using System.Text.Json;
using Partnership.Communications.Contracts;
using Partnership.Communications.Sending;
using Partnership.Kernel.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Templates;
using Partnership.Platform.Vaults;

namespace Partnership.Communications.Templates;

/// <summary>The words of one mail as this partnership sends it.</summary>
internal sealed class MailWording(PublishedWords published, MailSettings settings, Installation installation, MasterKey master)
{
    /// <param name="sealedValues">More values, sealed for the purpose "mail-values"; or null.</param>
    /// <param name="name">What to call the recipient, where the values don't say; empty where nobody knows.</param>
    /// <returns>The mail and its template's version; or what is wrong, with an empty version.</returns>
    public async Task<(Outcome<RenderedMail> Words, string Version)> Of(string template, IReadOnlyDictionary<string, string> values, byte[]? sealedValues, string name, CancellationToken ct)
    {
        var found = await published.Current(template, ct);
        return found.Succeeded ? (Fill(found.Value, With(values, sealedValues, name)), found.Value.Version) : (Outcome<RenderedMail>.Refused(found.Refusals), "");
    }

    /// <summary>Filled with its own sample data.</summary>
    public Outcome<RenderedMail> Sample(Template template) => Fill(template, template.Sample);

    private Outcome<RenderedMail> Fill(Template template, IReadOnlyDictionary<string, string> values) =>
        RenderedMail.Of(template, values, new(installation.Profile.Partnership), settings.Site);

    private Dictionary<string, string> With(IReadOnlyDictionary<string, string> values, byte[]? sealedValues, string name)
    {
        var all = new Dictionary<string, string>(values);
        if (name.Length > 0) all.TryAdd(MailValues.Name, name);
        if (sealedValues is null) return all;
        foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(master.Open(sealedValues, "mail-values")) ?? []) all[key] = value;
        return all;
    }
}
