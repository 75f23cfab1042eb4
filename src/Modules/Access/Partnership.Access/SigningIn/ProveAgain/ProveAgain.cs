using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Accounts;
using Partnership.Access.Passwords;
using Partnership.Access.Persistence;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn.ProveAgain;

/// <summary>Somebody signed in proves once more that it is them, before they sign something (REV-46): by a code or by the password, whichever was given.
/// A wrong one is an answer (false), counted and in the trail.</summary>
internal sealed record ProveAgain(string? Code, string? Password, string Source) : ICommand<Outcome<bool>>;

internal sealed class ProveAgainValidator : AbstractValidator<ProveAgain>
{
    public ProveAgainValidator()
    {
        RuleFor(one => one.Code).NotEmpty().When(one => string.IsNullOrEmpty(one.Password)).WithMessage("Enter a code, or your password");
        RuleFor(one => one.Code).MaximumLength(50).WithMessage("Enter the 6 digits of your authenticator app, or one recovery code");
        RuleFor(one => one.Password).MaximumLength(PasswordMustBeLongEnough.Most).WithMessage($"Enter a password of {PasswordMustBeLongEnough.Most} characters or fewer");
    }
}

internal sealed class ProveAgainHandler(AccessDbContext db, CodeTaking codes, PasswordHashes hashes, WebActor here, Guessing guessing, IAct act)
    : IRequestHandler<ProveAgain, Outcome<bool>>
{
    public async Task<Outcome<bool>> Handle(ProveAgain command, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == here.Session, cancellationToken);
        if (session is null) return Outcome<bool>.NotFound;
        var pair = guessing.Pair(command.Source, session.Person.ToString());
        if (await guessing.IsTooMany(pair, cancellationToken)) return Outcome<bool>.Refused(Guessing.TooManyWords);
        var account = await codes.Hold(session.Person, cancellationToken);
        if (account is null) return Outcome<bool>.NotFound;

        var method = string.IsNullOrEmpty(command.Code)
            ? hashes.Fits(account.PasswordHash, command.Password ?? "", out _) ? Methods.Password : null
            : codes.Take(account, command.Code);
        if (method is null)
        {
            await guessing.Failed(pair, cancellationToken);
            act.Record(AuditStream.Account(session.Person), "gave a wrong code or password when asked again");
            return false;
        }
        session.ProvedAgain(method, act.At);
        act.Record(AuditStream.Account(session.Person), $"proved again who they are, by a {(method == Methods.Password ? "password" : "code")}");
        return true;
    }
}
