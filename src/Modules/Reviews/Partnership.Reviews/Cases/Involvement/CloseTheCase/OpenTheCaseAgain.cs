using FluentValidation;
using MediatR;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Cases.Involvement.CloseTheCase;

/// <summary>It was a mistake, or another person of the same name: the case is there again for them, as far as their role goes. A conflict of interest of the panel is its chair's to decide.</summary>
internal sealed record OpenTheCaseAgain(string Reference, PersonId Person, string? Why, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class OpenTheCaseAgainValidator : AbstractValidator<OpenTheCaseAgain>
{
    public OpenTheCaseAgainValidator() =>
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why the case can be open to them again.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
}

internal sealed class OpenTheCaseAgainHandler(ReviewsDbContext db, IAct act, IMediator mediator) : IRequestHandler<OpenTheCaseAgain, Outcome>
{
    public async Task<Outcome> Handle(OpenTheCaseAgain request, CancellationToken cancellationToken)
    {
        var about = await db.CaseOf(request.Reference, act, cancellationToken);
        if (about is null || !act.Actor.IsOfficer || about.ClosedTo.FirstOrDefault(one => one.Person == request.Person) is not { } closed) return Outcome.NotFound;
        if (closed.Reason != ClosedTo.Involved) return Outcome.Refused("They declared a conflict of interest. The panel’s chair decides what follows from it.");

        about.ReopenTo(request.Person);
        var name = await mediator.Send(new ContactsOf([request.Person]), cancellationToken) is [{ } known, ..] ? known.Name : "somebody";
        act.Record(AuditStream.Case(about.Id), $"opened the case to {name} again", request.Why);
        return Outcome.Done;
    }
}
