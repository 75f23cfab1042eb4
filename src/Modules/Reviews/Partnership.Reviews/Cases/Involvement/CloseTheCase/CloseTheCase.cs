using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.Involvement.CloseTheCase;

/// <summary>A professional turns out to be involved: from this moment the case is not there for them, whatever their role (HRD-14, BYD-10).</summary>
/// <param name="Email">Their work email.</param>
internal sealed record CloseTheCase(string Reference, string? Email, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class CloseTheCaseValidator : AbstractValidator<CloseTheCase>
{
    public CloseTheCaseValidator()
    {
        RuleFor(one => one.Email).NotEmpty().WithMessage("Enter their work email address.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why, in a few words.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class CloseTheCaseHandler(ReviewsDbContext db, IAct act, IMediator mediator, TimeProvider clock) : IRequestHandler<CloseTheCase, Outcome>
{
    private static readonly AccessRole[] Officers = [AccessRole.BusinessManager, AccessRole.Coordinator, AccessRole.BusinessUnitOfficer];

    public async Task<Outcome> Handle(CloseTheCase request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        var about = await db.CaseOf(request.Reference, act, cancellationToken);
        if (about is null || !act.Actor.IsOfficer || request is not { Email: { } email, Why: { } why }) return Outcome.NotFound;
        if (await mediator.Send(new PersonByEmail(email.Trim()), cancellationToken) is not { } person) return Outcome.Refused("Nobody of the partnership has this email address, so nobody by it can see the case.", nameof(request.Email));
        if (about.IsClosedTo(person.Person)) return Outcome.Refused($"The case is closed to {person.Name} already.", nameof(request.Email));
        if (await WouldLeaveNoOfficer(about, person.Person, today, cancellationToken))
            return Outcome.Refused($"{person.Name} is the last officer who can see the case. Give somebody else the role first.", nameof(request.Email));

        about.CloseTo(person.Person, ClosedTo.Involved, act.At);
        about.Release(person.Person, today.AddDays(-1));
        act.Record(AuditStream.Case(about.Id), $"closed the case to {person.Name}, who may be involved", why.Trim());
        return Outcome.Done;
    }

    private async Task<bool> WouldLeaveNoOfficer(Case about, PersonId person, DateOnly today, CancellationToken ct)
    {
        var officers = new HashSet<PersonId>();
        foreach (var role in Officers) officers.UnionWith((await mediator.Send(new WhoMayActAs(role, today), ct)).Select(one => one.Person));
        return officers.Contains(person) && officers.All(one => one == person || about.IsClosedTo(one));
    }
}
