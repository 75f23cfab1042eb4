using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Governance.Persistence;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Kernel.Time;
using Partnership.Platform.Acts;

namespace Partnership.Governance.ExecutiveChair.MakeTheRota;

/// <summary>Makes the rota, or goes on with it where it ends.</summary>
/// <param name="From">First day of the first turn; not asked when there is a rota to go on with.</param>
/// <param name="First">Key of the partner's role that begins; not asked when there is a rota to go on with.</param>
[RefusedWhen("executive_has_one_chair_a_day", "Somebody else has just made this part of the rota: look at what it says now.")]
internal sealed record MakeTheRota(DateOnly? From, string? First, int Turns, Guid IdempotencyKey) : ICommand, IOnce;

internal sealed class MakeTheRotaValidator : AbstractValidator<MakeTheRota>
{
    public MakeTheRotaValidator() => RuleFor(one => one.Turns).InclusiveBetween(1, 20).WithMessage("Enter a number of turns from 1 to 20.");
}

internal sealed class MakeTheRotaHandler(GovernanceDbContext db, IAct act, TimeProvider clock) : IRequestHandler<MakeTheRota, Outcome>
{
    public async Task<Outcome> Handle(MakeTheRota request, CancellationToken cancellationToken)
    {
        var office = await db.Roles.OrderBy(one => one.Position).FirstOrDefaultAsync(one => one.MonthsOfATurn > 0, cancellationToken);
        if (office is null || office.GoesRoundAmong.Length < 2) return Outcome.Refused("The profile names no chair that goes round between two partners or more.");

        var last = await db.ChairTurns.OrderByDescending(one => one.EndsOn).FirstOrDefaultAsync(cancellationToken);
        if (last is not null && request.From is not null) return Outcome.Refused("Somebody else has just made the rota: look at what it says now.");
        if ((last?.EndsOn.AddDays(1) ?? request.From) is not { } from) return Outcome.Refused("Enter the first day of the rota.", nameof(request.From));
        var first = last is null ? request.First : Rota.After(last.Role, office.GoesRoundAmong);
        if (first is null || !office.GoesRoundAmong.Contains(first)) return Outcome.Refused("Choose the partner who begins.", nameof(request.First));

        var turns = Rota.From(from, office.GoesRoundAmong, first, request.Turns, office.MonthsOfATurn).ToList();
        db.ChairTurns.AddRange(turns.Select(one => new ChairTurn(Ids.New<ChairTurnId>(clock), one.StartsOn, one.EndsOn, one.Role)));
        act.Record(AuditStream.Of("group", "executive"), $"made the rota of the chair from {from.InWords()} to {turns[^1].EndsOn.InWords()}");
        return Outcome.Done;
    }
}
