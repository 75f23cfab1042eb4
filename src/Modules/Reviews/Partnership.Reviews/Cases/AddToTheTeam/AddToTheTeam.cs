using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.AddToTheTeam;

/// <summary>Lets somebody see the case, by name and role, for a reason and until a day (REV-90).</summary>
/// <param name="Email">Their work email: they must be a person of the partnership.</param>
/// <param name="Until">Their last day, or null until the case ends.</param>
/// <param name="NotTheOneNamed">An officer made sure that they are not the person of that name in the referral (HRD-14).</param>
internal sealed record AddToTheTeam(string Reference, string? Email, string? Role, string? Reason, DateOnly? Until, Guid IdempotencyKey, bool NotTheOneNamed = false) : ICommand, IOnce;

internal sealed class AddToTheTeamValidator : AbstractValidator<AddToTheTeam>
{
    public AddToTheTeamValidator()
    {
        RuleFor(one => one.Email).NotEmpty().WithMessage("Enter their work email address.");
        RuleFor(one => one.Role).NotEmpty().WithMessage("Say in which role they see the case.").MaximumLength(120).WithMessage("The role must be 120 characters or fewer.");
        RuleFor(one => one.Reason).NotEmpty().WithMessage("Say why they need to know.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class AddToTheTeamHandler(ReviewsDbContext db, IAct act, IMediator mediator, WhoIsInvolved involvement, TimeProvider clock) : IRequestHandler<AddToTheTeam, Outcome>
{
    public async Task<Outcome> Handle(AddToTheTeam request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || request is not { Email: { } email, Role: { } role, Reason: { } reason }) return Outcome.NotFound;
        if (request.Until < today) return Outcome.Refused("The last day must be today or later.", nameof(request.Until));
        if (await mediator.Send(new PersonByEmail(email), cancellationToken) is not { } person)
            return Outcome.Refused("Nobody of the partnership has this email address. Add the person first.", nameof(request.Email));
        if (person.HasLeft) return Outcome.Refused($"{person.Name} has left the partnership.", nameof(request.Email));
        if (await IsAYoungScrutineer(person.Person, today, cancellationToken)) return Outcome.Refused("Young Scrutineers never see cases.", nameof(request.Email));
        if ((await involvement.Of(about, person.Person, cancellationToken)).Forbids(request.NotTheOneNamed, nameof(request.Email), nameof(request.NotTheOneNamed)) is { } why) return Outcome.Refused([why]);
        var named = about.Team.Where(member => member.Person == person.Person && member.Part == TeamPart.Named).ToList();
        if (named.Any(member => member.Covers(today))) return Outcome.Refused($"{person.Name} was added to this case already.", nameof(request.Email));
        if (named.Any(member => member.From == today)) return Outcome.Refused($"{person.Name} was on the team today already. Add them tomorrow.", nameof(request.Email));

        about.Admit(person.Person, TeamPart.Named, role.Trim(), reason, today, request.Until);
        var until = request.Until is { } last ? $" until {last.InWords()}" : "";
        act.Record(AuditStream.Case(about.Id), $"let {person.Name} see the case as {role.Trim()}{until}", reason);
        return Outcome.Done;
    }

    private async Task<bool> IsAYoungScrutineer(PersonId person, DateOnly today, CancellationToken ct) =>
        (await mediator.Send(new RolesHeldOn(person, today), ct)).Any(held => held.Gives.Contains(AccessRole.YoungScrutineer));
}
