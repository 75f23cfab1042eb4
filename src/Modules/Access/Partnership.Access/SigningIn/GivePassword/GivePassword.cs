using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Partnership.Access.Passwords;
using Partnership.Access.Persistence;
using Partnership.Governance.Contracts;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn.GivePassword;

/// <summary>The first step of signing in. A wrong password is an answer, not a refusal: it is counted and stands in the trail.</summary>
internal sealed record GivePassword(string? Email, string? Password, Visit Visit) : ICommand<Outcome<PasswordGiven>>;

/// <summary>Whose password it was; null when it was nobody's.</summary>
internal sealed record PasswordGiven(PersonId? Person);

internal sealed class GivePasswordValidator : AbstractValidator<GivePassword>
{
    public GivePasswordValidator()
    {
        RuleFor(one => one.Email).NotEmpty().WithMessage("Enter your email address").MaximumLength(320).WithMessage("Enter an email address of 320 characters or fewer");
        RuleFor(one => one.Password).NotEmpty().WithMessage("Enter your password")
            .MaximumLength(PasswordMustBeLongEnough.Most).WithMessage($"Enter a password of {PasswordMustBeLongEnough.Most} characters or fewer");
    }
}

internal sealed class GivePasswordHandler(AccessDbContext db, IMediator mediator, PasswordHashes hashes, Guessing guessing, IAct act)
    : IRequestHandler<GivePassword, Outcome<PasswordGiven>>
{
    private static readonly AuditStream NoAccount = AuditStream.Of("sign-in", "no-account");

    public async Task<Outcome<PasswordGiven>> Handle(GivePassword command, CancellationToken cancellationToken)
    {
        var (email, password) = (command.Email ?? "", command.Password ?? "");
        // Whoever has left has no account any more, and hears no other words than anybody else (PLT-07).
        var person = await mediator.Send(new PersonByEmail(email.Trim()), cancellationToken) is { HasLeft: false } contact ? contact.Person : (PersonId?)null;
        var tries = await guessing.AtPassword(command.Visit, email, person, cancellationToken);
        if (await guessing.MustWait(tries, cancellationToken) is { } wait) return Outcome<PasswordGiven>.Refused(Patience.Words(wait), nameof(command.Password));

        var account = person is null ? null : await db.Accounts.SingleOrDefaultAsync(one => one.Person == person, cancellationToken);
        if (!hashes.Fits(account?.PasswordHash, password, out var outOfDate) || account is null)
        {
            await guessing.Failed(tries, cancellationToken);
            act.Record(account is null ? NoAccount : AuditStream.Account(account.Person), account is null
                ? "tried to sign in with an email address that has no account" : "gave a wrong password for this account");
            return new PasswordGiven(null);
        }
        if (outOfDate) account.SetPassword(hashes.Of(password));
        await guessing.Right(tries, cancellationToken);
        act.Record(AuditStream.Account(account.Person), "gave the right password for this account, and was asked for a code");
        return new PasswordGiven(account.Person);
    }
}
