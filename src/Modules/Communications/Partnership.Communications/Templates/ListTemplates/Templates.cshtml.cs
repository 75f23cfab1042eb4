using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Partnership.Communications.Persistence;
using Partnership.Platform.Acts;
using Partnership.Platform.Persistence;
using Partnership.Platform.Templates;
using Partnership.Web.Pages;

namespace Partnership.Communications.Templates.ListTemplates;

internal sealed record ListTemplates : IQuery<IReadOnlyList<TemplateLine>>;

/// <param name="Changed">The version that holds, where the words are not the shipped ones.</param>
internal sealed record TemplateLine(string Key, string Noun, string Subject, TemplateVersion? Changed);

internal sealed class AnswerListTemplates(ShippedTemplates shipped, Reading<CommunicationsDbContext> reading) : IRequestHandler<ListTemplates, IReadOnlyList<TemplateLine>>
{
    public async Task<IReadOnlyList<TemplateLine>> Handle(ListTemplates request, CancellationToken cancellationToken)
    {
        var latest = await reading.Db.TemplateVersions.Where(one => !reading.Db.TemplateVersions.Any(later => later.Template == one.Template && later.Number > one.Number))
            .ToDictionaryAsync(one => one.Template, cancellationToken);
        return [.. from key in shipped.Keys.Order(StringComparer.Ordinal)
                   let found = shipped.Find(key)
                   let changed = latest.GetValueOrDefault(key) is { Words: not null } version ? version : null
                   select new TemplateLine(key, found.Succeeded ? found.Value.Kind.Noun : "", changed?.Subject ?? (found.Succeeded ? found.Value.Words.Subject : key), changed)];
    }
}

[Authorize(Policy = CommunicationsPolicies.SeeTemplates)]
internal sealed class TemplatesModel(IMediator mediator) : ActPage(mediator)
{
    public IReadOnlyList<TemplateLine> Lines { get; private set; } = [];

    public async Task OnGetAsync() => Lines = await Ask(new ListTemplates());
}
