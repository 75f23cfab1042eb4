using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.EndAccess;

/// <summary>Somebody does not need to know any more: from now on the case is not there for them (REV-90).</summary>
internal sealed record EndAccess(string Reference, PersonId Person, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class EndAccessValidator : AbstractValidator<EndAccess>
{
    public EndAccessValidator() =>
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why, in a few words.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
}

internal sealed class EndAccessHandler(ReviewsDbContext db, IAct act, IMediator mediator, TimeProvider clock) : IRequestHandler<EndAccess, Outcome>
{
    public async Task<Outcome> Handle(EndAccess request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about || !about.Team.Any(member => member.Person == request.Person && member.Covers(today))) return Outcome.NotFound;

        about.Release(request.Person, today.AddDays(-1));
        var name = await mediator.Send(new ContactsOf([request.Person]), cancellationToken) is [{ } known, ..] ? known.Name : "a former member";
        act.Record(AuditStream.Case(about.Id), $"ended {name}’s access to the case", request.Why);
        return Outcome.Done;
    }
}
