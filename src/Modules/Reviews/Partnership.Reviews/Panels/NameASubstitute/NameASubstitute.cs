using FluentValidation;
using MediatR;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Panels.Seats;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.NameASubstitute;

/// <summary>Somebody sits in another member's place, with the vote of that seat (REV-40). A member names their own; an officer anybody's.</summary>
[RefusedWhen("panel_attendee_one_substitute", "This member has a substitute already.", Field = nameof(Substitute))]
internal sealed record NameASubstitute(string Reference, PersonId For, PersonId? Substitute, string? Why, Guid IdempotencyKey, bool NotTheOneNamed = false) : ICommand, IOnce;

internal sealed class NameASubstituteValidator : AbstractValidator<NameASubstitute>
{
    public NameASubstituteValidator()
    {
        RuleFor(one => one.Substitute).NotNull().WithMessage("Choose the substitute.");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why a substitute is needed.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class NameASubstituteHandler(ReviewsDbContext db, IAct act, Seating seating, Candidates candidates, WhoIsInvolved involvement, TimeProvider clock) : IRequestHandler<NameASubstitute, Outcome>
{
    public async Task<Outcome> Handle(NameASubstitute request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { } found) return Outcome.NotFound;
        var (about, panel) = (found.Case, found.Panel);
        if (panel.Attendee(request.For) is not { } absent || !(found.Actor.IsOfficer || absent.Person == found.Actor.Person)) return Outcome.NotFound;
        if (panel.State == PanelState.Closed) return Outcome.Refused("This panel has decided: nobody can join it any more.");
        if (absent.ReplacedBy is not null) return Outcome.Refused($"{absent.Name} has a substitute already.", nameof(request.Substitute));
        if (panel.OpenMotion?.HasVoteOf(absent.Person) == true) return Outcome.Refused($"{absent.Name} has voted: a substitute can’t vote again in the same seat.");
        if (panel.Attendee(request.Substitute) is not null) return Outcome.Refused("This person sits on the panel already.", nameof(request.Substitute));
        var stands = (await candidates.ToStandIn(absent.Agency, panel.HeldOn, cancellationToken)).FirstOrDefault(one => one.Person == request.Substitute);
        if (stands is null) return Outcome.Refused("Choose somebody from the list.", nameof(request.Substitute));
        if ((await involvement.Of(about, stands.Person, cancellationToken)).Forbids(request.NotTheOneNamed, nameof(request.Substitute), nameof(request.NotTheOneNamed)) is { } why) return Outcome.Refused([why]);

        var seat = Attendee.InPlaceOf(absent, PanelPartId.New(clock), stands.Person, stands.Name, London.Today(clock));
        panel.Seat(seat);
        seating.Invite(about, panel, seat, "reviews.panel-invitation");
        about.Release(absent.Person, TeamPart.Panel, London.Today(clock));
        act.Record(AuditStream.Case(about.Id), $"named {stands.Name} as substitute for {absent.Name} on the panel", request.Why);
        return Outcome.Done;
    }
}
