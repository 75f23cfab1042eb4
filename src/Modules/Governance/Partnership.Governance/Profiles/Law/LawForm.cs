using Partnership.Kernel.Acts;

namespace Partnership.Governance.Profiles.Law;

/// <summary>What was typed about the law, checked field by field, before a change is worked out.</summary>
internal sealed class LawForm
{
    private readonly List<Refusal> _wrong = [];

    public LawForm Given(bool given, string field, string words)
    {
        if (!given) _wrong.Add(new(field, words));
        return this;
    }

    public LawForm Text(string? text, string field, string missing, int most) =>
        Given(!string.IsNullOrWhiteSpace(text), field, missing).Given(text is null || text.Length <= most, field, $"This must be {most:N0} characters or fewer.");

    /// <summary>Why it is changed, which every change says.</summary>
    public LawForm Why(string? why) => Text(why, nameof(IChangeTheLaw.Why), "Say why the law is changed here.", 500);

    public IReadOnlyList<Refusal> Wrong => _wrong;
}
