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
/// <param name="Source">As <see cref="SigningIn.Source"/> tells it.</param>
internal sealed record GivePassword(string? Email, string? Password, string Source) : ICommand<Outcome<PasswordGiven>>;

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
        var pair = guessing.Pair(command.Source, email);
        if (await guessing.IsTooMany(pair, cancellationToken)) return Outcome<PasswordGiven>.Refused(Guessing.TooManyWords);

        var person = (await mediator.Send(new PersonByEmail(email.Trim()), cancellationToken))?.Person;
        var account = person is null ? null : await db.Accounts.SingleOrDefaultAsync(one => one.Person == person, cancellationToken);
        if (!hashes.Fits(account?.PasswordHash, password, out var outOfDate) || account is null)
        {
            await guessing.Failed(pair, cancellationToken);
            act.Record(account is null ? NoAccount : AuditStream.Account(account.Person), account is null
                ? "tried to sign in with an email address that has no account" : "gave a wrong password for this account");
            return new PasswordGiven(null);
        }
        if (outOfDate) account.HashAfresh(hashes.Of(password));
        await guessing.Forget(pair, cancellationToken);
        act.Record(AuditStream.Account(account.Person), "gave the right password for this account, and was asked for a code");
        return new PasswordGiven(account.Person);
    }
}
