using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Notices;
using Partnership.Access.Passwords;
using Partnership.Access.Sessions;
using Partnership.Access.SigningIn;
using Partnership.Kernel.Acts;
using Partnership.Platform.Acts;

namespace Partnership.Access.YourAccount.ChangePassword;

/// <summary>A new password in place of one's own, which is asked for too; the other sessions end. A wrong one is an answer, counted and in the trail.</summary>
internal sealed record ChangePassword(string? Current, string? Password, Visit Visit) : ICommand<Outcome<bool>>;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator() => RuleFor(one => one.Current).NotEmpty().WithMessage("Enter the password you have now")
        .MaximumLength(PasswordMustBeLongEnough.Most).WithMessage($"Enter a password of {PasswordMustBeLongEnough.Most} characters or fewer");
}

internal sealed class ChangePasswordHandler(PasswordRules rules, CodeTaking accounts, PasswordHashes hashes, OwnSessions sessions, Guessing guessing, Notice notice, IAct act) : IRequestHandler<ChangePassword, Outcome<bool>>
{
    public async Task<Outcome<bool>> Handle(ChangePassword command, CancellationToken cancellationToken)
    {
        if (act.Actor.Person is not { } person) return Outcome<bool>.NotFound;
        if (rules.BrokenBy(command.Password) is { Count: > 0 } broken) return Outcome<bool>.Refused(broken);
        var tries = await guessing.AtCode(command.Visit, person, cancellationToken);
        if (await guessing.MustWait(tries, cancellationToken) is { } wait) return Outcome<bool>.Refused(Patience.Words(wait), nameof(command.Current));
        if (await accounts.Hold(person, cancellationToken) is not { OpensByPassword: true } account) return Outcome<bool>.NotFound;

        if (!hashes.Fits(account.PasswordHash, command.Current ?? "", out _))
        {
            await guessing.Failed(tries, cancellationToken);
            act.Record(AuditStream.Account(person), "gave a wrong password when changing it");
            return false;
        }
        account.SetPassword(hashes.Of(command.Password ?? ""));
        await guessing.Right(tries, cancellationToken);
        await sessions.EndOthers(person, cancellationToken);
        act.Record(AuditStream.Account(person), "changed their password; their other sessions ended");
        notice.Tell(person, Notice.PasswordChanged);
        return true;
    }
}
