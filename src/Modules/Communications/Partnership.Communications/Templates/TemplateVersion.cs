using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates;

internal readonly record struct TemplateVersionId(Guid Value) : IId<TemplateVersionId>
{
    public static TemplateVersionId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>The words of a mail or letter as staff published them, or that they went back to the shipped ones. The one with the highest number holds; none is ever changed.</summary>
internal sealed class TemplateVersion
{
    private TemplateVersion() { }

    public TemplateVersion(TemplateVersionId id, string template, int number, TemplateWords? words, string why, PersonId by, string byName, DateTimeOffset at) =>
        (Id, Template, Number, Subject, Body, Why, PublishedBy, PublishedByName, PublishedAt) = (id, template, number, words?.Subject, words?.Body, why, by, byName, at);

    public TemplateVersionId Id { get; private set; }
    public string Template { get; private set; } = "";

    /// <summary>1 is the first change of the shipped words.</summary>
    public int Number { get; private set; }
    public string? Subject { get; private set; }
    public string? Body { get; private set; }
    public string Why { get; private set; } = "";
    public PersonId PublishedBy { get; private set; }
    public string PublishedByName { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Null where it went back to the shipped words.</summary>
    public TemplateWords? Words => Subject is { } subject && Body is { } body ? new(subject, body) : null;
}
