using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.ExecutiveChair.ChangeTheChair;

/// <summary>Another partner takes the chair for a turn, or for the rest of one from a day on. Days that have passed stand.</summary>
[RefusedWhen("executive_has_one_chair_a_day", "Somebody else has just changed this part of the rota: look at what it says now.")]
internal sealed record ChangeTheChair(ChairTurnId Turn, string Role, DateOnly? From, string Because) : ICommand;

internal sealed class ChangeTheChairValidator : AbstractValidator<ChangeTheChair>
{
    public ChangeTheChairValidator()
    {
        RuleFor(one => one.Role).NotEmpty().WithMessage("Choose who takes the chair.");
        RuleFor(one => one.From).NotNull().WithMessage("Enter the day from which they chair.");
        RuleFor(one => one.Because).NotEmpty().WithMessage("Say why, in a few words.").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer.");
    }
}

internal sealed class ChangeTheChairHandler(GovernanceDbContext db, IAct act, TimeProvider clock) : IRequestHandler<ChangeTheChair, Outcome>
{
    public async Task<Outcome> Handle(ChangeTheChair request, CancellationToken cancellationToken)
    {
        var turn = await db.ChairTurns.SingleOrDefaultAsync(one => one.Id == request.Turn, cancellationToken);
        if (turn is null || request.From is not { } from) return Outcome.NotFound;
        var partners = await db.Roles.Where(one => one.MonthsOfATurn > 0).Select(one => one.GoesRoundAmong).FirstAsync(cancellationToken);
        if (!partners.Contains(request.Role)) return Outcome.Refused("Choose one of the delegated safeguarding partners.", nameof(request.Role));

        var was = turn.Role;
        var handed = turn.HandOver(request.Role, from, London.DateOf(act.At), Ids.New<ChairTurnId>(clock));
        if (!handed.Succeeded) return Outcome.Refused(handed.Refusals);
        if (handed.Value.Id != turn.Id) db.ChairTurns.Add(handed.Value);

        var (starts, ends) = (handed.Value.StartsOn, handed.Value.EndsOn);
        db.ChairChanges.Add(new(Ids.New<ChairChangeId>(clock), starts, ends, was, request.Role, request.Because, act.At, act.Actor.Name));
        var titles = await db.Roles.Where(one => one.Key == was || one.Key == request.Role).ToDictionaryAsync(one => one.Key, one => one.Title, cancellationToken);
        act.Record(AuditStream.Of("group", "executive"), $"gave the chair from {starts.InWords()} to {ends.InWords()} to the {titles[request.Role]} instead of the {titles[was]}", request.Because, starts);
        return Outcome.Done;
    }
}
