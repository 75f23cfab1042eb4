using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Templates;

namespace Partnership.Communications.Templates.ReadTemplate;

/// <summary>A kind of mail or letter: its words, how they read with sample data, and every version of them. Null where there is no such kind.</summary>
internal sealed record ReadTemplate(string Key) : IQuery<TemplateView?>;

/// <param name="Current">The words that hold, or what is wrong with them.</param>
/// <param name="Versions">The newest first.</param>
internal sealed record TemplateView(Template Shipped, Outcome<Template> Current, Outcome<SampleReading> Sample, IReadOnlyList<TemplateVersion> Versions)
{
    public int Latest => Versions.Count == 0 ? 0 : Versions[0].Number;
    public bool IsShipped => Versions.Count == 0 || Versions[0].Words is null;
    public TemplateWords Words => Current.Succeeded ? Current.Value.Words : Shipped.Words;
}

internal sealed class AnswerReadTemplate(ShippedTemplates shipped, PublishedWords published, MailWording wording, Reading<CommunicationsDbContext> reading) : IRequestHandler<ReadTemplate, TemplateView?>
{
    public async Task<TemplateView?> Handle(ReadTemplate request, CancellationToken cancellationToken)
    {
        if (shipped.Find(request.Key) is not { Succeeded: true } found) return null;
        var current = await published.Current(request.Key, cancellationToken);
        var versions = await reading.Db.TemplateVersions.Where(one => one.Template == request.Key).OrderByDescending(one => one.Number).ToListAsync(cancellationToken);
        return new(found.Value, current, current.Succeeded ? SampleReading.Of(current.Value, wording) : Outcome<SampleReading>.Refused(current.Refusals), versions);
    }
}
