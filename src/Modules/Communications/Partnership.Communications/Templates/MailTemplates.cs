using System.Reflection;
using Partnership.Kernel.Acts;
using Partnership.Platform.Modules;

namespace Partnership.Communications.Templates;

/// <summary>Every template of every module, from the files Mails/*.md that travel in the modules' assemblies.</summary>
internal sealed class MailTemplates
{
    private const string Folder = "Mails/";
    private readonly Dictionary<string, Outcome<MailTemplate>> _byKey;

    public MailTemplates(IReadOnlyList<PartnershipModule> modules) =>
        _byKey = modules.SelectMany(module => Of(module.Name, module.Assembly)).ToDictionary(one => one.Key, one => one.Parsed, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    /// <summary>The template, or words about what is wrong with it.</summary>
    public Outcome<MailTemplate> Find(string key) => _byKey.TryGetValue(key, out var found) ? found : Outcome<MailTemplate>.Refused($"There is no template {key}.");

    private static IEnumerable<(string Key, Outcome<MailTemplate> Parsed)> Of(string module, Assembly assembly)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            // "check-asked.md" and "reviews.check-asked.md" are the same template of the module Reviews.
            var (owner, file) = (module.ToLowerInvariant() + ".", Path.GetFileNameWithoutExtension(resource));
            var key = file.StartsWith(owner, StringComparison.Ordinal) ? file : owner + file;
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{key} can’t be read.");
            using var reader = new StreamReader(stream);
            yield return (key, MailTemplate.Parse(key, reader.ReadToEnd()));
        }
    }
}
