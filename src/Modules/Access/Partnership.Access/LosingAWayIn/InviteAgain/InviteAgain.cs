using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Contracts;
using Partnership.Access.Invitations;
using Partnership.Access.Notices;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.LosingAWayIn.InviteAgain;

internal enum IdentityCheck { InPerson, VideoCall, KnownNumber }

/// <summary>Somebody lost their phone and their recovery codes, or their only passkey. After checking that it is them, everything that opened their account is void,
/// every session of theirs ends, and they are invited to set it up again. They are told by mail.</summary>
/// <param name="Check">How the Business Manager knows that it is them.</param>
internal sealed record InviteAgain(PersonId Person, IdentityCheck? Check, string? Why) : ICommand;

internal sealed class InviteAgainValidator : AbstractValidator<InviteAgain>
{
    public InviteAgainValidator()
    {
        RuleFor(one => one.Check).NotNull().WithMessage("Say how you checked that it is them");
        RuleFor(one => one.Why).NotEmpty().WithMessage("Say why, in a few words").MaximumLength(500).WithMessage("The reason must be 500 characters or fewer");
    }
}

internal sealed class InviteAgainHandler(AccessDbContext db, CodeTaking accounts, OwnSessions sessions, Inviting inviting, Notice notice, IMediator mediator, IAct act) : IRequestHandler<InviteAgain, Outcome>
{
    public async Task<Outcome> Handle(InviteAgain command, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ContactsOf([command.Person]), cancellationToken) is not [var contact]) return Outcome.NotFound;
        if (contact.HasLeft) return Outcome.Refused($"{contact.Name} has left. Take them back first.");
        if (act.Actor.Person == command.Person) return Outcome.Refused("You can’t do this for yourself. Ask a colleague who may.");
        if (!await mediator.Send(new ProvedPresence(ProvedPresence.ForSigning), cancellationToken)) return Outcome.Refused("Prove again that it is you, then invite them.");
        if (await accounts.Hold(command.Person, cancellationToken) is not { } account) return Outcome.Refused($"{contact.Name} has no account yet: an invitation is enough.");

        account.Close(act.At);
        await db.LinkedSignIns.Where(one => one.Person == command.Person).ExecuteDeleteAsync(cancellationToken);
        await sessions.EndAll(command.Person, cancellationToken);
        await inviting.Send(command.Person, act.Actor.Name, cancellationToken);
        act.Record(AuditStream.Account(command.Person), $"took every way into the account of {contact.Name} away, ended their sessions and invited them again, {Words(command.Check)}", command.Why);
        notice.Tell(command.Person, Notice.WaysInTakenAway);
        return Outcome.Done;
    }

    private static string Words(IdentityCheck? check) => check switch
    {
        IdentityCheck.InPerson => "after seeing them in person",
        IdentityCheck.VideoCall => "after seeing them in a video call",
        _ => "after calling a number that was known before",
    };
}
