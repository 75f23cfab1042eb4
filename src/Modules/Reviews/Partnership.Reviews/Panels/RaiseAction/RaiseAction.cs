using FluentValidation;
using MediatR;
using Partnership.Communications.Contracts;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Kernel.Words;
using Partnership.Platform.Acts;
using Partnership.Platform.Profiles;
using Partnership.Platform.Vaults;
using Partnership.Reviews.Actions;
using Partnership.Reviews.Persistence;

namespace Partnership.Reviews.Panels.RaiseAction;

/// <summary>An immediate action of the panel, for a child's safety or for learning that can't wait. It leaves the same day (REV-42).</summary>
internal sealed record RaiseAction(string Reference, ActionKind? Kind, string? Text, string? Agency, DateOnly? DueOn, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class RaiseActionValidator : AbstractValidator<RaiseAction>
{
    public RaiseActionValidator(TimeProvider clock)
    {
        RuleFor(one => one.Kind).NotNull().WithMessage("Say whether it is for safety or for learning.");
        RuleFor(one => one.Text).NotEmpty().WithMessage("Say what must be done.").MaximumLength(2000).WithMessage("The action must be 2,000 characters or fewer.");
        RuleFor(one => one.Agency).NotEmpty().WithMessage("Choose the agency that is to do it.");
        RuleFor(one => one.DueOn).NotNull().WithMessage("Enter the day it is due.")
            .Must(due => due is null || due >= London.Today(clock)).WithMessage("The day it is due must be today or later.");
    }
}

internal sealed class RaiseActionHandler(ReviewsDbContext db, IAct act, Vault vault, IMediator mediator, Installation installation, TimeProvider clock) : IRequestHandler<RaiseAction, Outcome>
{
    public async Task<Outcome> Handle(RaiseAction request, CancellationToken cancellationToken)
    {
        if (await db.PanelForWriting(request.Reference, act, clock, cancellationToken) is not { RunsTheMeeting: true } found) return Outcome.NotFound;
        if (installation.Profile.Agency(request.Agency ?? "") is not { } agency) return Outcome.Refused("Choose an agency from the list.", nameof(request.Agency));
        if (request is not { Kind: { } kind, DueOn: { } due, Text: { } text }) return Outcome.Refused("Enter what must be done, and by when.");
        var meets = found.Panel.Note();
        if (!meets.Succeeded) return meets;

        var (about, id) = (found.Case, Ids.New<ReviewActionId>(clock));
        var sealedText = await vault.Seal(about.Id, id.Value, new ActionText(text), cancellationToken);
        db.Actions.Add(ReviewAction.Raise(id, about.Id, kind, $"panel:{found.Panel.Id}", agency.Key, due, sealedText, act.Actor, act.At));
        var leads = await mediator.Send(new WhoMayActAs(AccessRole.AgencySafeguardingLead, London.Today(clock), agency.Key), cancellationToken);
        var told = leads.Select(one => one.Person).Concat(found.Panel.Attendees.Where(one => one.Agency == agency.Key && one.Sits).Select(one => one.Person)).Distinct().ToList();
        foreach (var person in told)
            act.Publish(new SendMail("reviews.action-raised", person, null, new Dictionary<string, string>
            {
                ["reference"] = about.Reference,
                ["date"] = Dates.Long(due),
                ["link"] = $"/actions/{id}",
            }), AuditStream.Case(about.Id));
        var what = kind == ActionKind.Safety ? "an immediate safety action" : "immediate learning";
        act.Record(AuditStream.Case(about.Id), $"gave {agency.Name} {what}, due {Dates.Long(due)}, and sent it to {Counts.Of(told.Count, "person", "people")}");
        return Outcome.Done;
    }
}
