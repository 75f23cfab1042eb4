using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;

namespace Partnership.Governance.Profiles.Law.EndAText;

[Authorize(Policy = GovernancePolicies.ChangeTheLaw)]
internal sealed class EndATextModel(IMediator mediator) : LawPage<EndAText>(mediator)
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();
    public LawText? Text { get; private set; }

    protected override EndAText Asked() => new(Key, Input.To, Input.Why, IdempotencyKey);

    protected override async Task<bool> IsThere() => (Text = await Ask(new TextOfLaw(Key))) is not null;

    internal sealed class Fields
    {
        [Display(Name = "Last day")] public DateOnly? To { get; set; }
        public string? Why { get; set; }
    }
}
