using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Partnership.Kernel.Identity;
using Partnership.Reviews.Cases.Header;

namespace Partnership.Reviews.Cases.AddToTheTeam;

/// <summary>People with access: who sees the case and why, adding somebody, ending somebody's access.</summary>
[Authorize(Policy = ReviewsPolicies.RunCases)]
internal sealed class PeopleWithAccessModel(IMediator mediator) : CasePage(mediator)
{
    [BindProperty] public Guid IdempotencyKey { get; set; }
    [BindProperty] public Fields Input { get; set; } = new();
    public TeamView Team { get; private set; } = new([], []);

    protected override string Looked => "looked at who has access";

    public Task OnGetAsync() => Fill();

    protected override async Task Fill() => Team = await Ask(new Team(Header.Id));

    public Task<IActionResult> OnPostAsync() =>
        Act(new AddToTheTeam(Reference, Input.Email, Input.Role, Input.Reason, Input.Until, IdempotencyKey, Input.NotTheOneNamed), $"/cases/{Reference}/people", "They can see the case now");

    public Task<IActionResult> OnPostEndAsync(Guid person, string? why) =>
        Act(new EndAccess.EndAccess(Reference, new PersonId(person), why, IdempotencyKey), $"/cases/{Reference}/people", "Access ended");

    internal sealed class Fields
    {
        public string? Email { get; set; }
        public string? Role { get; set; }
        public string? Reason { get; set; }
        [Display(Name = "Last day")] public DateOnly? Until { get; set; }
        public bool NotTheOneNamed { get; set; }
    }
}
