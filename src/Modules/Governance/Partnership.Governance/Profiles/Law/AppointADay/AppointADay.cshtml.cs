using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Protocols;

namespace Partnership.Governance.Profiles.Law.AppointADay;

[Authorize(Policy = GovernancePolicies.ChangeTheLaw)]
internal sealed class AppointADayModel(IMediator mediator) : LawPage<AppointADay>(mediator)
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Fields Input { get; set; } = new();
    public LawText? Text { get; private set; }

    protected override AppointADay Asked() => new(Key, Input.From, Input.Words, Input.Source, Input.Why, IdempotencyKey);

    protected override async Task<bool> IsThere() => (Text = await Ask(new TextOfLaw(Key, WithoutADay: true))) is not null;

    protected override Task Fill()
    {
        if (HttpContext.Request.Method == "GET") (Input.Words, Input.Source) = (Text?.Words, Text?.Source);
        return Task.CompletedTask;
    }

    internal sealed class Fields
    {
        [Display(Name = "First day")] public DateOnly? From { get; set; }
        public string? Words { get; set; }
        public string? Source { get; set; }
        public string? Why { get; set; }
    }
}
