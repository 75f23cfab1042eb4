using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Partnership.Kernel.Acts;
using Partnership.Platform.Modules;

namespace Partnership.Access.Organisations;

/// <summary>Every organisation whose sign-in is taken; none in most installations' first weeks. Checked when the host starts, without asking the providers.</summary>
internal sealed partial class KnownOrganisations(IReadOnlyList<Organisation> all)
{
    public const string Section = "SignIn:Organisations";
    private static readonly string[] Known = ["Name", "Authority", "ClientId", "ClientSecret", "ClientSecretFile", "SecondStepAmr", "SecondStepAcr", "AcrValues"];

    public IReadOnlyList<Organisation> All => all;

    public Organisation? ByKey(string? key) => all.FirstOrDefault(one => one.Key == key);
    public Organisation? ByIssuer(string issuer) => all.FirstOrDefault(one => one.Issues(issuer));

    /// <summary>Of those the settings name, or every setting that is wrong.</summary>
    public static Outcome<KnownOrganisations> Read(IConfiguration configuration)
    {
        var wrong = new List<Refusal>();
        var all = configuration.GetSection(Section).GetChildren().Select(section => Read(section, wrong)).ToList();
        foreach (var twice in all.GroupBy(one => one.Authority.OriginalString.TrimEnd('/')).Where(group => group.Count() > 1 && group.Key != Nowhere.OriginalString))
            Wrong(wrong, $"{Section}:{twice.Last().Key}:Authority", "is the same as another organisation’s: people of both could not be told apart.");
        return wrong.Count == 0 ? new KnownOrganisations(all) : Outcome<KnownOrganisations>.Refused(wrong);
    }

    /// <exception cref="InvalidOperationException">A setting is missing or can't be used; the message says which.</exception>
    public static KnownOrganisations Valid(IConfiguration configuration)
    {
        var read = Read(configuration);
        return read.Succeeded ? read.Value : throw new InvalidOperationException(string.Join(" ", read.Refusals.Select(refusal => refusal.Words)));
    }

    private static readonly Uri Nowhere = new("https://nowhere.invalid");

    private static Organisation Read(IConfigurationSection section, List<Refusal> wrong)
    {
        var key = section.Key.ToLowerInvariant();
        if (!Keys().IsMatch(key)) Wrong(wrong, section.Path, "is no good name: use up to 30 small letters and digits.");
        foreach (var other in section.GetChildren().Where(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            Wrong(wrong, other.Path, $"is no setting. There are {string.Join(", ", Known)}.");

        if (!Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)) || authority.Query.Length > 0 || authority.Fragment.Length > 0)
        {
            Wrong(wrong, $"{section.Path}:Authority", "must be the address of the provider (its issuer), beginning with https://.");
            authority = Nowhere;
        }
        return new(key, Needed("Name", "is not set: it is what people read on the button."), authority,
            Needed("ClientId", "is not set: the organisation gives it when it registers this site."), Secret(section, wrong),
            Words("SecondStepAmr") is { Length: > 0 } amr ? amr : ["mfa"], Words("SecondStepAcr"), section["AcrValues"]);

        string Needed(string name, string words)
        {
            if (section[name]?.Trim() is { Length: > 0 } value) return value;
            Wrong(wrong, $"{section.Path}:{name}", words);
            return "";
        }

        string[] Words(string name) => section[name]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    private static string Secret(IConfigurationSection section, List<Refusal> wrong)
    {
        var (file, secret) = (section["ClientSecretFile"], section["ClientSecret"]);
        if (file is not null && !File.Exists(file)) Wrong(wrong, $"{section.Path}:ClientSecretFile", $"names {file}, which is not there.");
        else if (file is not null) secret = File.ReadAllText(file).Trim();
        if (file is null && string.IsNullOrWhiteSpace(secret)) Wrong(wrong, $"{section.Path}:ClientSecretFile", "is not set: name the file that holds the client secret.");
        return secret ?? "";
    }

    private static void Wrong(List<Refusal> wrong, string setting, string words) => wrong.Add(new(setting, $"{setting} {words}"));

    [GeneratedRegex("^[a-z0-9]{1,30}$")]
    private static partial Regex Keys();
}

/// <summary>Says at the start what is wrong with the settings.</summary>
internal sealed class OrganisationsAreSetRight(IConfiguration configuration) : ICheckSettings
{
    public Outcome Check() => KnownOrganisations.Read(configuration);
}
