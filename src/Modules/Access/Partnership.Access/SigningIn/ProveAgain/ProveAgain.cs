using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Passkeys;
using Partnership.Access.Passwords;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn.ProveAgain;

/// <summary>Somebody signed in proves once more that it is them, before they sign something (REV-46): by a passkey, a code or the password, whichever was given.
/// A wrong one is an answer, counted and in the trail.</summary>
internal sealed record ProveAgain(string? Code, string? Password, PasskeyAnswer? Passkey, Visit Visit) : ICommand<Outcome<Proved>>;

/// <param name="SessionToken">The session's new token; null when it was wrong.</param>
/// <param name="Wrong">What to do about a wrong one, where we can say.</param>
internal sealed record Proved(string? SessionToken, string? Wrong = null);

internal sealed class ProveAgainValidator : AbstractValidator<ProveAgain>
{
    public ProveAgainValidator()
    {
        RuleFor(one => one.Code).NotEmpty().When(one => string.IsNullOrEmpty(one.Password) && one.Passkey is null).WithMessage("Enter a code, or your password");
        RuleFor(one => one.Code).MaximumLength(50).WithMessage("Enter the 6 digits of your authenticator app, or one recovery code");
        RuleFor(one => one.Password).MaximumLength(PasswordMustBeLongEnough.Most).WithMessage($"Enter a password of {PasswordMustBeLongEnough.Most} characters or fewer");
    }
}

internal sealed class ProveAgainHandler(AccessDbContext db, CodeTaking codes, PasskeyTaking passkeys, PasswordHashes hashes, WebActor here, Guessing guessing, IAct act)
    : IRequestHandler<ProveAgain, Outcome<Proved>>
{
    public async Task<Outcome<Proved>> Handle(ProveAgain command, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == here.Session, cancellationToken);
        if (session is null) return Outcome<Proved>.NotFound;
        if (command.Passkey is { } answer) return await ByPasskey(session, answer, cancellationToken);

        var tries = await guessing.AtCode(command.Visit, session.Person, cancellationToken);
        if (await guessing.MustWait(tries, cancellationToken) is { } wait) return Outcome<Proved>.Refused(Patience.Words(wait), nameof(command.Code));
        if (await codes.Hold(session.Person, cancellationToken) is not { } account) return Outcome<Proved>.NotFound;

        var (method, clockIsOff) = !string.IsNullOrEmpty(command.Code) ? codes.Take(account, command.Code)
            : new TakenCode(hashes.Fits(account.PasswordHash, command.Password ?? "", out _) ? Methods.Password : null);
        if (method is null)
        {
            await guessing.Failed(tries, cancellationToken);
            act.Record(AuditStream.Account(session.Person), "gave a wrong code or password when asked again");
            return new Proved(null, clockIsOff is { } off ? ClockWords.Of(off) : null);
        }
        await guessing.Right(tries, cancellationToken);
        return Again(session, method, method == Methods.Password ? "password" : "code");
    }

    private async Task<Outcome<Proved>> ByPasskey(Session session, PasskeyAnswer answer, CancellationToken ct)
    {
        if (await passkeys.Shown(answer, Purposes.ProveAgain(session.Id), ct) is var (account, passkey) && account.Person == session.Person)
            return Again(session, passkey.Proves, "passkey");
        act.Record(AuditStream.Account(session.Person), "showed a passkey that is not good when asked again");
        return new Proved(null);
    }

    private Outcome<Proved> Again(Session session, string methods, string word)
    {
        act.Record(AuditStream.Account(session.Person), $"proved again who they are, by a {word}");
        return new Proved(session.ProvedAgain(methods, act.At));
    }
}
