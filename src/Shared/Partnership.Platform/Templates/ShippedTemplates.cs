using System.Reflection;
using Partnership.Kernel.Acts;
using Partnership.Platform.Modules;

namespace Partnership.Platform.Templates;

/// <summary>Every template of every module, from the files that travel in the modules' assemblies: Mails/*.md, Letters/*.md.</summary>
public sealed class ShippedTemplates
{
    private readonly Dictionary<string, Outcome<Template>> _byKey;

    public ShippedTemplates(IReadOnlyList<PartnershipModule> modules, IReadOnlyCollection<TemplateKind> kinds) =>
        _byKey = modules.SelectMany(module => kinds.SelectMany(kind => Of(kind, module.Name, module.Assembly))).ToDictionary(one => one.Key, one => one.Parsed, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    /// <summary>The template, or words about what is wrong with it.</summary>
    public Outcome<Template> Find(string key) => _byKey.TryGetValue(key, out var found) ? found : Outcome<Template>.Refused($"There is no template {key}.");

    private static IEnumerable<(string Key, Outcome<Template> Parsed)> Of(TemplateKind kind, string module, Assembly assembly)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(kind.Folder, StringComparison.Ordinal)))
        {
            // "check-asked.md" and "reviews.check-asked.md" are the same template of the module Reviews.
            var (owner, file) = (module.ToLowerInvariant() + ".", Path.GetFileNameWithoutExtension(resource));
            var key = file.StartsWith(owner, StringComparison.Ordinal) ? file : owner + file;
            using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{key} can’t be read.");
            using var reader = new StreamReader(stream);
            yield return (key, Template.Parse(kind, key, reader.ReadToEnd()));
        }
    }
}
