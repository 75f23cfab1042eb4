using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Web.Pages;

namespace Partnership.Communications.Templates.ReadTemplate;

/// <summary>A kind of mail or letter under /templates/{key}: not found where there is none.</summary>
internal abstract class TemplatePage(IMediator mediator) : ActPage(mediator)
{
    private TemplateView? _view;

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    public TemplateView View => _view ?? throw new InvalidOperationException("The template has not been read.");

    protected async Task<bool> Found() => (_view = await Ask(new ReadTemplate(Key))) is not null;
    protected override async Task Fill() => _view ??= await Ask(new ReadTemplate(Key));
}

[Authorize(Policy = CommunicationsPolicies.SeeTemplates)]
internal sealed class TemplateModel(IMediator mediator, ICurrentActor current) : TemplatePage(mediator)
{
    public bool MayChange => current.Actor.Has(AccessRole.BusinessManager, AccessRole.Coordinator);

    public async Task<IActionResult> OnGetAsync() => await Found() ? Page() : NotFound();
}
