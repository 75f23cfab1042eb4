using FluentValidation;
using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Protocols;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Reviews.Cases;
using Partnership.Reviews.Cases.Involvement;
using Partnership.Reviews.Clocks;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Screening.ConveneScreening;

/// <summary>Lets those who will take the threshold decision see the case, and asks them to confer (REV-10).</summary>
internal sealed record ConveneScreening(string Reference, IReadOnlyList<PersonId> People, Guid IdempotencyKey, bool NotTheOneNamed = false) : ICommand, IOnce;

internal sealed class ConveneScreeningValidator : AbstractValidator<ConveneScreening>
{
    public ConveneScreeningValidator() => RuleFor(one => one.People).NotEmpty().WithMessage("Choose who will decide.");
}

internal sealed class ConveneScreeningHandler(ReviewsDbContext db, IAct act, Installation installation, IMediator mediator, WhoIsInvolved involvement, CaseClocks clocks, TimeProvider clock) : IRequestHandler<ConveneScreening, Outcome>
{
    public async Task<Outcome> Handle(ConveneScreening request, CancellationToken cancellationToken)
    {
        var today = London.Today(clock);
        if (await db.CaseOf(request.Reference, act, cancellationToken) is not { } about) return Outcome.NotFound;
        if (installation.ProtocolOf(about.ProtocolVersion).Screening is not { } screening) return Outcome.NotFound;
        if (about.Stage is not (CaseStage.Screening or CaseStage.WithReferrer)) return Outcome.Refused("The threshold decision has been taken already.");

        var convened = new List<Holder>();
        foreach (var role in screening.Screeners)
        {
            var chosen = (await mediator.Send(new WhoHolds(role, today), cancellationToken)).Where(holder => request.People.Contains(holder.Person)).ToList();
            if (chosen.Count == 0) return Outcome.Refused($"Nobody is chosen as {installation.Profile.Role(role)?.Title ?? role}.", nameof(request.People));
            convened.AddRange(chosen);
        }
        var standing = await involvement.Of(about, [.. convened.Select(one => one.Person).Distinct()], cancellationToken);
        foreach (var one in standing.Values.OrderDescending())
            if (one.Forbids(request.NotTheOneNamed, nameof(request.People), nameof(request.NotTheOneNamed)) is { } why) return Outcome.Refused([why]);
        foreach (var holder in convened)
        {
            about.Admit(holder.Person, TeamPart.Screening, holder.Title, "Takes part in the threshold decision", today);
            act.Publish(new SendMail("reviews.screening-convened", holder.Person, null, new Dictionary<string, string> { ["reference"] = about.Reference, ["link"] = $"/cases/{about.Reference}/threshold" }), AuditStream.Case(about.Id));
        }
        act.Record(AuditStream.Case(about.Id), $"asked {Counts.AndList([.. convened.Select(one => one.Name).Distinct()])} to take the threshold decision");
        return clocks.Happened(about, CaseEvent.ScreeningConvened, today, act);
    }
}
