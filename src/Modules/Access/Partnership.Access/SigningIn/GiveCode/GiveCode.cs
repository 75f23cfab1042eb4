using FluentValidation;
using MediatR;
using Partnership.Access.Accounts;
using Partnership.Access.Codes;
using Partnership.Access.Notices;
using Partnership.Access.Sessions;
using Partnership.Kernel.Acts;
using Partnership.Kernel.Identity;
using Partnership.Platform.Acts;

namespace Partnership.Access.SigningIn.GiveCode;

/// <summary>The second step of signing in, after the password: starts the session. A wrong code is an answer, not a refusal: it is counted and stands in the trail.</summary>
internal sealed record GiveCode(PersonId Person, string? Code, Visit Visit) : ICommand<Outcome<CodeGiven>>;

/// <param name="LetIn">Null when the code was wrong.</param>
/// <param name="Wrong">What to do about a wrong one, where we can say.</param>
/// <param name="ByRecoveryCode">The authenticator is lost, it seems.</param>
internal sealed record CodeGiven(LetIn? LetIn, string? Wrong = null, bool ByRecoveryCode = false);

internal sealed class GiveCodeValidator : AbstractValidator<GiveCode>
{
    public GiveCodeValidator() => RuleFor(one => one.Code).NotEmpty().WithMessage("Enter the code")
        .MaximumLength(50).WithMessage("Enter the 6 digits of your authenticator app, or one recovery code");
}

internal sealed class GiveCodeHandler(CodeTaking codes, LettingIn letting, Guessing guessing, Notice notice, IAct act)
    : IRequestHandler<GiveCode, Outcome<CodeGiven>>
{
    public async Task<Outcome<CodeGiven>> Handle(GiveCode command, CancellationToken cancellationToken)
    {
        var tries = await guessing.AtCode(command.Visit, command.Person, cancellationToken);
        if (await guessing.MustWait(tries, cancellationToken) is { } wait) return Outcome<CodeGiven>.Refused(Patience.Words(wait), nameof(command.Code));
        if (await codes.Hold(command.Person, cancellationToken) is not { OpensByPassword: true } account) return Outcome<CodeGiven>.NotFound;

        var (method, clockIsOff) = codes.Take(account, command.Code ?? "");
        if (method is null)
        {
            await guessing.Failed(tries, cancellationToken);
            act.Record(AuditStream.Account(command.Person), clockIsOff is null
                ? "gave a wrong or used code for this account, after the right password" : "gave a code from a phone whose clock is wrong, after the right password");
            return new CodeGiven(null, clockIsOff is { } off ? ClockWords.Of(off) : null);
        }
        await guessing.Right(tries, cancellationToken);
        var byRecovery = method == Methods.RecoveryCode;
        if (byRecovery) notice.Tell(command.Person, Notice.RecoveryCodeUsed);
        var letIn = await letting.In(command.Person, $"{Methods.Password} {method}", command.Visit, $"signed in with a password and a {(byRecovery ? "recovery code" : "code")}", cancellationToken);
        return letIn is null ? Outcome<CodeGiven>.NotFound : new CodeGiven(letIn, null, byRecovery);
    }
}
