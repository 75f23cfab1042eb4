using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.CoOptAMember;

/// <summary>Adds a member for this case: a dated co-option, with its reason (REV-40).</summary>
internal sealed record CoOptAMember(string Reference, PersonId? Person, string? Why, Guid IdempotencyKey, bool NotTheOneNamed = false) : ICommand, IOnce;

internal sealed class CoOptAMemberValidator : AbstractValidator<CoOptAMember>
{
    public CoOptAMemberValidator()
    {
        RuleFor(one => one.Person).NotNull().WithMessage("Choose who to add.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say what the case needs them for.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class CoOptAMemberHandler(ReviewsDbContext db, IAct act, Seating seating, Candidates candidates, WhoIsInvolved involvement, Installation installation, TimeProvider clock) : IRequestHandler<CoOptAMember, Outcome>
{
    public async Task<Outcome> Handle(CoOptAMember request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { } found) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        if (panel.State is PanelState.Closed) return Outcome.Refused("This panel has decided: nobody can join it any more.");
        if (panel.Attendee(request.Person) is not null) return Outcome.Refused("This person is invited already.", nameof(request.Person));
        var member = (await candidates.For(about, panel.HeldOn, cancellationToken)).FirstOrDefault(one => one.Person == request.Person);
        if (member is not { Agency: { } agency }) return Outcome.Refused("Choose somebody from the list.", nameof(request.Person));
        if ((await involvement.Of(about, member.Person, cancellationToken)).Forbids(request.NotTheOneNamed, nameof(request.Person), nameof(request.NotTheOneNamed)) is { } why) return Outcome.Refused([why]);

        var seat = Attendee.InSeat(PanelPartId.New(clock), member.Person, member.Name, member.RoleKey, member.Title, agency, SeatKind.CaseByCase, London.Today(clock));
        panel.Seat(seat);
        seating.Invite(about, panel, seat, "reviews.panel-invitation");
        act.Record(AuditStream.Case(about.Id), $"co-opted {member.Name} of {installation.Profile.Agency(agency)?.Name ?? agency} to the panel", request.Why);
        return Outcome.Done;
    }
}
