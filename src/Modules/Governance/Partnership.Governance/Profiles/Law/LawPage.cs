using MediatR;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Acts;
using Partnership.Web.Pages;

namespace Partnership.Governance.Profiles.Law;

/// <summary>First shows what a change of the law would do, then does it.</summary>
internal abstract class LawPage<TChange>(IMediator mediator) : ActPage(mediator) where TChange : IChangeTheLaw, IRequest<Outcome>
{
    [BindProperty] public Guid IdempotencyKey { get; set; }

    /// <summary>Null until one has looked at what changes.</summary>
    public LawChange? Change { get; private set; }

    /// <summary>What the form asks for.</summary>
    protected abstract TChange Asked();

    /// <summary>The text it is about is not there: no such page.</summary>
    protected virtual Task<bool> IsThere() => Task.FromResult(true);

    public async Task<IActionResult> OnGetAsync() => await IsThere() ? await ShowAgain() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsThere()) return NotFound();
        if (!ModelState.IsValid) return await ShowAgain();
        var looked = await Ask(new PreviewTheLaw(Asked()));
        if (looked.IsNotFound) return NotFound();
        if (looked.Succeeded) Change = looked.Value;
        else Tell(looked.Refusals);
        return await ShowAgain();
    }

    public async Task<IActionResult> OnPostKeepAsync() => await IsThere() ? await Act(Asked(), "/law", "The law is changed") : NotFound();
}
