using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Communications.Templates;

/// <summary>A mail filled with its own sample data; null where there is no such template.</summary>
internal sealed record PreviewQuery(string Key) : IQuery<(Outcome<RenderedMail> Words, string Version)?>;

internal sealed record TemplateKeys : IQuery<IReadOnlyList<string>>;

internal sealed class PreviewHandler(MailTemplates templates, MailWording wording) :
    IRequestHandler<PreviewQuery, (Outcome<RenderedMail> Words, string Version)?>, IRequestHandler<TemplateKeys, IReadOnlyList<string>>
{
    public Task<(Outcome<RenderedMail> Words, string Version)?> Handle(PreviewQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(wording.Sample(request.Key));

    public Task<IReadOnlyList<string>> Handle(TemplateKeys request, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. templates.Keys.Order(StringComparer.Ordinal)]);
}

[Authorize(Policy = CommunicationsPolicies.SeeTemplates)]
internal sealed class PreviewModel(IMediator mediator) : ActPage(mediator)
{
    [BindProperty(SupportsGet = true)] public string? Key { get; set; }
    public IReadOnlyList<string> Keys { get; private set; } = [];
    public RenderedMail? Mail { get; private set; }
    public string Version { get; private set; } = "";
    public string Wrong { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (Key is null)
        {
            Keys = await Ask(new TemplateKeys());
            return Page();
        }
        if (await Ask(new PreviewQuery(Key)) is not { } found) return NotFound();
        Version = found.Version;
        if (found.Words.Succeeded) Mail = found.Words.Value;
        else Wrong = found.Words.Refusals[0].Words;
        return Page();
    }
}
